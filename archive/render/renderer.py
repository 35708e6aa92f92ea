"""Step 5, render: views to bytes. Templates loop and test for presence; everything else was done before."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape

from archive import urls
from archive.kinds import KINDS
from archive.language.date_words import in_words
from archive.records import Site
from archive.render import jinja, policy
from archive.render.kind import Page, PageKind, Register
from archive.render.mistakes import of_a_template
from archive.render.reporting import Reporting
from archive.render.sharing import Sharing, Signpost

POLICY = escape(policy.META)


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds a page: where it is, the way back to the root, and its place in the navigation.

    `here` is the path of a page that the navigation itself may lead to, and empty for all pages below.
    """

    path: str
    here: str
    root: str
    address: str
    section: str
    card: str
    signposts: list[Signpost]
    report: str = ""
    edit: str = ""
    policy: Markup = POLICY

    @property
    def feed(self) -> str:
        """Where the feed of the page is, if it is of a kind that has one."""
        return urls.feed_of(self.path)


@dataclass(frozen=True, slots=True)
class Edition:
    """The edition that every page names: its day in words, and as HTML states it."""

    day: str
    datetime: str


class Renderer:
    """Turns views into bytes, with the templates of one folder; `names` are what templates find beside the view."""

    def __init__(
        self, templates: Path, names: Mapping[str, object], register: Register, cache: Path | None = None
    ) -> None:
        if cache is not None:
            cache.mkdir(parents=True, exist_ok=True)
        self.register, self.templates = register, templates
        self.environment = jinja.environment(templates, cache, register.site.language)
        self.environment.globals.update(names, site=register.site, edition=_edition(register.site))
        self.sharing = Sharing(register)
        self.reporting = Reporting(register.site)
        ways_in = {"reply_address": self.reporting.reply, "send_address": self.reporting.send}
        self.environment.globals.update(ways_in, sharing=self.sharing)

    def render(self, kind: PageKind, page: Page) -> bytes | Path:
        """The bytes of one page, or a file of them."""
        return self.written(kind, page, kind.view(self.register, page))

    def written(self, kind: PageKind, page: Page, view: Any) -> bytes | Path:
        """The bytes of a page from its view, or a file of them. Raises TemplateMistake."""
        if kind.serialise is not None:
            return kind.serialise(self.register, page, view)
        frame = self._frame(kind, page)
        try:
            template = self.environment.get_template(kind.file)
            return template.render(view=view, page=frame).encode()
        except Exception as error:
            raise of_a_template(error, self.templates) or error from error

    def _frame(self, kind: PageKind, page: Page) -> Frame:
        base, path = self.register.site.base_url, page.path
        here = "" if "/" in path else path
        file = _file(self.register, kind, page)
        report, edit = self.reporting.error(path), self.reporting.edit(file) if file else ""
        card, signposts = self.sharing.card(kind, page), self.sharing.signposts(kind, page)
        address = urls.absolute(base, path)
        return Frame(path, here, _root(kind, path, base), address, kind.section, card, signposts, report, edit)


def _file(register: Register, kind: PageKind, page: Page) -> str:
    """The file that the record of a page is written in, inside the content folder; empty where there is none."""
    if not (kind.is_of_record and register.site.repository):
        return ""
    if kind.each == "statements":  # their files have words behind the id
        return str(register.store.value("select path from statement where id = ?", page.record))
    if kind.each in ("people", "demands"):
        table = KINDS[kind.each].table
        if not register.store.value(f"select authority from {table} where id = ?", page.record):
            return ""
    return f"{kind.each}/{page.record}.md"


def _edition(site: Site) -> Edition | None:
    """The edition that the site is, if its settings name one."""
    return Edition(in_words(site.edition), site.edition.text) if site.edition else None


def _root(kind: PageKind, path: str, base: str) -> str:
    """The way to the root of the site. The 404 page is shown at any depth, so its way begins at the host."""
    if kind.name != "not_found":
        return urls.root(path)
    return urls.base_path(base)
