"""A whole document: a `statement`, which the standard has for texts that “may or may not be normative”."""

from archive.exports.akoma_ntoso import body
from archive.exports.akoma_ntoso.conclusions import conclusions
from archive.exports.akoma_ntoso.expression import Expression
from archive.exports.akoma_ntoso.markup import NAMESPACE, NOTHING, allowed, element, lines
from archive.exports.akoma_ntoso.meta import meta
from archive.exports.akoma_ntoso.references import References

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def document(told: Expression) -> bytes:
    """The document of an expression. The same records give the same bytes."""
    references = References(told.base)
    preface = body.preface(told, references)
    demands = body.demands(told, references)
    preamble, text = body.preamble_and_text(told)
    ending = conclusions(told, references)
    silent = element("block", name="text", status="unknown") if not (demands or text) else NOTHING
    statement = element(
        "statement",
        lines(
            meta(told, references),
            preface,
            preamble,
            element("mainBody", lines(demands, text, silent), lang=told.register.site.language),
            ending,
        ),
        name=told.statement.type,
        contains="singleVersion" if told.statement.corrections else None,
    )
    return allowed(f"{DECLARATION}{element('akomaNtoso', lines(statement), xmlns=NAMESPACE)}\n").encode()
