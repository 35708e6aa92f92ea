"""The whole site, as a reader, a browser and a checker find it.

Each check looks at every kind of page: the first page by name and the longest one, which is the hardest.
"""

import json
import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from tests import programs
from tests.conftest import Serve, headers_of

KINDS = (
    "index.html",
    "timeline.html",
    "demands.html",
    "demands/*.html",
    "signatories.html",
    "signatories/*.html",
    "chambers.html",
    "chambers/*.html",
    "groups/*.html",
    "events.html",
    "events/*.html",
    "statements/*.html",
    "embed/statements/*.html",
    "embed/demands/*.html",
    "search.html",
    "about.html",
    "add.html",
    "corrections.html",
    "data.html",
    "subscribe.html",
    "404.html",
)
DESK, PHONE, NARROW = 1280, 390, 320  # 320 is the width that WCAG 2.2, 1.4.10 (reflow) names

SCHEMES: tuple[Literal["light"], Literal["dark"]] = ("light", "dark")

AXE_OPTIONS = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"color-contrast-enhanced": {"enabled": True}},  # WCAG 2.2, 1.4.6: seven to one (AAA)
}

# What the Nu HTML checker says and we do not follow: a pattern of its words, and why.
TABLE_ROLES = "where a style sheet lays a table out anew, some browsers forget that it is one; roles remind them"
NU_EXCEPTIONS = {
    r"Policy \(meta tag\): external (stylesheet|script) “[^:]*” blocked": "to a checker of files, none is 'self'",
    r"^Inline script violates Content Security Policy": "linked data is no script (HTML, “prepare the script element”)",
    r"The “\w+” role is unnecessary for element “(table|thead|tbody|tr|th|td)”": TABLE_ROLES,
    r"must not be used on a “(tr|th|td)” element which has a “table” ancestor": TABLE_ROLES,
}

every_kind = pytest.mark.parametrize("kind", KINDS)


def pages_of(site: Path, kind: str) -> list[Path]:
    """The first page of a kind by name and the longest one."""
    pages = sorted(site.glob(kind))
    assert pages, f"the site has no {kind}"
    longest = max(pages, key=lambda page: page.stat().st_size)
    return sorted({pages[0], longest})


@dataclass
class Visit:
    """A page in the browser, and what happened while it was open."""

    page: Page
    messages: list[str] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", lambda message: self._note(message.type, message.text))
        self.page.on("pageerror", lambda error: self.messages.append(str(error)))
        self.page.on("request", lambda request: self.addresses.append(request.url))
        self.page.on("requestfailed", lambda request: self.messages.append(f"not loaded: {request.url}"))

    def _note(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.messages.append(text)

    def strangers(self, *home: str) -> list[str]:
        """The addresses asked for that do not begin with one of `home`."""
        return [address for address in self.addresses if not address.startswith(home)]


Open = Callable[..., Visit]


@pytest.fixture
def visit(browser: Browser) -> Iterator[Open]:
    """Open an address in a fresh window: visit(address, width=…, javascript=…)."""
    contexts: list[BrowserContext] = []

    def start(address: str, width: int = DESK, javascript: bool = True) -> Visit:
        viewport: ViewportSize = {"width": width, "height": 900}
        contexts.append(browser.new_context(viewport=viewport, java_script_enabled=javascript))
        found = Visit(contexts[-1].new_page())
        found.page.goto(address, wait_until="load")
        return found

    yield start
    for context in contexts:
        context.close()


@pytest.fixture
def addresses(real_site: Path, serve: Serve) -> Callable[[str], list[str]]:
    """The served addresses of the pages of a kind."""
    root = serve(real_site)
    return lambda kind: [f"{root}/{page.relative_to(real_site).as_posix()}" for page in pages_of(real_site, kind)]


Addresses = Callable[[str], list[str]]


# Accessibility


@every_kind
def test_page_breaks_no_rule_of_accessibility(addresses: Addresses, visit: Open, kind: str) -> None:
    for address in addresses(kind):
        page = visit(address).page
        for width in (DESK, PHONE):
            page.set_viewport_size({"width": width, "height": 900})
            for scheme in SCHEMES:
                page.emulate_media(color_scheme=scheme)
                violations = Axe().run(page, options=AXE_OPTIONS).response["violations"]
                assert [_in_words(found) for found in violations] == [], f"{address} at {width}, {scheme}"


def _in_words(violation: dict[str, object]) -> str:
    nodes = violation["nodes"]
    assert isinstance(nodes, list)
    return f"{violation['id']}: {violation['help']}: {[node['html'][:160] for node in nodes[:5]]}"


@every_kind
def test_page_never_scrolls_sideways(addresses: Addresses, visit: Open, kind: str) -> None:
    for address in addresses(kind):
        page = visit(address).page
        for width in (DESK, PHONE, NARROW):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.scrollingElement.scrollWidth") <= width, f"{address} at {width}"


def test_first_tab_reaches_the_skip_link_which_leads_into_the_text(addresses: Addresses, visit: Open) -> None:
    for address in [*addresses("index.html"), *addresses("statements/*.html")]:
        page = visit(address).page
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
        assert page.locator(":focus").is_visible()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.querySelector('main').contains(document.activeElement)"), address


def test_contents_open_and_close_from_the_keyboard_on_a_phone(addresses: Addresses, visit: Open) -> None:
    page = visit(addresses("statements/*.html")[0], PHONE).page
    button = page.get_by_role("button", name="Contents")
    contents = page.locator("[popover]").first
    assert not contents.is_visible()
    button.focus()
    page.keyboard.press("Enter")
    assert contents.is_visible()
    page.keyboard.press("Escape")
    assert not contents.is_visible()
    assert button.evaluate("element => element === document.activeElement")


# Browser


@every_kind
def test_served_page_is_silent_and_asks_no_other_host(addresses: Addresses, visit: Open, kind: str) -> None:
    for address in addresses(kind):
        found = visit(address)
        assert found.messages == [], address
        assert found.strangers(address[: address.index("/", 8)], "data:") == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "404.html"])  # only a server shows that
