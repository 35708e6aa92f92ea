"""Statistics: how many statements, demands and people there are in the register, and what the numbers leave out."""

from functools import partial

from archive import urls
from archive.language import names
from archive.pages import counted
from archive.pages.counted import Figure, Line, figure
from archive.records import labels
from archive.render.kind import Cell, Page, PageKind, Register, every_record
from archive.render.view import view_class
from archive.store import counts
from archive.store.counts import Count, Counts

PATH = "statistics.html"
READS = every_record(("statements", "chambers", "groups"))


@view_class
class View:
    title: str
    description: str
    glance: list[Cell]
    spanning: str
    bodies: str
    names: str
    researched: str
    figures: list[Figure]

    @property
    def has_doubts(self) -> bool:
        """Whether a demand that is not certain is drawn, and the drawing has to be explained."""
        return any(line.demands and line.demands.broken for figure in self.figures for line in figure.lines)


def count(register: Register) -> Counts:
    """All that is counted, for the page and its files."""
    return counts.count(register.store)


def view(register: Register, page: Page) -> View:
    """What the register counts, whole and by year, country, chamber and group."""
    found = register.once(count)
    return View(
        title="Statistics",
        description="How many statements, demands and people the register has, by year, country, chamber and group.",
        glance=_glance(register, found.whole) if found.whole.statements else [],
        spanning=_spanning(register),
        bodies=_bodies(register),
        names=_names(found.whole),
        researched=_researched(register),
        figures=[one for one in _figures(register, found) if one.lines],
    )


# -- what is said of the counts -------------------------------------------------------------------


def _glance(register: Register, whole: Count) -> list[Cell]:
    first, last = register.store.row("select min(year), max(year) from statement")
    years = "" if first is None else f", {first}" if first == last else f", {first} to {last}"
    doubted = f", {labels.figure(whole.doubted)} not certain" if whole.doubted else ""
    gaps = labels.figure(whole.incomplete) if whole.incomplete else "none"
    return [
        Cell("Statements", labels.figure(whole.statements), f"All by date{years}", note_address="timeline.html"),
        Cell(
            "Distinct demands", labels.figure(len(whole.demands)), f"All by theme{doubted}", note_address="demands.html"
        ),
        Cell("Distinct people", labels.figure(len(whole.people)), "All by name", note_address="signatories.html"),
        Cell("Signatures named or stated", labels.figure(whole.signatures), f"names missing in {gaps} of these lists"),
    ]


def _spanning(register: Register) -> str:
    """Where statements stand whose dates cover several years, and how many these are."""
    number = register.store.value(
        """select count(*) from statement where year is not null and (
               date_from is null or date_to is null or substr(date_from, 1, 4) <> substr(date_to, 1, 4))"""
    )
    rule = "Where a date covers several years, it counts in the first of them that is known"
    return f"{rule}: {labels.count(number, 'statement')}." if number else ""


def _bodies(register: Register) -> str:
    number = register.store.value("select count(distinct body) from standing_body")
    return labels.count(number, "body", "bodies") if number else ""


def _names(whole: Count) -> str:
    """How many names are held, and how many signatures are known of."""
    people = labels.count(len(whole.people), "person", "people")
    signed = f"{people} named; {labels.count(whole.signatures, 'signature')} named or stated by the sources"
    where = f"{labels.figure(whole.incomplete)} of {labels.count(whole.statements, 'statement')}"
    gap = f"In {where} names are missing: the list held is partial, shorter than its source states, or none is held."
    return f"{signed}, as one person may sign several statements. {gap if whole.incomplete else ''}".strip()


def _researched(register: Register) -> str:
    years = sorted(register.researched_years)
    if not years:
        return "No chamber has been researched systematically for any year."
    spans = [year for year in years if year - 1 not in register.researched_years]
    ends = [year for year in years if year + 1 not in register.researched_years]
    told = [str(first) if first == last else f"{first} to {last}" for first, last in zip(spans, ends, strict=True)]
    return f"Researched systematically, in at least one chamber: {labels.listed(told)}."


# -- drawings -------------------------------------------------------------------------------------


def _figures(register: Register, found: Counts) -> list[Figure]:
    whole = found.whole
    apart = register.store.value(
        "select count(*) from statement where id not in (select statement from statement_chamber)"
    )
    without = f"{labels.count(apart, 'statement')} {'names' if apart == 1 else 'name'} no chamber." if apart else ""
    return [
        figure(
            *("years", "By year", "Year"),
            ("A line has the statements of a year, the demands that they make and the people named under them.",),
            counted.years(found.years),
        ),
        figure(
            *("countries", "By country or body", "Country or body"),
            (
                "A line has the statements of all chambers of a country, or of a body of several countries, and the "
                "people recorded in those chambers when they signed.",
                _overlap(found.countries, whole.statements - apart, "country or body"),
                without,
                _left_out(found.countries, whole, "chamber"),
            ),
            counted.named(found.countries, _country),
        ),
        figure(
            *("chambers", "By chamber", "Chamber"),
            (
                "A line has the statements that were put before a chamber, or that its members signed, and the people "
                "recorded in it when they signed.",
                _overlap(found.chambers, whole.statements - apart, "chamber"),
                without,
                _left_out(found.chambers, whole, "chamber"),
            ),
            counted.named(found.chambers, partial(_chamber, register)),
        ),
        figure(
            *("groups", "By parliamentary group", "Parliamentary group"),
            (
                "A line has the statements that a group, or somebody recorded in it, signed or sponsored, and the "
                "people recorded in it when they signed. It says nothing of how a group voted.",
                "A statement of several groups counts in each, and so do all its demands.",
                _left_out(found.groups, whole, "group"),
            ),
            counted.named(found.groups, partial(_group, register)),
        ),
    ]


def _overlap(rows: list[Count], statements: int, line: str) -> str:
    """That a statement stands in several lines, where they have together more than there are."""
    if sum(one.statements for one in rows) == statements:
        return ""
    return f"A statement of more than one {line} counts in each."


def _left_out(rows: list[Count], whole: Count, what: str) -> str:
    """How many people stand in no line, for nothing says where they sat."""
    missing = len(whole.people.difference(*(one.people for one in rows)))
    return f"{labels.count(missing, 'person is', 'people are')} recorded without a {what}." if missing else ""


def _country(one: Count) -> Line:
    return Line(one.key, f"chambers.html#{names.slug(one.key)}")


def _chamber(register: Register, one: Count) -> Line:
    chamber = register.chamber(one.key)
    return Line(
        chamber.own, urls.chamber(one.key), detail=chamber.country if chamber.country not in chamber.own else ""
    )


def _group(register: Register, one: Count) -> Line:
    row = register.store.row("select name, chamber from parliamentary_group where id = ?", one.key)
    chamber = register.chamber(row["chamber"])
    where = labels.placed(chamber.own, chamber.country)
    return Line(row["name"], urls.group(one.key), chamber.language, where)


KIND = PageKind("statistics", PATH, view, reads=READS)
