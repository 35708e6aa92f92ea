"""Front matter: bombs, depth, tags, duplicates, syntax that breaks off, and keys of the model with wrong values."""

from itertools import pairwise

from tests.hostile.case import Table

TABLE = Table("YAML")
front, refused = TABLE.front, TABLE.refused

LAUGHS = "a: &a [x, x]\n" + "".join(f"{this}: &{this} [*{last}, *{last}]\n" for last, this in pairwise("abcdefghi"))
QUADRATIC = "a: &a " + "x" * 10_000 + "\nb: [" + ", ".join(["*a"] * 1_000) + "]"

BOMBS = [
    front("a billion laughs", LAUGHS, "yaml-alias 7 a", "yaml-alias 8 b", "yaml-alias 8 b[1]", more=True),
    front("quadratic aliases", QUADRATIC, "yaml-alias 7 a", "yaml-alias 8 b[1]", more=True),
    front("an anchor that holds itself", "a: &a [*a]", "yaml-alias 7 a", "yaml-alias 7 a[1]"),
    front("an alias of nothing", "a: *nobody", "yaml-alias 7 a"),
    front("an alias as a key", "*a : b", "yaml-alias 7"),
    front("a merge of a merge", "<<: {<<: {a: b}}", "yaml-merge-key 7 <<", "yaml-merge-key 7 <<.<<"),
    front("lists in lists", "a: " + "[" * 50_000, "yaml-depth 7 a"),
    front("lists in lists, closed", f"a: {'[' * 60}x{']' * 60}", "yaml-depth 7 a"),
    front("mappings in mappings", "a: " + "{a: " * 50_000, "yaml-depth 7 a"),
    front("items in items", "a:\n " + "- " * 50_000, "yaml-depth 8 a"),
    front("keys of keys", "? " * 50_000, "yaml-key 7", more=True),
    front("colons", "a: " * 50_000, "yaml-syntax 7"),
    front("many items", f"events: [{'a,' * 150_000}a]", "value-shape 7 events"),
    front("many empty items", "a:\n" + " -\n" * 50_000, "empty-value 8 a[1]", more=True),
    front("many keys of one name", "a: b\n" * 60_000, "yaml-duplicate-key 8 a", more=True),
    front("many unknown keys", "".join(f"k{n}: b\n" for n in range(40_000)), "key-unknown 7 k0", more=True),
    front("many tags", f"a: [{'!x y,' * 60_000}z]", "yaml-tag 7 a[1]", more=True),
    front("many documents", "... a\n" * 50_000, "yaml-syntax 7"),
    front("many unread remarks", "a: x #y\n" + "b: x #y\n" * 50_000, "yaml-comment 7 a", "yaml-comment 8 b", more=True),
    front("a key of 400,000 letters", "a" * 400_000 + ": b", "yaml-syntax 7"),
    front("a value of 400,000 letters", "type2: " + "a" * 400_000, "key-unknown 7 type2"),
    front("100,000 escapes", 'a: "' + "\\x41" * 100_000 + '"', "key-unknown 7 a"),
    front("100,000 folded lines", "a: >\n" + "  x\n" * 100_000, "key-unknown 7 a"),
    front("100,000 lines of one plain value", "a: x\n" + "  x\n" * 100_000, "key-unknown 7 a"),
    front("100,000 quotes", "a: " + "'" * 100_001, "yaml-syntax 7"),
    front("a remark of 400,000 letters and then nothing", f"# {'x' * 400_000}\na:", "empty-value 8 a"),
]

TAGS = [
    front(tag, f"a: {tag} x", "yaml-tag 7 a")
    for tag in (
        "!!python/object/apply:os.system",
        "!!python/name:os.system",
        "!!python/module:os",
        "!!python/object/new:type",
        "!!js/function",
        "!ruby/object:Gem::Installer",
        "!!java.net.URL",
        "!!binary",
        "!!timestamp",
        "!!set",
        "!<tag:yaml.org,2002:str>",
        "!",
    )
] + [
    front("a tag on a key", "!!str a: b", "yaml-tag 7"),
    front("a tag on a list", "a: !!omap [b]", "yaml-tag 7 a"),
    front("a handle that a directive declares", "%TAG !e! tag:evil.example,2000:\na: !e!x b", "yaml-syntax 8"),
    front("a tag without a handle", "a: !e!x b", "yaml-syntax 7"),
]

