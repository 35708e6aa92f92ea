"""Take what builds say today of broken rules for what they should say: python -m tests.rules.accept"""

from collections.abc import Iterator
from contextlib import redirect_stderr
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import build as program
from archive.commands.check.explain import PAGES
from archive.problems.rule_names import LEVELS
from tests.content_trees import CASES, TREES, lay
from tests.rules import pages


def main() -> None:
    """Write it into expected.txt of each folder and into each page, and name the files that this changes."""
    changed = 0
    with TemporaryDirectory() as folder:
        for path, text in (*_trees(Path(folder)), *_pages(Path(folder, "pages"))):
            if path.read_text(encoding="utf-8") != text:
                path.write_text(text, encoding="utf-8")
                print(path)
                changed += 1
    print(f"{changed} files accepted")


def _trees(folder: Path) -> Iterator[tuple[Path, str]]:
    for case in CASES:
        yield TREES / case / "expected.txt", _told(lay(case, folder / case / "content"))


def _pages(folder: Path) -> Iterator[tuple[Path, str]]:
    for name in LEVELS:
        page = pages.Page.read(name)
        if page.wrong:
            *said, _verdict = _told(pages.lay(folder / name / "content", page.wrong)).splitlines(keepends=True)
            yield PAGES / f"{name}.md", pages.saying("".join(said), name)


def _told(content: Path) -> str:
    """All that a build tells of a content folder, with the verdict in the last line."""
    places = {"--content": content, "--output": content.with_name("site"), "--state": content.with_name("state")}
    with redirect_stderr(StringIO()) as told:
        program.main([*(str(word) for place in places.items() for word in place), "--strict", "--jobs", "1"])
    return told.getvalue()


if __name__ == "__main__":
    main()
