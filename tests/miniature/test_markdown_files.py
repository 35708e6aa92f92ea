"""The file of every record, as its editors wrote it, beside the record's page."""

import codecs
from pathlib import Path

from archive.read.files import filed_as
from tests.archives import Built, small
from tests.reading import addresses, page

FOLDERS = {"people": "signatories/", "pages": ""}


def sources(built: Built) -> dict[str, Path]:
    """Where each file of a record should be published, and the file."""
    found = {}
    for path in sorted(built.content.rglob("*.md")):
        filed = filed_as(path.relative_to(built.content).as_posix())
        if filed:
            kind, identity, language = filed
            name = ".".join(filter(None, (identity, language, "md")))
            found[f"{FOLDERS.get(kind, f'{kind}/')}{name}"] = path
    return found


def test_every_file_of_a_record_is_published_letter_for_letter_and_no_other(archive: Built) -> None:
    """Strangers' files have line ends and marks of all kinds, of which the published ones have none."""
    expected = sources(archive)
    published = [path.relative_to(archive.site).as_posix() for path in archive.site.rglob("*.md")]
    assert {path for path in published if not path.startswith("kept/")} == expected.keys()
    for address, path in expected.items():
        written = path.read_bytes().removeprefix(codecs.BOM_UTF8).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        assert (archive.site / address).read_bytes() == written


def test_a_published_file_is_no_link_to_the_one_that_editors_change() -> None:
    """What an editor writes into it is not on the site before the next build."""
    for address, path in sources(small()).items():
        published = small().site / address
        assert not published.is_symlink()
        assert not published.samefile(path)


def test_the_page_of_a_statement_leads_to_its_file_and_to_its_translations() -> None:
    shown = page(small().site / "statements/xa-2023-002.html")
    assert {"../statements/xa-2023-002.md", "../statements/xa-2023-002.en.md"} <= set(addresses(shown))
    kinds = {"rel": "alternate", "type": "text/markdown"}
    told = [link for link in shown.iter("link") if kinds.items() <= link.attrib.items()]
    assert [link.get("href") for link in told] == ["../statements/xa-2023-002.md"]


def test_every_page_of_a_record_has_its_file_beside_it() -> None:
    for address in sources(small()):
        if address.count(".") == 1:
            assert (small().site / address).with_suffix(".html").is_file()
