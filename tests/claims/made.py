"""A register of a few records, built: what its pages and files say."""

import json
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from tests import builds
from tests.reading import page, part, text

SETTINGS = """
title: Specimen Register
tagline: Statements that nobody ever made
description: What members of the Sample Assembly declared.
base_url: https://register.example/reg
language: en
licence: {name: CC0 1.0}
contact: {text: The editors, url: "mailto:editors@register.example"}
"""
CHAMBERS = {
    "chambers/xx-assembly.md": "---\nname: Sample Assembly\ncountry: Exampleland\ncode: XX\n---\n",
    "chambers/xx-senate.md": "---\nname: Sample Senate\ncountry: Exampleland\ncode: XX\n---\n",
}


class Made:
    """A site of a few records, and what its build told."""

    def __init__(self, folder: Path, files: dict[str, str]) -> None:
        self.content, self.site = folder / "content", folder / "site"
        for name, written in {"site.yaml": SETTINGS, **CHAMBERS, **files}.items():
            path = self.content / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(written, encoding="utf-8")
        places = [f"--content={self.content}", f"--output={self.site}", f"--state={folder / 'state'}"]
        self.result = builds.run(places)
        self.told = self.result.told

    def main(self, path: str) -> Element:
        """The main part of a page."""
        assert self.result.code == 0, self.told
        return part(page(self.site / path), "main")

    def says(self, path: str) -> str:
        """All words of the main part of a page, on one line."""
        return text(self.main(path))

    def data(self, kind: str, identity: str) -> Any:
        """A record as JSON."""
        return json.loads((self.site / f"data/v1/{kind}/{identity}.json").read_text(encoding="utf-8"))

    def read(self, path: str) -> str:
        """A file of the site."""
        return (self.site / path).read_text(encoding="utf-8")


def record(front: str, body: str = "") -> str:
    """A content file of this front matter."""
    return f"---\n{front.strip()}\n---\n{body}"
