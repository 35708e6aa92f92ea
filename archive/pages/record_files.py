"""The files beside the page of a record: one in each format, for programs, reference managers and whoever prints."""

from collections.abc import Iterator

from archive.records import labels
from archive.render.kind import Format, Page, Register
from archive.render.view import view_class


@view_class
class File:
    """A file: what it is called, where it is, its media type, and the language where it is that of a translation."""

    text: str
    address: str
    media_type: str
    language: str


def record_files(register: Register, kind: str, identity: str) -> list[File]:
    """The files of a record but for those that reference managers read, in every language."""
    return [_file(page, form) for page, form in _found(register, kind, identity) if not form.for_managers]


def reference_files(register: Register, kind: str, identity: str) -> list[File]:
    """The files of a record that reference managers read."""
    found = _found(register, kind, identity)
    return [File(form.name, page.path, form.media_type, "") for page, form in found if form.for_managers]


def _found(register: Register, kind: str, identity: str) -> Iterator[tuple[Page, Format]]:
    for one in register.kinds:
        if one.each == kind and one.format:
            yield from ((page, one.format) for page in one.pages_of(register.store, identity))


def _file(page: Page, form: Format) -> File:
    label = f"{labels.language_name(page.part)} translation" if page.part else form.label
    return File(f"{label}, {form.name}", page.path, form.media_type, page.part)
