"""One edition made: its sources copied, the site built from them, the ledger of addresses brought up to date, a bag."""

import datetime
import shutil
from argparse import Namespace
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from archive.build import progress, snapshot
from archive.build.run import run
from archive.build.state import State
from archive.build.workspace import Workspace
from archive.commands.release.edition import bag, sources, swhid, zipped
from archive.read import ledger
from archive.read.files import LEDGER_FILE
from archive.records import Site
from archive.store.store import Store

SOURCE, SITE = f"{bag.PAYLOAD}/source", f"{bag.PAYLOAD}/site"

ABOUT = """\
{title}
Edition of {day}

site/index.html, below data/, is the first page of the site; open it in a browser.
It needs no server and no network.

data/site      the site, made for the address {base_url}
               data.html tells what there is for programs
data/source    the records (content/) and the program that makes the site of them

The content folder, data/source/content, has the SWHID
{swhid}

To build the site again, with Python 3.11 or newer, in data/source:

    make .venv/.runtime
    .venv/bin/python build.py{option}

The licences are data/source/LICENSE (program) and data/source/LICENSE-CONTENT (records).
manifest-sha256.txt has the SHA-256 of every file. The folder is a BagIt bag (RFC 8493).
"""
"""README.txt of a bag: what whoever receives it has to know."""


class ReleaseError(Exception):
    """An edition cannot be made: one line that says why, and what to do about it."""


@dataclass(frozen=True)
class Edition:
    """An edition that was made: its bag and the zip of it, not in their place yet; the new text of the ledger.

    `added` says how many addresses the ledger has more than before.
    """

    bag: Path
    zip: Path
    ledger: str
    added: int


def name_of(day: datetime.date) -> str:
    """What the bag of an edition is called."""
    return f"register-{day.isoformat()}"


def make(options: Namespace, site: Site, day: datetime.date, project: Path, work: Path) -> Edition | None:
    """Make an edition in the empty folder `work`; nothing, where problems in the content were told.

    Raises ReleaseError, PublishError and OSError.
    """
    place = work / name_of(day)
    content = place / SOURCE / sources.CONTENT
    sources.copy(project, options.content, place / SOURCE)
    (work / "state").mkdir()
    built = Namespace(**{**vars(options), "content": content, "output": place / SITE, "state": work / "state"})
    if run(built, snapshot.look(content, project), project, progress.Steps(options.verbose)):
        return None
    text, added = _ledger(content, work / "state")
    shutil.rmtree(work / "state")
    (place / "README.txt").write_text(_about(site, day, content, options), encoding="utf-8", newline="\n")
    bag.close(place, bag_info(site, day, content))
    archive = work / f"{place.name}.zip"
    zipped.write(place, archive, day)
    return Edition(place, archive, text, added)


def _ledger(content: Path, state: Path) -> tuple[str, int]:
    """Bring the ledger of the edition up to date; its text, and how many addresses are new. Raises ReleaseError."""
    with closing(Store(Workspace(state).database)) as store:
        for warning in State(store).warnings():
            if warning.rule == "edition-over":
                raise ReleaseError(str(warning))
        text, added = ledger.brought_up_to_date(content / LEDGER_FILE, store)
    if added:
        ledger.write(content / LEDGER_FILE, text)
    return text, len(added)


def _about(site: Site, day: datetime.date, content: Path, options: Namespace) -> str:
    return ABOUT.format(
        title=site.title,
        day=day,
        base_url=site.base_url,
        swhid=swhid.of_folder(content),
        option=f" --base-url {options.base_url}" if options.base_url else "",
    )


def bag_info(site: Site, day: datetime.date, content: Path) -> dict[str, str]:
    """What bag-info.txt says (RFC 8493, section 2.2.2). The day is that of the edition, not of the bag's making."""
    contact = {}
    if site.contact:
        label = "Contact-Email" if site.contact.url.startswith("mailto:") else "Contact-Address"
        contact = {label: site.contact.url.removeprefix("mailto:")}
    return {
        **contact,
        "External-Description": f"{site.title}, edition of {day}. {site.description}",
        "Bagging-Date": day.isoformat(),
        "Internal-Sender-Identifier": name_of(day),
        "Base-URL": site.base_url,
        "Content-SWHID": swhid.of_folder(content),
    }
