"""`_headers` and `_redirects` as Netlify and Cloudflare read them.

Both ignore what they cannot read, and say so only in a log; here it is an error.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

MOST_RULES, LONGEST_LINE = 100, 2_000
"""Of `_headers`, at Cloudflare."""

MOST_REDIRECTS, LONGEST_REDIRECT = 2_000, 1_000
"""Of `_redirects`, at Cloudflare; those above are left out."""


@dataclass(frozen=True)
class Rule:
    """A pattern for addresses, and the headers of what it fits."""

    pattern: str
    headers: dict[str, str] = field(default_factory=dict)

    def fits(self, address: str) -> bool:
        """Whether an address fits: a splat stands for any characters, slashes too."""
        before, splat, after = self.pattern.partition("*")
        if not splat:
            return address == before
        return len(address) >= len(before + after) and address.startswith(before) and address.endswith(after)


def header_rules(text: str) -> list[Rule]:
    """Read `_headers`. Raises ValueError for a line that a host would leave out."""
    rules: list[Rule] = []
    for line in text.splitlines():
        name, colon, value = line.strip().partition(": ")
        if len(line) > LONGEST_LINE:
            raise ValueError(f"too long: {line[:40]}")
        if line.startswith("/") and line.count("*") <= 1 and " " not in line:
            rules.append(Rule(line))
        elif rules and line.startswith(" ") and colon and value and re.fullmatch("[A-Za-z-]+", name):
            rules[-1].headers[name] = value
        else:
            raise ValueError(f"not a rule: {line}")
    if len(rules) > MOST_RULES or not all(rule.headers for rule in rules):
        raise ValueError("too many rules, or one without headers")
    return rules


def headers_for(rules: list[Rule], address: str) -> Mapping[str, str]:
    """What the response for an address says. Raises ValueError where a host would join what two rules say."""
    found: dict[str, str] = {}
    for rule in rules:
        if rule.fits(address):
            if found.keys() & rule.headers.keys():
                raise ValueError(f"two rules for {address} name the same header")
            found |= rule.headers
    return found


def redirects(text: str) -> dict[str, tuple[str, int]]:
    """Read `_redirects`: address -> where it leads and with which status. Raises ValueError as `header_rules` does."""
    found: dict[str, tuple[str, int]] = {}
    for line in text.splitlines():
        source, target, status = line.split(" ")
        if not (source.startswith("/") and target.startswith("/") and status in ("200", "301")):
            raise ValueError(f"not a redirect: {line}")
        if source in found or len(line) > LONGEST_REDIRECT or {*":*"} & {*source}:
            raise ValueError(f"twice, too long or with a pattern: {line}")
        found[source] = (target, int(status))
    return found
