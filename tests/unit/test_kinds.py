"""The kinds of records: what the one list says of each holds in the models, the store and the addresses."""

import subprocess
import sys

import pytest

from archive import urls
from archive.exports import data_v1
from archive.kinds import KINDS, OF_WORD, Kind, address_of_any
from archive.records import MODELS
from archive.records.keys import outline
from archive.store.store import Store
from tests import ROOT


def test_every_kind_has_a_model_and_a_type_of_published_data() -> None:
    assert [*KINDS] == [*MODELS] == [*data_v1.TYPES]


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_what_a_record_is_called_is_a_needed_key_and_a_column(kind: Kind) -> None:
    assert next(key.required for key in outline(MODELS[kind.folder]) if key.name == kind.title)
    columns = Store.create(":memory:").column("select name from pragma_table_info(?)", kind.table)
    assert {"id", kind.title} <= {*columns}


@pytest.mark.parametrize("kind", KINDS)
def test_an_address_is_the_same_in_sql(kind: str) -> None:
    store = Store.create(":memory:")
    store.put("former_id", {"kind": kind, "former": "once", "id": "now"})
    page = urls.record(kind, "now")
    assert store.value(f"select {KINDS[kind].address_of('id')} from former_id") == page
    assert store.value(f"select {address_of_any('id')} from former_id") == page


def test_each_kind_has_a_word_of_its_own() -> None:
    assert [*OF_WORD.values()] == [*KINDS]


def test_who_asks_the_store_or_for_an_address_loads_no_model() -> None:
    """A build that finds that files only look as if they had changed ends before it needs one."""
    program = "import sys, archive.build.run, archive.urls; sys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False).returncode == 0
