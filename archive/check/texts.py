"""Rules for the texts of statements: which one is here, whose wording it is, and where it comes from."""

from collections.abc import Iterator

from archive.problems.problem import Problem
from archive.read.batch import Batch, problem_in
from archive.records import Translation


def one_text_is_here(batch: Batch) -> Iterator[Problem]:
    """At most one of the texts known is the body of the file, and then there is a body."""
    for statement in batch.statements.values():
        here = [index for index, text in enumerate(statement.texts) if text.here]
        for index in here[1:]:
            message = "a second text is marked `here: this`; the body of a file is one text"
            yield batch.problem("statements", statement.id, ("texts", index, "here"), message, "text-here")
        if here and not statement.body.strip():
            message = "is marked `here: this`, but there is no text below the front matter"
            yield batch.problem("statements", statement.id, ("texts", here[0], "here"), message, "text-here")


def status_of_the_text_is_given(batch: Batch) -> Iterator[Problem]:
    """A body says whose wording it is: official text, translation or summary."""
    for statement in batch.statements.values():
        if statement.body.strip() and not any(text.here for text in statement.texts):
            message = "no entry says whose wording the body is; add {status: summary, language: en, here: this}"
            yield batch.problem("statements", statement.id, ("texts",), message, "text-status")


def translations_have_a_text(batch: Batch) -> Iterator[Problem]:
    """A translation has words; until then it is on no page."""
    for document, record in batch.every_record():
        if isinstance(record, Translation) and not record.body.strip():
            message = "there is no text below the front matter, and so no page shows this translation; write it"
            yield problem_in(document, ("title",), message, "translation-empty")


def statements_have_a_source(batch: Batch) -> Iterator[Problem]:
    """A statement names at least one source."""
    for statement in batch.statements.values():
        if not statement.sources:
            message = "none is named; add where this can be read, with title and url"
            yield batch.problem("statements", statement.id, ("sources",), message, "source-missing")
