"""The files beside the page of a record: one in each format, for programs, reference managers and whoever prints."""

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
    return [_file(page, form) for form, page in register.beside(kind, identity) if not form.for_managers]


def reference_files(register: Register, kind: str, identity: str) -> list[File]:
    """The files of a record that reference managers read."""
    found = register.beside(kind, identity)
    return [File(form.name, page.path, form.media_type, "") for form, page in found if form.for_managers]


def _file(page: Page, form: Format) -> File:
    label = f"{labels.language_name(page.part)} translation" if page.part else form.label
    return File(f"{label}, {form.name}", page.path, form.media_type, page.part)
