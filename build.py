"""Build the Register of Parliamentary Statements: content files to a site, in one command.

content/*.md -> Document -> record -> archive.db -> view -> bytes -> site/
          read    validate, check  compile    query   render   publish
"""

import argparse
import sys
from functools import partial
from pathlib import Path

from archive.ending.orderly import orderly

ROOT = Path(__file__).resolve().parent
SOURCES = tuple(ROOT / name for name in ("archive", "static", "templates", "tests"))


def main(given: list[str] | None = None) -> int:
    """Build the site, or run the command that the first word names. Returns the exit code (archive/ending).

    After problems it is 1, and the published site is as it was; after wrong usage it is 2.
    """
    words = sys.argv[1:] if given is None else given
    return orderly(partial(run, words), words, ROOT, last=given is None)


def run(words: list[str]) -> int:
    """Do what the words ask for. What is imported here may be missing, and what is raised is told by `orderly`."""
    from archive import commands
    from archive.build import arguments
    from archive.publish.output import check_output, lock

    if words and not words[0].startswith("-"):
        return commands.run(words, ROOT)
    options = arguments.of_a_build(words, ROOT, commands.COMMANDS)
    check_output(options.output, [options.content, options.state, *SOURCES])
    with lock(options.state):
        return build(options)


def build(options: argparse.Namespace) -> int:
    """Bring the site up to date with the content."""
    from archive.build import arguments, progress, snapshot
    from archive.build.workspace import Workspace

    steps = progress.Steps(options.verbose)
    seen = snapshot.look(options.content, ROOT, arguments.deciding(options), options.output)
    steps.done("look", f"{len(seen.content)} paths")
    workspace = Workspace(Path(options.state))
    last = snapshot.Last() if options.clean else snapshot.recall(seen, workspace, options.output)
    told = not last.warned or last.manner == arguments.manner(options)
    left = workspace.digests.exists() or not options.portable
    if last.summary and told and left and not (last.unlisted and arguments.publishes(options)):
        sys.stderr.write(last.warned)
        print(f"{last.summary}; {steps.seconds:.1f} s")
        return 0
    from archive.build import run as changed  # what takes time to import is imported once something may have changed

    return changed.run(options, seen, ROOT, steps)


if __name__ == "__main__":
    sys.exit(main())
