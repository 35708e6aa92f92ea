"""`build.py new`: the file of a new record, with what it needs and what each key means."""

import argparse
import sys
from pathlib import Path
from signal import SIGINT

from archive.build import arguments
from archive.commands.new.drafts import DRAFTS, Draft
from archive.commands.new.questions import Editor, Unanswered
from archive.ending import SIGNAL


def main(given: list[str], root: Path) -> int:
    """Write the file of a new record. Returns 0, 1 when it cannot be written, 2 after wrong usage."""
    words = given if given and given[0] in (*DRAFTS, "-h", "--help") else ["statement", *given]
    options = parse_arguments(words, root)
    try:
        draft = DRAFTS[options.kind](options, Editor(options))
        path = write(options.content, draft)
    except Unanswered as error:
        print(f"build.py new: {error}; nothing was written", file=sys.stderr)
        return 2
    except (ValueError, OSError) as error:
        print(f"build.py new: {error}; nothing was written", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nNothing was written.", file=sys.stderr)
        return SIGNAL + SIGINT
    print(f"{path} is written.{draft.said}")
    print("Open it and fill in what is missing. To see its page while you write: python build.py serve")
    return 0


def write(content: Path, draft: Draft) -> Path:
    """Write a new file, whole or not at all; never over one that is there.

    Raises FileExistsError and other kinds of OSError, and UnicodeEncodeError (a ValueError).
    """
    path = content / draft.path
    data = draft.text.encode()
    path.parent.mkdir(exist_ok=True)
    with path.open("xb") as file:
        try:
            file.write(data)
            file.flush()
        except BaseException:
            path.unlink()
            raise
    return path


def parse_arguments(given: list[str], root: Path) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="build.py new",
        description="Write the file of a new record, with what it needs and what each key means. "
        "What you do not give as an option is asked for. Nothing is opened, and no file is written over.",
        epilog="Without a kind, a statement is meant. build.py new KIND --help says what can be given.",
    )
    kinds = parser.add_subparsers(dest="kind", metavar="KIND", required=True)
    statement = _kind(kinds, "statement", "a declaration, resolution, motion, open letter ...", root)
    _takes(statement, "type", "title", "date")
    statement.add_argument("--chamber", metavar="IDS", help="ids of its chambers, with commas between them")
    statement.add_argument("--prefix", metavar="COUNTRY", help="country or body its number begins with, such as fr")
    statement.add_argument(
        "--from",
        dest="names",
        metavar="FILE",
        help="a text file with the signatories’ names as pasted; - reads them",
    )
    _takes(_kind(kinds, "person", "a member of parliament", root), "name", "sort-name", "id")
    _takes(_kind(kinds, "demand", "what several statements ask for", root), "name", "theme", "id")
    _takes(_kind(kinds, "event", "what happened, for the timeline", root), "title", "date", "id")
    _takes(_kind(kinds, "chamber", "a chamber of a parliament", root), "name", "country", "code", "id")
    _takes(_kind(kinds, "group", "a parliamentary group", root), "name", "chamber", "abbreviation", "id")
    translation = _kind(kinds, "translation", "a statement's text in another language", root)
    translation.add_argument("statement", metavar="ID", help="the statement’s id, such as fr-2025-001")
    translation.add_argument("language", metavar="LANG", help="the language’s code, such as fr")
    _takes(translation, "title", "status")
    return parser.parse_args(given)


def _kind(
    kinds: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, what: str, root: Path
) -> argparse.ArgumentParser:
    parser = kinds.add_parser(name, help=what, description=f"Write the file of {what}.")
    arguments.add_content(parser, root)
    return parser


def _takes(parser: argparse.ArgumentParser, *names: str) -> None:
    for name in names:
        parser.add_argument(f"--{name}", metavar="TEXT", help=HELP[name])


HELP = {
    "type": "declaration, resolution, motion, motion-for-resolution, open-letter, written-declaration, recommendation",
    "title": "the title",
    "date": "as much of the date as is known: 2025-09-19, 2025-09 or 2025",
    "name": "the name",
    "sort-name": "the name as an index has it: Boyer, Valérie",
    "theme": "the theme under which it is listed",
    "country": "the country",
    "code": "the country’s code, such as FR",
    "chamber": "id of the chamber",
    "abbreviation": "its abbreviation",
    "status": "official-translation, translation or summary",
    "id": "the id, if the one made from the name will not do",
}
