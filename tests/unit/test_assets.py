"""Static files: joined, shortened without harm, and named after their bytes."""

import hashlib
import re
from pathlib import Path

import pytest

from archive.render.assets import AssetError, Assets, load


@pytest.fixture
def static(tmp_path: Path) -> Path:
    """A small static folder; each test writes what it is about."""
    folder = tmp_path / "static"
    put(folder, "css/layers.css", "@layer reset, base;\n")
    return folder


def put(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def style(assets: Assets) -> str:
    return assets.files[assets.urls["site.css"]].decode()


def shortened(static: Path, text: str) -> str:
    put(static, "css/base.css", text)
    return style(load(static)).removeprefix("@layer reset, base;\n")


def test_style_sheets_are_joined_in_reading_order(static: Path) -> None:
    names = ["components/z.css", "components/c.css", "layout.css", "base.css", "tokens.css", "reset.css", "fonts.css"]
    for name in names:
        put(static, f"css/{name}", f"/* gone */ .{name.replace('/', '-').removesuffix('.css')} {{}}\n")
    order = re.findall(r"^\.([\w-]+)", style(load(static)), re.MULTILINE)
    assert order == ["fonts", "reset", "tokens", "base", "layout", "components-c", "components-z"]
    assert style(load(static)).startswith("@layer reset, base;")


def test_what_not_every_page_needs_is_a_style_sheet_of_its_own(static: Path) -> None:
    put(static, "fonts/plain.woff2", "not really a font")
    put(static, "css/print/page.css", ".page{}")
    put(static, "css/pages/home/b.css", ".b{}")
    put(static, "css/pages/home/a.css", '.a{src: url("fonts/plain.woff2")}')
    assets = load(static)
    font = assets.urls["fonts/plain.woff2"].removeprefix("assets/")
    own = {name: assets.files[assets.urls[name]].decode() for name in ("print.css", "pages/home.css")}
    assert own == {"print.css": ".page{}\n", "pages/home.css": f'.a{{src: url("../{font}")}}\n.b{{}}\n'}
    assert "page" not in style(assets)


def test_a_sheet_may_go_on_in_another_file(static: Path) -> None:
    put(static, "css/tokens-dark.css", ".dark{}")
    put(static, "css/tokens.css", ".light{}")
    put(static, "css/base.css", ".base{}")
    assert style(load(static)).endswith(".light{}\n.dark{}\n.base{}\n")


def test_comments_indents_and_line_ends_go(static: Path) -> None:
    text = "/* a\n b */\n.a {\n\n    color: red;\n  /* c */\n}\n"
    assert shortened(static, text) == ".a {color: red;}\n"


@pytest.mark.parametrize(
    "text",
    [
        '.a { content: "/* kept */" }',
        ".a { content: '/*' } .b { content: '*/' }",
        '.a { content: "a \\\n   b" }',
        '.a { content: "\\"/*" }',
        ".a { background: url(data:image/svg+xml;/*kept*/) }",
        '.a { background: url("data:image/svg+xml,<svg/>//") }',
        ".a { filter: url(#blur) }",
        "@media (width >= 46rem) { .a { color: light-dark(#000, #fff) } }",
        "@layer base { .a :is(b, c) { & > d :hover { --e: ; width: calc(1px + 2px) } } }",
    ],
)
def test_what_strings_and_addresses_hold_is_kept(static: Path, text: str) -> None:
    assert shortened(static, text) == text + "\n"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("margin:1px/* x */2px", "margin:1px/**/2px"),
        (".a/* x */.b{}", ".a/**/.b{}"),
        (".a /* x */.b{}", ".a .b{}"),
    ],
)
def test_a_comment_never_joins_or_parts_two_words(static: Path, text: str, kept: str) -> None:
    assert shortened(static, text) == kept + "\n"


def test_the_name_of_a_font_carries_eight_digits_of_its_sha256(static: Path) -> None:
    put(static, "fonts/plain.woff2", "not really a font")
    digest = hashlib.sha256(b"not really a font").hexdigest()[:8]
    assets = load(static)
    assert assets.urls["fonts/plain.woff2"] == f"assets/fonts/plain.{digest}.woff2"
    assert assets.files[f"assets/fonts/plain.{digest}.woff2"] == b"not really a font"


def test_what_pages_name_keeps_its_name(static: Path) -> None:
    put(static, "js/search.js", "'use strict';\n")
    put(static, "icon.svg", "<svg/>")
    assets = load(static)
    assert assets.files["assets/js/search.js"] == b"'use strict';\n"
    names = ("js/search.js", "icon.svg", "site.css")
    assert [assets.urls[name] for name in names] == [f"assets/{name}" for name in names]


@pytest.mark.parametrize("written", ['"fonts/plain.woff2"', "'fonts/plain.woff2'", " fonts/plain.woff2 "])
def test_font_addresses_lead_to_the_hashed_font(static: Path, written: str) -> None:
    put(static, "fonts/plain.woff2", "not really a font")
    css = shortened(static, f"@font-face {{ src: url({written}) format('woff2') }}")
    assets = load(static)
    address = re.findall(r'url\("(.*?)"\)', css)[0]
    assert f"assets/{address}" == assets.urls["fonts/plain.woff2"]
    assert f"assets/{address}" in assets.files


def test_font_licences_keep_their_names(static: Path) -> None:
    put(static, "fonts/LICENSE-serif.txt", "licence")
    assets = load(static)
    assert assets.files["assets/fonts/LICENSE-serif.txt"] == b"licence"
    assert not [name for name in assets.urls if "LICENSE" in name]


def test_an_address_without_file_names_the_sheet_and_its_line(static: Path) -> None:
    put(static, "css/base.css", "/* one\n two */\n.a {\n  src: url(fonts/gone.woff2);\n}\n")
    with pytest.raises(AssetError, match=r"base\.css:4: static/ has no file fonts/gone\.woff2"):
        load(static)


@pytest.mark.parametrize("address", ["https://example.org/x.woff2", "//example.org/x.woff2", "HTTP://example.org/x"])
def test_nothing_is_loaded_from_another_host(static: Path, address: str) -> None:
    put(static, "css/base.css", f".a {{ background: url({address}) }}")
    with pytest.raises(AssetError, match="another host"):
        load(static)


def test_an_address_in_a_comment_is_no_mistake(static: Path) -> None:
    assert shortened(static, "/* url(gone.png) */ .a{}") == ".a{}\n"


def test_a_style_sheet_that_would_be_left_out_is_refused(static: Path) -> None:
    put(static, "css/forgotten.css", ".a{}")
    with pytest.raises(AssetError, match=r"forgotten\.css:1: this style sheet would be left out"):
        load(static)


def test_a_static_folder_without_style_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AssetError, match="no style sheet"):
        load(tmp_path)
