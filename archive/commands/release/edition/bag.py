"""A folder as a bag: RFC 8493, “The BagIt File Packaging Format (V1.0)”.

Own code for what the RFC asks of a writer, since the library that others use (bagit-python) puts its own name and the
current day into a bag and moves files about in the current folder; it checks every bag of ours in the tests.
"""

import hashlib
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

PAYLOAD = "data"
"""The folder that holds what the bag is made for (RFC 8493, section 2.1.2)."""

DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
"""bagit.txt (section 2.1.1)."""

INFO, MANIFEST, TAG_MANIFEST = "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"
WIDTH = 79
"""Letters in a line of bag-info.txt; the RFC advises to fold longer ones (section 2.2.2)."""


def close(bag: Path, info: Mapping[str, str]) -> None:
    """Make a bag of a folder whose payload lies in `data/`, with other files beside it as tags.

    `info` says what bag-info.txt says of the bag (section 2.2.2); its size is added. Raises OSError.
    """
    payload = list(_digests(bag, files(bag / PAYLOAD)))
    octets = sum((bag / name).stat().st_size for name, _ in payload)
    _write(bag / "bagit.txt", DECLARATION)
    _write(bag / INFO, _folded({**info, "Payload-Oxum": f"{octets}.{len(payload)}"}))
    _write(bag / MANIFEST, _manifest(payload))
    tags = (path for path in files(bag) if not path.is_relative_to(bag / PAYLOAD) and path.name != TAG_MANIFEST)
    _write(bag / TAG_MANIFEST, _manifest(_digests(bag, tags)))


def files(folder: Path) -> list[Path]:
    """Every file below a folder, in order of the paths as they are written with slashes."""
    return sorted((path for path in folder.rglob("*") if path.is_file()), key=lambda path: path.as_posix())


def _digests(bag: Path, paths: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """The path in the bag of each file, and its SHA-256."""
    for path in paths:
        with path.open("rb") as file:
            yield path.relative_to(bag).as_posix(), hashlib.file_digest(file, "sha256").hexdigest()


def _manifest(digests: Iterable[tuple[str, str]]) -> str:
    """A line for each file: its sum, then its path, in which the ends of lines and % are escaped (section 2.1.3)."""
    escapes = str.maketrans({"%": "%25", "\n": "%0A", "\r": "%0D"})
    return "".join(f"{digest}  {name.translate(escapes)}\n" for name, digest in digests)


def _folded(info: Mapping[str, str]) -> str:
    """bag-info.txt: a label and what it says; a long line goes on in the next, which begins with a space."""
    lines = (
        textwrap.fill(
            f"{label}: {' '.join(said.split())}",
            WIDTH,
            subsequent_indent="  ",
            break_long_words=False,
            break_on_hyphens=False,
        )
        for label, said in info.items()
    )
    return "".join(f"{line}\n" for line in lines)


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
