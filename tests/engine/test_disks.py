"""Disks that cannot do all that a build asks for: it works, or a line says what to do.

Where this process may mount none, what they refuse is refused in their stead.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from tests import ROOT


@pytest.mark.parametrize("story", ["state", "layer", "links"])
def test_a_build_works_or_says_in_a_line_what_the_disk_cannot_do(tmp_path: Path, story: str) -> None:
    alone = ["unshare", "--mount"]  # as root; within a user namespace layers have limits of their own
    may = subprocess.run([*alone, "true"], capture_output=True, check=False).returncode == 0
    command = [*(alone if may else []), sys.executable, "-m", "tests.engine.disks", str(tmp_path), story]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
