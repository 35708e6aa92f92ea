"""The entries of a list of names by who signed: one line for each, however many entries are theirs."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from archive.language.date_words import in_words
from archive.language.dates import parse
from archive.records import Statement, labels
from archive.render.kind import Register
from archive.store import standing
from archive.store.standing import Signer, Standing
from archive.store.store import Row


@dataclass(frozen=True, slots=True)
class Line:
    """What somebody did in one statement: the entry that tells it, and all of theirs, in the order of what happened."""

    row: Row
    entries: tuple[Row, ...]

    @property
    def role(self) -> str:
        role: str = self.row["role"]
        return role

    @property
    def stands(self) -> bool:
        """Whether it was not withdrawn, or given again."""
        return any(row["withdrawn"] is None for row in self.entries)

    @property
    def printed(self) -> str:
        """The spellings in which the name is printed, where they are not the one under which it is filed."""
        filed = (self.row["name"], self.row["sort_name"] if "sort_name" in self.row.keys() else "")  # noqa: SIM118
        return "; ".join(dict.fromkeys(row["as_printed"] for row in self.entries if row["as_printed"] not in filed))

    @property
    def note(self) -> str:
        """What editors say of the signature, and where it stands."""
        notes = (_note(row["note"], row["page"]) for row in self.entries)
        return " ".join(dict.fromkeys(filter(None, notes)))

    @property
    def signs(self) -> bool:
        """Whether it counts among signatures."""
        return self.stands and self.role != "rapporteur"

    def told(self, day: str) -> str:
        """What is to be said of the signature beside the name; `day` is that of the statement."""
        first = next((_when("signed", row, day) for row in self.entries[:1] if row["date"] not in (None, day)), "")
        return labels.capitalised("; ".join(filter(None, (first, *self.then(day), *self.said))))

    @property
    def said(self) -> list[str]:
        """For whom, at whose request and for which version the name was signed."""
        return list(dict.fromkeys(fact for row in self.entries for fact in _said(row)))

    def then(self, day: str) -> list[str]:
        """What came after the first signature: in another role too, withdrawn, given again."""
        entries = self.entries
        found = (fact for number, row in enumerate(entries) for fact in self._then(row, entries[:number], day))
        return list(dict.fromkeys(found))

    def _then(self, row: Row, earlier: Sequence[Row], day: str) -> Iterator[str]:
        of_this_role = [one for one in earlier if one["role"] == row["role"]]
        if row["role"] != self.role and not of_this_role:
            yield _when("also signed" if row["role"] == "signatory" else "also sponsored it", row, day)
        elif any(one["withdrawn"] for one in of_this_role):
            yield _when("signed again", row, day)
        elif any(one["version"] == row["version"] for one in of_this_role):
            yield "printed more than once"
        if row["withdrawn"]:
            yield f"withdrawn {in_words(parse(row['withdrawn']))}"


def _when(what: str, row: Row, day: str) -> str:
    """What was done, with its day where that is not the statement's own."""
    return f"{what} {in_words(parse(row['date']))}" if row["date"] not in (None, day) else what


def _said(row: Row) -> Iterator[str]:
    if row["on_behalf_of"]:
        yield f"on behalf of {row['on_behalf_of']}"
    if row["by_request"]:
        yield "by request"
    if row["version"]:
        yield f"signed the version “{row['version']}”"


def _note(note: str | None, page: str | None) -> str:
    return " ".join(part for part in (note, f"On page {page} of the text." if page else "") if part)


def lines(rows: Iterable[Row], key: str) -> list[Line]:
    """A line for each person or body, whose id is in the column `key`, in order of their first entries.

    A rapporteur's is a line of its own. What tells it is the entry as sponsor, and one that stands before others.
    """
    found: dict[tuple[str, bool], list[Row]] = {}
    for row in rows:
        found.setdefault((row[key], row["role"] == "rapporteur"), []).append(row)
    return [_line(entries) for entries in found.values()]


def _line(entries: list[Row]) -> Line:
    if len(entries) == 1:
        return Line(entries[0], tuple(entries))
    first = min(entries, key=lambda row: (row["withdrawn"] is not None, row["role"] != "sponsor"))
    happened = sorted(entries, key=lambda row: (row["role"] != first["role"], *_withdrawal(row)))
    return Line(first, tuple(happened))


def _withdrawal(row: Row) -> tuple[bool, str]:
    return row["withdrawn"] is None, parse(row["withdrawn"]).sort_key if row["withdrawn"] else ""


def count(register: Register, statement: Statement) -> Standing:
    """How many people and bodies stand behind a statement, by the rows of its list."""
    named: dict[int, Signer] = {
        r["number"]: ("person", r["person"]) for r in register.catalogue.signatures(statement.id)
    }
    named |= {r["number"]: ("body", r["body"]) for r in register.catalogue.bodies(statement.id)}
    return standing.of(statement, [signer for _, signer in sorted(named.items())])
