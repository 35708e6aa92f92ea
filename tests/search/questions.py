"""The questions by which the search is judged; README.md beside this file says how they were written."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import yaml

QUESTIONS = Path(__file__).with_name("questions.yaml")
FIRST = 3
"""So many results are looked at."""

Half = Literal["tuned", "held"]


@dataclass(frozen=True)
class Question:
    """What a reader types, and the addresses of what they want, any of which will do."""

    query: str
    kind: str
    half: Half
    wanted: tuple[str, ...]


@dataclass(frozen=True)
class Score:
    """The share of questions whose answer is on a page among the first results, and at exactly the place wanted."""

    page: float
    place: float


def questions() -> list[Question]:
    """All questions, in the order of the file."""
    entries = yaml.safe_load(QUESTIONS.read_text(encoding="utf-8"))
    return [Question(**{**entry, "wanted": tuple(entry["wanted"])}) for entry in entries]


def has_page(question: Question, results: Iterable[Sequence[str]]) -> bool:
    """Whether one of the first results leads to a page that holds a wanted place.

    A result is the addresses to which it links, its own first.
    """
    pages = {_page(address) for address in question.wanted}
    return any(_page(result[0]) in pages for result in list(results)[:FIRST])


def has_place(question: Question, results: Iterable[Sequence[str]]) -> bool:
    """Whether one of the first results links to exactly a wanted place."""
    return any(address in question.wanted for result in list(results)[:FIRST] for address in result)


def score(asked: Iterable[Question], answers: Mapping[str, Sequence[Sequence[str]]]) -> Score:
    """The shares of some questions, from the results of each query."""
    pairs = [(question, answers[question.query]) for question in asked]
    page, place = (sum(has(*pair) for pair in pairs) / len(pairs) for has in (has_page, has_place))
    return Score(page, place)


def _page(address: str) -> str:
    return address.partition("#")[0]
