"""The one archive on which these tests are tried: the register, as its content is now."""

import pytest

from tests import ROOT
from tests.archives import Built, built


@pytest.fixture(scope="session")
def archive() -> Built:
    """The register and its site, built once in a run."""
    return built("register", lambda folder: ROOT / "content")
