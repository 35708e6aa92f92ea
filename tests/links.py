"""The links of a site, followed by lychee: within the site, to files and to parts of pages."""

import json
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

from tests import programs


def broken(site: Path, base: str, folder: Path) -> list[str]:
    """The links that lead nowhere or to no part of a page, in a site for the address `base`; `folder` is an empty one.

    It is looked at where it would lie on its host, for some links begin at the root of that.
    """
    host = folder / "host"
    place = host / urlsplit(base).path.strip("/")
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(site, target_is_directory=True)
    options = ["--offline", "--include-fragments", "--no-ignore", "--no-progress", "--format", "json"]
    command = [str(programs.lychee()), *options, "--root-dir", str(host), f"{place}/"]
    answer = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    report = json.loads(answer.stdout)
    assert report["successful"] > len(list(site.rglob("*.html"))), answer.stderr
    broken = [(page, link) for page, links in report["error_map"].items() for link in links]
    return [f"{page}: {link['url']}: {link['status']['text']}" for page, link in broken]
