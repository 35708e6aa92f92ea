"""Modules joined into one script: in order, without what only readers of the source need."""

from pathlib import Path

import pytest

from archive.render.scripts import ScriptError, joined


def put(folder: Path, **modules: str) -> Path:
    for name, text in modules.items():
        (folder / f"{name}.js").write_text(text, encoding="utf-8")
    return folder


def test_modules_are_joined_in_the_order_of_their_needs(tmp_path: Path) -> None:
    """Each once, what it needs before it, and a module that nothing needs is left out."""
    put(
        tmp_path,
        start='import { a } from "./first.js";\nimport {\n  b,\n} from "./second.js";\nuse(a, b);\n',
        second='import { a } from "./first.js";\nexport const b = a + 1;\n',
        first="export const a = 1;\n",
        other="export const c = 3;\n",
    )
    assert joined(tmp_path, "start") == '(()=>{"use strict";const a=1;const b=a+1;use(a,b);})();\n'


def test_a_module_may_need_one_of_another_folder(tmp_path: Path) -> None:
    """With its table, which lies beside it."""
    for folder in ("one", "other"):
        (tmp_path / folder).mkdir()
    put(
        tmp_path / "other",
        letters='import T from "./t.json" with { type: "json" };\nexport const b = T;\n',
        shared='import { b } from "./letters.js";\nexport const a = b;\n',
    )
    (tmp_path / "other/t.json").write_text("[ 1 ]", encoding="utf-8")
    put(tmp_path / "one", start='import { a } from "../other/shared.js";\nuse(a);\n')
    assert joined(tmp_path / "one", "start") == '(()=>{"use strict";const T=[1];const b=T;const a=b;use(a);})();\n'


def test_a_module_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ScriptError, match=r"start\.js imports lost\.js, which is not there"):
        joined(put(tmp_path, start='import { a } from "./lost.js";\n'), "start")


def test_a_table_stands_in_the_script_itself(tmp_path: Path) -> None:
    """Without its blanks, but for those within its texts; one that is not there is named."""
    put(tmp_path, start='import T from "./t.json" with { type: "json" };\nuse(T);\n')
    with pytest.raises(ScriptError, match=r"a module imports t\.json, which is not there"):
        joined(tmp_path, "start")
    (tmp_path / "t.json").write_text('{ "a": [ "ա  b", 1 ] }', encoding="utf-8")
    assert joined(tmp_path, "start") == '(()=>{"use strict";const T={"a":["ա  b",1]};use(T);})();\n'


def test_modules_that_need_each_other_are_named(tmp_path: Path) -> None:
    put(tmp_path, one='import { b } from "./two.js";\n', two='import { a } from "./one.js";\n')
    with pytest.raises(ScriptError, match=r"one\.js and two\.js need each other"):
        joined(tmp_path, "one")


def test_a_template_within_a_template_is_refused(tmp_path: Path) -> None:
    """Its blanks would go, and they may be words on a page."""
    put(tmp_path, start="const told = `${left} left${more ? `, ${more} more` : ''}`;\n")
    with pytest.raises(ScriptError, match=r"start\.js has a template within a template"):
        joined(tmp_path, "start")
    put(tmp_path, start="const told = `${left} left` + (more ? `, ${more} more` : '');\n")
    assert joined(tmp_path, "start")


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("/** What\n * it does. */\nconst a = 1; // why\n", "const a=1;"),
        ("/*! Licence  of it */\nconst a = 1;\n", "/*! Licence  of it */const a=1;"),
        ('const a = "// no  comment"; // one', 'const a="// no  comment";'),
        ("const a = `/* ${b} */  ;`;", "const a=`/* ${b} */  ;`;"),
        ("const a = /[/*]  = \\/ /gu;", "const a=/[/*]  = \\/ /gu;"),
        ("const a = b / c; // d / e", "const a=b/c;"),
        ("const a = b\nconst c = -d - -e\n", "const a=b\nconst c=-d- -e"),
        ("return async (a) =>\n  a ?? b?.c;\n", "return async(a)=>a??b?.c;"),
    ],
)
def test_comments_and_blanks_go_and_what_counts_stays(tmp_path: Path, text: str, short: str) -> None:
    """A comment in a text, a template or a regular expression is none, and one with a mark of exclamation is kept."""
    assert joined(put(tmp_path, start=text), "start") == f'(()=>{{"use strict";{short}}})();\n'
