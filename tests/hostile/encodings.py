"""Encodings, byte order marks, line ends, NUL, and characters that nobody sees."""

import codecs
import unicodedata

from tests.hostile.case import STATEMENT, Case, Table, quoted, statement

TABLE = Table("encodings")
front, refused = TABLE.front, TABLE.refused
SOUND = statement("summary: Sound", "Sound.\n")

BYTES = [
    refused("UTF-16 with a mark", SOUND.encode("utf-16"), "file-encoding 1"),
    refused("UTF-16 from the big end", SOUND.encode("utf-16-be"), "file-encoding 1"),
    refused("UTF-32", SOUND.encode("utf-32-be"), "control-character 1", more=True),
    refused("UTF-7", "+AC0ALQAt-\ntitle: A\n", "front-matter-missing 1"),
    refused("Windows-1252", statement("summary: Renée").encode("cp1252"), "file-encoding 7"),
    refused("an overlong slash", statement("summary: A").encode().replace(b"A", b"\xc0\xaf"), "file-encoding 2"),
    refused("an overlong NUL", SOUND.encode() + b"\xc0\x80", "file-encoding 10"),
    refused("half a letter at the end", SOUND.encode() + "é".encode()[:1], "file-encoding 10"),
    refused("a surrogate in bytes", SOUND.encode() + b"\xed\xa0\x80", "file-encoding 10"),
    refused("beyond Unicode", SOUND.encode() + b"\xf4\x90\x80\x80", "file-encoding 10"),
    refused("CESU-8", SOUND.encode() + b"\xed\xa0\xbd\xed\xb8\x80", "file-encoding 10"),
    refused("a picture", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "file-encoding 1"),
    refused("a compressed file", b"\x1f\x8b\x08\x00" + bytes(1_000), "file-encoding 1"),
    refused("nothing but NUL", bytes(100_000), "control-character 1", "front-matter-missing 1"),
    refused("one line of a megabyte", b"x" * 1_000_000, "file-size 1"),
    refused("a line of a megabyte in front matter", statement("summary: " + "x" * 1_000_000), "file-size 1"),
    refused("a line of a megabyte in the text", statement("", "x " * 500_000), "file-size 1"),
    refused("a million lines", statement("", "\n" * 1_000_000), "file-size 1"),
    refused("a line of 500,000 letters in the text", statement("", "x" * 500_000), "body-density 8"),
    refused("control characters by the line", statement("", "\x07\n" * 200_000), "control-character 8", more=True),
    refused("mojibake by the line", statement("", "\x80\n" * 100_000), "mojibake 8", more=True),
    refused("settings in UTF-16", {"site.yaml": "title: A\n".encode("utf-16")}, "site.yaml: file-encoding 1"),
]

MARKS = [
    refused(
        "two byte order marks", codecs.BOM_UTF8 * 2 + SOUND.encode(), "front-matter-missing 1", "control-character 1"
    ),
    refused("a byte order mark before the text", SOUND.replace("Sound.", "\ufeffSound."), "control-character 9"),
    front("a byte order mark before a key", "\ufeffsummary: A", "control-character 7"),
    refused("a mark from the other end", "\ufffe" + SOUND, "control-character 1", "front-matter-missing 1"),
]


def person(name: str, identity: str, file: str | bytes, *shown: str) -> Case:
    return TABLE.shown(name, {f"people/{identity}.md": file}, f"signatories/{identity}.html", *shown)


RECORD = "---\nname: Bruno Specimen\nsort_name: A\n---\nOne\n\nTwo\n"
LINE_ENDS = [
    person("a byte order mark", "mark", codecs.BOM_UTF8 + RECORD.encode(), "Bruno Specimen"),
    person("line ends of Windows", "windows", RECORD.replace("\n", "\r\n"), "Bruno Specimen", "One", "Two"),
    person("line ends of old Macs", "mac", RECORD.replace("\n", "\r"), "Bruno Specimen", "One", "Two"),
    person("all line ends at once", "mixed", RECORD.replace("\n\n", "\r\r\n").replace("A\n", "A\r"), "One", "Two"),
    person("no line end at the end", "no-end", RECORD.rstrip("\n"), "Bruno Specimen", "Two"),
    person("blank lines before the front matter", "blank", "\n \n\n" + RECORD, "Bruno Specimen"),
]

