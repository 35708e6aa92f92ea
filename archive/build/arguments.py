"""The command's arguments: those of a build, those that commands share, and their types.

The types raise argparse.ArgumentTypeError, which argparse shows as wrong usage.
"""

import argparse
import os
from argparse import ArgumentTypeError
from pathlib import Path

FORMATS = ("text", "json", "github")
"""How problems are told; archive/problems/reports.py has a function for each."""


def of_a_build(given: list[str] | None, root: Path, commands: dict[str, str]) -> argparse.Namespace:
    """Parse the arguments of a build. `root` is the project's folder, `commands` what else there is, for the help."""
    width = max(map(len, commands), default=0)
    others = "\n".join(f"  {name:<{width}}  {does}" for name, does in commands.items())
    parser = argparse.ArgumentParser(
        prog="build.py",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Build the site from the content files.",
        epilog=f"other commands:\n{others}\n\nbuild.py COMMAND --help says more of each.",
    )
    add_build_options(parser, root)
    return parser.parse_args(given)


SITE = "site"
"""The folder of the site, beside that of the content. What is built elsewhere is to be looked at, not published."""

DECIDE_NO_BYTE = frozenset(
    {"content", "output", "state", "strict", "clean", "jobs", "format", "verbose", "preview", "portable"}
)
"""The options of a build that say how it works and where, not what it makes. Every other one counts as a change."""


def deciding(options: argparse.Namespace) -> str:
    """What of a build's options decides bytes of the site, in a word that is compared with that of the last build."""
    return " ".join(f"{name}={value!r}" for name, value in sorted(vars(options).items()) if name not in DECIDE_NO_BYTE)


def publishes(options: argparse.Namespace) -> bool:
    """Whether the site of a build is the one that readers will see: it lies beside the content, and is no preview."""
    usual: Path = options.content.resolve().with_name(SITE)
    return not options.preview and options.output is not None and options.output.resolve() == usual


def manner(options: argparse.Namespace) -> str:
    """What of a build's options decides in what form warnings are told, and whether they stop it."""
    return f"{options.format} {options.strict}"


def add_build_options(parser: argparse.ArgumentParser, root: Path) -> None:
    """The options of a build, with their usual values below the project's folder."""
    add_folders(parser, root)
    parser.add_argument("--base-url", type=address, metavar="URL", help="public address of the site")
    parser.add_argument("--strict", action="store_true", help="treat warnings as errors")
    parser.add_argument("--clean", action="store_true", help="build everything anew, whatever has changed")
    add_jobs(parser)
    add_format(parser)
    parser.add_argument("--preview", action="store_true", help="enter no address in the ledger of what was published")
    parser.add_argument("--portable", action="store_true", help="let copies of site and state be known again")
    parser.add_argument("--verbose", action="store_true", help="say what each step did and how long it took")


def add_folders(parser: argparse.ArgumentParser, root: Path) -> None:
    """The options that name the folders of a build."""
    add_content(parser, root)
    parser.add_argument("--output", type=Path, default=root / SITE, metavar="DIR", help="folder of the site")
    add_state(parser, root)


def add_state(parser: argparse.ArgumentParser, root: Path) -> None:
    """The option that names the folder in which builds keep what they know."""
    usual = str(root / ".state")  # not a path: then argparse has it judged too
    parser.add_argument("--state", type=named, default=usual, metavar="DIR", help="folder for the build's own")


def add_content(parser: argparse.ArgumentParser, root: Path) -> None:
    """The option that names the content folder."""
    usual = str(root / "content")
    parser.add_argument("--content", type=named, default=usual, metavar="DIR", help="content files to read")


def add_jobs(parser: argparse.ArgumentParser) -> None:
    """The option that says how many processes may work side by side."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    parser.add_argument("--jobs", type=positive, default=cores, metavar="N", help="processes to use")


def add_format(parser: argparse.ArgumentParser) -> None:
    """The option that says how problems are told."""
    parser.add_argument("--format", choices=FORMATS, default="text", help="how problems are told (text)")


def positive(text: str) -> int:
    """A whole number from 1 on."""
    if not (text.isascii() and text.isdigit() and len(text) < 5 and int(text)):
        raise ArgumentTypeError(f"“{text}” is not a number from 1 on")
    return int(text)


def named(text: str) -> Path:
    """A folder whose name comes into a database, which takes no name but in UTF-8, while the system takes any."""
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise ArgumentTypeError(f"“{text}” is not a name in UTF-8; name another folder, with letters that are")
    return Path(text)


def port(text: str) -> int:
    """A port of this computer; 0 takes any that is free."""
    if not (text.isascii() and text.isdigit() and len(text) < 6 and int(text) < 65536):
        raise ArgumentTypeError(f"“{text}” is not a port, a number from 0 to 65535")
    return int(text)


def address(text: str) -> str:
    """The address of a site on the web."""
    from archive.records import is_address  # here, because a build that is given none need not load it

    if not is_address(text):
        raise ArgumentTypeError(f"“{text}” is not a web address; write it in full, from https:// on")
    return text
