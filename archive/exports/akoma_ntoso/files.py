"""A statement as Akoma Ntoso 3.0: a file for its own text, and one for each translation.

A translation is another expression of the same work; documents in several languages are separate files, in which the
same paragraph has the same id. archive/docs/akoma-ntoso.md tells which field becomes which element.
"""

from archive import urls
from archive.exports.akoma_ntoso.document import document
from archive.exports.akoma_ntoso.expression import Expression, expression
from archive.render.kind import Archive, PageKind

PATHS = "select 'statements/' || id || '.xml' as page, id as record from statement order by sort, id"
TRANSLATION_PATHS = """
select 'statements/' || statement || '.' || language || '.xml' as page, statement as record from translation
"""
NAMED = (
    ("people", "person", "signature"),
    ("people", "person", "ballot"),
    ("chambers", "chamber", "statement_chamber"),
    ("chambers", "chamber", "vote"),
    ("chambers", "chamber", "signature"),
    ("groups", "parliamentary_group", "signature"),
    ("demands", "demand", "demand_made"),
    ("events", "event", "statement_event"),
)
"""What a document names: a kind of record, the column that has its id, and the table."""

READS = " union all ".join(
    (
        "select 'statements/' || id || '.xml' as page, 'statements' as kind, id as record from statement",
        *(
            f"select 'statements/' || statement || '.xml', '{kind}', {column} from {table} where {column} is not null"
            for kind, column, table in NAMED
        ),
    )
)
TRANSLATION_PAGE = "'statements/' || t.statement || '.' || t.language || '.xml'"
TRANSLATION_READS = " union all ".join(
    (
        f"select {TRANSLATION_PAGE} as page, 'statements' as kind, t.statement as record from translation t",
        *(
            f"""select {TRANSLATION_PAGE}, '{kind}', x.{column} from {table} x
                join translation t on t.statement = x.statement where x.{column} is not null"""
            for kind, column, table in NAMED
        ),
    )
)


def view(archive: Archive, path: str) -> Expression:
    """The statement with its own text, or with the translation whose language the path names."""
    statement, _, language = urls.key(path).partition(".")
    return expression(archive, statement, language)


def serialise(archive: Archive, path: str, view: Expression) -> bytes:
    return document(view)


KIND = PageKind("akoma_ntoso", PATHS, READS, view, each="statements", serialise=serialise, whole=("statements",))
TRANSLATION_KIND = PageKind(
    "akoma_ntoso_translation",
    TRANSLATION_PATHS,
    TRANSLATION_READS,
    view,
    each="statements",
    serialise=serialise,
    whole=("statements",),
)
