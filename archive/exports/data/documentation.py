"""The fields of the data files as tables, in the second half of archive/docs/data.md.

`python -m archive.exports.data.documentation` writes them, from the types of archive/exports/data_v1 and the tables
that are published.
"""

from collections.abc import Iterator
from pathlib import Path

from archive.exports.data.table import ADDRESS, ADDRESS_MEANING, Column, Table, columns_of
from archive.exports.data.tables import BY_STORED, TABLES
from archive.exports.data_v1.fields import Field, fields, types
from archive.exports.database import VIEWS

PAGE = Path(__file__).parents[2] / "docs" / "data.md"
MARK = "<!-- What follows is made by `make docs`. -->"


def page(text: str) -> str:
    """The page with its fields as they are now; what stands above the mark stays as it is."""
    written, _, _ = text.partition(MARK)
    return "\n".join([f"{written}{MARK}\n", *_records(), *_tables(), *_views()])


def _records() -> Iterator[str]:
    yield "## Keys of the records\n\nA key in italics may be missing; then nothing is known of it.\n"
    for name, type_ in types().items():
        yield f"### {name}\n\n{type_.__doc__}\n\n| key | what it holds | meaning |\n| --- | --- | --- |"
        yield "\n".join(map(_key, fields(type_))) + "\n"


def _key(field: Field) -> str:
    name = f"`{field.name}`" if field.required else f"*`{field.name}`*"
    return f"| {name} | {_holds(field)} | {_cell(field.meaning)} |"


def _holds(field: Field) -> str:
    """What a key holds, in words."""
    if field.type is not None:
        one = f"[{field.form}](#{field.form.lower()})"
    elif field.choices:
        one = ", ".join(f"`{choice}`" for choice in field.choices)
    else:
        one = {"edtf": "EDTF date", "url": "address"}.get(field.form, field.form)
    return f"list of {one}" if field.many else one


def _tables() -> Iterator[str]:
    yield "## Columns of the tables\n\nThe name in brackets is that of the table in archive.db.\n"
    for table in TABLES:
        yield f"### {table.name}.csv (`{table.stored}`)\n\n{table.meaning}\n"
        yield "| column | type | meaning |\n| --- | --- | --- |"
        known = columns_of(table.stored)
        rows = [_column(table, known[name]) for name in table.columns]
        yield "\n".join([*rows, f"| `{ADDRESS}` | string, in CSV only | {ADDRESS_MEANING} |"]) + "\n"


def _column(table: Table, column: Column) -> str:
    where = ", in archive.db only" if column.name in table.only_stored else ""
    refers = f", `id` in {BY_STORED[column.refers_to].name}" if column.refers_to else ""
    key = ", key" if column.key else ""
    return f"| `{column.name}` | {column.type}{key}{refers}{where} | {_cell(table.columns[column.name])} |"


def _views() -> Iterator[str]:
    yield "## Views in archive.db\n\n| view | what it shows |\n| --- | --- |"
    yield "\n".join(f"| `{name}` | {_cell(view.meaning)} |" for name, view in VIEWS.items()) + "\n"


def _cell(text: str) -> str:
    """A text in a table of Markdown."""
    return text.replace("|", "\\|").replace("~", "\\~")


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
