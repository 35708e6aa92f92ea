"""What editors' tools are told: JSON Schemas, the check of front matter while it is typed, and tasks.

They take what the build takes, and of what it refuses they refuse all that one file alone can show.
"""

import json
import re
import subprocess
import textwrap
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic import BaseModel, TypeAdapter, ValidationError

from archive.commands.new.scaffold import front_matter
from archive.editors import guide, json_schema
from archive.kinds import KINDS
from archive.language import dates
from archive.read import documents
from archive.read.documents import Document, Mapping
from archive.read.files import TRANSLATION
from archive.records import Person, Statement, Translation
from archive.records.keys import FORMS, label, outline
from archive.records.parts import Part
from archive.records.values import Text
from tests import ROOT, miniature, programs
from tests.content_trees import CASES, TREES, lay

WORKSPACE = ROOT / ".vscode"
BROKEN = (
    *("key-unknown", "key-unknown--in-a-list", "key-unknown--id", "key-unknown--settings"),
    *("key-unknown--translation", "key-missing", "key-missing--in-a-list", "key-missing--settings"),
    *("value-not-in-list", "value-not-in-list--here", "value-shape", "value-shape--keys", "value-shape--text"),
    *("value-count", "value-count--long", "value-flag", "value-form"),
)
"""The trees of tests/rules/ whose mistakes a schema sees, all of them and nothing else."""

NOT_GUESSED = ("value-flag", "value-count--long")
"""What is wrong in the first is gone once a reader of YAML 1.1 has made true of “yes”; the other it cannot read."""


# -- two ways to read YAML --------------------------------------------------------------------------


def as_text(document: Document) -> Any:
    """Every value as text, as the build has it and a reader with the failsafe schema of YAML 1.2."""
    return document.plain()


def as_yaml_1_1(document: Document, data: bytes) -> Any:
    """Numbers, dates and truth values made of whatever looks like one; dates are written out again as in JSON."""
    text = data.decode()
    front = text if document.path.endswith(".yaml") else documents.FRONT_MATTER.match(text)["front"]  # type: ignore[index]
    read = json.dumps(yaml.load(front, yaml.CSafeLoader), default=lambda day: day.isoformat())
    return json.loads(read.replace('"true": ', '"on": '))  # of the key `on`, YAML 1.1 alone makes a truth value


def schema_for(path: Path) -> str:
    if path.name == "site.yaml":
        return "site"
    return "translation" if TRANSLATION.fullmatch(path.stem) else KINDS[path.parent.name].word


def read(path: Path) -> Document:
    reader = documents.parse_yaml if path.name == "site.yaml" else documents.parse
    return reader(path.name, path.read_bytes())


def validator(name: str) -> Draft7Validator:
    return Draft7Validator(json.loads(json_schema.path_of(name).read_text(encoding="utf-8")))


def files(content: Path) -> list[Path]:
    return [content / "site.yaml", *sorted(content.glob("*/*.md"))]


# -- the files --------------------------------------------------------------------------------------


def test_schemas_are_up_to_date() -> None:
    """`python -m archive.editors.json_schema` writes them."""
    written = {path.name: path.read_text(encoding="utf-8") for path in json_schema.FOLDER.iterdir()}
    assert written == {json_schema.path_of(name).name: json_schema.as_text(name) for name in json_schema.MODELS}


def test_tables_of_keys_in_the_guide_are_up_to_date() -> None:
    """`python -m archive.editors.guide` writes them."""
    text = guide.PAGE.read_text(encoding="utf-8")
    assert text == guide.page(text), "run: make docs"


def test_the_guide_has_a_table_for_every_kind_of_record() -> None:
    told = [found[2] for found in guide.MARKED.finditer(guide.PAGE.read_text(encoding="utf-8"))]
    assert sorted(told) == sorted(guide.MODELS.keys() - {"site"})


@pytest.mark.parametrize("name", json_schema.MODELS)
def test_a_schema_keeps_to_its_draft_and_names_no_address_of_its_own(name: str) -> None:
    schema = json.loads(json_schema.as_text(name))
    Draft7Validator.check_schema(schema)
    assert "$id" not in schema


