"""`build.py serve`: the site shown while its files are written, and built again at each change."""

import argparse
import sys
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from archive.build import arguments
from archive.build.snapshot import PROGRAM
from archive.commands.serve.preview.building import Building, build
from archive.commands.serve.preview.server import Server

HOST = "127.0.0.1"
QUIET = 50
"""Milliseconds in which nothing more is saved, before a build begins."""
GLANCE = 100
"""Milliseconds after which the watcher answers even if nothing was saved."""


def main(given: list[str], root: Path) -> int:
    """Serve until the editor ends it with Ctrl+C. Returns 0, or 1 when the port is taken."""
    options = parse_arguments(given, root)
    building = Building()
    try:
        server = Server(HOST, options.port, options.output, building)
    except OSError as error:
        reason = error.strerror or error
        print(f"build.py serve: port {options.port} is not free ({reason}); name another with --port", file=sys.stderr)
        return 1
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"The site is shown at {server.address}. End with Ctrl+C.", flush=True)
    try:
        keep_building(options, root, building)
    except KeyboardInterrupt:  # which is how a preview ends
        print()
    finally:
        server.shutdown()
        server.server_close()
    return 0


def keep_building(options: argparse.Namespace, root: Path, building: Building) -> None:
    """Build now and after each change, for ever.

    The first build waits for the watcher's first answer, for only then is what is saved while it works seen too.
    """
    from watchfiles import watch

    words = ["--content", options.content, "--output", options.output, "--state", options.state]
    asked = ["--format", "json", "--preview", *(["--strict"] if options.strict else [])]
    command = [sys.executable, root / "build.py", *asked, *words]
    watched = [path for path in (options.content, *(root / name for name in PROGRAM)) if path.exists()]
    keep = _content_of_interest((options.output, options.state))
    saved = watch(
        *watched,
        watch_filter=keep,
        step=QUIET,
        debounce=QUIET * 10,
        rust_timeout=GLANCE,
        yield_on_timeout=True,
        raise_interrupt=True,
    )
    is_first = True
    for changes in saved:
        if changes or is_first:
            build(command, building)
        is_first = False


def _content_of_interest(made: Iterable[Path]) -> Callable[[object, str], bool]:
    """A filter that passes over what builds make, hidden files, and what editors keep beside a file they write."""
    folders = [path.resolve() for path in made]

    def keep(change: object, name: str) -> bool:
        path = Path(name)
        if path.name.startswith((".", "#", "4913")) or path.name.endswith(("~", ".swp", ".tmp", ".pyc")):
            return False
        return "__pycache__" not in path.parts and not any(path.is_relative_to(folder) for folder in folders)

    return keep


def parse_arguments(given: list[str], root: Path) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="build.py serve",
        description="Show the site at an address of this computer. It is built again, and the page loads again, each "
        "time you save a file. If there is a mistake in it, the page says where, and the last good site stays.",
    )
    arguments.add_folders(parser, root)
    parser.add_argument("--port", type=arguments.port, default=8000, metavar="N", help="port of the address (8000)")
    parser.add_argument("--strict", action="store_true", help="treat warnings as errors")
    return parser.parse_args(given)
