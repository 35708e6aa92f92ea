"""CITATION.cff: how to cite the whole archive (Citation File Format 1.2.0), made from site.yaml.

The authors are the register itself, as an entity: who keeps it, site.yaml does not say.
"""

import json
from typing import Any

from archive.render.kind import NO_RECORDS, Page, PageKind, Register

PATH = "CITATION.cff"
MESSAGE = "Cite a record by the reference on its own page, and the archive as a whole by this one."
SPDX = {
    "https://creativecommons.org/publicdomain/zero/1.0/": "CC0-1.0",
    "https://creativecommons.org/licenses/by/4.0/": "CC-BY-4.0",
    "https://creativecommons.org/licenses/by-sa/4.0/": "CC-BY-SA-4.0",
    "https://opendatacommons.org/licenses/by/1-0/": "ODC-By-1.0",
    "https://opendatacommons.org/licenses/odbl/1-0/": "ODbL-1.0",
}
"""Address of a licence -> its name in the list of SPDX, which the format asks for."""


def view(register: Register, page: Page) -> dict[str, Any]:
    """The fields of the file. A released edition gives version and date; without one there is neither."""
    site = register.site
    edition = site.edition.text if site.edition else ""
    address = f"{site.base_url.rstrip('/')}/"
    found = {
        "cff-version": "1.2.0",
        "type": "dataset",
        "message": MESSAGE,
        "title": site.title,
        "abstract": site.description,
        "authors": [{"name": site.title, "website": address}],
        "version": edition,
        "date-released": edition if site.edition and site.edition.precision == "day" else "",
        "url": address,
        "repository": site.repository or "",
        "license": SPDX.get(site.licence.url or "", ""),
        "license-url": "" if site.licence.url in SPDX else site.licence.url or "",
    }
    return {name: value for name, value in found.items() if value}


def serialise(register: Register, page: Page, view: dict[str, Any]) -> bytes:
    """YAML whose values are written as JSON, which YAML 1.2 reads as it stands (section 1.3).

    What no eye sees is escaped, for YAML 1.1 takes more letters for line ends than JSON does (5.4).
    """
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in view.items()]
    return "".join(f"{_visible(line)}\n" for line in lines).encode()


def _visible(line: str) -> str:
    return "".join(letter if letter.isprintable() else f"\\U{ord(letter):08X}" for letter in line)


KIND = PageKind("citation_cff", PATH, view, reads=NO_RECORDS, serialise=serialise)
