"""The two packages that the web editor is made of, each of one version, and the files of them that are published.

`make web-editor` fetches them into .cache/ (see fetch.py). Another version is another number and another digest here.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from archive.publish.output import PublishError

CACHE = ".cache/web-editor"


@dataclass(frozen=True, slots=True)
class Package:
    """A package of npm, by name and version, with the SHA-512 of its archive (base64, as npm writes it).

    `files` are patterns for paths in the package, each with the path that the file has in the folder `folder`.
    """

    name: str
    version: str
    sha512: str
    folder: str
    files: tuple[tuple[str, str], ...]

    def place(self, path: str) -> str | None:
        """Where a file of the package is published below admin/; nothing, if it is not."""
        for pattern, place in self.files:
            if re.fullmatch(pattern, path):
                return f"{self.folder}/{re.sub(pattern, place, path)}"
        return None


PACKAGES = (
    Package(
        "@sveltia/cms",
        "0.221.1",
        "J+Qoik9kGMk2L7vNpOQrnDmFRi+NB6vwJ0f657YtsxWH0P8WYSYRRSRC2pQ/jGGbVlM//Pg/WIgmkpswqoo3gQ==",
        "sveltia",
        (
            (r"npm/(index\.js|(?:chunks/(?:react|shiki-engine)-[\w-]+\.js)|assets/[\w.-]+\.(?:woff2|txt))", r"\1"),
            (r"LICENSE\.txt", "LICENSE.txt"),
            (r"schema/sveltia-cms\.json", "schema.json"),
        ),
    ),
    Package(
        "js-yaml",
        "5.5.0",
        "paNr4LFIFPjeeSmwNYdrb8FafLLG/Cr2Af3GjbsHJ5CxIjH4r0c2emlmRdAtpPAieP1gRVzk6buBbVP5gBMGAg==",
        "js-yaml",
        ((r"dist/browser/js-yaml\.esm\.min\.mjs", "index.js"), ("LICENSE", "LICENSE.txt")),
    ),
)

UNPUBLISHED = frozenset({"sveltia/schema.json"})
"""What a configuration has to be, in the program's own words; tests compare."""

FONT = re.compile(r"https://cdn\.jsdelivr\.net/fontsource/fonts/([a-z0-9-]+?)(?::vf)?@[\d.]+/[\w-]+\.woff2")
"""Addresses of fonts in the program, on another host; the same fonts lie beside it."""


def folder(project: Path) -> Path:
    """Where the fetched files of these versions lie."""
    versions = "-".join(package.version for package in PACKAGES)
    return project / f"{CACHE}-{versions}"


def bundle(project: Path) -> dict[str, Path]:
    """The fetched files, by their paths below admin/. Raises PublishError when they are not there."""
    place = folder(project)
    if not place.is_dir():
        raise PublishError(f"{place}: the web editor, which site.yaml asks for, is not here; run: make web-editor")
    found = {path.relative_to(place).as_posix(): path for path in sorted(place.rglob("*")) if path.is_file()}
    return {name: path for name, path in found.items() if name not in UNPUBLISHED}
