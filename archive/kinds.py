"""The kinds of records there are, and what each is called where. It imports nothing that takes time."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record. The program knows it by the name of the folder in which its files lie.

    `word` is what one of them is called: in links between records, and in the names of things. `table` of the store
    has a row for each, whose column `title` says what it is called, as the key of that name does in its file.
    `address` is that of its page; the id stands in it as {}. `with_page` is a view of those that have one, where not
    all have.
    """

    folder: str
    word: str
    title: str
    table: str
    address: str
    with_page: str = ""

    def address_of(self, column: str) -> str:
        """The address of a record's page as SQL, made of the column with the record's id."""
        return f"'{self.address.removesuffix('{}.html')}' || {column} || '.html'"

    @property
    def paged(self) -> str:
        """The table or view of the store that has those with a page."""
        return self.with_page or self.table


KINDS = {
    kind.folder: kind
    for kind in (
        Kind("statements", "statement", "title", "statement", "statements/{}.html"),
        Kind("people", "person", "name", "person", "signatories/{}.html"),
        Kind("demands", "demand", "name", "demand", "demands/{}.html", "demand_with_page"),
        Kind("chambers", "chamber", "name", "chamber", "chambers/{}.html"),
        Kind("groups", "group", "name", "parliamentary_group", "groups/{}.html"),
        Kind("events", "event", "title", "event", "events/{}.html"),
        Kind("pages", "page", "title", "editorial_page", "{}.html"),
    )
}
"""All kinds, by their folders."""

OF_WORD = {kind.word: kind.folder for kind in KINDS.values()}
"""The word before the colon of a link between records -> the kind it leads to."""


def address_of_any(column: str) -> str:
    """The address of a page as SQL, made of the column with the record's id; `kind` is the column with its kind."""
    cases = (f"when '{kind.folder}' then {kind.address_of(column)}" for kind in KINDS.values())
    return f"case kind {' '.join(cases)} end"
