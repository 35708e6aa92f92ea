"""Build the Register of Parliamentary Statements: content files to a site, in one command.

content/*.md -> Document -> record -> archive.db -> view -> bytes -> site/
          read    validate, check  compile    query   render   publish
"""

import argparse
import sqlite3
import sys
from pathlib import Path

from archive import arguments, assets, files, progress, words
from archive.check import check
from archive.compile import compile_archive
from archive.problems import report
from archive.publish import PublishError, check_output, lock, publish
from archive.read import read
from archive.site_map import PAGE_KINDS
from archive.store import Store
from archive.validate import validate

ROOT = Path(__file__).resolve().parent
SOURCES = tuple(ROOT / name for name in ("archive", "static", "templates", "tests"))


def main(given: list[str] | None = None) -> int:
    """Build the site. Returns 0, or 1 when there were problems; the published site is then as it was."""
    options = parse_arguments(given)
    try:
        check_output(options.output, [options.content, options.state, *SOURCES])
        with lock(options.state):
            return build(options)
    except (PublishError, assets.AssetError) as error:
        print(error, file=sys.stderr)
    except (sqlite3.OperationalError, OSError) as error:
        print(f"{options.state}: the build’s own files cannot be written ({error}); free some space", file=sys.stderr)
    return 1


def build(options: argparse.Namespace) -> int:
    steps = progress.Steps(options.verbose)
    reading = read(options.content)
    steps.done("read", words.count(len(reading.files), "file"))
    holdings, problems = validate(reading)
    steps.done("validate", words.count(holdings.count, "record"))
    problems += [*reading.problems, *check(holdings)]
    steps.done("check", words.count(len(problems), "problem"))
    if report(problems, strict=options.strict):
        return 1
    if options.base_url:
        holdings.site = holdings.site.model_copy(update={"base_url": options.base_url})
    store = Store.create(options.state / "archive.db")
    compile_archive(holdings, store)
    store.link(kind.reads for kind in PAGE_KINDS)
    steps.done("compile", words.count(store.count, "row"))
    done = publish(options.output, files.of_the_site(holdings, store, ROOT, options.state))
    files_done = f"{words.count(done.written, 'file')} written, {done.kept} kept, {done.removed} removed"
    steps.done("render and publish", files_done)
    print(f"{words.count(holdings.count, 'record')}; {files_done}; {steps.seconds:.1f} s")
    return 0


def parse_arguments(given: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="build.py", description="Build the site from the content files.")
    parser.add_argument("--content", type=Path, default=ROOT / "content", metavar="DIR", help="content files to read")
    parser.add_argument("--output", type=Path, default=ROOT / "site", metavar="DIR", help="folder of the site")
    parser.add_argument("--state", type=Path, default=ROOT / ".state", metavar="DIR", help="folder for the build's own")
    parser.add_argument("--base-url", type=arguments.address, metavar="URL", help="public address of the site")
    parser.add_argument("--strict", action="store_true", help="treat warnings as errors")
    parser.add_argument("--jobs", type=arguments.positive, default=1, metavar="N", help="processes to use")
    parser.add_argument("--verbose", action="store_true", help="say what each step did and how long it took")
    return parser.parse_args(given)


if __name__ == "__main__":
    sys.exit(main())