def test_every_record_fits_its_schema_however_its_yaml_is_read() -> None:
    assert fitting(miniature.CONTENT) > 50


def fitting(content: Path) -> int:
    """How many readings of records fit their schemas, which is all of them."""
    checked = 0
    for path in files(content):
        document = read(path)
        for data in (as_text(document), as_yaml_1_1(document, path.read_bytes())):
            assert [f"{path}: {error.message}" for error in validator(schema_for(path)).iter_errors(data)] == []
            checked += 1
    return checked


def test_what_the_build_takes_for_text_may_look_like_something_else() -> None:
    front = textwrap.dedent("""\
        title: 1789
        type: declaration
        date: 2025
        title_supplied: true
        language: no
        entered: 2025-09-19
        chambers: [2025]
        signatories: [007, {as_printed: NO, page: 2}]
        votes: [{chamber: xx, for: 12, against: "3"}]
    """)
    document = documents.parse("x.md", f"---\n{front}---\n".encode())
    assert Statement.model_validate({**document.plain(), "id": "xx-2025-001"}).language == "no"
    for data in (as_text(document), as_yaml_1_1(document, f"---\n{front}---\n".encode())):
        assert list(validator("statement").iter_errors(data)) == []


# -- what is refused --------------------------------------------------------------------------------


def lines_told(case: str) -> dict[str, set[int]]:
    """File -> the lines on which the build finds something in a tree of tests/rules/."""
    found: dict[str, set[int]] = {}
    for path, line in re.findall(
        r"(?m)^content/(\S+?):(\d+):\d+: ", (TREES / case / "expected.txt").read_text(encoding="utf-8")
    ):
        found.setdefault(path, set()).add(int(line))
    return found


def lines_refused(document: Document, data: Any, name: str) -> Iterator[int]:
    """The lines of a document at which a schema refuses something: of a key that is not known, or of a value."""
    for error in validator(name).iter_errors(data):
        unknown = (
            set(error.instance) - set(error.schema["properties"]) if error.validator == "additionalProperties" else ()
        )
        for key in unknown:
            yield mapping_at(document, error.absolute_path).marks[key][0]
        if not unknown:
            yield document.locate(list(error.absolute_path))[0]


def mapping_at(document: Document, steps: Any) -> Mapping:
    node: Any = document.front
    for step in steps:
        node = node.entries[step] if isinstance(node, Mapping) else node.items[step]
    assert isinstance(node, Mapping)
    return node


@pytest.mark.parametrize("case", BROKEN)
def test_a_schema_refuses_what_the_build_refuses_on_the_same_line(case: str, tmp_path: Path) -> None:
    content = lay(case, tmp_path / "content")
    told = lines_told(case)
    for path in files(content):
        document = read(path)
        expected = told.pop(path.relative_to(content).as_posix(), set())
        assert set(lines_refused(document, as_text(document), schema_for(path))) == expected
        if case not in NOT_GUESSED:
            guessed = as_yaml_1_1(document, path.read_bytes())
            assert set(lines_refused(document, guessed, schema_for(path))) == expected
    assert told == {}


@pytest.mark.parametrize("kind", [kind for kind in FORMS if FORMS[kind] not in ("flag",)], ids=lambda kind: FORMS[kind])
def test_a_schema_takes_every_text_that_the_build_takes(kind: Any) -> None:
    read_as, allowed = TypeAdapter(kind), Draft7Validator(json_schema.FORMS[FORMS[kind]])
    taken = []

    @given(st.text(max_size=12) | st.from_regex(json_schema.FORMS[FORMS[kind]]["pattern"], fullmatch=True))
    def holds(text: str) -> None:
        try:
            read_as.validate_python(text.strip())
        except ValidationError:
            return
        if text.strip():  # front matter never holds an empty value
            taken.append(text)
            assert allowed.is_valid(text.strip())

    holds()
    assert taken


@given(st.from_regex(json_schema.FORMS["date"]["pattern"], fullmatch=True))
@example("2025-02-30")
@example("2025-09-19/2025-09-01")
def test_a_date_that_fits_the_pattern_is_one_unless_the_day_or_the_order_is_wrong(text: str) -> None:
    assert mistake_in(text) in (None, "no such day", "ends before it begins")


