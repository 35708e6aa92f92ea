"""Where sources disagree each side is headed by its source; of texts nothing is said that is not there."""

from pathlib import Path

from tests.claims.made import Made, record
from tests.reading import of_class, text

STATEMENT = "statements/xx-2025-001-declaration.md"
PAGE = "statements/xx-2025-001.html"
FRONT = """
title: Declaration on samples
type: declaration
date: 2025-03-01
sources:
  - {title: Report of the day, publisher: Sample Herald, kind: press}
  - {title: Table of dates, publisher: Somebody, kind: dataset}
  - {title: Minutes, publisher: Sample Assembly, kind: official}
"""


def test_a_side_is_headed_by_its_source_and_its_kind_and_there_may_be_many(tmp_path: Path) -> None:
    sides = """
discrepancies:
  - about: date
    reported: 2025-03-02
    by: 1
    others: [{reported: 2025-03-03, by: 2}, {reported: 2025-03-04}]
    recorded: 2025-03-01
    recorded_by: 3
  - {about: names, reported: two, by: 3, recorded: three, recorded_by: 1}
  - {about: place, reported: here, by: 1, recorded: there, recorded_by: 2, undecided: true}"""
    made = Made(tmp_path, {STATEMENT: record(FRONT + sides)})
    dates, names, place = of_class(made.main(PAGE), "discrepancies")[0]
    assert text(dates) == (
        "Date 2 March 2025 Sample Herald · Press report 3 March 2025 Somebody · Data set 4 March 2025 Source not named "
        "1 March 2025 Sample Assembly · Official · the register goes by this"
    )
    assert text(names) == (
        "Names two Sample Assembly · Official three Sample Herald · Press report · the register goes by this"
    )
    assert text(place) == "Place here Sample Herald · Press report there Somebody · Data set"
    assert "On record" not in made.says(PAGE)


def test_the_head_names_no_language_of_a_text_that_is_not_here(tmp_path: Path) -> None:
    texts = """
texts:
  - {status: official, language: fr, held: false}
  - {status: translation, language: de, held: false}
"""
    english = record("title: On samples\nstatus: translation", "One line.\n")
    made = Made(tmp_path, {STATEMENT: record(FRONT + texts), STATEMENT.replace(".md", ".en.md"): english})
    (head,) = of_class(made.main(PAGE), "record-head")
    assert "The official text is not held, with a translation: English." in text(head)
    assert "French" not in text(head)


def test_a_translation_says_which_version_it_follows_and_what_was_corrected_since(tmp_path: Path) -> None:
    texts = """
texts: [{status: official, language: fr, here: this}]
corrections: [{date: 2025-06-01, about: second paragraph, reason: A line was missing.}]
"""
    files = {STATEMENT: record(FRONT + texts, "Un.\n\nDeux.\n")}
    for language, version in (("en", "version: 2025-05-02"), ("de", "version: 2025-06-02"), ("it", "")):
        name = STATEMENT.replace(".md", f".{language}.md")
        files[name] = record(f"title: T\nstatus: translation\n{version}", "One.\n\nTwo.\n")
    said = Made(tmp_path, files).says(PAGE)
    since = "It follows the version of 2 May 2025; corrected since: second paragraph (1 June 2025)."
    assert f"English. {since}" in said
    assert "German. It follows the version of 2 June 2025." in said
    assert "Italian. Which version of the text it follows is not recorded." in said
