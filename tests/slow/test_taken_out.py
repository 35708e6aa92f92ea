"""One value of one record taken out: the build of what changed gives what a clean build gives."""

import pytest

from archive.kinds import KINDS
from tests.engine import one_value
from tests.engine.test_one_value import Archive, laid


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    return laid(tmp_path_factory.mktemp("taken-out"))


@pytest.mark.parametrize("kind", KINDS)
def test_one_value_taken_out_is_built_as_a_clean_build_builds_it(archive: Archive, kind: str) -> None:
    """Every key of every kind that may be left out, in every record that has it; then put in again."""
    stale: dict[str, set[str]] = {}
    for subject in one_value.subjects(archive.content, kind):
        for place, removal in one_value.removals(subject):
            text = place.file.read_text(encoding="utf-8")
            found = archive.tried(place.file, one_value.edited(text, removal)).stale
            found |= archive.tried(place.file, text).stale
            if found:
                stale[f"{subject.name}: {place.file.name}"] = found
    assert stale == {}
