"""A run of the build: its options, what it saw, and where things lie. Every step is given it."""

from argparse import Namespace
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from archive.build import snapshot
from archive.build.snapshot import Snapshot
from archive.build.state import State, environment
from archive.build.workspace import Workspace
from archive.problems.problem import Problem
from archive.store.store import Store

if TYPE_CHECKING:
    from archive.records import Site


@dataclass(slots=True)
class Task:
    """One run: what was asked for, what was seen, and where the program lies."""

    options: Namespace
    seen: Snapshot
    project: Path
    warned: str = ""
    """What was told of the problems, once they were told."""

    @property
    def content(self) -> Path:
        return Path(self.options.content)

    @property
    def output(self) -> Path:
        return Path(self.options.output)

    @property
    def workspace(self) -> Workspace:
        return Workspace(Path(self.options.state))

    def distrust_what_moved(self, store: Store) -> None:
        """Note which files changed since they were seen: what was made of them may be of either state."""
        files, program = snapshot.moved(self.seen, self.content, self.project)
        State(store).distrust(files, program)

    def environment(self) -> str:
        return environment(self.seen, self.project, self.content)

    def settings(self) -> "tuple[Site, list[Problem]]":
        """What site.yaml says, and what is wrong in it."""
        from archive.read.files import read_settings
        from archive.read.validate import validate

        reading = read_settings(self.content)
        batch, problems = validate(reading)
        site = batch.site
        if self.options.base_url:
            ids = (
                site.feed_ids or f"{site.base_url.rstrip('/')}/"
            )  # what names an entry for ever is no host's to change
            site = site.model_copy(update={"base_url": self.options.base_url, "feed_ids": ids})
        return site, [*reading.problems, *problems]

    def told(self, problems: "Iterable[Problem]") -> bool:
        """Tell the problems; whether they stop the build. What is told is kept for the next one."""
        from archive.problems.reports import report

        stopped, self.warned = report(problems, self.content, self.options.format, strict=self.options.strict)
        return stopped
