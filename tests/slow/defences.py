"""Single defences of the program, each with what is left when it is taken out, and the tests that have to notice."""

from typing import NamedTuple


class Defence(NamedTuple):
    """A piece of a file of the program, and what stands there instead when the defence is down."""

    against: str
    file: str
    piece: str
    instead: str
    noticed_by: str


BODIES = "tests/unit/test_prose.py tests/hostile"
PREVIEW = "tests/desk/test_serve.py"
PUBLISHING = "tests/engine/test_publish.py"
RULES = "tests/rules tests/unit"

DEFENCES = (
    # -- what a stranger's text may bring into a page
    Defence("elements that are not of a text", "archive/prose/html.py", "        tags=TAGS,\n", "", BODIES),
    Defence("addresses that run a script", "archive/prose/html.py", '"https", "mailto"}', '"javascript"}', BODIES),
    Defence(
        "classes of the pages' own", "archive/prose/html.py", "allowed_classes=CLASSES", "allowed_classes={}", BODIES
    ),
    Defence("links to a share", "archive/prose/html.py", 'OTHER_HOST.sub("<a>", clean)', "clean", BODIES),
    Defence(
        "blocks of HTML", "archive/prose/html.py", '    converter.preprocessors.deregister("html_block")\n', "", BODIES
    ),
    Defence("HTML in a line", "archive/prose/html.py", '    converter.inlinePatterns.deregister("html")\n', "", BODIES),
    Defence("markup in values", "archive/render/jinja.py", "autoescape=True", "autoescape=False", "tests/hostile"),
    Defence(
        "markup in values, on the short cut",
        "archive/render/jinja.py",
        "        return _escape_text(value)\n",
        "        return value\n",
        "tests/hostile",
    ),
    Defence(
        "the end of a script in data",
        "archive/linked_data/page.py",
        '"\\\\u003c"',
        '"<"',
        "tests/hostile tests/miniature/test_linked_data.py",
    ),
    Defence(
        "markup in feeds",
        "archive/feeds/atom.py",
        "html.escape(text, quote=False)",
        "text",
        "tests/hostile tests/miniature/test_feeds.py",
    ),
    Defence(
        "formulas in tables",
        "archive/render/spreadsheet.py",
        "if FORMULA.match(cell)",
        "if False",
        "tests/miniature/test_data_tables.py",
    ),
    Defence(
        "scripts of other hosts",
        "archive/render/policy.py",
        "DIRECTIVES = (\n    \"default-src 'none'\"",
        'DIRECTIVES = (\n    "default-src *"',
        "tests/browser tests/miniature tests/hostile",
    ),
    Defence(
        "text made script",
        "archive/render/policy.py",
        "    \"require-trusted-types-for 'script'\",\n",
        "",
        "tests/browser tests/miniature",
    ),
    Defence(
        "pages in a frame",
        "archive/render/policy.py",
        'FRAMES = "DENY"',
        'FRAMES = "ALLOWALL"',
        "tests/hosts tests/browser tests/miniature",
    ),
    # -- what a file may be
    Defence(
        "files without end", "archive/read/documents.py", "    if len(data) > LARGEST:\n", "    if False:\n", RULES
    ),
    Defence(
        "links out of the content",
        "archive/read/files.py",
        "    if path.is_symlink() or not path.is_file():\n",
        "    if not path.is_file():\n",
        RULES,
    ),
    Defence(
        "ways out in the path of a copy",
        "archive/records/values.py",
        'part.startswith(".") for part',
        "False for part",
        "tests/hostile",
    ),
    Defence(
        "characters that cannot be seen",
        "archive/read/documents.py",
        "    if not UNPRINTABLE.search(text):\n",
        "    if True:\n",
        RULES,
    ),
    Defence(
        "characters that cannot be seen, as escapes",
        "archive/read/located_yaml.py",
        "UNPRINTABLE.search(",
        "UNPRINTABLE.fullmatch(",
        RULES,
    ),
    Defence(
        "values that repeat one another",
        "archive/read/located_yaml.py",
        "            self._take_alias(event)\n",
        "            pass\n",
        RULES,
    ),
    Defence("keys within keys for ever", "archive/read/located_yaml.py", "DEEPEST = 50", "DEEPEST = 50_000_000", RULES),
    Defence(
        "lists without end",
        "archive/read/located_yaml.py",
        "MOST_ITEMS = 2_000",
        "MOST_ITEMS = 2_000_000",
        "tests/rules tests/hostile",
    ),
    Defence(
        "values without end", "archive/records/values.py", "LONGEST_TEXT = 10_000", "LONGEST_TEXT = 10_000_000", RULES
    ),
    Defence(
        "addresses of other schemes",
        "archive/records/values.py",
        "https?://[^",
        "[a-z]+:[^",
        "tests/rules tests/hostile",
    ),
    Defence(
        "words longer than a file's name",
        "archive/search/shards.py",
        "LONGEST = 32",
        "LONGEST = 3200",
        "tests/search tests/hostile",
    ),
    # -- the machine of the editor
    Defence(
        "a folder that is not a build's",
        "archive/publish/output.py",
        "        _check_ours(output)\n",
        "        pass\n",
        PUBLISHING,
    ),
    Defence(
        "a site over its sources",
        "archive/publish/output.py",
        "        _keep_apart(output, place, folder, protected)\n",
        "        pass\n",
        PUBLISHING,
    ),
    Defence(
        "a file outside the site",
        "archive/publish/tree.py",
        ' or not NOWHERE.isdisjoint(name.split("/"))',
        "",
        PUBLISHING,
    ),
    Defence(
        "two builds at once", "archive/publish/output.py", "fcntl.LOCK_EX | fcntl.LOCK_NB", "fcntl.LOCK_SH", PUBLISHING
    ),
    Defence(
        "other sites that read the preview",
        "archive/commands/serve/preview/server.py",
        "        if not self._asked_by_name():\n",
        "        if False:\n",
        PREVIEW,
    ),
    Defence(
        "ways out of the preview",
        "archive/commands/serve/preview/server.py",
        "place if inside and",
        "place if",
        PREVIEW,
    ),
    Defence(
        "a preview for the whole network",
        "archive/commands/serve/preview/server.py",
        "super().__init__((host, port),",
        'super().__init__(("", port),',
        PREVIEW,
    ),
    # -- accidents
    Defence(
        "a site that a power cut empties",
        "archive/publish/swap.py",
        "            _write_through(upcoming)\n",
        "",
        "tests/engine/test_durable.py",
    ),
    Defence(
        "a site seen half",
        "archive/publish/swap.py",
        "    elif not _exchange(upcoming, place):\n",
        "    else:\n",
        PUBLISHING,
    ),
    Defence(
        "what a killed build left",
        "archive/build/run.py",
        "    heal(options.output)\n",
        "",
        "tests/engine/test_accidents.py",
    ),
    Defence(
        "a umask that keeps readers out",
        "archive/publish/swap.py",
        "os.umask(PUBLIC)",
        "os.umask(0o077)",
        "tests/engine",
    ),
    Defence(
        "a damaged site",
        "archive/build/state.py",
        "return bool(site) and str(site) ==",
        "return bool(site) or str(site) ==",
        "tests/engine/test_damage.py",
    ),
    Defence(
        "a damaged store",
        "archive/build/recompile.py",
        "last_store.is_whole(task.workspace)):\n",
        "True):\n",
        "tests/engine/test_damage.py",
    ),
    Defence(
        "a damaged spare",
        "archive/build/rerender.py",
        "        if site.is_reused and not site.tree.is_published_but_for(changed, task.seen.site, own):\n",
        "        if False:\n",
        "tests/engine/test_damage.py",
    ),
    Defence(
        "damaged code", "archive/kept.py", "if checksum == _checksum(content)", "if True", "tests/engine/test_damage.py"
    ),
    Defence(
        "files saved while they are read",
        "archive/build/state.py",
        '            self.keep_digests(dict.fromkeys(changed, b""))\n',
        "",
        "tests/engine/test_edited_meanwhile.py",
    ),
)
"""One line each; tests/slow/test_defences.py takes them out one at a time."""
