"""Names of a pasted list matched to people, and the lines of front matter made of them."""

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

import build as program
from archive.commands.new.names.matching import KnownPeople, KnownPerson, Match, match
from archive.commands.new.names.parse import ListedName, parse
from archive.commands.new.signatures import known_people, line
from archive.language.names import HONORIFICS, sort_name
from archive.read.batch import Batch
from archive.read.documents import parse as parse_document
from archive.read.files import read
from archive.read.validate import validate
from tests import miniature
from tests.content_trees import lay, problems_of, write
from tests.growth import assert_grows_evenly

PEOPLE = [
    KnownPerson("anna-sample", ("Anna Sample", "A. Sample")),
    KnownPerson("bruno-specimen", ("Bruno Specimen",), ("North",), ("Blues",)),
    KnownPerson("bruno-specimen-2", ("Bruno Specimen",), ("South",), ("Reds",)),
    KnownPerson("zoe-van-der-muster", ("Zoé van der Muster",)),
    KnownPerson("orinak", ("Օրինակ Օրինակյան",)),
]
KNOWN = KnownPeople.of(PEOPLE, ["Carla Printed"])


def matched(name: str, **beside: str) -> Match:
    (found,) = match([ListedName(name, 1, **beside)], KNOWN)  # type: ignore[arg-type]
    return found


@pytest.mark.parametrize(
    ("name", "kind", "candidates"),
    [
        ("Anna Sample", "known", ["anna-sample"]),
        ("ANNA SAMPLE", "known", ["anna-sample"]),
        ("A. Sample", "known", ["anna-sample"]),
        ("Zoe Van Der MUSTER", "known", ["zoe-van-der-muster"]),
        ("SAMPLE Anna", "turned", ["anna-sample"]),
        ("VAN DER MUSTER Zoé", "turned", ["zoe-van-der-muster"]),
        ("ՕՐԻՆԱԿՅԱՆ Օրինակ", "turned", ["orinak"]),
        ("Bruno Specimen", "ambiguous", ["bruno-specimen", "bruno-specimen-2"]),
        ("Ana Sample", "near", ["anna-sample"]),
        ("carla printed", "printed-before", []),
        ("Dora Unheard", "new", []),
    ],
)
def test_a_name_is_matched_as_a_build_would_and_further(name: str, kind: str, candidates: list[str]) -> None:
    found = matched(name)
    assert (found.kind, list(found.candidates)) == (kind, candidates)


@pytest.mark.parametrize("beside", [{"constituency": "SOUTH"}, {"group": "Reds"}])
def test_what_stands_beside_a_shared_name_says_who_is_likelier(beside: dict[str, str]) -> None:
    """It decides nothing: the editor does."""
    found = matched("Bruno Specimen", **beside)
    assert (found.kind, found.candidates[0]) == ("ambiguous", "bruno-specimen-2")
    assert "speaks for bruno-specimen-2" in found.how


GROUPS = {"lr": ["xx-lr"], "ep": ["xx-ep", "yy-ep"]}


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        (ListedName("Anna Sample", 1), "- Anna Sample  # anna-sample"),
        (
            ListedName("SAMPLE Anna", 1),
            "- {as_printed: SAMPLE Anna, person: anna-sample}  # the same words in another order",
        ),
        (
            ListedName("Dora Unheard", 1, "Le Nord: 2"),
            "- {as_printed: Dora Unheard, constituency: 'Le Nord: 2'}  # new",
        ),
        (ListedName("Dora Unheard", 1, None, "LR"), "- {as_printed: Dora Unheard, group: xx-lr}  # new"),
        (ListedName("Dora Unheard", 1, None, "EP"), "- Dora Unheard  # new · group EP is several"),
        (ListedName("Dora Unheard", 1, None, "Q"), "- Dora Unheard  # new · group Q has no record"),
        (ListedName("Dora #1: Unheard", 1), "- 'Dora #1: Unheard'  # new"),
        (ListedName("Dora Unheard", 1, role="Mayor of Exampleton"), "- Dora Unheard  # new · Mayor of Exampleton"),
        (ListedName("Dora Unheard", 1, role="sénatrice"), "- Dora Unheard  # new"),
        (ListedName("Dora Unheard", 1, left_out=("(13)",)), "- Dora Unheard  # new · left out: (13)"),
        (ListedName("Dora y Unheard", 1, asked=("one or two",)), "- Dora y Unheard  # new · to be decided: one or two"),
        (
            ListedName("Dora Unheard", 1, date="2025-03-03", withdrawn="2025-03-05"),
            "- {as_printed: Dora Unheard, date: 2025-03-03, withdrawn: 2025-03-05}  # new",
        ),
        (ListedName("Dora Unheard", 1, by_request=True), "- {as_printed: Dora Unheard, by_request: true}  # new"),
    ],
)
def test_a_line_is_front_matter_and_says_what_is_known(listed: ListedName, expected: str) -> None:
    (found,) = match([listed], KNOWN)
    assert line(found, GROUPS) == expected
    document = parse_document("x", f"---\nsignatories:\n  {expected}\n---\n".encode())
    (entry,) = document.plain()["signatories"]
    assert (entry if isinstance(entry, str) else entry["as_printed"]) == listed.name


