"""Build the Register of Parliamentary Statements: content files to a site, in one command.

content/*.md -> Document -> record -> archive.db -> view -> bytes -> site/
          read    validate, check  compile    query   render   publish
"""

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from archive import assets, files, progress
from archive.check import check
from archive.compile import compile_archive
from archive.holdings import Holdings
from archive.pages import PAGE_KINDS
from archive.pages.kind import Archive
from archive.problems import report
from archive.publish import PublishError, check_output, lock, publish
from archive.read import read
from archive.render import Renderer, page_count
from archive.store import Store
from archive.validate import validate

ROOT = Path(__file__).resolve().parent
SOURCES = tuple(ROOT / name for name in ("archive", "static", "templates", "tests"))


def main(arguments: list[str] | None = None) -> int:
    """Build the site. Returns 0, or 1 when there were problems; the published site is then as it was."""
    options = parse_arguments(arguments)
    try:
        check_output(options.output, [options.content, options.state, *SOURCES])
        with lock(options.state):
            return build(options)
    except (PublishError, assets.AssetError) as error:
        print(error, file=sys.stderr)
        return 1


def build(options: argparse.Namespace) -> int:
    began = time.monotonic()
    reading = read(options.content)
    holdings, problems = validate(reading)
    if report([*reading.problems, *problems, *check(holdings)], strict=options.strict):
        return 1
    if options.base_url:
        holdings.site = holdings.site.model_copy(update={"base_url": options.base_url})
    store = Store.create(options.state / "archive.db")
    compile_archive(holdings, store)
    store.link(kind.reads for kind in PAGE_KINDS)
    done = publish(options.output, site_files(options, holdings, store))
    count = sum(len(records) for records in holdings.records.values())
    seconds = time.monotonic() - began
    print(f"{count} records; {done.written} files written, {done.kept} kept, {done.removed} removed; {seconds:.1f} s")
    return 0


def site_files(options: argparse.Namespace, holdings: Holdings, store: Store) -> Iterator[tuple[str, bytes | Path]]:
    """Path and content of every file of the site, one at a time."""
    static = assets.load(ROOT / "static")
    archive = Archive(store, holdings.site)
    renderer = Renderer(ROOT / "templates", static, archive, options.state / "templates")
    yield from progress.shown(renderer.render_all(PAGE_KINDS), page_count(PAGE_KINDS, archive), "pages")
    yield from static.files.items()
    yield from files.kept_copies(holdings)
    yield files.download(store, options.state)


def parse_arguments(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="build.py", description="Build the site from the content files.")
    parser.add_argument("--content", type=Path, default=ROOT / "content", metavar="DIR", help="content files to read")
    parser.add_argument("--output", type=Path, default=ROOT / "site", metavar="DIR", help="folder of the site")
    parser.add_argument("--state", type=Path, default=ROOT / ".state", metavar="DIR", help="folder for the build's own")
    parser.add_argument("--base-url", metavar="URL", help="public address of the site, instead of that in site.yaml")
    parser.add_argument("--strict", action="store_true", help="treat warnings as errors")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="processes to use (one, for now)")
    parser.add_argument("--verbose", action="store_true", help="say what each step did and how long it took")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
