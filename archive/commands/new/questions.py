"""Questions to an editor in the terminal, and the judging of what is answered or given as an option."""

import sys
from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from archive.read.validate import explain

Judge = Callable[[str], str]
"""Takes an answer and returns it in the form for the file; raises ValueError, which says what is wrong."""


@dataclass(frozen=True)
class Question:
    """What is asked for: the option's name, the question, how an answer is judged, and what may be chosen.

    `choices` maps each value to a word about it; a number, counted from 1, chooses too. Without an answer the
    `usual` one holds; None says that an answer is needed.
    """

    name: str
    asks: str
    judge: Judge
    usual: str | None = None
    choices: Mapping[str, str] = field(default_factory=dict)


class Unanswered(Exception):
    """Nobody is there to answer, or the editor has left."""


class Editor:
    """Who writes the record: the options given, and whether there is somebody at the terminal to ask."""

    def __init__(self, options: Namespace) -> None:
        self.options = options
        self.asking = sys.stdin.isatty() and getattr(options, "names", None) != "-"

    def answers(self, question: Question) -> str:
        """The answer to a question: as given in the option of its name, or asked for until it is right.

        Raises ValueError when what was given is wrong, Unanswered when there is nothing and nobody to ask.
        """
        given = getattr(self.options, question.name.replace("-", "_"), None)
        if given is not None:
            return _judged(question, given)
        if not self.asking:
            if question.usual is None:
                raise Unanswered(f"--{question.name} is missing ({question.asks})")
            return question.usual
        _show(question)
        while True:
            try:
                return _judged(question, _heard(question))
            except ValueError as error:
                print(f"  {error}", file=sys.stderr)

    def pastes(self, asks: str) -> str:
        """Lines pasted into the terminal, up to one with a full stop alone; nothing where nobody is asked."""
        if not self.asking:
            return ""
        print(asks, file=sys.stderr)
        lines = list[str]()
        while (line := sys.stdin.readline()) and line.strip() != ".":
            if not line.strip() and not lines:
                break
            lines.append(line)
        return "".join(lines)


def _judged(question: Question, answer: str) -> str:
    try:
        return question.judge(answer)
    except ValueError as error:
        raise ValueError(f"--{question.name}: {error}") from None


def _show(question: Question) -> None:
    print(question.asks, file=sys.stderr)
    width = max(map(len, question.choices), default=0)
    for number, (value, word) in enumerate(question.choices.items(), 1):
        print(f"  {number:2} {value:<{width}}  {word}".rstrip(), file=sys.stderr)


def _heard(question: Question) -> str:
    usual = f" [{question.usual}]" if question.usual else ""
    print(f"{question.name}{usual}: ", end="", file=sys.stderr, flush=True)
    line = sys.stdin.readline()
    if not line:
        raise Unanswered("no more answers")
    heard = line.strip()
    if not heard and question.usual is not None:
        return question.usual
    return _chosen(heard, list(question.choices))


def _chosen(heard: str, choices: list[str]) -> str:
    """What was typed, with numbers made the values that they stand for."""
    parts = [part.strip() for part in heard.split(",")]
    if choices and all(part.isdigit() and 1 <= int(part) <= len(choices) for part in parts):
        return ", ".join(choices[int(part) - 1] for part in parts)
    return heard


def judged_as(model: type[BaseModel], key: str) -> Judge:
    """The judge that holds for a key of a record: what a build would say of a value is what it says."""
    adapter: TypeAdapter[Any] = TypeAdapter(model.model_fields[key].rebuild_annotation())

    def judge(value: str) -> str:
        if not value.strip():
            raise ValueError("nothing is written here; write it, or end with Ctrl+C")
        try:
            adapter.validate_python(value.strip())
        except ValidationError as error:
            mistake = error.errors(include_url=False)[0]
            mistake["loc"] = (key, *mistake["loc"])
            raise ValueError(explain(model, mistake)[1]) from None
        return value.strip()

    return judge
