"""Markdown and HTML in texts: what would run, load, hide or hang, and what a reader sees of it."""

from tests.hostile.case import Table, statement

TABLE = Table("Markdown and HTML")
refused = TABLE.refused

HTML = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<script\t>alert(1)</script\t>",
    "<script/x>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<img src=//evil.example/x.png>",
    '<img src="x" srcset="//evil.example/x.png 2x">',
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    '<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg></svg>#x">',
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    '<iframe src="//evil.example"></iframe>',
    '<iframe srcdoc="<script>alert(1)</script>">',
    "<object data=//evil.example/x></object>",
    "<embed src=//evil.example/x>",
    "<applet code=x></applet>",
    "<video><source onerror=alert(1)></video>",
    "<audio src=x onerror=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<body onload=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    '<form action="//evil.example"><button>Send</button></form>',
    "<button formaction=javascript:alert(1)>Send</button>",
    "<isindex type=image src=1 onerror=alert(1)>",
    "<style>body{display:none}</style>",
    '<p style="position:fixed;inset:0">over all</p>',
    '<link rel="stylesheet" href="//evil.example/x.css">',
    '<meta http-equiv="refresh" content="0;url=//evil.example">',
    '<base href="//evil.example/">',
    "<template><script>alert(1)</script></template>",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    "<textarea></textarea><script>alert(1)</script>",
    "<title></title><script>alert(1)</script>",
    "<plaintext>",
    "<xmp>",
    "<!-- a remark -->",
    "<!--><script>alert(1)</script>-->",
    "<!doctype html><html>",
    "<?php system('id') ?>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "</main></body></html>",
    "</p></div></section>",
    "<div><div><div>",
    "<a href=x>",
    "<b>bold</b>",
    "<x onclick=alert(1)>x</x>",
    "<marquee onstart=alert(1)>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
]  # fmt: skip
"""One paragraph each. A reader sees it as it stands, but the last, which are references to characters."""