def mistake_in(text: str) -> str | None:
    try:
        dates.parse(text)
    except dates.DateError as error:
        known = {r" has \d+ days; ": "no such day", " ends before it begins; ": "ends before it begins"}
        return next((name for pattern, name in known.items() if re.search(pattern, str(error))), str(error))
    return None


# -- meanings ---------------------------------------------------------------------------------------


def models(base: type[BaseModel] = Part) -> set[type[BaseModel]]:
    return {base, *(found for below in base.__subclasses__() for found in models(below))}


def test_every_key_of_every_model_has_a_meaning_of_one_sentence() -> None:
    for model in models() - {Part}:
        for key in outline(model):
            assert re.fullmatch(r"[^\n]{8,110}\.", key.meaning), f"{model.__name__}.{key.name}"


class Deputy(Person):
    """A person with one key more, as somebody may add it."""

    motto: Text | None = None
    """What the person is known to say."""


def test_a_new_key_and_its_meaning_are_in_the_outline_the_schema_the_table_and_new_files(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(json_schema.MODELS, "person", Deputy)
    said = "What the person is known to say."
    assert {key.name: key.meaning for key in outline(Deputy)}["motto"] == said
    assert json_schema.schema("person")["properties"]["motto"]["description"] == said
    assert f"| `motto` | {said} | text |" in guide.table(Deputy).splitlines()
    assert f"# {said}\nmotto: Onwards\n" in front_matter(Deputy, {"motto": "Onwards"}, (), ())


def test_what_a_model_has_from_another_one_means_the_same() -> None:
    inherited = {key.name: key.meaning for key in outline(Deputy) if key.name != "motto"}
    assert inherited == {key.name: key.meaning for key in outline(Person)}


def test_a_key_without_a_meaning_is_refused() -> None:
    class Silent(BaseModel):
        motto: Text

    with pytest.raises(KeyError, match="motto"):
        outline(Silent)


def test_keys_are_read_as_words() -> None:
    assert [label(key) for key in ("short_title", "url", "assemblee-nationale")] == [
        "Short title",
        "Web address",
        "Assemblee nationale",
    ]


def test_an_outline_says_what_stands_where() -> None:
    keys = {key.name: key for key in outline(Statement)}
    assert [name for name, key in keys.items() if key.required] == ["title", "type", "date"]
    assert [name for name, key in keys.items() if key.short] == ["references", "signatories", "demands"]
    assert next(iter(keys)) == "title"
    assert list(keys)[-3:] == ["sources", "former_ids", "accepted"]
    assert keys["status"].usual == "issued"
    assert {key.name for key in outline(Translation)} == {"title", "status", "made_by", "version", "accepted"}


# -- Visual Studio Code -----------------------------------------------------------------------------

DRIVER = """
const [{remark}, {VFile}, config] = await Promise.all([
  import(`${process.argv[1]}/remark/index.js`), import(`${process.argv[1]}/vfile/index.js`),
  import(process.argv[2]),
])
const told = {}
for (const [path, value] of JSON.parse(await new Response(process.stdin).text())) {
  const file = await remark().use(config.default).process(new VFile({path, value, cwd: process.cwd()}))
  told[path] = file.messages.map(({reason, place, fatal}) => [place.start?.line, place.start?.column, reason, fatal])
}
console.log(JSON.stringify(told))
"""


def checked_while_typed(texts: dict[str, str]) -> dict[str, list[tuple[int, int, str, bool]]]:
    """What the remark extension shows: path in the project -> line, column, message, and whether it is an error."""
    given_files = json.dumps([[str(ROOT / path), text] for path, text in texts.items()])
    packages, config = programs.editors_packages().as_uri(), (ROOT / ".remarkrc.mjs").as_uri()
    command = [programs.node(), "--input-type=module", "--eval", DRIVER, packages, config]
    done = subprocess.run(command, cwd=ROOT, input=given_files, capture_output=True, text=True, check=True)
    return {str(Path(path).relative_to(ROOT)): told for path, told in json.loads(done.stdout).items()}


def test_front_matter_of_every_record_is_right_while_it_is_typed() -> None:
    right_while_typed(miniature.CONTENT)


def right_while_typed(content: Path) -> None:
    paths = [path for path in files(content) if path.suffix == ".md"]
    places = {f"content/{path.relative_to(content).as_posix()}": path.read_text(encoding="utf-8") for path in paths}
    told = checked_while_typed(places)
    assert told.keys() == places.keys()
    assert {path: messages for path, messages in told.items() if messages} == {}


def test_mistakes_are_shown_on_their_lines_while_they_are_typed(tmp_path: Path) -> None:
    texts, expected = {}, {}
    for case in (case for case in BROKEN if "settings" not in case):
        content = lay(case, tmp_path / case / "content")
        for path, lines in lines_told(case).items():
            place = "content/{}/{}-{}".format(path.partition("/")[0], case, path.partition("/")[2])
            texts[place], expected[place] = (content / path).read_text(encoding="utf-8"), lines
    told = checked_while_typed(texts)
    assert {path: {line for line, *_ in messages} for path, messages in told.items()} == expected
    assert all(is_error for messages in told.values() for *_, is_error in messages)


def test_messages_while_typing_say_what_is_expected() -> None:
    text = """---
title: A
signatories_listed: partal
date: 19 September
titel: B
votes: [{chamber: xx, for: many}]
---
Text.
"""
    told = checked_while_typed({"content/statements/xx-2025-001-a.md": text})["content/statements/xx-2025-001-a.md"]
    found = {(line, column): reason for line, column, reason, _ in told}
    assert found[3, 21].startswith("is not in the list: complete, partial")
    assert found[4, 7] == "a date is written as 2025-09-19, 2025-09 or 2025"
    assert found[5, 1].startswith("titel: is not a key that is known here. Known keys here: title, ")
    assert found[6, 28] == "a count has digits only, such as 183"


def test_only_records_are_checked_while_they_are_typed() -> None:
    wrong = "---\ncolour: red\n---\n"
    elsewhere = ("README.md", "content/loose.md", "content/statements/deeper/x.md", "archive/docs/x.md")
    assert checked_while_typed(dict.fromkeys(elsewhere, wrong)) == {path: [] for path in elsewhere}


def test_the_settings_name_the_schema_of_the_settings_file() -> None:
    settings = json.loads((WORKSPACE / "settings.json").read_text(encoding="utf-8"))
    ((schema, pattern),) = settings["yaml.schemas"].items()
    assert ROOT / schema == json_schema.path_of("site")
    names = [f"content/{path.relative_to(miniature.CONTENT).as_posix()}" for path in files(miniature.CONTENT)]
    assert [name for name in names if fnmatch(name, pattern)] == ["content/site.yaml"]


def matchers() -> list[dict[str, Any]]:
    tasks = json.loads((WORKSPACE / "tasks.json").read_text(encoding="utf-8"))["tasks"]
    return [task["problemMatcher"] for task in tasks if task["problemMatcher"]]


def test_the_problem_matcher_finds_every_problem_and_nothing_else() -> None:
    first, second = matchers()
    assert first == second
    pattern = first["pattern"]
    for case in (TREES / name for name in CASES):
        for line in (case / "expected.txt").read_text(encoding="utf-8").splitlines():
            found = re.match(pattern["regexp"], line)
            problem = re.fullmatch(r"(content[^:]*):(\d+):(\d+): (.*) \[([a-z-]+)\]", line)
            assert bool(found) == bool(problem), line
            if found and problem:
                places = [found[pattern[part]] for part in ("file", "line", "column", "message", "code")]
                assert places == list(problem.groups())
                assert (found[pattern["severity"]] == "warning") == ("warning: " in line)


def test_tasks_run_commands_that_there_are() -> None:
    from archive.commands import COMMANDS

    tasks = json.loads((WORKSPACE / "tasks.json").read_text(encoding="utf-8"))["tasks"]
    run = {task["label"]: task.get("args", []) for task in tasks}
    assert [words[1] for words in run.values() if words[:1] == ["build.py"]] == ["check", "serve", "fmt"]
    assert {"check", "serve", "fmt"} <= COMMANDS.keys()
    targets = re.findall(r"(?m)^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"))
    assert [words[0] for words in run.values() if words and words[0] != "build.py"] == ["vscode"]
    assert "vscode" in targets
