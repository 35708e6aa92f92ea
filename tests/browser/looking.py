"""Looking at a site: which of its pages, what happens while one is open, and what checkers say of it."""

import gzip
import io
import json
import re
import sqlite3
import subprocess
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from axe_playwright_python.base import AXE_FILE_PATH
from pypdf import PdfReader

from archive.build.page_kinds import PAGE_KINDS
from tests import programs

if TYPE_CHECKING:
    from playwright.sync_api import Page, Response

DESK, PHONE, NARROW = 1280, 390, 320  # 320 is the width that WCAG 2.2, 1.4.10 (reflow) names

# -- which pages ----------------------------------------------------------------------------------

TEMPLATES = {kind.name: kind.template or kind.name for kind in PAGE_KINDS if kind.serialise is None}
"""Every kind of page that the program knows and that a browser shows, and the template which makes it."""

KINDS = tuple(sorted({*TEMPLATES.values()}))
"""The kinds of page as a reader tells them apart."""

OF_MARKUP = re.compile(r'<([a-z][\w-]*)|\b(?:class|role)="([^"]*)"')


def pages(site: Path) -> dict[str, list[str]]:
    """The pages of a site by kind, as the build that made it has listed them, the longest first."""
    found: dict[str, list[str]] = {}
    with closing(sqlite3.connect(site.with_name("state") / "archive.db")) as store:
        for path, kind in store.execute("select path, kind from page order by path").fetchall():
            if kind in TEMPLATES:
                found.setdefault(TEMPLATES[kind], []).append(path)
    return {kind: sorted(paths, key=lambda path: -(site / path).stat().st_size) for kind, paths in found.items()}


@cache
def telling_pages(*sites: Path) -> dict[str, list[tuple[Path, str]]]:
    """The pages that are looked at, by kind: site and path.

    They are the longest page of each kind, in the first of the sites that has the kind, and whichever pages have an
    element, a class or a role that none of those has.
    """
    everything = [(kind, (site, path)) for site in sites for kind, paths in pages(site).items() for path in paths]
    found: dict[str, list[tuple[Path, str]]] = {}
    for kind, page in everything:
        found.setdefault(kind, [page])
    seen = {name for of_a_kind in found.values() for page in of_a_kind for name in markup(*page)}
    for kind, page in everything:
        if not markup(*page) <= seen:
            found[kind].append(page)
            seen |= markup(*page)
    return found


@cache
def markup(site: Path, path: str) -> frozenset[str]:
    """The elements, classes and roles of a page."""
    html = (site / path).read_text(encoding="utf-8")
    return frozenset(name for tag, names in OF_MARKUP.findall(html) for name in (f"<{tag}>", *names.split()))


# -- what happens while a page is open ------------------------------------------------------------


class Window:
    """A window in which pages are opened one after the other, and what happened while the present one was open."""

    def __init__(self, page: "Page") -> None:
        self.page = page
        self.complaints: list[str] = []
        self.addresses: list[str] = []
        page.on("console", lambda message: self._note(message.type, message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.addresses.append(request.url))
        page.on("requestfailed", lambda request: self.complaints.append(f"not loaded: {request.url}"))

    def _note(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.complaints.append(text)

    def open(self, address: str, width: int = DESK) -> "Page":
        """Open a page as in a new window of that width. What the one before still did is told while nothing is open."""
        self.page.goto("about:blank")
        self.page.emulate_media(color_scheme="light")
        self.page.set_viewport_size({"width": width, "height": 900})
        self.complaints.clear()
        self.addresses.clear()
        self.page.goto(address, wait_until="load")
        return self.page

    def strangers(self, home: str) -> list[str]:
        """The addresses asked for that do not begin with `home`."""
        return [address for address in self.addresses if not address.startswith((home, "data:"))]


def too_wide(page: "Page") -> list[str]:
    """The widths at which the page that is open would have to be moved sideways."""
    found = []
    for width in (DESK, PHONE, NARROW):
        page.set_viewport_size({"width": width, "height": 900})
        needed = page.evaluate("document.scrollingElement.scrollWidth")
        found += [f"at {width} it is {needed} wide"] if needed > width else []
    return found


# -- accessibility --------------------------------------------------------------------------------

SEVEN_TO_ONE: dict[str, Any] = {
    "id": "color-contrast-enhanced",
    "options": {
        "ignoreUnicode": True,
        "ignoreLength": False,
        "ignorePseudo": False,
        "boldValue": 700,
        "boldTextPt": 14,
        "largeTextPt": 18,
        "contrastRatio": {"normal": {"expected": 7}, "large": {"expected": 4.5}},
        "pseudoSizeThreshold": 0.25,
        "shadowOutlineEmMax": 0.1,
        "textStrokeEmMin": 0.03,
    },
}
"""Contrast has to be seven to one (WCAG 2.2, 1.4.6, AAA), four and a half for large letters.

As it comes, axe passes over what is less than 1.4.3 asks for, and leaves that to its rule `color-contrast`, which works
everything out once more. Here the one rule tells of both.
"""
Rules = dict[str, Any]

EVERY_RULE: Rules = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"color-contrast": {"enabled": False}, SEVEN_TO_ONE["id"]: {"enabled": True}},
}
COLOURS: Rules = {"resultTypes": ["violations"], "runOnly": [SEVEN_TO_ONE["id"], "link-in-text-block"]}
"""The rules whose outcome depends on colours; axe has no others."""

