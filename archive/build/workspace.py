"""The state folder: what a build keeps for the next one. Nothing in it is published, and all of it can be made anew."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Workspace:
    """The places in a state folder."""

    folder: Path

    @property
    def seen(self) -> Path:
        """What the last build saw."""
        return self.folder / "seen"

    @property
    def database(self) -> Path:
        """The store: the compiled archive, and which pages are stale."""
        return self.folder / "archive.db"

    @property
    def upcoming_database(self) -> Path:
        """The store that a build of everything is filling."""
        return self.folder / "archive.next.db"

    @property
    def spare(self) -> Path:
        """The site before the published one, which becomes the next."""
        return self.folder / "spare"

    @property
    def templates(self) -> Path:
        """Templates as the Python that they become."""
        return self.folder / "templates"

    @property
    def downloads(self) -> Path:
        """Files to download, until they are published; a store makes them beside itself."""
        return self.folder / "downloads"

    def leftovers(self) -> list[Path]:
        """What a build that was killed left."""
        found = [path for pattern in ("archive.next.db*", "part-*.db") for path in self.folder.glob(pattern)]
        return [self.folder / "spare.new", self.downloads, *found]
