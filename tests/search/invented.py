"""Statements of people who do not exist, and the index of them."""

import shutil
from pathlib import Path
from typing import Any

from tests.search import producer

STEMS = {
    "prisoner": "prison", "prisoners": "prison", "prison": "prison", "released": "releas", "release": "releas",
    "countries": "countri", "country": "countri", "libération": "liber", "archives": "archiv", "archive": "archiv",
    "գրադարան": "գրադարան", "գրադարանը": "գրադարան",
}  # fmt: skip

LONG = (
    "The first sentence speaks of nothing in particular and goes on for quite a while, as such sentences do. "
    "A second one says that the lighthouse keeper has been waiting for an answer since the spring of that year. "
    "A third one is here so that the text is too long to be shown whole, and it has no other purpose than that."
)


def statement(identity: str, title: str, **more: Any) -> dict[str, Any]:
    """The script of a statement holds this; what is not given is empty or usual."""
    country, year, number = identity.split("-")
    usual = {
        "number": f"{country.upper()} {year}/{int(number)}", "title": title, "fullTitle": "", "language": "en",
        "address": f"statements/{identity}.html", "kind": "Resolution", "place": "Sampleland", "date": f"May {year}",
        "facts": "Adopted", "mark": "resolution", "also": "", "demands": [], "names": [], "texts": [],
    }  # fmt: skip
    return usual | more


DOCUMENTS = {
    "xa-2021-001": statement("xa-2021-001", "On the release of prisoners", names=["Anna Sample", "Bruno Specimen"]),
    "xa-2024-001": statement("xa-2024-001", "On the harbour", demands=[["Release every prisoner at once", "", "en"]]),
    "xa-2025-001": statement(
        "xa-2025-001", "On libraries", kind="Motion", mark="resolution-open", also="scrutin 5297",
        texts=[["en", "p", ["Nothing here.", "They were released; the prisoners thank the country.", LONG]]],
    ),
    "xb-2025-001": statement(
        "xb-2025-001", "Sur la libération", language="fr", place="Exempleland", names=["Clémence Échantillon"],
        texts=[["hy", "", ["Ազգային գրադարանը բաց է։"]]],
    ),
    "xb-2025-002": statement("xb-2025-002", "On countries", demands=[["Open the archives of the harbour", "", "en"]]),
    "xd-2025-001": statement("xd-2025-001", "On the report of the quay"),
} | {f"xc-2020-{n:03}": statement(f"xc-2020-{n:03}", f"On the ferry, number {n}") for n in range(1, 26)}  # fmt: skip

NAMES = [
    ("d", "release-of-prisoners", "Release of prisoners", 3),
    ("p", "anna-sample", "Anna Sample", 2),
    ("p", "clemence-echantillon", "Clémence Échantillon", 1),
]


def _row(identity: str) -> list[Any]:
    _, year, number = identity.split("-")
    kind = "motion" if DOCUMENTS[identity]["kind"] == "Motion" else "resolution"
    country = DOCUMENTS[identity]["place"]
    language = DOCUMENTS[identity]["language"]
    return [int(number), kind, ["xa-lower"], [country], [], ["Archives"], "adopted", language, int(year)]


def facets() -> dict[str, dict[str, Any]]:
    """The files of the facets, by year."""
    found: dict[str, dict[str, Any]] = {}
    for identity in DOCUMENTS:
        country, year, _ = identity.split("-")
        labels = {"motion": "Motion", "resolution": "Resolution", "en": "English", "fr": "French", "adopted": "Adopted"}
        file = found.setdefault(year, {"labels": labels})
        file.setdefault(country + year, []).append(_row(identity))
    return found


def searchable(site: Path, target: Path) -> Path:
    """A copy of a site at `target`, with the index of the invented statements instead of its own."""
    shutil.copytree(site, target)
    shutil.rmtree(target / "search", ignore_errors=True)
    producer.write(target, DOCUMENTS, NAMES, facets(), stems={**STEMS, "liberation": "liber"})
    return target
