"""What a process from which builds are forked has at hand: imports, and templates as Python.

Each build would do it anew otherwise, and take three times as long.
"""

import gc
from contextlib import redirect_stdout
from tempfile import TemporaryDirectory

import build
from tests import compiled, miniature

compiled.keep()
with TemporaryDirectory() as folder, redirect_stdout(None):
    places = [f"--content={miniature.CONTENT}", f"--output={folder}/site", f"--state={folder}/state"]
    assert build.main([*places, "--jobs=1"]) == 0
gc.collect()
gc.freeze()  # a child does not look through what was there before it
