"""The state folder: what a build keeps for the next one. Nothing in it is published, and all of it can be made anew."""

from dataclasses import dataclass
from pathlib import Path

from archive.publish.swap import remove_tree


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
    def seal(self) -> Path:
        """What the file of the store looked like when the last build closed it."""
        return self.folder / "archive.seal"

    @property
    def digests(self) -> Path:
        """What is in the site and in this folder, by its bytes, where they may be copied."""
        return self.folder / "digests"

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

    def files_of_the_database(self) -> list[Path]:
        """The file of the store and those that SQLite has beside it."""
        return list(self.folder.glob(f"{self.database.name}*"))

    def discard(self) -> None:
        """Remove all that is kept for the next build."""
        for path in (self.seen, self.seal, self.digests, self.spare, self.templates, *self.files_of_the_database()):
            remove_tree(path)

    def leftovers(self) -> list[Path]:
        """What a build that was killed left, and what is a folder where a file belongs, or no folder where one does."""
        names = ("archive.next.db*", "part-*.db", "*.new", f"{self.templates.name}/*.new", self.downloads.name)
        found = [path for name in names for path in self.folder.glob(name)]
        found += [path for path in (self.seen, self.seal, self.digests) if path.is_dir()]
        return found + [path for path in (self.spare, self.templates) if path.exists() and not path.is_dir()]
