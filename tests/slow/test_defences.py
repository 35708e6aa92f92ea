"""Each defence of the program is taken out, one at a time, and a test notices."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import ROOT, checkout
from tests.slow.defences import DEFENCES, Defence

FAILED = 1
"""What pytest ends with when a test failed; when it could run none, with more (docs.pytest.org, “Exit codes”)."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return checkout.with_environment(ROOT, tmp_path_factory.mktemp("project"))


@pytest.fixture
def undefended(project: Path, request: pytest.FixtureRequest) -> Iterator[Defence]:
    """A defence that is down, in a copy of the project, until the test ends."""
    defence: Defence = request.param
    file = project / defence.file
    text = file.read_text(encoding="utf-8")
    assert text.count(defence.piece) == 1, f"{defence.file} has changed; mend the entry in tests/slow/defences.py"
    file.write_text(text.replace(defence.piece, defence.instead), encoding="utf-8")
    yield defence
    file.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("undefended", DEFENCES, indirect=True, ids=lambda defence: defence.against)
def test_a_defence_that_is_taken_out_is_missed(project: Path, undefended: Defence) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *undefended.noticed_by.split()]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == FAILED, done.stdout[-2000:] + done.stderr[-2000:]
