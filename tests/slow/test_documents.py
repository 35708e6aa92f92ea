"""What the documents show runs for whoever has only just fetched the project."""

from pathlib import Path

from tests.checkout import copy
from tests.docs.test_docs import NOT_HERE, commands, prepared, run


def test_every_command_of_the_documents_runs_in_a_fresh_checkout(project: Path, tmp_path: Path) -> None:
    """`make` sets up a new virtual environment and builds; then all other commands, in the order shown."""
    checkout = prepared(project, copy(project, tmp_path / "register"))
    lock = (checkout / "requirements.lock").read_bytes()
    for command in commands(project):
        if command not in NOT_HERE:
            run(command, checkout)
    assert (checkout / "requirements.lock").read_bytes() == lock, "the lock is what pyproject.toml asks for"
