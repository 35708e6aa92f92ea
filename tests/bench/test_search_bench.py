"""The bench of the search types what stands in the archive, sees what a reader sees, and tells the index apart."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.bench import corpus
from tests.bench.search_reader import Reader, Served, serving
from tests.bench.search_words import Typist

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SEARCH = """<!doctype html><title>Search</title><input id="q"><p id="count">Nothing</p><div id="results"></div>
<script>
const [field, count, results] = ["q", "count", "results"].map((id) => document.getElementById(id));
field.oninput = async () => {
  count.textContent = field.value ? "Searching" : "Nothing";
  results.replaceChildren();
  if (!field.value) return;
  const found = await fetch("index.txt", { cache: "no-store" });
  results.innerHTML = await found.text();
  count.textContent = "Found";
};
</script>"""
INDEX = '<article><a href="one.html">One</a><a href="one.html#d2">2</a></article><article></article>' + " " * 1000


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    (tmp_path / "search.html").write_text(SEARCH, encoding="utf-8")
    (tmp_path / "index.txt").write_text(INDEX, encoding="utf-8")
    with serving(tmp_path) as served:
        yield served


def test_a_query_is_charged_with_what_was_fetched_for_it_compressed(served: Served, browser: "Browser") -> None:
    """The page itself, which the reader had before, costs nothing."""
    compressed = len(gzip.compress(INDEX.encode(), mtime=0))
    for asked in (Reader(browser).first_queries, Reader(browser).further_queries):
        assert [one.fetched for one in asked(served, ["anna", "bruno"])] == [compressed, compressed]


def test_a_result_is_the_addresses_to_which_it_links(served: Served, browser: "Browser") -> None:
    assert dict(Reader(browser).results(served, ["anna"])) == {"anna": [["one.html", "one.html#d2"]]}


def test_queries_are_the_same_each_time_and_stand_in_the_archive(tmp_path: Path) -> None:
    corpus.write(tmp_path, corpus.Figures(20))
    queries = Typist(tmp_path).queries(50)
    assert queries == Typist(tmp_path).queries(50)
    assert len(set(queries)) == 50
    statements = [path.read_text(encoding="utf-8").lower() for path in tmp_path.glob("statements/*.md")]
    for query in queries:
        assert any(all(word in text for word in query.lower().split()) for text in statements), query
