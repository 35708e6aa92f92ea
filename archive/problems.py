"""What can be wrong with a content file, where it is wrong, and under which rule."""

import difflib
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule that content keeps: its name, how grave a breach is, and the rule itself in one sentence."""

    name: str
    level: Level
    says: str


_DOCUMENT_RULES = (
    Rule("file-size", "error", "A content file holds at most 512 KiB."),
    Rule("file-encoding", "error", "A content file is UTF-8 text."),
    Rule("mojibake", "error", "Text was decoded with the right encoding before it was saved."),
    Rule("control-character", "error", "Text holds no control characters but tabs and line ends."),
    Rule("front-matter-missing", "error", "A content file begins with front matter, opened by a line ---."),
    Rule("front-matter-unclosed", "error", "Front matter is closed by a line ---."),
    Rule("front-matter-not-mapping", "error", "Front matter is a list of keys, each with a value."),
    Rule("yaml-syntax", "error", "Front matter is well-formed YAML."),
    Rule("yaml-duplicate-key", "error", "A key is written once in its mapping."),
    Rule("yaml-alias", "error", "Values are written out, never shared through anchors (&) and aliases (*)."),
    Rule("yaml-tag", "error", "Values carry no YAML tags (!): every value is text."),
    Rule("yaml-depth", "error", "Lists and mappings are nested at most 50 deep."),
    Rule("yaml-comment", "error", "No text stands behind a #, where YAML would not read it."),
    Rule("yaml-indent", "error", "The entries of a list begin in one column."),
    Rule("yaml-merge-key", "error", "Keys are written out, never merged with <<."),
    Rule("empty-value", "error", "A key has a value; what is unknown is left out."),
    Rule("yaml-key", "error", "A key is plain text."),
)

_PLACE_RULES = (
    Rule("content-missing", "error", "There is a folder of content."),
    Rule("site-missing", "error", "site.yaml says what the site is called and where it stands."),
    Rule("file-place", "error", "A record is a file in the folder of its kind."),
    Rule("file-name", "error", "A record's file name says its id."),
    Rule("id-duplicate", "error", "An id is given once."),
    Rule("id-reserved", "error", "A page's id is not that of a page which every site has."),
    Rule("former-id", "error", "A former id is nobody's id today, and led to one record only."),
    Rule("translation-alone", "error", "A translation stands beside its statement."),
)
_FIELD_RULES = (
    Rule("key-unknown", "error", "Every key is one that the content model knows."),
    Rule("key-missing", "error", "The keys that a record cannot do without are there."),
    Rule("value-not-in-list", "error", "A value of a closed list is one of that list."),
    Rule("value-shape", "error", "A list stands where a list is asked for, a line of text where text is."),
    Rule("value-date", "error", "A date is written as EDTF and exists."),
    Rule("value-count", "error", "A count is written in digits."),
    Rule("value-flag", "error", "A yes-or-no value is true or false."),
    Rule("value-form", "error", "Ids, addresses, languages, paths and check sums have their form."),
)
_RECORD_RULES = (
    Rule("reference-unknown", "error", "An id that a record names is that of a record."),
    Rule("relation-self", "error", "A statement is related to other statements only."),
    Rule("supersedes-cycle", "error", "Statements do not supersede one another in a circle."),
    Rule("broader-cycle", "error", "Demands are not broader than one another in a circle."),
    Rule("source-number", "error", "The number of a source is that of an entry under sources."),
    Rule("response-demand", "error", "A response answers a demand of the statement."),
    Rule("name-ambiguous", "error", "A printed name fits one person, or the person is named."),
    Rule("signatory-repeated", "error", "A person stands once in a list."),
    Rule("group-chamber", "error", "A group belongs to the chamber it stands beside."),
    Rule("dates-reversed", "error", "What begins comes before what ends."),
    Rule("vote-figures", "error", "The figures of a vote can be."),
    Rule("vote-names", "error", "A list of votes can be read and counts to the figures."),
    Rule("declared-differs", "error", "What a source declares is counted, or the difference is recorded."),
    Rule("file-missing", "error", "A file that a record points to is in the content folder."),
    Rule("file-changed", "error", "A kept copy has the SHA-256 that was recorded."),
    Rule("text-here", "error", "One text at most is the body of the file."),
    Rule("body-link", "error", "A link between records leads to a record."),
    Rule("body-depth", "error", "Lists, quotations, brackets and emphasis are nested at most 20 deep."),
    Rule("body-density", "error", "A paragraph has at most 1,000 lines and 1,000 marks, a text ten times as many."),
    Rule("accepted-rule", "error", "Only warnings are accepted, by the rule's name."),
)
_WARNINGS = (
    Rule("name-near", "warning", "A new name is not a misspelt known one."),
    Rule("membership-dates", "warning", "A signatory was a member on the day."),
    Rule("certainty-reason", "warning", "A doubtful identification says why."),
    Rule("source-missing", "warning", "A statement names a source."),
    Rule("text-status", "warning", "A text says whose wording it is."),
    Rule("id-year", "warning", "The year in the id is that of a date of the statement."),
    Rule("body-html", "warning", "Texts are Markdown, without HTML."),
    Rule("accepted-unused", "warning", "An accepted warning still has its cause."),
)

RULES: dict[str, Rule] = {
    rule.name: rule for rule in (*_DOCUMENT_RULES, *_PLACE_RULES, *_FIELD_RULES, *_RECORD_RULES, *_WARNINGS)
}


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """A breach of one rule at one place; line and column count from 1, and problems sort by place.

    Raises KeyError when the rule is not in RULES, which is a mistake in the program and not in the content.
    """

    path: str
    line: int
    column: int
    key: str
    message: str
    rule: str

    def __post_init__(self) -> None:
        RULES[self.rule]

    @property
    def level(self) -> Level:
        return RULES[self.rule].level

    def __str__(self) -> str:
        level = "warning: " if self.level == "warning" else ""
        key = f"{self.key}: " if self.key else ""
        told = f"{self.path}:{self.line}:{self.column}: {key}{level}{self.message} [{self.rule}]"
        return " ".join(told.split())  # one line, whatever the values hold


def key_path(loc: Sequence[str | int]) -> str:
    """Spell a place in the front matter for an editor: ("sources", 1, "url") is "sources[2].url"."""
    spelt = "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in loc)
    return spelt.removeprefix(".")


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like this one, letter case aside, or None when none is near."""
    by_fold = {candidate.casefold(): candidate for candidate in known}
    matches = difflib.get_close_matches(word.casefold(), by_fold, n=1)
    return by_fold[matches[0]] if matches else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return " Did you mean “x”?" for the nearest known word, or "" when none is near."""
    candidate = nearest(word, known)
    return f" Did you mean “{candidate}”?" if candidate else ""


def report(problems: Iterable[Problem], *, strict: bool = False) -> bool:
    """Print every problem once, in order of place, to standard error. Returns whether they stop the build."""
    found = sorted(set(problems))
    for problem in found:
        print(problem, file=sys.stderr)
    errors = sum(1 for problem in found if strict or problem.level == "error")
    if errors:
        noun = "problem" if errors == 1 else "problems"
        print(f"{errors} {noun}; nothing was written, the site is as it was.", file=sys.stderr)
    return errors > 0
