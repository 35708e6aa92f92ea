"""The formats that lie beside the pages of records, in the order in which pages list them."""

from archive.exports import bibtex, csl_json, markdown, ris
from archive.exports.akoma_ntoso import files
from archive.exports.data import record_files
from archive.render.kind import PageKind

FORMATS: tuple[PageKind, ...] = (
    *bibtex.KINDS,
    *ris.KINDS,
    *csl_json.KINDS,
    *record_files.RECORD_KINDS,
    files.KIND,
    *markdown.KINDS,
)

MEDIA_TYPES = {
    f".{ending}": kind.format.media_type
    for kind in FORMATS
    if kind.format and "." not in (ending := kind.path.rpartition("}")[2].removeprefix("."))
}
"""Ending of a file -> the media type of the format that has it; of several dots, hosts see but the last."""
