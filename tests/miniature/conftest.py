"""The archives on which a test is tried that holds of every site."""

from pathlib import Path

import pytest

from tests.archives import ARCHIVES, Built, small


@pytest.fixture(params=list(ARCHIVES.values()), ids=list(ARCHIVES))
def archive(request: pytest.FixtureRequest) -> Built:
    """Each of the archives, with its content."""
    found: Built = request.param()
    return found


@pytest.fixture
def site() -> Path:
    """The site of the miniature."""
    return small().site