def test_many_names_are_matched_to_thousands_of_people() -> None:
    """Twice the names take twice the time."""
    many = KnownPeople.of(
        KnownPerson(f"p-{n}", (f"{chr(65 + n % 26)}nna{n % 97} Sample{n} {chr(97 + n % 25) * 3}",))
        for n in range(3_000)
    )

    def work(number: int) -> None:
        names = [ListedName(f"Bnna{n} Sampel{n * 7} bbb", n) for n in range(number)]
        assert len(match(names, many)) == number

    assert_grows_evenly(work, 40)


# -- the whole way, as an editor has it ------------------------------------------------------------


PASTED = """\
Signataires :
1. M. SPECIMEN Bruno (North)
2. Mme SAMPLE, Anna¹
3. Anna Samble et Dora Unheard
"""


def test_a_pasted_list_becomes_signatories_that_build(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = lay("name-near", tmp_path / "content")
    for number, place in enumerate(("North", "South"), 1):
        memberships = f"memberships: [{{chamber: xx-assembly, constituency: {place}}}]"
        person = f"---\nname: Bruno Specimen\nsort_name: Specimen, Bruno {number}\n{memberships}\nnote: {place}\n---\n"
        write(content / f"people/bruno-specimen-{number}.md", person)
    names = tmp_path / "names.txt"
    names.write_text(PASTED, encoding="utf-8")
    words = [
        "new",
        "--type=declaration",
        "--title=The first of names",
        "--date=2025-09",
        "--prefix=xx",
        f"--from={names}",
    ]
    assert program.main([*words, f"--content={content}"]) == 0
    said = capsys.readouterr().out
    assert "4 signatories" in said
    assert "1 fitting several people" in said
    (file,) = content.glob("statements/*-the-first-of-names.md")
    text = file.read_text(encoding="utf-8")
    listed = parse_document("x", text.encode()).plain()["signatories"]
    printed = [entry if isinstance(entry, str) else entry["as_printed"] for entry in listed]
    assert len(printed) == 4
    assert "Dora Unheard" in printed
    assert "# new, but close to Anna Sample" in text
    assert "speaks for bruno-specimen-1" in text
    rules = {problem.rule for problem in problems_of(content) if file.name in problem.path}
    assert rules <= {"name-ambiguous", "name-near", "source-missing", "text-status"}


def pasted(content: Path, text: str, *options: str) -> tuple[str, dict[str, object]]:
    """What `new` writes of a list, and the keys of it that are read."""
    names = content.parent / "names.txt"
    names.write_text(text, encoding="utf-8")
    words = [
        "new",
        "--type=motion",
        "--title=The second of names",
        "--date=2025-03-01",
        "--prefix=xx",
        f"--from={names}",
    ]
    assert program.main([*words, *options, f"--content={content}"]) == 0
    (file,) = content.glob("statements/*-the-second-of-names.md")
    written = file.read_text(encoding="utf-8")
    return written, parse_document("x", written.encode()).plain()


def test_a_group_is_one_of_the_chambers_that_are_named(tmp_path: Path) -> None:
    """The same letters are the abbreviation of a group elsewhere."""
    content = lay("name-near", tmp_path / "content")
    for chamber, country in (("xx-assembly", "X"), ("yy-house", "Y")):
        write(content / f"chambers/{chamber}.md", f"---\nname: {chamber}\ncountry: {country}\ncode: {country}\n---\n")
    write(content / "groups/xx-soc.md", "---\nname: Socialists\nchamber: xx-assembly\nabbreviation: SOC\n---\n")
    text = "Mr Andreas MUSTER, Switzerland, SOC\n"
    written, _ = pasted(content, text, "--chamber=yy-house")
    assert "{as_printed: Andreas MUSTER, constituency: Switzerland}  # new · group SOC has no record" in written
    next(content.glob("statements/*-the-second-of-names.md")).unlink()
    written, _ = pasted(content, text, "--chamber=xx-assembly")
    assert "{as_printed: Andreas MUSTER, constituency: Switzerland, group: xx-soc}  # new" in written
    next(content.glob("statements/*-the-second-of-names.md")).unlink()
    written, _ = pasted(content, text)
    assert "group SOC has no record" in written


@pytest.mark.parametrize(
    ("others", "declared"),
    [("23 others", {"signatories": "25"}), ("more than 20 others", None), ("et al.", None)],
)
def test_those_left_unnamed_make_the_list_partial(
    others: str, declared: dict[str, str] | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = lay("name-near", tmp_path / "content")
    _, keys = pasted(content, f"Franz Beispiel\nDora Unheard and {others}\n")
    assert (keys["signatories_listed"], keys.get("declared")) == ("partial", declared)
    assert "leaves others unnamed, so the list is partial" in capsys.readouterr().out
    assert not [problem for problem in problems_of(content) if problem.level == "error"]


def test_a_body_has_an_entry_in_its_place_which_says_that_it_is_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = lay("name-near", tmp_path / "content")
    written, keys = pasted(content, "Franz Beispiel\nCommittee on Revenue and Taxation\nKIEHLMANN BY REQUEST\n")
    committee = {"as_printed": "Committee on Revenue and Taxation", "body": {"kind": "committee"}}
    assert keys["signatories"] == [
        "Franz Beispiel",
        committee,
        {"as_printed": "KIEHLMANN", "by_request": "true"},
    ]
    assert "body: {kind: committee}}  # a body · take it out if it did not sign itself" in written
    assert "Line 2 names a body, which is no person; take its entry out" in capsys.readouterr().out
    assert not [problem for problem in problems_of(content) if problem.rule == "name-alone"]


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("der Fraktion DIE PROBE", {"as_printed": "Fraktion DIE PROBE", "body": {"kind": "group"}}),
        ("Mr. Sample\nSocialist Group", {"as_printed": "Socialist Group", "body": {"group": "xx-soc"}}),
        ("the Government of Exampleland", {"as_printed": "Government of Exampleland", "body": {"kind": "government"}}),
        ("Bureau of the Assembly", {"as_printed": "Bureau of the Assembly", "body": {"kind": "body"}}),
    ],
)
def test_a_body_is_a_group_of_record_or_of_the_kind_that_its_words_tell(
    text: str, entry: dict[str, object], tmp_path: Path
) -> None:
    """It may be all that signed."""
    content = lay("name-near", tmp_path / "content")
    write(content / "chambers/xx-assembly.md", "---\nname: Assembly\ncountry: X\ncode: XX\n---\n")
    write(content / "groups/xx-soc.md", "---\nname: Socialists\nchamber: xx-assembly\nabbreviation: Socialist\n---\n")
    _, keys = pasted(content, f"{text}\n", "--chamber=xx-assembly")
    signatories = keys["signatories"]
    assert isinstance(signatories, list)
    assert signatories[-1] == entry
    assert not [problem for problem in problems_of(content) if problem.rule == "name-alone"]


