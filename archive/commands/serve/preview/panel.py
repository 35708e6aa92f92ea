"""What the preview adds to a page: the problems of the content, and the script that loads the page again."""

from html import escape
from operator import itemgetter
from typing import Any

from archive.commands.serve.preview.building import Outcome, problem_of
from archive.problems.reports import caret, few, verdict

FILES = ("preview.css", "preview.js")

CSP = b"default-src &#39;none&#39;;"
"""How the policy in the head of every page begins."""

HELP = "python build.py check --explain"


def added_to(page: bytes, outcome: Outcome) -> bytes:
    """The page with the panel at its end and with leave for the script to ask whether there is a newer one."""
    allowed = page.replace(CSP, CSP + b" connect-src &#39;self&#39;;", 1)
    before, end, after = allowed.rpartition(b"</body>")
    return before + _panel(outcome).encode() + end + after if end else allowed


def empty_page(outcome: Outcome) -> bytes:
    """A page for the time before there is a site."""
    says = "The site is being built." if not outcome.number else "There is no site yet."
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>No site yet</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"></head>'
        f"<body><main><h1>{says}</h1></main>{_panel(outcome)}</body></html>"
    ).encode()


def _panel(outcome: Outcome) -> str:
    script = f'<script src="/__preview__/preview.js" data-number="{outcome.number}" defer></script>\n'
    if not (outcome.problems or outcome.broke):
        return script
    opened = "" if outcome.good else " open"
    stands = "" if outcome.good else " This page is that of the last good build."
    shown, more = few(outcome.problems, itemgetter("rule"))
    entries = "".join(map(_entry, shown))
    others = f"<p>{escape(more)}</p>" if more else ""
    broke = f"<pre>{escape(outcome.broke)}</pre>" if outcome.broke else ""
    return (
        '<link rel="stylesheet" href="/__preview__/preview.css">\n'
        f'<aside id="preview-problems" role="alert" lang="en" dir="ltr"><details{opened}>'
        f"<summary>{_heading(outcome)}.{stands}</summary>{broke}<ol>{entries}</ol>{others}</details></aside>\n{script}"
    )


def _heading(outcome: Outcome) -> str:
    if outcome.broke:
        return "The site could not be built"
    return verdict([problem_of(told) for told in outcome.problems])


def _entry(problem: dict[str, Any]) -> str:
    place = f"{problem['path']}:{problem['line']}:{problem['column']}"
    key = f"<b>{escape(problem['key'])}</b>: " if problem["key"] else ""
    shown = caret(problem["line"], problem["column"], problem["text"]) if problem["text"] is not None else ""
    line = f"<pre>{escape(shown)}</pre>" if shown else ""
    return (
        f'<li class="preview-{problem["level"]}"><code>{escape(place)}</code>'
        f"<p>{key}{escape(problem['message'])}</p>{line}"
        f"<p><code>{HELP} {escape(problem['rule'])}</code></p></li>"
    )
