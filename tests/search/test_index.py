"""The search index: what is in it, and that an index brought up to date is one made anew."""

from collections.abc import Mapping
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from archive.search import amended
from archive.search import shards as forms
from archive.search import terms as cut
from archive.search.amended import Index
from archive.search.fields import Document, fields
from archive.search.index import shard_path
from archive.search.scripts import call_with_lines, lines_called_with
from archive.search.shards import split
from archive.search.spellings import ALSO
from archive.search.terms import pieces, vocabulary
from archive.search.whole import Collected, positions, shards

VOCABULARY = "release releases released prison prisons prisoner prisoners pri pr p right rights Հայաստան երկիր"
WORDS = VOCABULARY.split()
LARGEST, LONGEST = forms.LARGEST, forms.LONGEST


def document(words: str, *, names: str = "", identity: str = "xx-2025-001") -> Document:
    return {
        "number": identity,
        "title": words,
        "fullTitle": "",
        "language": "en",
        "site": "en",
        "address": f"statements/{identity}.html",
        "kind": "Motion",
        "place": "Exampleland",
        "date": "2025",
        "also": "",
        "events": [],
        "filed": [],
        "demands": [[words[: len(words) // 2], "", "en"]],
        "names": [names],
        "texts": [["fr", "p", [words[::-1]]]],
    }


def whole(documents: Mapping[str, Document], names: Mapping[str, str]) -> dict[str, str]:
    """The index made of everything, in two parts, as two processes would."""
    places = positions(documents)
    parts = [Collected(places), Collected(places)]
    for number, (identity, one) in enumerate(documents.items()):
        parts[number % 2].take(identity, one)
    parts[1].take_names(entries(names))
    return dict(shards([part.found() for part in parts], places))


def entries(names: Mapping[str, str]) -> list[tuple[str, forms.Name]]:
    return [(f"{word}\t{word}", ("p", identity, name)) for identity, name in names.items() for word in name.split()]


ids = st.builds("{}-{}-{:03}".format, st.sampled_from(["fr", "eu", "xx"]), st.integers(2023, 2026), st.integers(1, 12))
texts = st.lists(st.sampled_from(WORDS) | st.text("abcdeփ", min_size=1, max_size=6), max_size=12).map(" ".join)
archives = st.dictionaries(ids, texts, max_size=12)
people = st.dictionaries(st.sampled_from("abcdef"), st.sampled_from(["anna sample", "bruno prisons", "carla pr"]))


@settings(max_examples=300)
@given(archives, archives, people, people, st.integers(10, 200), st.sampled_from([2, 3, 5, LONGEST]))
def test_an_index_brought_up_to_date_is_one_made_anew(
    before: dict[str, str],
    now: dict[str, str],
    people: dict[str, str],
    others: dict[str, str],
    largest: int,
    longest: int,
) -> None:
    """Whatever came, went or changed, shards are parted and joined as a build of everything has them."""
    forms.LONGEST = longest
    for module in forms, amended:
        vars(module)["LARGEST"] = largest
    try:
        old = {identity: document(text, identity=identity) for identity, text in before.items()}
        new = {identity: document(text, identity=identity) for identity, text in now.items()}
        published = whole(old, people)
        index = Index(set(published), published.__getitem__)
        for identity in old.keys() | new.keys():
            index.replace_document(
                identity, *(fields(some[identity]) if identity in some else {} for some in (old, new))
            )
        index.replace_names(entries(people), entries(others))
        for prefix, text in index.changed().items():
            published.pop(prefix, None)
            if text:
                published[prefix] = text
        assert published == whole(new, others)
        assert index.prefixes == set(published)
    finally:
        forms.LONGEST = LONGEST
        for module in forms, amended:
            vars(module)["LARGEST"] = LARGEST


def test_words_of_any_length_have_files_that_every_disk_takes() -> None:
    """A word of more letters than Python's stack is deep, and two that share hundreds, in the widest letters."""
    found = whole(
        {"xx-2025-001": document(f"{'x' * 5_000} {'声' * 300}明 {'声' * 300}书 {'𠀀' * 300}a {'𠀀' * 300}b")}, {}
    )
    assert max(len(Path(shard_path(prefix)).name.encode()) for prefix in found) <= 255


signs = st.text(st.characters(codec="utf-8") | st.sampled_from("\\`${}\r\n\t\u2028 .-_’½Ŀİ"), max_size=60)


@given(signs)
def test_lines_come_back_from_a_script_as_they_went_in(text: str) -> None:
    """Backslashes, backticks and line ends of every kind too."""
    assert lines_called_with("terms", call_with_lines("terms", "pri", text)) == text


@given(signs)
def test_texts_cut_quickly_have_the_terms_of_texts_cut_by_the_letter(text: str) -> None:
    """Whatever stands between the words."""
    found = {split(term)[1] for piece in pieces(text) for term in vocabulary("")[piece]}
    assert {term for term in found if not term.endswith(ALSO)} == set(cut.forms(text))
