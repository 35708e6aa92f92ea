"""The demands below each letter, where they are too many for one list; of too many below a letter, by first words."""

from archive.pages.demands import INDEX, Item, item
from archive.pages.trail import Trail, trail
from archive.records import labels
from archive.render.kind import Link, Page, PageKind, Register
from archive.render.view import view_class
from archive.store.addresses import DEMAND_ADDRESS

PAGES = """
select distinct letter as part from demand where (select count(*) from demand) > most('demands')
union select part from beginning
"""
READS = """
select letter as part, 'demands' as kind, id as record from demand
union all select d.letter, 'statements', m.statement from demand_made m join demand d on d.id = m.demand
union all select part, 'demands', demand from beginning
union all select b.part, 'statements', m.statement from demand_made m join beginning b on b.demand = m.demand
"""


@view_class
class View:
    """The demands below a letter or with the same first words, or the parts into which a letter is divided."""

    title: str
    trail: Trail
    count: str
    heading: str
    items: list[Item]
    parted: bool

    @property
    def description(self) -> str:
        return f"{self.title}: {self.count} in the register."


def view(register: Register, page: Page) -> View:
    """The demands whose names begin with one letter or longer beginning; of too many below a letter, the parts."""
    initial, beginning = register.store.row(INITIAL, page.part)
    above = [INDEX, Link(initial, f"demand-letters/{page.part.partition('.')[0]}.html")][: 2 if beginning else 1]
    rows = register.store.all(BEHIND if beginning else BELOW, page.part)
    parts = [] if beginning else _beginnings(register, page.part)
    title = f"Demands: {_told(beginning) if beginning else initial}"
    return View(
        title,
        trail(register, page, title, above),
        labels.count(len(rows), "demand"),
        "By their first words" if parts else "By name",
        parts or [item(row) for row in rows],
        parted=bool(parts),
    )


INITIAL = """
select d.initial, iif(d.letter = ?1, '', b.beginning) from demand d left join beginning b on b.demand = d.id
where d.letter = ?1 or b.part = ?1 limit 1
"""
ITEMS = f"select name, {DEMAND_ADDRESS} as address, statements, doubted from"
BELOW = f"{ITEMS} demand where letter = ? order by sort, id"
BEHIND = f"""
{ITEMS} beginning join demand on id = demand where part = ? order by sort, id
"""
PARTS = """
select part, beginning, count(*) as number from beginning join demand on id = demand
where letter = ? group by part order by beginning
"""


def _beginnings(register: Register, letter: str) -> list[Item]:
    return [
        Item(_told(row["beginning"]), f"demand-letters/{row['part']}.html", labels.count(row["number"], "demand"))
        for row in register.store.all(PARTS, letter)
    ]


def _told(beginning: str) -> str:
    """The first words of demands, without accents as they are compared."""
    return f"{beginning[:1].upper()}{beginning[1:].rstrip()}…"


KIND = PageKind(
    "demand_letter",
    "demand-letters/{part}.html",
    view,
    pages=PAGES,
    reads=READS,
    section="demands",
    template="demand-letter",
    whole=("demands",),
)
