"""Ids, file names, links and paths: traversal, collisions, reserved and over-long names, symbolic links."""

from tests.hostile.case import STATEMENT, TARGET, Case, File, Folder, Link, Table, quoted, statement

TABLE = Table("ids and paths")
front, refused = TABLE.front, TABLE.refused
PERSON = "---\nname: A\nsort_name: A\n---\n"
PAGE = "---\ntitle: A\n---\n"
OUTSIDE = f"../{TARGET}"


def file_name(name: str, path: str, rule: str = "file-name") -> Case:
    return refused(name, {path: PERSON}, f"{path}: {rule} 1")


def place(name: str, files: dict[str, File], path: str) -> Case:
    return refused(name, files, f"{path}: file-place 1")


def copy(name: str, path: str, rule: str = "value-form", files: dict[str, File] | None = None) -> Case:
    """A source whose kept copy is said to lie at a path."""
    text = statement().replace("[{title: B}]", f"[{{title: B, copy: {quoted(path)}}}]")
    return refused(name, {STATEMENT: text, **(files or {})}, f"{rule} 5 sources[1].copy")


def votes(name: str, path: str, rule: str = "value-form", files: dict[str, File] | None = None) -> Case:
    """A vote whose list of names is said to lie at a path."""
    text = statement(f"votes: [{{chamber: xx-assembly, names: {quoted(path)}}}]")
    return refused(name, {STATEMENT: text, **(files or {})}, f"{rule} 7 votes[1].names")


def former(name: str, identity: str, rule: str = "value-form") -> Case:
    text = f"---\nname: A\nsort_name: A\nformer_ids: [{quoted(identity)}]\n---\n"
    return refused(name, {"people/x.md": text}, f"people/x.md: {rule} 4 former_ids[1]")


FILE_NAMES = [
    *(
        file_name(f"a file named {shown}", f"people/{name}.md")
        for shown, name in {
            "in capitals": "Anna-Sample",
            "with one capital": "anna-samplE",
            "with an accent, composed": "ren\u00e9",
            "with an accent, decomposed": "rene\u0301",
            "with a long s": "anna-\u017fample",
            "with a Kelvin sign": "anna-\u212aample",
            "with a dotless i": "anna-sampl\u0131",
            "with a Cyrillic a": "\u0430nna-sample",
            "with a ligature": "\ufb01le",
            "in full width": "\uff41nna",
            "with an override": "anna\u202elgpj",
            "with a space without width": "anna\u200bsample",
            "with a space": "anna sample",
            "with a line end": "anna\nsample",
            "with an escape": "anna\x1b[31m",
            "with a bell": "anna\x07",
            "with a backslash": "a\\..\\anna",
            "with a percent sign": "%2e%2e%2fanna",
            "with a colon": "anna:sample",
            "with a star": "*",
            "with a question mark": "anna?x=y",
            "with a hash": "anna#d1",
            "with an underscore": "anna_sample",
            "with a hyphen first": "-anna",
            "with a hyphen last": "anna-",
            "with two hyphens": "anna--sample",
            "with a dot": "anna.2025",
            "like an option": "--clean",
            "like a command": "$(touch x)",
            "like markup": "<script>alert(1)<",
            "like a template": "{{ 7 * 7 }}",
            "like a formula": "=1+1",
            "of 121 letters": "a" * 121,
            "of 250 letters": "a" * 250,
            "of 240 bytes": "é" * 120,
        }.items()
    ),
    *(file_name(f"the device {name}", f"people/{name}.md", "id-reserved") for name in ("con", "nul", "com1", "CON")),
    *(
        file_name(f"the device {name} in {folder}", f"{folder}/{name}.md", "id-reserved")
        for folder, name in (("pages", "aux"), ("demands", "prn"), ("groups", "lpt9"), ("events", "com0"))
    ),
    file_name("a device with an ending", "people/nul.tar.md", "id-reserved"),
    file_name("an ending in capitals", "people/x.MD"),
    file_name("an ending too many", "people/x.md.exe"),
    file_name("no ending", "people/x"),
    refused("two files that differ in case", {"people/Anna-Sample.md": PERSON}, "people/Anna-Sample.md: file-name 1"),
    *(
        file_name(f"a statement’s file named {shown}", f"statements/{name}.md")
        for shown, name in {
            "in capitals": "XX-2025-001",
            "without a number": "xx-2025",
            "with four noughts": "xx-2025-0001",
            "in digits of Arabic": "xx-٢٠٢٥-001",
            "with a path in its words": "xx-2025-001-..",
            "with 121 letters": "xx-2025-001-" + "a" * 109,
            "with a language that is a path": "xx-2025-001-a.fr-..",
        }.items()
    ),
    refused(
        "two statements of one number",
        {STATEMENT: statement(), "statements/xx-2025-001-other.md": statement()},
        "statements/xx-2025-001-other.md: id-duplicate 1",
    ),
    *(
        refused(f"a page named like {shown}", {f"pages/{name}.md": PAGE}, f"pages/{name}.md: id-reserved 1")
        for shown, name in (("the front page", "index"), ("no page", "404"), ("the search", "search"))
    ),
]