def test_a_body_for_which_somebody_signs_is_no_entry(tmp_path: Path) -> None:
    content = lay("name-near", tmp_path / "content")
    written, keys = pasted(content, "Franz Beispiel\non behalf of the Committee on Revenue and Taxation\n")
    assert keys["signatories"] == ["Franz Beispiel"]
    assert "# on behalf of the Committee on Revenue and Taxation: write it under `on_behalf_of:`" in written


def _family_and_given(name: str) -> tuple[str, str]:
    family, _, given = sort_name(name).partition(", ")
    return family, given


def _turned(name: str, between: str) -> str:
    family, given = _family_and_given(name)
    return f"{family.upper()}{between}{given}" if given else family


STYLES: dict[str, Callable[[list[str]], str]] = {
    "as printed": lambda names: "\n".join(names),
    "numbered, with titles": lambda names: "\n".join(f"{n}. Mme {name}" for n, name in enumerate(names, 1)),
    "all in capitals": lambda names: "\n".join(map(str.upper, names)),
    "LAST First": lambda names: "\n".join(_turned(name, " ") for name in names),
    "LAST, First": lambda names: "\n".join(_turned(name, ", ") for name in names),
    "Last, First": lambda names: "\n".join(", ".join(filter(None, _family_and_given(name))) for name in names),
    "in a line": lambda names: " et ".join(filter(None, (", ".join(names[:-1]), names[-1]))),
    "in lines of 72 letters": lambda names: textwrap.fill(", ".join(names), 72, break_on_hyphens=False),
    "with semicolons": lambda names: "; ".join(names),
    "quoted in a mail": lambda names: "\n".join(f"> {name} <n@example.org>" for name in names),
    "with departments": lambda names: "\n".join(f"{name} (Bouches-du-Rhône)" for name in names),
    "with offices": lambda names: "\n".join(f"M. {name}, député de la 3e circonscription du Nord" for name in names),
    "with footnotes": lambda names: "\n".join(f"{name}{n}" for n, name in enumerate(names, 1)),
}


@pytest.mark.parametrize("style", STYLES)
def test_every_signatory_is_known_again_however_the_list_is_printed(style: str) -> None:
    """The same people as the printed name alone would give, for each list of the archive."""
    batch, _ = validate(read(miniature.CONTENT))
    assert known_again(batch, STYLES[style]) >= 15


def known_again(batch: Batch, printed: Callable[[list[str]], str]) -> int:
    """How many signatories are known from their lists, printed in a style."""
    known = known_people(batch)
    seen = 0
    for statement in batch.statements.values():
        people = (signature.as_printed for signature in statement.signatories if not signature.body)
        names = list(dict.fromkeys(HONORIFICS.sub("", name) for name in people))
        if names:
            found = match(parse(printed(names), known.knows).names, known)
            assert [set(one.candidates) for one in found if one.kind != "near"] == [
                set(known.fit(name)) for name, one in zip(names, found, strict=True) if one.kind != "near"
            ]
            seen += sum(one.kind in ("known", "turned", "ambiguous") for one in found)
    return seen
