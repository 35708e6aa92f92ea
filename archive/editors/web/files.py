"""The files of the web editor: what lies in admin/ if a site asks for it."""

import html
import json
from pathlib import Path
from string import Template

from archive.editors.web.bundle import bundle
from archive.editors.web.configuration import configuration, hosts, shorthands
from archive.records import Site
from archive.render import policy

FOLDER = "admin"
HERE = Path(__file__).parent


def files(site: Site, project: Path) -> dict[str, bytes | Path]:
    """Each file by its path in the site; none, if site.yaml asks for no editor.

    Raises PublishError when the packages that the editor is made of were not fetched.
    """
    editor = site.web_editor
    if editor is None:
        return {}
    told = {"configuration": configuration(site, editor), "shorthands": shorthands()}
    page = Template((HERE / "index.html").read_text(encoding="utf-8"))
    filled = page.substitute(title=html.escape(site.title), policy=html.escape(policy.of_the_web_editor(hosts(editor))))
    found: dict[str, bytes | Path] = {
        "index.html": filled.encode(),
        "configuration.json": f"{json.dumps(told, ensure_ascii=False, indent=1)}\n".encode(),
        "editor.js": HERE / "editor.js",
        **bundle(project),
    }
    return {f"{FOLDER}/{name}": content for name, content in found.items()}