LINKS = {
    "javascript": "[a](javascript:alert(1))",
    "javascript in capitals": "[a](JaVaScRiPt:alert(1))",
    "javascript with a tab": "[a](java\tscript:alert(1))",
    "javascript with a line end": "[a](java\nscript:alert(1))",
    "javascript with references": "[a](&#106;avascript&colon;alert&lpar;1&rpar;)",
    "javascript in angle brackets": "[a](<javascript:alert(1)>)",
    "javascript with spaces first": "[a](  javascript:alert(1))",
    "javascript by reference": "[a][x]\n\n[x]: javascript:alert(1)",
    "javascript as an autolink": "<javascript:alert(1)>",
    "javascript with two slashes": "[a](javascript://evil.example/%0aalert(1))",
    "javascript in percent signs": "[a](%6aavascript:alert(1))",
    "vbscript": "[a](vbscript:msgbox(1))",
    "data": "[a](data:text/html,<script>alert(1)</script>)",
    "data in base 64": "[a](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "blob": "[a](blob:https://evil.example/x)",
    "file": "[a](file:///etc/passwd)",
    "view-source": "[a](view-source:https://evil.example)",
    "feed": "[a](feed:javascript:alert(1))",
    "no scheme": "[a](//evil.example/x)",
    "slash and backslash": "[a](/\\\\evil.example/x)",
    "slashes around a tab": "[a](/&Tab;/evil.example/x)",
    "no scheme by reference": "[a][x]\n\n[x]: //evil.example/x",
    "backslashes": "[a](\\\\\\\\evil.example/x)",
    "an image of another host": "![a](https://evil.example/x.png)",
    "an image of a script": "![a](javascript:alert(1))",
    "an image of data": "![a](data:image/svg+xml,<svg/onload=alert(1)>)",
    "an image by reference": "![a][x]\n\n[x]: https://evil.example/x.png",
    "quotes in an address": '[a](https://a.example/"onmouseover="alert(1))',
    "a title with quotes": '[a](https://a.example "x\\" onmouseover=\\"alert(1)")',
    "an attribute list": "[a](https://a.example){: onclick=alert(1) }",
    "a heading with an id": "# A {#main onclick=alert(1)}",
    "a footnote with markup": 'A[^"><script>]\n\n[^"><script>]: B',
    "an abbreviation of markup": 'WWW\n\n*[WWW]: "><script>alert(1)</script>',
    "our own links": "[a](https://register.invalid/page/../../x) [b](page&#58;../x) [c](javascript:page:x)",
    "our own links, to another host": "[a](https://register.invalid/page///evil.example/x) [b](page&#58;//b.example)",
    "the mark of what was set aside": "wzxhzdk:0 klzzwxh:0000 klzzwxh:0001",
    "code of markup": "`<script>alert(1)</script>`",
    "a block of code": "    <script>alert(1)</script>\n    </pre></code><img src=x onerror=alert(1)>",
    "a table of markup": "a | b\n--|--\n<img src=x onerror=alert(1)> | `|` <svg/onload=alert(1)>",
    "a definition of markup": "<script>\n: alert(1)",
    "headings of ids that pages use": "## main\n\n## contents\n\n## q\n\n## d1\n\n## demands",
    "a heading of nothing but signs": "## !!! ???\n\n## <b>",
    "headings of one name": "## A\n\n## A\n\n## A",
    "entities that are none": "&bogus; &#0; &#x110000; &#xD800; &#x202e; &",
}  # fmt: skip

SHOWN = {
    "code of markup": ("<script>alert(1)</script>",),
    "a block of code": ("<script>alert(1)</script>", "</pre></code><img src=x onerror=alert(1)>"),
    "a table of markup": ("<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>"),
    "a definition of markup": ("<script>", "alert(1)"),
    "the mark of what was set aside": ("wzxhzdk:0 klzzwxh:0000 klzzwxh:0001",),
    "entities that are none": ("&bogus;",),
}

TOLD: dict[str, tuple[str, ...]] = {
    **dict.fromkeys((
        "javascript", "javascript in capitals", "javascript with a tab", "javascript with a line end",
        "javascript with references", "javascript in angle brackets", "javascript with spaces first",
        "javascript with two slashes", "javascript in percent signs", "vbscript", "data", "data in base 64",
        "blob", "file", "view-source", "feed", "no scheme", "slash and backslash", "slashes around a tab",
        "backslashes", "our own links, to another host",
    ), ("body-address 4",)),
    **dict.fromkeys((
        "an image of another host", "an image of a script", "an image of data", "an image by reference",
    ), ("body-picture 4",)),
    "javascript by reference": ("body-address 6",),
    "no scheme by reference": ("body-address 6",),
    "our own links": ("body-address 4", "body-address 4"),
    "entities that are none": ("control-character 4",) * 4,
}  # fmt: skip
"""What the rules say of each link; of the others they say nothing."""

DEEP, DENSE = "body-depth 8", "body-density 8"

PATHOLOGICAL: dict[str, tuple[str, ...]] = {
    "quotations in one another": ("> " * 20_000, DEEP),
    "items in one another": ("- " * 20_000 + "a", DEEP),
    "numbers in one another": ("1. " * 15_000, DEEP),
    "brackets in one another": ("[" * 20_000 + "a" + "]" * 20_000, DEEP),
    "images in one another": ("![" * 20_000, DEEP),
    "links in one another": ("[a](" * 10_000, DEEP),
    "emphasis in emphasis": ("*a _b " * 400, DEEP),
    "emphasis in links": ("[*a " * 400, DEEP),
    "quotations in definitions": ("a\n: " + "> " * 200, "body-depth 9"),
    "quotations in notes": ("[^a]: " + "> " * 200 + "\n\n[^a]", DEEP),
    "depth far below": ("A.\n\n" * 1_000 + "> " * 1_000, "body-depth 2008"),
    "runs of asterisks": ("*" * 9_000, DENSE),
    "code marks": ("`a``b" * 1_000, DENSE),
    "backslashes": ("\\" * 9_000, DENSE),
    "marks in a whole text": ("\\* a\n\n" * 6_000, "body-density 10008"),
    "lines": ("a\n" * 2_000, "body-density 1008"),
    "lines of a whole text": ("a\n\n" * 11_000, "body-density 20008"),
    "letters": ("a" * 60_000, DENSE),
    "abbreviations": ("A " * 9 + "".join(f"\n*[A]: {n}" for n in range(200)), "body-density 109"),
    "tags that never end": ("<a " * 20_000, DENSE),
    "backticks behind a tag": ("<b " + "`" * 9_000, DENSE),
    "backticks by ones, twos and threes": ("<b " + "".join("`" * n + " " for n in range(130)), DENSE),
    "marks of one note": ("[^1] " * 4_000 + "\n\n[^1]: A note.\n", DENSE),
    "references to characters": ("&amp; " * 10_000, DENSE),
    "spaces": (" " * 400_000 + "a", DENSE),
    "a link to a script by its name alone": ("[a](javascript:alert)", "body-link 8"),
    "a hundred thousand links that lead nowhere": ("[a](person:x)\n\n" * 20_000, "body-link 8", "body-link 10"),
}
"""Each with the limit that it meets, and where."""

CASES = [
    *TABLE.pages(
        (f"markup {number}", f"{html}\n", ("alert(1)",) if html.startswith("&lt;") else (html,), ())
        for number, html in enumerate(HTML, 1)
    ),
    *TABLE.pages(
        ((f"a link of {name}", f"{body}\n", SHOWN.get(name, ()), TOLD.get(name, ())) for name, body in LINKS.items()),
        len(HTML) + 1,
    ),
    *(refused(name, statement("", body), *ends, more=len(ends) > 1) for name, (body, *ends) in PATHOLOGICAL.items()),
]
