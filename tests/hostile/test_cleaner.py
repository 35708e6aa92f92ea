"""Texts by chance come through the cleaner as what its list of elements, attributes and schemes allows and as nothing
else: as a browser reads them, in parts, and as words.

Where a text fails, keep it in kept_texts.json; what is there is always tried.
"""

import json
from pathlib import Path

import icalendar
import pytest

from archive.prose.html import paragraphs, plain, sections, to_html
from archive.read import mojibake
from archive.read.located_yaml import UNPRINTABLE
from tests import builds, miniature
from tests.hostile import grammar
from tests.hostile.case import lay
from tests.hostile.examine import (
    faults,
    faults_of_text,
    faults_of_xml,
    is_data,
    vocabulary,
    vocabulary_of_xml,
)
from tests.hostile.exports import TABLE
from tests.hostile.fields import everywhere
from tests.hostile.trial import pass_by_the_rules_for_texts, surroundings
from tests.miniature import akoma_ntoso
from tests.reading import MisnestedError, html_files, page, parse, text

TEXTS, AT_ONCE = 2_000, 250


def locate(kind: str, target: str) -> str:
    return f"../{kind}/{target}.html"


def wrong_with(written: str) -> list[str]:
    """What no text may come to: faults_of_text(), parts that are not whole, and words that are lost on the way."""
    try:
        shown = to_html(written, locate)
        blocks = [str(block) for block in paragraphs(shown)]
        cut = sections(shown)
        for part in (*blocks, *(str(section.html) for section in cut)):
            parse(part)
        found = faults_of_text(shown)
        forms = {
            "plain": plain(written),
            "prefixed": _words(to_html(written, locate, "fr-")),
            "blocks": "".join(map(_words, blocks)),
            "sections": "".join(section.heading + _words(section.html) for section in cut),
        }
        words = _squeezed(_words(shown))
    except MisnestedError as error:
        return [f"misnested {error}"]
    return found + [name for name, form in forms.items() if _squeezed(form) != words]


def _words(html: str) -> str:
    return "".join(parse(html).itertext())


def _squeezed(words: str) -> str:
    return "".join(words.split())


def try_all(first: int, count: int) -> None:
    """Try the texts of these numbers. The first that fails is shown, with all that is wrong with it."""
    for number in range(first, first + count):
        written = grammar.text(number)
        assert wrong_with(written) == [], f"text {number}: {written!r}"


@pytest.mark.parametrize("first", range(0, TEXTS, AT_ONCE))
def test_no_text_comes_to_more_than_the_list_allows(first: int) -> None:
    try_all(first, AT_ONCE)


@pytest.mark.parametrize("written", grammar.KEPT)
def test_no_text_that_once_did_comes_to_more_than_the_list_allows(written: str) -> None:
    assert wrong_with(written) == []


# -- in every file of a site ----------------------------------------------------------------------

RECORDS = 112
"""Records of a site, as many of each of the seven kinds, each with a text for its fields and one for its body."""

XML = ("feed.xml", "feeds/**/*.xml", "sitemap.xml", "subscriptions.opml")


def build(folder: Path, first: int) -> dict[str, str]:
    """Build the texts of RECORDS numbers into folder/site. Returns the address of each page, and the text of its fields
    that it shows.
    """
    content, shown = surroundings(folder / "here"), {}
    for number in range(first, first + RECORDS):
        line, body = (UNPRINTABLE.sub("", written) for written in (grammar.line(number), grammar.text(number)))
        if not line.strip() or any(mojibake.find(line + body)):
            continue
        case = everywhere(TABLE, "by chance", number, line, body).numbered(number % 1_000)
        lay(case.files, content)
        shown[case.page] = line
    places = [f"--content={content}", f"--output={folder / 'site'}", f"--state={folder / 'state'}"]
    result = builds.run(places, pass_by_the_rules_for_texts)
    assert result.code == 0, result.told[-2_000:]
    return shown


def wrong_with_site(site: Path) -> list[str]:
    """What no file of a site may hold, as “path: fault”."""
    sound = miniature.site()
    known, known_xml = vocabulary(sound), vocabulary_of_xml(path for glob in XML for path in sound.glob(glob))
    found = [f"{path.name}: {fault}" for path in html_files(site) for fault in faults(path.read_text("utf-8"), known)]
    for path in (path for glob in XML for path in site.glob(glob)):
        found += [f"{path.name}: {fault}" for fault in faults_of_xml(path, known_xml)]
    found += [fault for path in akoma_ntoso.files(site) for fault in akoma_ntoso.faults(path)]
    for path in site.rglob("*.js"):
        if "assets" not in path.parts and not is_data(path.read_text("utf-8")):
            found.append(f"{path.name}: not data alone")
    for path in site.rglob("*.json"):
        json.loads(path.read_text("utf-8"))
    for path in site.rglob("*.ndjson"):
        assert all(isinstance(json.loads(line), dict) for line in path.read_text("utf-8").split("\n") if line)
    calendar = icalendar.Calendar.from_ical((site / "calendar.ics").read_bytes())
    names = {component.name for component in calendar.walk()}
    return found + sorted(f"calendar.ics: {name}" for name in names - {"VCALENDAR", "VEVENT"})


def try_site(folder: Path, first: int) -> None:
    """Build a site of the texts from this number on, and look into all its files."""
    shown = build(folder, first)
    assert wrong_with_site(folder / "site") == []
    for address, line in shown.items():
        assert " ".join(line.split()) in text(page(folder / "site" / address)), address


def test_no_file_of_a_site_holds_more_than_it_would_without_strangers(tmp_path: Path) -> None:
    try_site(tmp_path, 0)


@pytest.mark.parametrize(
    ("script", "sound"),
    [
        ('registerSearch.terms("a",`b\\`c$`);\n', True),
        ('registerSearch.names(["a"],{"b":1});', True),
        ("registerSearch.terms(`a${b}`);", False),
        ("registerSearch.terms(`a`b`);", False),
        ('registerSearch.terms("a");alert(1);', False),
        ("alert(1)", False),
    ],
)
def test_a_script_that_is_more_than_data_would_be_found_out(script: str, sound: bool) -> None:
    assert is_data(script) == sound


@pytest.mark.parametrize(
    "html",
    [
        "<script>x</script>",
        "<p onclick='x'>a</p>",
        "<p><img src='x'></p>",
        "<a href='javascript:x'>a</a>",
        "<a href='java&#9;script:x'>a</a>",
        "<a href='&#1;data:x'>a</a>",
        "<a href='/\\evil.example'>a</a>",
        "<p><!-- a --></p>",
        "<svg></svg>",
        "<p class='x'>a</p>",
        "<p tabindex='0'>a</p>",
        "<a href='#a'>a <a href='#b'>b</a></a>",
        "<p>a<div>b</div></p>",
    ],
)
def test_a_browser_would_be_seen_to_find_more(html: str) -> None:
    assert faults_of_text(html) != []
