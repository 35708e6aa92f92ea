"""Bodies that signed, to rows: each under its own name, apart from people."""

from collections.abc import Iterator
from typing import Any

from archive.compile.rows import lettered, sort_key, text_of
from archive.read.batch import Batch
from archive.records import Body, Group, Signature, Statement
from archive.store import standing


def body_signatures(batch: Batch, statement: Statement) -> Iterator[dict[str, Any]]:
    """A row for each entry of a statement's list that is a body's."""
    for number, signature in enumerate(statement.signatories, 1):
        if signature.body:
            yield {"statement": statement.id, "number": number, **_row(batch, statement, signature, signature.body)}


def _row(batch: Batch, statement: Statement, signature: Signature, body: Body) -> dict[str, Any]:
    group = batch.find(Group, body.group)
    name = group.name if group else body.name or signature.as_printed
    return {
        "body": standing.body_id(body, signature.as_printed),
        "name": name,
        "type": body.kind,
        "language": body.language,
        "parliamentary_group": body.group,
        "as_printed": signature.as_printed,
        "role": signature.role,
        "chamber": signature.chamber or (group.chamber if group else None),
        "date": text_of(signature.date),
        "withdrawn": text_of(signature.withdrawn),
        "note": signature.note,
        "page": signature.page,
        **said_beside(signature),
        **lettered(name),
        "name_sort": sort_key(name),
        "sort": statement.date.sort_key,
    }


def said_beside(signature: Signature) -> dict[str, Any]:
    """For whom and for which version a name was signed, and the reply, whether it is a person's or a body's."""
    reply = signature.reply
    return {
        "on_behalf_of": signature.on_behalf_of,
        "on_behalf_of_group": signature.on_behalf_of_group,
        "by_request": int(signature.by_request),
        "version": signature.version,
        "reply_date": text_of(reply.date) if reply else None,
        "reply": reply.text if reply else None,
        "reply_language": reply.language if reply else None,
        "reply_source": reply.source if reply else None,
    }