BUT_COLOURS = EVERY_RULE | {"rules": {rule: {"enabled": False} for rule in ("color-contrast", *COLOURS["runOnly"])}}

LOOKS = """() => {
    const look = (element) => {
        const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
        const found = [element.nodeName === 'A', color, fontSize, fontWeight, textShadow];
        for (let around = element; around; around = around.parentElement) {
            const { backgroundColor, backgroundImage, opacity, position, clipPath } = getComputedStyle(around);
            found.push(backgroundColor, backgroundImage, opacity, position, clipPath);
        }
        return found.join();
    };
    const isText = (node) => node.nodeType === Node.TEXT_NODE && node.data.trim();
    const shown = [...document.body.querySelectorAll('*')].filter((element) => element.checkVisibility()
        && (element.matches('input, select, textarea') || [...element.childNodes].some(isText)));
    return [...new Map(shown.map((element) => [look(element), element])).values()];
}"""
"""One element with text for each look that text has on the page: its colour, its letters, and all that lies behind."""

BOXES = """() => [...document.querySelectorAll('*')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height].join();
}).join(' ')"""
"""Where each element lies."""

FONTS = "document.body.getBoundingClientRect(); document.fonts.ready.then(() => null)"
"""Waits for the fonts that a page asks for: until they are there, it is laid out in others."""

FOLDED_FONTS = f"document.querySelectorAll('details *').forEach((each) => each.getBoundingClientRect()); {FONTS}"
"""Waits for those too that what is folded asks for once it is measured."""

EVERYWHERE = (EVERY_RULE, "document")
IN_THE_DARK = [(COLOURS, f"{{ include: ({LOOKS})() }}")]
IN_THE_LIGHT = [(BUT_COLOURS, "document"), *IN_THE_DARK]
SCHEMES: tuple[Literal["light"], Literal["dark"]] = ("light", "dark")


def broken_rules(page: "Page", *, widths: tuple[int, ...] = (DESK, PHONE), in_short: bool = False) -> list[str]:
    """The rules of accessibility that the page breaks which is open, at the desk and on a phone, light and dark.

    To work out contrasts is four fifths of the work. For every text it is done once, at the desk in the light;
    elsewhere for one text of each look. The dark changes nothing but colours, which is seen to, so that the other
    rules need not be asked again. `in_short` is for pages of kinds that were looked at like that elsewhere: one text
    of each look, in the light.
    """
    page.evaluate(AXE_FILE_PATH.read_text(encoding="utf-8"))
    page.evaluate("(check) => axe.configure({ checks: [check] })", SEVEN_TO_ONE)
    found = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        boxes = set()
        for scheme in SCHEMES[:1] if in_short else SCHEMES:
            page.emulate_media(color_scheme=scheme)
            page.evaluate(FOLDED_FONTS)
            boxes.add(page.evaluate(BOXES))
            whole = not in_short and (width, scheme) == (DESK, "light")
            asked = [EVERYWHERE] if whole else IN_THE_DARK if scheme == "dark" else IN_THE_LIGHT
            found += [f"at {width}, {scheme}: {words}" for words in _broken(page, asked)]
        if len(boxes) > 1:
            found.append(f"at {width}: laid out in another way in the dark")
    return found


