"""Build the Register of Parliamentary Statements: content files to a site, in one command.

content/*.md -> Document -> record -> archive.db -> view -> bytes -> site/
          read    validate, check  compile    query   render   publish
"""

import argparse
import os
import sys
from pathlib import Path

from archive import arguments, changes, progress
from archive.publish import PublishError, check_output, lock

ROOT = Path(__file__).resolve().parent
SOURCES = tuple(ROOT / name for name in ("archive", "static", "templates", "tests"))


def main(given: list[str] | None = None) -> int:
    """Build the site. Returns 0, or 1 when there were problems; the published site is then as it was."""
    options = parse_arguments(given)
    try:
        check_output(options.output, [options.content, options.state, *SOURCES])
        with lock(options.state):
            return build(options)
    except PublishError as error:
        print(error, file=sys.stderr)
    except OSError as error:
        print(f"{options.state}: the build’s own files cannot be written ({error}); free some space", file=sys.stderr)
    return 1


def build(options: argparse.Namespace) -> int:
    """Bring the site up to date with the content."""
    steps = progress.Steps(options.verbose)
    sight = changes.look(options.content, ROOT, f"base_url={options.base_url or ''}")
    steps.done("look", f"{len(sight.content)} paths")
    unchanged = "" if options.clean else changes.recall(sight, options.state, options.output)
    if unchanged:
        print(f"{unchanged}; {steps.seconds:.1f} s")
        return 0
    from archive.update import update  # what takes time to import is imported once something may have changed

    return update(options, sight, ROOT, steps)


def parse_arguments(given: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="build.py", description="Build the site from the content files.")
    parser.add_argument("--content", type=Path, default=ROOT / "content", metavar="DIR", help="content files to read")
    parser.add_argument("--output", type=Path, default=ROOT / "site", metavar="DIR", help="folder of the site")
    parser.add_argument("--state", type=Path, default=ROOT / ".state", metavar="DIR", help="folder for the build's own")
    parser.add_argument("--base-url", type=arguments.address, metavar="URL", help="public address of the site")
    parser.add_argument("--strict", action="store_true", help="treat warnings as errors")
    parser.add_argument("--clean", action="store_true", help="build everything anew, whatever has changed")
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    parser.add_argument("--jobs", type=arguments.positive, default=cores, metavar="N", help="processes to use")
    parser.add_argument("--verbose", action="store_true", help="say what each step did and how long it took")
    return parser.parse_args(given)


if __name__ == "__main__":
    sys.exit(main())