def test_page_opened_as_a_file_is_silent_and_asks_no_host(real_site: Path, visit: Open, kind: str) -> None:
    for path in pages_of(real_site, kind):
        found = visit(path.as_uri())
        assert found.messages == [], path
        assert found.strangers(real_site.as_uri(), "data:") == []


CONTROLS = re.compile(r"Copy|Cite|The whole record|(Demand|Paragraph) \d+")
"""What scripts add to a page: the names of what only they can do, the parts to cite among them."""


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "search.html"])
def test_everything_can_be_read_without_javascript(addresses: Addresses, visit: Open, kind: str) -> None:
    for address in addresses(kind):
        without, with_it = (visit(address, javascript=on).page.inner_text("main") for on in (False, True))
        assert len(without.split()) > 5, address
        added = set(with_it.splitlines()) - set(without.splitlines())
        assert not [line for line in added if not CONTROLS.fullmatch(line)], address


def test_search_without_javascript_leads_to_the_lists(addresses: Addresses, visit: Open) -> None:
    page = visit(addresses("search.html")[0], javascript=False).page
    assert page.locator("main").get_by_text("JavaScript").first.is_visible()
    for target in ("timeline.html", "demands.html", "signatories.html", "chambers.html"):
        assert page.locator(f"main a[href='{target}']").first.is_visible(), target


def test_published_policy_lets_in_nothing_but_the_sites_own_files(real_site: Path) -> None:
    policy = headers_of(real_site)["Content-Security-Policy"]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules.pop("require-trusted-types-for") == "'script'"
    assert rules["default-src"] == rules["base-uri"] == "'none'"
    assert set(rules.values()) == {"'none'", "'self'"}


def test_an_address_that_is_not_there_gets_the_page_that_says_so(
    real_site: Path, serve: Serve, browser: Browser
) -> None:
    page = browser.new_page()
    answer = page.goto(f"{serve(real_site)}/no-such-page.html")
    assert answer is not None
    assert answer.status == 404
    assert page.locator("h1").is_visible()
    page.close()


# Checkers


def test_html_checker_finds_nothing(real_site: Path) -> None:
    files = {page for kind in KINDS for page in pages_of(real_site, kind)}
    files |= {*real_site.glob("statements/*.html"), *real_site.glob("assets/*.css"), *real_site.glob("assets/*.svg")}
    assert nu(files) == []


def nu(files: set[Path]) -> list[str]:
    """What the Nu HTML checker says of pages, styles and pictures, warnings too, but for the exceptions above."""
    options = ["--format", "json", "--stdout", "--exit-zero-always", "--also-check-css", "--also-check-svg"]
    options.append("--no-langdetect")  # it guesses the language of a page from its words, names of people too
    command = [programs.java(), "-jar", str(programs.vnu_jar()), *options, *map(str, sorted(files))]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    messages = json.loads(answer.stdout)["messages"]
    return [
        f"{message.get('url', '')}:{message.get('lastLine')}: {message['message']}"
        for message in messages
        if not any(re.search(pattern, message["message"]) for pattern in NU_EXCEPTIONS)
    ]


def test_every_link_and_fragment_leads_somewhere(real_site: Path) -> None:
    options = ["--offline", "--include-fragments", "--no-ignore", "--no-progress", "--format", "json"]
    command = [str(programs.lychee()), *options, "--root-dir", str(real_site), str(real_site)]
    answer = subprocess.run(command, cwd=real_site, capture_output=True, text=True, check=False)
    report = json.loads(answer.stdout)
    broken = [(page, link) for page, links in report["error_map"].items() for link in links]
    assert [f"{page}: {link['url']}: {link['status']['text']}" for page, link in broken] == []
    assert report["successful"] > len(list(real_site.rglob("*.html"))), answer.stderr