def _broken(page: "Page", asked: list[tuple[Rules, str]]) -> list[str]:
    """What axe finds by some rules, each in a part of the page, in words."""
    answers = [page.evaluate(f"(rules) => axe.run({where}, rules)", rules) for rules, where in asked]
    violations = [violation for answer in answers for violation in answer["violations"]]
    return [f"{one['id']}: {one['help']}: {[node['html'][:160] for node in one['nodes'][:5]]}" for one in violations]


# -- paper ----------------------------------------------------------------------------------------


def sheets(page: "Page") -> list[str]:
    """The text of each sheet of the page that is open, as it is printed."""
    return [sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages]


def smallest_letters(page: "Page") -> float:
    """The size of the smallest letters, in points, on the sheets of the page that is open.

    Chromium makes all of a page smaller where a part of it is wider than the sheet.
    """
    found = []

    def measure(letters: str, around: list[float], of_text: list[float], _: object, size: float) -> None:
        if letters.strip():
            found.append(abs(size * of_text[3] * around[3]))

    for sheet in PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages:
        sheet.extract_text(visitor_text=measure)
    return min(found)


# -- weight ---------------------------------------------------------------------------------------

KILOBYTE = 1000
BUDGET = {"fonts": 120 * KILOBYTE, "all else": 60 * KILOBYTE}
"""The bytes that a reader's first view of a page may load; all that is no font is compressed on its way."""


def first_view(page: "Page", address: str) -> dict[str, int]:
    """The bytes that a page loads which is opened where nothing is kept from other pages."""
    responses: list[Response] = []

    def note(response: "Response") -> None:
        responses.append(response)

    page.goto("about:blank")
    page.context.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})
    page.on("response", note)
    page.goto(address)
    # Fonts are asked for when the page is laid out that is set in them.
    page.evaluate(FONTS)
    page.remove_listener("response", note)
    weight = dict.fromkeys(BUDGET, 0)
    for response in responses:
        is_font = response.request.resource_type == "font"
        body = response.body()
        weight["fonts" if is_font else "all else"] += len(body if is_font else gzip.compress(body))
    return weight


# -- checkers -------------------------------------------------------------------------------------

# What the Nu HTML checker says and we do not follow: a pattern of its words, and why.
TABLE_ROLES = "where a style sheet lays a table out anew, some browsers forget that it is one; roles remind them"
NU_EXCEPTIONS = {
    r"Policy \(meta tag\): external (stylesheet|script) “[^:]*” blocked": "to a checker of files, none is 'self'",
    r"^Inline script violates Content Security Policy": "linked data is no script (HTML, “prepare the script element”)",
    r"The “\w+” role is unnecessary for element “(table|thead|tbody|tr|th|td)”": TABLE_ROLES,
    r"must not be used on a “(tr|th|td)” element which has a “table” ancestor": TABLE_ROLES,
}

JAVA = ("-XX:TieredStopAtLevel=1", "-Xss8m")
"""The checker runs for seconds: to compile it for the best speed takes more time than that gains. What is compiled in
haste wants a deeper stack."""


def html_faults(*sites: Path) -> list[str]:
    """What the Nu HTML checker says of all pages, styles and drawings, warnings too, but for the exceptions above."""
    files = {site / path for site in sites for paths in pages(site).values() for path in paths}
    files |= {file for site in sites for kind in ("css", "svg") for file in site.glob(f"assets/*.{kind}")}
    options = ["--format", "json", "--stdout", "--exit-zero-always", "--also-check-css", "--also-check-svg"]
    options.append("--no-langdetect")  # it guesses the language of a page from its words, names of people too
    java = [programs.java(), *JAVA, "-jar", str(programs.vnu_jar())]
    answer = subprocess.run([*java, *options, *map(str, sorted(files))], capture_output=True, text=True, check=True)
    messages = json.loads(answer.stdout)["messages"]
    return [
        f"{message.get('url', '')}:{message.get('lastLine')}: {message['message']}"
        for message in messages
        if not any(re.search(pattern, message["message"]) for pattern in NU_EXCEPTIONS)
    ]
