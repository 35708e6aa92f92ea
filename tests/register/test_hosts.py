"""What the register asks of its host."""

from tests.archives import Built
from tests.hosts.test_publishing import every_file_has_its_headers


def test_every_file_has_the_headers_meant_for_it(archive: Built) -> None:
    every_file_has_its_headers(archive.site)