PLACES = [
    place("a record outside its folder", {"anna.md": PERSON}, "anna.md"),
    place("a record in a folder of a folder", {"people/more/anna.md": PERSON}, "people/more"),
    place("a folder of no kind", {"users/anna.md": PERSON}, "users/anna.md"),
    place("a folder in capitals", {"People/anna.md": PERSON}, "People/anna.md"),
    place("a folder named like a record", {"people/x.md": Folder()}, "people/x.md"),
    place("a page of the site", {"index.html": "<script>alert(1)</script>"}, "index.html"),
    place("a database", {"archive.db": b"SQLite format 3\0"}, "archive.db"),
    place("a program", {"build.py": "import os\n"}, "build.py"),
    place("a link to a file outside", {"people/x.md": Link(f"../../{TARGET}")}, "people/x.md"),
    place("a link to a file inside", {"people/x.md": Link("anna-sample.md")}, "people/x.md"),
    place("a link to itself", {"people/x.md": Link("x.md")}, "people/x.md"),
    place("a link to nothing", {"people/x.md": Link("nothing.md")}, "people/x.md"),
    place("a link to a device", {"people/x.md": Link("/dev/zero")}, "people/x.md"),
    place("a link to a folder outside", {"demands": Link("../outside")}, "demands"),
    place("a link to the content folder", {"demands": Link(".")}, "demands"),
    place("a link to the root", {"more": Link("/")}, "more"),
    place("a link in place of a folder in a folder", {"people/more": Link("/etc")}, "people/more"),
]

