"""The bench of a change and that of the search run."""

import subprocess
import sys
from pathlib import Path

from tests.bench.search_cost import cost
from tests.bench.test_bench import rows
from tests.bench.trial import Trial


def test_a_program_is_measured_against_another_state_of_itself(project: Path, tmp_path: Path) -> None:
    options = ["--statements", "12", "--repeat", "1", "--scratch", str(tmp_path)]
    command = [sys.executable, "-m", "tests.bench.against", ".", *options]
    result = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    measured = rows(result.stdout)
    *_, (files, same, ratio) = measured.values()
    assert (files, ratio) == (same, "1.00")
    assert all(float(ratio) > 0 for *_, ratio in list(measured.values())[1:])
    assert list(tmp_path.iterdir()) == [], "the bench leaves nothing behind"


def test_without_the_search_a_site_lacks_its_index_and_no_page(tmp_path: Path) -> None:
    spent = cost(Trial(tmp_path, 20), 1, lambda: None)
    lost = spent.having.files.keys() - spent.lacking.files.keys()
    assert len(lost) == len(spent.index) > 0
    assert not [path for path in lost if path.suffix != ".js"]