UNSEEN = [
    0x00, 0x01, 0x08, 0x0B, 0x0C, 0x1B, 0x1F, 0x7F,
    0xAD, 0x200B, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E,
    0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0x2066, 0x2067, 0x2068, 0x2069, 0x206A, 0x206F,
    0xFEFF, 0xFFF9, 0xFFFA, 0xFFFB, 0xFFFC, 0xFFFE, 0xFFFF, 0xE0001, 0xE0041, 0xE007F,
]  # fmt: skip


def spelt(code: int) -> str:
    return f"U+{code:04X} {unicodedata.name(chr(code), '')}".strip().lower()


def in_one_of_three_places(number: int, code: int) -> Case:
    """In a value, in the text, and as an escape by turns."""
    character = chr(code)
    if number % 3 == 0:
        return front(f"{spelt(code)} in a value", f"summary: A{character}B", "control-character 7")
    if number % 3 == 1:
        return refused(f"{spelt(code)} in the text", statement("", f"A{character}B\n"), "control-character 8")
    return front(f"{spelt(code)} as an escape", f'summary: "A\\U{code:08X}B"', "control-character 7 summary")


CHARACTERS = [
    *(in_one_of_three_places(number, code) for number, code in enumerate(UNSEEN)),
    front("a next line of ISO 6429", "summary: A\x85B", "mojibake 7"),
    front("a replacement character", "summary: A\ufffdB", "mojibake 7"),
    front("NUL as an escape", 'summary: "A\\0B"', "control-character 7 summary"),
    front("a bell as an escape", 'summary: "\\a"', "control-character 7 summary"),
    front("colours of a terminal", "summary: \x1b[31mred", "control-character 7"),
    front("a terminal’s title", 'summary: "\\e]0;title\\a"', "control-character 7 summary"),
]

OVERRIDDEN = "A\u202eB"
WITH_LIST = statement("votes: [{chamber: xx-assembly, names: votes/a.csv}]")


def listed(name: str, printed: str) -> Case:
    """A list of votes by name."""
    return refused(name, {STATEMENT: WITH_LIST, "votes/a.csv": f"name\n{printed}\n"}, "votes/a.csv: vote-names 2")


IN_NAMES = {
    "an override": "Anna \u202eelpmaS",
    "an override that is closed": "Anna \u202eelpmaS\u202c",
    "an isolate": "Anna \u2067Sample\u2069",
    "a space without width": "Anna\u200b Sample",
    "a word joiner": "Anna\u2060 Sample",
    "a soft hyphen": "Anna Sam\u00adple",
    "letters of a tag": "Anna Sample\U000e0041\U000e0042",
    "a line separator": "Anna\u2028Sample",
}

ELSEWHERE = [
    refused(
        "an override in a person’s name",
        {"people/x.md": f"---\nname: {OVERRIDDEN}\nsort_name: A\n---\n"},
        "people/x.md: control-character 2",
    ),
    refused(
        "an override in a page",
        {"pages/x.md": f"---\ntitle: A\n---\n{OVERRIDDEN}\n"},
        "pages/x.md: control-character 4",
    ),
    refused("an override in the settings", {"site.yaml": f"title: {OVERRIDDEN}\n"}, "site.yaml: control-character 1"),
    listed("an override in a list of votes", OVERRIDDEN),
    listed("a space without width in a list of votes", "Anna\u200b Sample"),
]

SCRIPTS = {
    "a joiner of Persian": "مهران نمی\u200cدانم",
    "marks of direction": "\u200fآنا (مثال)\u200e",
    "Hebrew with points": "אַנָּה דֻּגְמָה",
    "joined emoji": "Anna 👩\u200d👩\u200d👧",
    "stacked marks": "A" + "\u0300\u0323\u0330" * 40 + "nna",
    "mathematical letters": "𝓐𝓷𝓷𝓪 Ｓａｍｐｌｅ",
    "Armenian": "Աննա Օրինակ",
    "letters beyond the first plane": "𐐀𐐁 𠜎𠜱",
}
"""What names are written with and keep, though some of it cannot be seen."""

CASES = [
    *(*BYTES, *MARKS, *LINE_ENDS, *CHARACTERS, *ELSEWHERE),
    *(
        front(f"{name} in a name", f"signatories: [{quoted(text)}]", "control-character 7")
        for name, text in IN_NAMES.items()
    ),
    *(
        person(f"{name} in a name", f"script-{number}", RECORD.replace("Bruno Specimen", text), text)
        for number, (name, text) in enumerate(SCRIPTS.items(), 1)
    ),
]
