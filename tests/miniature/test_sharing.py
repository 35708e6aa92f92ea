"""What pages say to other sites: cards beside links, typed links, frames, security.txt, ways to tell of an error."""

import json
import re
import shutil
from pathlib import Path
from urllib.parse import parse_qs, unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element

import pytest
from PIL import Image
from sectxt import Parser

from archive.records import Site
from archive.render.reporting import Reporting
from tests import miniature, reading
from tests.archives import bare
from tests.conftest import Build
from tests.content_trees import change, problems_of
from tests.engine.test_sizes import PAGE, SMALLEST, built
from tests.miniature.test_exports import STATEMENTS, is_found_by_readers
from tests.reading import addresses, page

REQUIRED = {"og:title", "og:type", "og:image", "og:url"}
"""Of each page, by ogp.me, “Basic Metadata”."""


def pages(site: Path) -> list[Path]:
    return [path for path in reading.html_files(site) if is_found_by_readers(path)]


def properties(path: Path) -> dict[str, str]:
    found = [meta for meta in page(path).iter("meta") if meta.get("property", "").startswith("og:")]
    assert len({meta.get("property") for meta in found}) == len(found), "each is said once"
    return {meta.get("property", ""): meta.get("content", "") for meta in found}


def links(path: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for link in page(path).iter("link"):
        for relation in link.get("rel", "").split():
            found.setdefault(relation, []).append(link.get("href", ""))
    return found


def local(site: Path, address: str) -> Path:
    return site / unquote(address.removeprefix(f"{miniature.BASE_URL}/"))


# OpenGraph


def test_every_page_says_what_a_card_beside_a_link_shows(site: Path) -> None:
    for path in pages(site):
        found = properties(path)
        assert found.keys() >= REQUIRED | {"og:description", "og:site_name", "og:locale", "og:image:alt"}, path
        assert all(value.strip() for value in found.values()), path
        assert found["og:url"] == links(path)["canonical"][0]
        assert re.fullmatch(r"[a-z]{2,3}_[A-Z]{2}", found["og:locale"])


def test_every_picture_is_there_with_the_size_that_the_page_states(site: Path) -> None:
    for path in pages(site):
        found = properties(path)
        with Image.open(local(site, found["og:image"])) as picture:
            size = (found["og:image:width"], found["og:image:height"])
            assert (str(picture.width), str(picture.height)) == size
            assert picture.get_format_mimetype() == found["og:image:type"]


def test_a_statement_has_a_card_of_its_own(site: Path) -> None:
    for path in pages(site):
        own = f"cards/{path.stem}.png" if path.parent.name == "statements" else "cards/register.png"
        assert properties(path)["og:image"] == f"{miniature.BASE_URL}/{own}"


def test_pages_that_lead_on_or_nowhere_are_not_shared(site: Path) -> None:
    for path in set(reading.html_files(site)) - set(pages(site)):
        assert properties(path) == {}


def test_the_base_address_of_the_command_is_that_of_every_address(build: Build, tmp_path: Path) -> None:
    base = "https://elsewhere.example/deep/er"
    assert build(miniature.CONTENT, tmp_path / "site", "--base-url", base).code == 0
    for path in pages(tmp_path / "site"):
        written = path.read_text(encoding="utf-8")
        assert f'<meta property="og:url" content="{base}/' in written, path
        assert f'<meta property="og:image" content="{base}/cards/' in written, path


# Signposts


def test_a_record_names_itself_its_formats_and_its_licence(site: Path) -> None:
    """signposting.org/FAIR, level 1, from the page of a record."""
    for identity in STATEMENTS:
        path = site / "statements" / f"{identity}.html"
        found = links(path)
        assert found["cite-as"] == found["canonical"] == [f"{miniature.BASE_URL}/statements/{identity}.html"]
        assert found["collection"] == [f"{miniature.BASE_URL}/"]
        assert f"{miniature.BASE_URL}/data/v1/statements/{identity}.json" in found["describedby"]
        stem = f"{miniature.BASE_URL}/statements/{identity}"
        assert [item for item in found["item"] if item.startswith(stem)] == [f"{stem}.xml", f"{stem}.md"]


def test_every_format_that_is_named_is_there(site: Path) -> None:
    found = [(path, links(path)) for path in pages(site)]
    named = [
        (path, address) for path, all_ in found for name in ("describedby", "item") for address in all_.get(name, ())
    ]
    assert len(named) >= 2 * len(STATEMENTS)
    addresses = [urljoin(f"{miniature.BASE_URL}/{path.relative_to(site)}", address) for path, address in named]
    assert [address for address in addresses if not local(site, address).is_file()] == []


def test_a_translation_is_an_item_of_its_statement_and_the_files_of_the_whole_are_of_the_page_of_data(
    site: Path,
) -> None:
    assert "../statements/xa-2023-002.en.xml" in links(site / "statements/xa-2023-002.html")["item"]
    found = links(site / "data.html")
    assert found["cite-as"] == [f"{miniature.BASE_URL}/data.html"]
    assert f"{miniature.BASE_URL}/archive.db" in found["item"]


def test_a_page_that_holds_an_official_text_is_not_given_out_under_the_licence_of_the_register(site: Path) -> None:
    """Official texts keep the terms of their sources."""
    assert "license" in links(site / "statements" / "xa-2023-001.html")
    assert "license" not in links(site / "statements" / "xa-2023-002.html")


def test_parts_of_lists_and_other_pages_are_no_records(site: Path) -> None:
    for name in ("index.html", "timeline.html", "about.html"):
        assert "cite-as" not in links(site / name)


# Frames


def embeds(site: Path) -> list[Path]:
    """The pages for frames, without those at former addresses, which lead on at once."""
    found = sorted((site / "embed").rglob("*.html"))
    return [path for path in found if not any(meta.get("http-equiv") == "refresh" for meta in page(path).iter("meta"))]


def test_every_statement_and_demand_has_a_page_for_frames(site: Path) -> None:
    for folder in ("statements", "demands"):
        full = {
            path.stem
            for path in (site / folder).glob("*.html")
            if path.stem.count(".") == 0 and is_found_by_readers(path)
        }
        assert {path.stem for path in embeds(site) if path.parent.name == folder} == full


def test_a_page_for_frames_is_small_and_has_no_script_and_no_form(site: Path) -> None:
    for path in embeds(site):
        assert not {"script", "form", "iframe", "object"} & {element.tag for element in page(path).iter()}
        assert path.stat().st_size < 12_000


def test_search_engines_are_led_from_a_frame_to_the_full_page(site: Path) -> None:
    for path in embeds(site):
        full = path.relative_to(site / "embed").as_posix()
        assert not is_found_by_readers(path)
        assert links(path)["canonical"] == [f"{miniature.BASE_URL}/{full}"]


def test_every_link_in_a_frame_opens_in_the_whole_window(site: Path) -> None:
    for path in embeds(site):
        followed = list(page(path).iter("a"))
        assert followed
        assert {(link.get("target"), link.get("rel")) for link in followed} == {("_top", "noopener")}


def test_a_frame_says_whose_words_it_shows_and_under_which_licence(site: Path) -> None:
    for path in embeds(site):
        assert "CC0 1.0 Universal" in reading.text(page(path))
    text = reading.text(page(site / "embed" / "statements" / "xa-2023-001.html"))
    for said in ("XA 2023/1", "25 September 2023", "6 signatories", "Open the archive to every reader"):
        assert said in text
    assert text.count("Summary by the register") == 3
    assert text.count("Official translation") == 1


def test_the_code_for_a_frame_shows_that_page(site: Path) -> None:
    for path in [*(site / "statements").glob("xa-*.html"), *(site / "demands").glob("*.html")]:
        shown = [
            reading.text(element)
            for element in reading.of_class(page(path), "embed-code")
            for element in element.iter("code")
        ]
        if not is_found_by_readers(path) or path.stem.count("."):
            continue
        (code,) = shown
        (frame,) = reading.parse(code).iter("iframe")
        assert local(site, frame.get("src", "")) == site / "embed" / path.relative_to(site)
        assert frame.get("title")


HOSTILE = "A \"title\" with <b>tags</b> & 'signs' --> </iframe><script>alert(1)</script>"


def test_a_hostile_title_is_text_everywhere(build: Build, tmp_path: Path) -> None:
    """In the head, in a frame, and in the code for a frame, which readers paste into pages of their own."""
    content = tmp_path / "content"
    shutil.copytree(miniature.CONTENT, content)
    file = next((content / "statements").glob("xa-2023-001*.md"))
    text = file.read_text(encoding="utf-8")
    title = re.search(r"^title: .*$\nshort_title: .*$\n", text, re.MULTILINE)
    assert title
    file.write_text(text.replace(title[0], f"title: {json.dumps(HOSTILE)}\n"), encoding="utf-8")
    assert build(content, tmp_path / "site").code == 0
    path = tmp_path / "site" / "statements" / "xa-2023-001.html"
    assert HOSTILE in properties(path)["og:title"]
    assert HOSTILE in reading.text(page(tmp_path / "site" / "embed" / "statements" / "xa-2023-001.html"))
    (code,) = [reading.text(one) for item in reading.of_class(page(path), "embed-code") for one in item.iter("code")]
    (frame,) = reading.parse(code)
    assert (frame.tag, list(frame)) == ("iframe", [])
    assert HOSTILE in frame.get("title", "")


# security.txt


def test_security_txt_has_no_fault(site: Path) -> None:
    """By sectxt, the checker of internet.nl. It would have it signed, and a key named; what day it is, no test asks."""
    content = (site / ".well-known" / "security.txt").read_bytes()
    parser = Parser(content, urls=f"{miniature.BASE_URL}/.well-known/security.txt")
    codes = {message["code"] for message in (*parser.errors, *parser.recommendations, *parser.notifications)}
    assert codes - {"expired", "long_expiry"} <= {"not_signed", "no_encryption"}
    assert b"Contact: mailto:security@miniature.example\r\n" in content


def test_a_site_that_names_nobody_has_no_security_txt() -> None:
    assert not (bare().site / ".well-known").exists()


@pytest.mark.parametrize("expires", ["2027", "2027-01", "2027-01-01~", "2027-01-01/2027-02-01"])
def test_the_day_after_which_a_contact_is_no_longer_to_be_relied_on_is_one_day(tmp_path: Path, expires: str) -> None:
    content = tmp_path / "content"
    shutil.copytree(miniature.CONTENT, content)
    settings = content / "site.yaml"
    change(settings, "expires: 2027-01-01", f"expires: {expires}")
    assert any("is not one day" in str(problem) for problem in problems_of(content))


# Errors and replies


def configured(**settings: object) -> Reporting:
    base = {
        "title": "R",
        "tagline": "T",
        "description": "D",
        "base_url": "https://r.example/x",
        "licence": {"name": "L"},
    }
    return Reporting(Site.model_validate(base | settings))


MAIL = {"text": "Write", "url": "mailto:r@r.example"}
PATH = "statements/xa-2023-001.html"
SAID = ("https://r.example/x/statements/xa-2023-001.html", "XA 2023/1", "xa-2023-001")


def test_a_mail_has_the_page_the_record_and_the_edition_in_it() -> None:
    """RFC 6068: nothing in it but what may stand in an address, and lines that end with CR and LF."""
    address = configured(contact=MAIL, edition="2026-11-25").error(PATH)
    assert re.fullmatch(r"mailto:r@r\.example\?subject=[A-Za-z0-9%._~-]+&body=[A-Za-z0-9%._~-]+", address)
    body = parse_qs(urlsplit(address).query)["body"][0]
    for said in (*SAID, "Edition: 2026-11-25"):
        assert said in body
    assert "\n" not in body.replace("\r\n", "")


@pytest.mark.parametrize(
    ("settings", "form", "title", "text"),
    [
        ({"repository": "https://github.com/a/b"}, "https://github.com/a/b/issues/new", "title", "body"),
        ({"repository": "https://github.com/a/b.git"}, "https://github.com/a/b/issues/new", "title", "body"),
        ({"repository": "https://codeberg.org/a/b/"}, "https://codeberg.org/a/b/issues/new", "title", "body"),
        (
            {"repository": "https://gitlab.com/a/b/c"},
            "https://gitlab.com/a/b/c/-/issues/new",
            "issue[title]",
            "issue[description]",
        ),
        (
            {"repository": "https://git.example/a/b", "forge": "gitlab"},
            "https://git.example/a/b/-/issues/new",
            "issue[title]",
            "issue[description]",
        ),
        (
            {"repository": "https://git.example/a/b", "forge": "gitea"},
            "https://git.example/a/b/issues/new",
            "title",
            "body",
        ),
    ],
)
def test_the_form_of_a_host_is_filled_in(settings: dict[str, str], form: str, title: str, text: str) -> None:
    address = urlsplit(configured(**settings).error(PATH))
    query = parse_qs(address.query)
    assert address._replace(query="").geturl() == form
    assert "XA 2023/1" in query[title][0]
    assert all(said in query[text][0] for said in SAID)


def test_a_mail_comes_before_a_form_and_a_form_before_an_address() -> None:
    github, page_of_its_own = "https://github.com/a/b", {"text": "Ask", "url": "https://r.example/contact"}
    assert configured(contact=MAIL, repository=github).error(PATH).startswith("mailto:")
    assert configured(contact=page_of_its_own, repository=github).error(PATH).startswith(github)
    assert configured(contact=page_of_its_own).error(PATH) == "https://r.example/contact"


def test_without_a_place_to_tell_it_there_is_no_link() -> None:
    """Nor to a host of which nobody has said what its form is."""
    for settings in ({}, {"repository": "https://git.example/a/b"}):
        assert configured(**settings).error(PATH) == configured(**settings).reply(PATH, "Anna") == ""


@pytest.mark.parametrize(
    ("settings", "form"),
    [
        ({"repository": "https://github.com/a/b.git"}, "https://github.com/a/b/edit/main/content/"),
        ({"repository": "https://gitlab.com/a/b/c/"}, "https://gitlab.com/a/b/c/-/edit/main/content/"),
        ({"repository": "https://git.example/a/b", "forge": "gitea"}, "https://git.example/a/b/_edit/main/content/"),
        ({"repository": "https://git.example/a/b"}, ""),
        ({}, ""),
    ],
)
def test_the_form_for_a_change_of_a_file_is_that_of_the_host(settings: dict[str, str], form: str) -> None:
    assert configured(**settings).edit("people/anna.md") == (form and f"{form}people/anna.md")


def test_a_hostile_name_is_text_in_the_address() -> None:
    name = 'Anna "&body=x\r\nBcc: all@r.example <b>' * 20
    address = configured(contact=MAIL).reply("signatories/anna.html", name)
    assert re.fullmatch(r"mailto:r@r\.example\?subject=[A-Za-z0-9%._~-]+&body=[A-Za-z0-9%._~-]+", address)
    assert len(address) < 2_000


def reports(path: Path) -> list[Element]:
    return [link for place in reading.of_class(page(path), "report") for link in place.iter("a")]


def test_every_page_says_where_an_error_is_told(site: Path) -> None:
    for path in pages(site):
        (link,) = reports(path)
        name = path.relative_to(site).as_posix()
        body = parse_qs(urlsplit(link.get("href", "")).query)["body"][0]
        assert f"Page: {links(path)['canonical'][0]}\r\n" in body
        assert name.removesuffix(".html").rpartition("/")[2] in body


def test_every_person_is_told_where_to_send_a_reply(site: Path) -> None:
    for path in (site / "signatories").glob("*.html"):
        if is_found_by_readers(path) and path.stem.count(".") == 0:
            found = [
                link
                for link in page(path).iter("a")
                if link.get("href", "").startswith("mailto:") and "Reply" in link.get("href", "")
            ]
            assert len(found) == 1, path


def test_a_site_without_a_contact_leads_to_what_it_says_of_corrections(build: Build, tmp_path: Path) -> None:
    site = built(build, tmp_path, {"pages/about.md": PAGE, "statements/xa-2025-001.md": SMALLEST})
    (link,) = reports(site / "statements" / "xa-2025-001.html")
    assert link.get("href") == "../about.html#corrections"


def test_a_reply_stands_beside_the_signature_with_its_source(site: Path) -> None:
    said = "Reply of the signatory, 20 October 2025: I signed for the north & say so. Source: Letter of B. Placeholder"
    for name in ("statements/xa-2023-001.html", "signatories/bob-placeholder-north.html"):
        assert said in reading.text(page(site / name))
    assert said not in reading.text(page(site / "signatories" / "bob-placeholder-south.html"))
    followed = addresses(page(site / "signatories" / "bob-placeholder-north.html"))
    assert "../statements/xa-2023-001.html#source-4" in followed


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        ("{date: 2025-10-20, text: No.}", "source"),
        ("{date: 2025-10-20, text: No., source: 9}", "there is no source 9"),
        ("{date: 2023-09-24, text: No., source: 4}", "the day of the reply"),
    ],
)
def test_a_reply_has_a_source_and_comes_after_the_signature(tmp_path: Path, reply: str, said: str) -> None:
    content = tmp_path / "content"
    shutil.copytree(miniature.CONTENT, content)
    file = next((content / "statements").glob("xa-2023-001*.md"))
    text = file.read_text(encoding="utf-8")
    written = re.search(r"reply: \{.*\}", text)
    assert written
    file.write_text(text.replace(written[0], f"reply: {reply}"), encoding="utf-8")
    assert any(said in str(problem) for problem in problems_of(content))