SYNTAX = [
    front("a key twice", "summary: a\nsummary: b", "yaml-duplicate-key 8 summary"),
    front("a key of the start twice", "title: b", "yaml-duplicate-key 7 title"),
    front("a key twice, once in quotes", "summary: a\n'summary': b", "yaml-duplicate-key 8 summary"),
    front("a key twice, once with an escape", 'summary: a\n"summar\\x79": b', "yaml-duplicate-key 8 summary"),
    front("a key twice, deep", "votes:\n  - {chamber: a, for: 1, for: 2}", "yaml-duplicate-key 8 votes[1].for"),
    front("a list as a key", "? [a, b]\n: c", "yaml-key 7"),
    front("a mapping as a key", "{a: b}: c", "yaml-key 7"),
    front("a null key", "null: b", "yaml-key 7"),
    front("an empty key", ": b", "yaml-syntax 7"),
    front("a null", "summary: NULL", "empty-value 7 summary"),
    front("brackets that never close", "a: [b, {c: d", "yaml-syntax 7"),
    front("a quote that never closes", 'a: "b', "yaml-syntax 7"),
    front("an end of the text in the middle", "...\nb: c", "yaml-syntax 8"),
    front("a directive in the middle", "%YAML 1.2\na: b", "yaml-syntax 8"),
    front("a lone surrogate", 'summary: "\\ud800"', "yaml-syntax 7"),
    front("an escape beyond Unicode", 'summary: "\\U00110000"', "yaml-syntax 7"),
    front("a tab for indentation", "a:\n\t- b", "yaml-syntax 8"),
    refused("nothing but front matter of a list", "---\n- a\n---\n", "front-matter-not-mapping 2"),
    refused("front matter that is JSON of text", '---\n"a"\n---\n', "front-matter-not-mapping 2"),
    refused("front matter that never ends", "---\ntitle: A\n", "front-matter-unclosed 1"),
    refused("front matter that ends in four hyphens", "---\ntitle: A\n----\n", "front-matter-unclosed 1"),
    refused("TOML", "+++\ntitle = 'A'\n+++\n", "front-matter-missing 1"),
    refused("JSON", '{"title": "A"}\n', "front-matter-missing 1"),
    refused("an empty file", "", "front-matter-missing 1"),
    refused("line ends alone", "\n" * 500_000, "front-matter-missing 500001"),
]

SETTINGS = "title: A\ntagline: A\ndescription: A\nbase_url: javascript:alert(1)\nlicence: {name: A}\n"

VALUES = [
    front("a list for a line", "summary: [a]", "value-shape 7 summary"),
    front("a mapping for a line", "summary: {a: b}", "value-shape 7 summary"),
    front("a line for a list", "votes: many", "value-shape 7 votes"),
    front("a mapping for a list", "signatories: {0: a}", "value-shape 7 signatories"),
    front("a list for a mapping", "declared: [1]", "value-shape 7 declared"),
    front("a line for an entry", "relations: [follows]", "value-shape 7 relations[1]"),
    front("a list for an entry", "demands: [[a]]", "value-shape 7 demands[1]"),
    front("a key of Python", "__class__: a", "key-unknown 7 __class__"),
    front("a key of a prototype", "__proto__: {a: b}", "key-unknown 7 __proto__"),
    front("a key of pydantic", "model_config: {extra: allow}", "key-unknown 7 model_config"),
    front("the id in the front matter", "id: xx-2025-009", "key-unknown 7 id"),
    front("the body in the front matter", "body: <b>", "key-unknown 7 body"),
    front("markup as a closed value", "status: <script>", "value-not-in-list 7 status"),
    front("a flag of YAML 1.1", "title_supplied: yes", "value-flag 7 title_supplied"),
    front("an id with a slash", "events: [a/b]", "value-form 7 events[1]"),
    front("an id that is a pattern", "events: ['%']", "value-form 7 events[1]"),
    front("an id with a line end", 'events: ["a\\nb"]', "value-form 7 events[1]"),
    front("an id in other digits", "events: [a-\u0663]", "value-form 7 events[1]"),
    front("an id in letters that look alike", "events: [\u0430bc]", "value-form 7 events[1]"),
    front("a language with markup", 'language: en"><b>', "value-form 7 language"),
    front("a language with a path", "language: ../en", "value-form 7 language"),
    front("SQL as an id", 'events: ["a\' or 1=1 --"]', "value-form 7 events[1]"),
    refused("settings of a bomb", {"site.yaml": LAUGHS}, "site.yaml: yaml-alias 1 a", more=True),
    refused("settings of a scheme", {"site.yaml": SETTINGS}, "site.yaml: value-form 4 base_url"),
]

CASES = [*BOMBS, *TAGS, *SYNTAX, *VALUES]
