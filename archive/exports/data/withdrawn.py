"""data/v1/withdrawn.json: the records that are no more, with when each went and why, for whoever kept a copy of one."""

from typing import Any

from archive import urls
from archive.exports.data.record_files import serialise
from archive.kinds import KINDS
from archive.pages.tombstone import LIST
from archive.render.kind import Page, PageKind, Register
from archive.store.store import TOMBSTONES, Row

READS = f"select '{TOMBSTONES}' as kind, address as record from tombstone"
FOLDERS = {kind.address.partition("{}")[0]: kind.folder for kind in KINDS.values()}
"""The beginning of an address -> the kind of record that has such addresses."""


def view(register: Register, page: Page) -> dict[str, Any]:
    """What the ledger of addresses says of each, by their addresses."""
    rows = register.store.all("select * from tombstone order by address")
    return {"withdrawn": [_record(register, row) for row in rows]}


def _record(register: Register, row: Row) -> dict[str, str]:
    folder, _, file = row["address"].rpartition("/")
    return {
        "id": file.removesuffix(".html"),
        "kind": FOLDERS[f"{folder}/" if folder else ""],
        "address": urls.absolute(register.site.base_url, row["address"]),
        "title": row["name"],
        "withdrawn": row["day"],
        "reason": row["reason"],
    }


KIND = PageKind("withdrawn", LIST, view, reads=READS, serialise=serialise)
