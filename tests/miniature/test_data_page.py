"""The data page: it leads to every file, says its size, and each example on it runs as it is printed there."""

import json
import os
import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from itertools import chain
from pathlib import Path

import pytest

from archive.language.numbers import size
from tests import programs
from tests.archives import Built, divided, small
from tests.conftest import Serve
from tests.reading import addresses, of_class, page, part, text

RUN = pytest.mark.parametrize("built", [small, divided], ids=lambda found: found.__name__)


def test_the_page_leads_to_every_file_for_programs_and_to_no_other(archive: Built) -> None:
    """But for those of single records, which are told of in a sentence, and those of counts, which have a page."""
    site = archive.site
    main = part(page(site / "data.html"), "main")
    reports = {address for paragraph in of_class(main, "report") for address in addresses(paragraph)}
    linked = {address for address in addresses(main) if "://" not in address} - reports
    files = {
        site / "CITATION.cff",
        *(site / "data/v1").glob("*.*"),
        *(site / "data/v1/tables").iterdir(),
        *site.glob("archive*.db"),
        site / "statistics.html",
    }
    assert linked == {path.relative_to(site).as_posix() for path in files}


def test_sizes_are_those_of_the_files(archive: Built) -> None:
    """Of a file alone beside it; of several together, and of each in its title."""
    site = archive.site
    for item in of_class(page(site / "data.html"), "data-files"):
        for row in item:
            links = [link for link in row.iter("a") if link.get("href")]
            total = sum((site / link.get("href", "")).stat().st_size for link in links)
            shown = [text(child) for child in row if child.tag == "span"]
            assert shown == ([size(total).replace("\u00a0", " ")] if total else [])
            for link in links[1:]:
                assert link.get("title", "") == size((site / link.get("href", "")).stat().st_size)


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1000, "1.0 kB"),
        (9_949, "9.9 kB"),
        (123_456, "123 kB"),
        (2_500_000, "2.5 MB"),
    ],
)
def test_a_size_has_two_or_three_figures(number: int, shown: str) -> None:
    assert size(number).replace("\u00a0", " ") == shown


def test_the_page_tells_every_column_and_the_licence() -> None:
    words = text(part(page(small().site / "data.html"), "main"))
    package = json.loads((small().site / "data/v1/datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        assert all(f"{field['name']} {field['description']}" in words for field in resource["schema"]["fields"])
    assert "CC0" in words
    assert "data, version 1. https://miniature.example/register/data.html" in words


# -- the examples ---------------------------------------------------------------------------------


def example(site: Path, language: str) -> str:
    """An example as a reader copies it."""
    (code,) = part(page(site / "data.html"), f"example-{language}").iter("code")
    return "".join(code.itertext())


def base_of(site: Path) -> str:
    found: str = json.loads((site / "data/v1/register.json").read_text(encoding="utf-8"))["address"]
    return found


def run(command: list[str], folder: Path, **environment: str) -> str:
    """What a program prints. Fails where it ends with an error or a warning."""
    done = subprocess.run(
        command, cwd=folder, env=os.environ | environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def most_made(site: Path) -> Iterator[tuple[str, int]]:
    """The demands and how many statements make each, those with most first, as the JSON of the statements has them."""
    made: dict[str, set[str]] = {}
    for path in (site / "data/v1/statements").glob("*.json"):
        for demand in json.loads(path.read_text(encoding="utf-8"))["demands"]:
            made.setdefault(demand["demand"], set()).add(path.stem)
    files = (site / "data/v1").glob("demands*.ndjson")
    lines = chain.from_iterable(path.read_text(encoding="utf-8").split("\n") for path in files)
    names = {record["id"]: record["name"] for record in map(json.loads, filter(None, lines))}
    for demand, statements in sorted(made.items(), key=lambda item: -len(item[1])):
        yield names[demand], len(statements)


def served(code: str, built: Built, serve: Serve) -> str:
    """The example with the address of this machine in place of the public one."""
    base = base_of(built.site)
    assert base in code
    return code.replace(base, f"{serve(built.site)}/")


@RUN
def test_the_example_for_pandas_runs(built: object, serve: Serve, tmp_path: Path) -> None:
    found: Built = built()  # type: ignore[operator]
    (tmp_path / "example.py").write_text(served(example(found.site, "pandas"), found, serve), encoding="utf-8")
    printed = run([sys.executable, "-W", "error", "example.py"], tmp_path, PYTHONIOENCODING="utf-8")
    counts = sorted((count for _, count in most_made(found.site)), reverse=True)[:5]
    assert [int(line.split()[-1]) for line in printed.splitlines()[1:-1]] == counts


@RUN
def test_the_example_for_r_runs(built: object, serve: Serve, tmp_path: Path) -> None:
    found: Built = built()  # type: ignore[operator]
    command, environment = programs.r()
    (tmp_path / "example.R").write_text(served(example(found.site, "r"), found, serve), encoding="utf-8")
    printed = run([*command, "example.R"], tmp_path, **environment)
    assert re.search(r"House of Examples, Examplia", printed)


@RUN
def test_the_example_for_sql_runs(built: object, tmp_path: Path) -> None:
    sql_example_runs(built(), tmp_path)  # type: ignore[operator]


def sql_example_runs(found: Built, tmp_path: Path) -> None:
    """Read as it is printed, beside copies of the databases."""
    for path in found.site.glob("archive*.db"):
        shutil.copy(path, tmp_path)
    *before, query = example(found.site, "sqlite").strip().removesuffix(";").split(";\n")
    with closing(sqlite3.connect(tmp_path / "archive.db")) as connection:
        for statement in before:
            connection.execute(statement.replace("attach '", f"attach '{tmp_path}/"))
        rows = connection.execute(query).fetchall()
    assert rows
    if not before:
        assert rows == sorted(most_made(found.site), key=lambda item: (-item[1], item[0]))[:5]


@RUN
def test_the_example_for_datasette_runs(built: object, tmp_path: Path) -> None:
    """The command, which would go on, is asked for one page."""
    found: Built = built()  # type: ignore[operator]
    shutil.copy(found.site / "archive.db", tmp_path)
    shutil.copy(found.site / "data/v1/datasette.json", tmp_path)
    program, *arguments = shlex.split(example(found.site, "datasette"))
    printed = run([str(programs.BIN / program), *arguments, "--get", "/archive/person"], tmp_path)
    assert ">People</h1>" in printed


def test_datasette_lite_is_given_addresses_of_files_that_are_there() -> None:
    (link,) = [a for a in addresses(page(small().site / "data.html")) if "lite.datasette.io" in a]
    base = base_of(small().site)
    for given in re.findall(r"=(https://[^&]+)", link):
        assert (small().site / given.removeprefix(base)).is_file()


def test_the_page_of_a_person_or_demand_leads_to_its_own_files(archive: Built) -> None:
    """To its data always, to the Markdown where an editor wrote a record."""
    site = archive.site
    for folder, kind in (("signatories", "people"), ("demands", "demands")):
        for path in (path for path in (site / folder).glob("*.html") if of_class(page(path), "files")):
            beside = [path.with_suffix(".md")] if path.with_suffix(".md").exists() else []
            expected = [f"../data/v1/{kind}/{path.stem}.json", *(f"../{folder}/{one.name}" for one in beside)]
            linked = [address for part in of_class(page(path), "files") for address in addresses(part)]
            assert [address for address in linked if not address.startswith("../embed/")] == expected, path