COPIES = [
    *(
        copy(f"a copy at {name}", path)
        for name, path in {
            "the folder above": OUTSIDE,
            "a folder above, on the way": f"sources/../{OUTSIDE}",
            "a path from the root": "/etc/passwd",
            "two slashes": "//evil.example/x",
            "this folder": "./sources/x.txt",
            "a hidden file": "sources/.htaccess",
            "a hidden folder": ".git/config",
            "nothing between slashes": "sources//x.txt",
            "a slash at the end": "sources/",
            "backslashes": "..\\outside\\secret.txt",
            "a drive": "C:\\secret.txt",
            "a drive with slashes": "c:/secret.txt",
            "a stream": "sources/x.txt:secret",
            "percent signs": "%2e%2e/outside/secret.txt",
            "an address": "https://evil.example/x.txt",
            "a query": "sources/x.txt?y",
            "a fragment": "sources/x.txt#y",
            "a device": "sources/nul",
            "a device with an ending": "sources/con.html",
            "a folder that is a device": "aux/x.txt",
            "a star": "sources/*",
            "a pipe": "sources/x|y",
            "a quote": 'sources/"x".txt',
            "an angle": "sources/<b>.txt",
            "a dot at the end": "sources/x.",
            "a space at the end of a folder": "sources /x.txt",
            "a tab": "sources/a\tb.txt",
            "a name of 121 letters": "sources/" + "a" * 121,
            "a name of 120 letters in more bytes": "sources/" + "é" * 120,
            "a folder that another copy’s name could be": "sources/x.html.txt/y.html",
        }.items()
    ),
    refused(
        "a copy at a path with a line end",
        statement().replace("{title: B}", '{title: B, copy: "sources/a\\nb"}'),
        "value-form 5 sources[1].copy",
    ),
    copy("a copy that is not there", "sources/x.txt", "file-missing"),
    copy("a copy that is a folder", "sources", "file-missing", {"sources": Folder()}),
    copy("a copy at a path below a file", "sources/x/y.txt", "file-missing", {"sources/x": "A"}),
    copy("a copy at a path of 3,000 letters", "sources/" + "a/" * 1_500 + "x", "file-missing"),
    copy("a copy that is a link outside", "sources/x.txt", "file-missing", {"sources/x.txt": Link(f"../{OUTSIDE}")}),
    copy("a copy that is a link inside", "sources/x.txt", "file-missing", {"sources/x.txt": Link("../site.yaml")}),
    copy("a copy that is a link to itself", "sources/x.txt", "file-missing", {"sources/x.txt": Link("x.txt")}),
    copy("a copy that is a device", "sources/x.txt", "file-missing", {"sources/x.txt": Link("/dev/zero")}),
    copy(
        "a copy in a linked folder", "sources/more/secret.txt", "file-missing", {"sources/more": Link("../../outside")}
    ),
    copy("a copy in the linked folder", "sources/secret.txt", "file-missing", {"sources": Link("../outside")}),
    refused(
        "a sum of no file",
        statement().replace("{title: B}", f"{{title: B, sha256: {'0' * 64}}}"),
        "file-missing 5 sources[1].sha256",
    ),
    refused(
        "a sum in capitals",
        statement().replace("{title: B}", f"{{title: B, sha256: {'A' * 64}}}"),
        "value-form 5 sources[1].sha256",
    ),
    votes("a list of votes in the folder above", OUTSIDE),
    votes("a list of votes from the root", "/etc/passwd"),
    votes("a list of votes that is a link", "votes/x.csv", "file-missing", {"votes/x.csv": Link(f"../{OUTSIDE}")}),
    votes("a list of votes in the linked folder", "votes/secret.txt", "file-missing", {"votes": Link("../outside")}),
    votes("a list of votes that is a folder", "votes/x.csv", "file-missing", {"votes/x.csv": Folder()}),
]

IDS = [
    *(
        former(f"a former id that is {name}", identity, rule)
        for name, identity, rule in (
            ("a path", "../../index", "value-form"),
            ("a path from the root", "/etc/passwd", "value-form"),
            ("a page", "anna.html", "value-form"),
            ("in capitals", "Anna", "value-form"),
            ("a dot", ".", "value-form"),
            ("121 letters long", "a" * 121, "value-form"),
            ("300 letters long", "a" * 300, "value-form"),
            ("a device", "con", "id-reserved"),
        )
    ),
    front(
        "a person that is a path", "signatories: [{as_printed: A, person: ../x}]", "value-form 7 signatories[1].person"
    ),
    front(
        "a person of 100,000 letters",
        f"signatories: [{{as_printed: A, person: {'a' * 100_000}}}]",
        "value-form 7 signatories[1].person",
    ),
    front("a demand that is a path", "demands: [{text: A, demand: ../x}]", "value-form 7 demands[1].demand"),
    front("an event that is a device", "events: [com1]", "id-reserved 7 events[1]"),
    front(
        "a statement that is a path",
        "relations: [{type: cites, statement: ../xx-2025-002}]",
        "value-form 7 relations[1].statement",
    ),
    front("an acceptance that is a path", "accepted: [{rule: ../x, reason: A}]", "accepted-rule 7 accepted[1].rule"),
    refused(
        "a link to a path",
        statement("", "[a](page:../x)\n[b](page:..)\n[c](person:nobody)\n"),
        *("body-address 8", "body-address 9", "body-link 10"),
    ),
]

SETTINGS = [
    refused("settings that are a link", {"site.yaml": Link(OUTSIDE)}, "site.yaml: file-place 1"),
    refused("settings that are a folder", {"site.yaml": Folder()}, "site.yaml: file-place 1"),
    refused("settings that are a device", {"site.yaml": Link("/dev/zero")}, "site.yaml: file-place 1"),
]

CASES = [*FILE_NAMES, *PLACES, *COPIES, *IDS, *SETTINGS]
