"""Records at random: with the keys of the model and any values."""

from typing import Any

from hypothesis import strategies as st
from pydantic import BaseModel

from archive import records

STATEMENT: dict[str, Any] = {
    "title": "A", "type": "declaration", "date": "2025", "entered": "2025-09", "chambers": ["xx-assembly"],
    "dates": {"tabled": "2025-01"}, "original_title": {"text": "B", "language": "fr"}, "references": ["No 1"],
    "signatories": ["Anna Sample", {"as_printed": "B", "person": "anna-sample", "withdrawn": "2025-12"}],
    "demands": ["Do nothing", {"text": "C", "addressees": ["D"], "page": "2"}],
    "votes": [{"chamber": "xx-assembly", "for": "40", "against": "2", "voting": "42", "source": "1"}],
    "declared": {"signatories": "2"}, "texts": [{"status": "summary", "here": "this"}],
    "sources": [{"title": "E", "url": "https://gazette.example/1", "copy": "sources/x.txt", "date": "2025"}],
    "relations": [{"type": "follows", "statement": "xx-2024-001"}], "events": ["an-event"],
    "discrepancies": [{"about": "date", "reported": "2024", "by": "1", "recorded": "2025"}],
    "responses": [{"demand": "1", "date": "2025", "kind": "other", "source": "1"}],
    "corrections": [{"date": "2025", "about": "F", "reason": "G"}], "former_ids": [],
    "accepted": [{"rule": "name-near", "reason": "H"}],
}  # fmt: skip
OTHERS: dict[str, dict[str, Any]] = {
    "people": {"name": "A", "sort_name": "A", "other_names": ["B"], "identifiers": {"wikidata": "Q1"},
               "memberships": [{"chamber": "xx-assembly", "group": "a", "start": "2020"}], "former_ids": ["b"]},
    "demands": {"name": "A", "broader": "b", "related": ["c"]},
    "chambers": {"name": "A", "country": "B", "members": "9", "researched": ["2025"]},
    "groups": {"name": "A", "chamber": "xx-assembly", "start": "2020", "end": "2021"},
    "events": {"title": "A", "date": "2025-01/2025-02"},
    "pages": {"title": "A", "sources": [{"title": "B"}]},
}  # fmt: skip

SOUND = {"statements/xx-2025-001-nothing.md": STATEMENT} | {f"{kind}/a.md": tree for kind, tree in OTHERS.items()}
"""Where each record lies, and its front matter before anything is changed."""

MODELS: tuple[type[BaseModel], ...] = (*records.MODELS.values(), records.Site)
KEYS = sorted({name for model in MODELS for name in model.model_fields} | {"here", "as_printed", "x"})
KEY = st.sampled_from(KEYS) | st.text(max_size=4)
LEAVES = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.dates() | st.text(max_size=8)
    | st.sampled_from(["1", "2025", "../..", "xx-2025-001", "anna-sample", "con", "9" * 50, "2025/", "XX", "\u202e"])
)  # fmt: skip
ANYTHING = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEY, inner, max_size=3),
    max_leaves=8,
)


@st.composite
def altered(draw: st.DrawFn, tree: Any) -> Any:
    """The tree with some of its values, at any depth, changed for anything, taken out or doubled."""
    if draw(st.integers(0, 11)) == 0:
        return draw(ANYTHING)
    if isinstance(tree, dict):
        kept = {key: draw(altered(value)) for key, value in tree.items() if draw(st.integers(0, 15))}
        added = draw(st.dictionaries(st.sampled_from(KEYS), ANYTHING, max_size=1)) if draw(st.booleans()) else {}
        return kept | added
    return [draw(altered(value)) for value in tree * draw(st.integers(1, 2))] if isinstance(tree, list) else tree
