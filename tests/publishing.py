"""Files that a test has at hand, published as a build publishes its own."""

from collections.abc import Iterable
from pathlib import Path

from archive.publish.swap import Published, heal, next_site


def publish(output: Path, files: Iterable[tuple[str, bytes | Path]]) -> Published:
    """Make `files` the whole site in `output`: each is its path with its bytes, or with the path of a file to copy."""
    heal(output)
    with next_site(output) as site:
        for name, content in files:
            site.add(name, content)
        site.show()
    return Published(site.tree.written, site.tree.kept, site.lost())
