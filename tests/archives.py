"""Archives of every kind, each built once in a run: what holds of a site is tried on all of them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from archive.read.batch import Batch
from archive.read.files import read
from archive.read.validate import validate
from tests import builds, hostile, miniature, once
from tests.hostile.case import lay
from tests.hostile.trial import pass_by_the_rules_for_texts, surroundings


@dataclass(frozen=True)
class Built:
    """A site and the content that it was made from."""

    content: Path
    site: Path

    @cached_property
    def batch(self) -> Batch:
        found, _ = validate(read(self.content))
        return found

    @property
    def base(self) -> str:
        return self.batch.site.base_url


def built(name: str, make: Callable[[Path], Path], before: Callable[[], object] | None = None) -> Built:
    """The archive of a name, whose content `make` puts into a folder; `before` is done before it is built."""

    def build(folder: Path) -> None:
        content = make(folder)
        if content != folder / "content":
            (folder / "content").symlink_to(content, target_is_directory=True)
        arguments = [f"--content={content}", f"--output={folder / 'site'}", f"--state={folder / 'state'}"]
        result = builds.run(arguments, before)
        assert result.code == 0, result.told[-2_000:]

    folder = once.made(name, build)
    return Built((folder / "content").resolve(), folder / "site")


@cache
def small() -> Built:
    """The miniature."""
    return Built(miniature.CONTENT, miniature.site())


@cache
def divided() -> Built:
    """The miniature with its files divided, as those of a large archive are."""
    return built("divided", lambda folder: miniature.CONTENT, builds.divide_early)


@cache
def strangers() -> Built:
    """All harmless cases of tests/hostile, whatever is told of what their texts point at."""

    def make(folder: Path) -> Path:
        content = surroundings(folder)
        for case in hostile.HARMLESS:
            lay(case.files, content)
        return content

    return built("strangers", make, pass_by_the_rules_for_texts)


@cache
def bare() -> Built:
    """An archive without a single statement, person, demand, chamber, group or event, and without a contact."""

    def make(folder: Path) -> Path:
        (folder / "content/pages").mkdir(parents=True)
        (folder / "content/site.yaml").write_text(
            "title: A\ntagline: B\ndescription: C\nbase_url: https://a.example\nlicence: {name: D}\n"
        )
        (folder / "content/pages/about.md").write_text("---\ntitle: About\n---\n")
        return folder / "content"

    return built("bare", make)


ARCHIVES = {found.__name__: found for found in (small, divided, strangers, bare)}
