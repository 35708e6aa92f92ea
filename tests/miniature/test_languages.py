"""Every piece of a page says in which language it is, and which way that is written."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from archive.language.direction import direction
from archive.render.jinja import CompiledTemplates
from tests import miniature, reading
from tests.archives import Built, built
from tests.content_trees import write
from tests.reading import page

ARABIC, HEBREW, ARMENIAN = "قرار رقم 12 بشأن الأرشيف.", "החלטה 12 (הארכיון).", "Որոշում 12՝ արխիվի մասին։"
OTHER = re.compile("[\u0531-\u07bf]")
"""A letter of one of these scripts."""

FORMS = {
    "people/{n}.md": "name: {name}\nsort_name: {name}\nother_names: [{name} b, {{name: {name} c, note: As {name}}}]\n"
    "memberships: [{{chamber: xz-{n}, group: xz-{n}-g, constituency: {name} d}}]\n---\nMember {name} of it.\n",
    "chambers/xz-{n}.md": "name: {name}\nnative_name: {name}\nnative_language: {code}\ncountry: {name}\n"
    "parliament: {name}\n---\nThe chamber {name} sits.\n",
    "groups/xz-{n}-g.md": "name: {name}\nabbreviation: {name}\nchamber: xz-{n}\nnote: Of {name}.\n---\nGroup {name}.\n",
    "events/xz-{n}.md": "title: {text}\ndate: 2024-03-01\nplace: {name}\n---\nHeld in {name}.\n",
    "demands/xz-{n}.md": "name: {text}\ndefinition: As {name} asks.\ntheme: {name}\n---\nDemand of {name}.\n",
    "pages/xz-{n}.md": "title: About {name}\nstandfirst: What {name} is.\n---\n## Part {name}\n\nOf {name}.\n",
    "statements/xz-2024-{i:03}-a.md": """\
title: {text}
language: {code}
type: declaration
date: 2024-03-02
chambers: [xz-{n}]
events: [xz-{n}]
signatories:
  - {{as_printed: {name}, person: {n}, group: xz-{n}-g, constituency: {name}, note: Seen as {name}.}}
  - {name} e
demands:
  - {{text: {text}, demand: xz-{n}, wording: official, language: {code}, addressees: [{name}], quote: {text}}}
texts: [{{status: official, language: {code}, here: this}}]
relations: [{{type: follows, statement: xz-2024-{after:03}}}]
responses: [{{date: 2024, kind: other, by: {name}, text: Said by {name}., note: By {name}.}}]
discrepancies: [{{about: The name {name}, reported: {name}, recorded: {name} b}}]
corrections: [{{date: 2024-04-01, about: {name}, was: {name}, now: {name} b, reason: Read by {name}.}}]
---
# {text}

{text}

1. {text} (NATO)
""",
    "statements/xz-2024-{i:03}-a.en.md": "title: Translated\nstatus: translation\n---\nSays {name} there.\n",
    "statements/xz-2024-{after:03}-b.md": "title: A plain title\noriginal_title: {{text: {text}, language: {code}}}\n"
    "type: motion\ndate: 2024-03-01\nchambers: [xz-{n}]\nsummary: Asked by {name}.\nsignatories: [{name}, {name} e]\n"
    "texts: [{{status: summary, language: en, here: this}}]\n---\nAsked by {name}.\n",
    "statements/xz-2024-{after:03}-b.{code}.md": "title: {text}\nstatus: translation\n---\n{text}\n",
}


def _lay(folder: Path) -> Path:
    content = shutil.copytree(miniature.CONTENT, folder / "own")
    for number, (code, text) in enumerate({"ar": ARABIC, "he": HEBREW, "hy": ARMENIAN}.items(), 1):
        named = {
            "name": text.split()[0],
            "text": text,
            "code": code,
            "n": f"z{number}",
            "i": number,
            "after": number + 10,
        }
        for path, form in FORMS.items():
            write(content / path.format(**named), f"---\n{form.format(**named)}")
    return content


def languages() -> Built:
    """The miniature with records in Arabic, Hebrew and Armenian."""
    return built("languages", _lay)


@pytest.fixture(scope="module")
def site() -> Path:
    return languages().site


def walk(element: Element, above: tuple[Element, ...] = ()) -> Iterator[tuple[Element, ...]]:
    """Each element of a page with those around it, the innermost first."""
    around = (element, *above)
    yield around
    for child in element:
        yield from walk(child, around)


def test_each_piece_in_a_language_says_which_way_it_is_written(site: Path) -> None:
    found = set()
    for path in reading.html_files(site):
        for element, *above in walk(page(path)):
            if code := element.get("lang"):
                outer = next((around.get("dir", "ltr") for around in above if around.get("lang")), "ltr")
                assert element.get("dir", outer) == direction(code), (path, element.attrib)
                found.add(code)
    assert {"en", "ar", "he", "hy"} <= found


def test_no_word_in_another_script_is_said_to_be_english(site: Path) -> None:
    wrong = list[tuple[str, str, str]]()
    for path in reading.html_files(site):
        (body,) = page(path).iter("body")
        for element, *above in walk(body):
            around = (element, *above)
            wrong += [(path.name, element.tag, words) for words in _said_to_be_english(element, around)]
    assert "\n".join(map(str, wrong)) == ""


def _said_to_be_english(element: Element, around: tuple[Element, ...]) -> Iterator[str]:
    if element.tag in ("script", "textarea", "option", "code"):
        return
    innermost = next((each for each in around if each.tag == "bdi" or each.get("lang")), None)
    if innermost is not None and (innermost.tag == "bdi" or innermost.get("lang") != "en"):
        return
    for words in (element.text, *(child.tail for child in element)):
        if words and OTHER.search(words):
            yield words


def test_nothing_is_kept_apart_where_no_tag_may_stand(site: Path) -> None:
    for path in reading.html_files(site):
        text = path.read_text(encoding="utf-8")
        assert "&lt;bdi" not in text
        assert not re.search(r"<title>[^<]*<bdi|<[a-z][^<>]*<bdi", text), path


def test_feeds_say_which_way_a_demand_is_written(site: Path) -> None:
    assert 'lang="ar" dir="rtl"' in (site / "feed.xml").read_text(encoding="utf-8").replace("&quot;", '"')


def test_a_template_that_another_program_compiled_is_compiled_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = CompiledTemplates(tmp_path)
    before = kept.get_source_checksum("<p>")
    monkeypatch.setattr("archive.render.jinja.PROGRAM", "another")
    assert kept.get_source_checksum("<p>") != before
