"""A statement as Akoma Ntoso 3.0: a file for its own text, and one for each translation.

A translation is another expression of the same work; documents in several languages are separate files, in which the
same paragraph has the same id. archive/docs/akoma-ntoso.md tells which field becomes which element.
"""

from archive import urls
from archive.exports.akoma_ntoso.document import document
from archive.exports.akoma_ntoso.expression import Expression, expression
from archive.exports.akoma_ntoso.identification import MEDIA_TYPE
from archive.render.kind import Format, Page, PageKind, Register

NAMED = (
    ("people", "person", "signature"),
    ("people", "person", "ballot"),
    ("chambers", "chamber", "statement_chamber"),
    ("chambers", "chamber", "vote"),
    ("chambers", "chamber", "signature"),
    ("groups", "parliamentary_group", "signature"),
    ("chambers", "chamber", "possible_office"),
    ("groups", "parliamentary_group", "possible_office"),
    ("groups", "on_behalf_of_group", "signature"),
    ("chambers", "chamber", "body_signature"),
    ("groups", "parliamentary_group", "body_signature"),
    ("groups", "on_behalf_of_group", "body_signature"),
    ("demands", "demand", "demand_made"),
    ("events", "event", "statement_event"),
)
"""What a document names: a kind of record, the column that has its id, and the table."""

PAGES = "select id as owner, '' as part from statement union all select statement, language from translation"
NAMES = " union all ".join(
    (
        "select id as owner, 'statements' as kind, id as record from statement",
        *(
            f"select statement, '{kind}', {column} from {table} where {column} is not null"
            for kind, column, table in NAMED
        ),
    )
)
READS = f"""
select owner, '' as part, kind, record from ({NAMES})
union all select owner, language, kind, record from ({NAMES}) join translation t on t.statement = owner
"""


def view(register: Register, page: Page) -> Expression:
    """The statement with its own text, or with the translation whose language the part is."""
    return expression(register, page.record, page.part)


def serialise(register: Register, page: Page, view: Expression) -> bytes:
    return document(view)


KIND = PageKind(
    "akoma_ntoso",
    urls.pattern("statements", "{.part}.xml"),
    view,
    "statements",
    PAGES,
    READS,
    serialise=serialise,
    whole=("statements",),
    format=Format("Akoma Ntoso", MEDIA_TYPE, "item"),
)
