"""Static files as the site has them. Fonts have names that change with their bytes, so that a browser may keep them for
ever. All others keep their names: pages hold these, and a change of style is to change no page.

The style sheets of `static/css` become one file, but for those that not every page needs: what a kind of page has for
itself, and print. The modules of a folder of `static/js` become one script; other scripts, fonts and pictures are each
their own.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath, PurePosixPath
from posixpath import relpath

from archive.ending import Refused
from archive.render.scripts import ScriptError, joined

FOLDER = "assets"
FONTS = f"{FOLDER}/fonts"
STYLE = "site.css"

# The order of the style sheet of all pages. layers.css says which layer wins; a sheet that grew too long for one
# file goes on in others (fonts.css, then fonts-fallback.css).
SHEETS = ("layers", "fonts", "reset", "tokens", "base", "layout")
STYLE_ORDER = (*(pattern for name in SHEETS for pattern in (f"{name}.css", f"{name}-*.css")), "components/*.css")
OWN_STYLES = ("print", "pages/*")
"""The folders of `static/css` that become a style sheet each: a page names those that it needs."""

HASHED = ("fonts/*.woff2",)
"""What style sheets alone name, and browsers keep for ever."""

NAMED = ("*.svg", "*.png", "*.ico", "js/*.js")
CLIENT = "client"
"""The module with which a folder of modules begins; the folder js/search becomes the script js/search.js."""

UNHASHED = ("fonts/LICENSE*",)

# CSS Syntax Module Level 3, 4.3: what may hold anything, and so has to be known to be left alone.
COMMENT = r"/\*.*?(?:\*/|\Z)"
STRING = r'"(?:\\.|[^"\\])*+(?:"|\\?\Z)|' + r"'(?:\\.|[^'\\])*+(?:'|\\?\Z)"
URL = rf"url\(\s*+(?:(?:{STRING})\s*+|(?:\\.|[^()\\\"'])*+)\)"
COMMENTS = re.compile(rf"(?P<url>{URL})|{STRING}|(?P<comment>{COMMENT})", re.DOTALL | re.IGNORECASE)
INDENTS = re.compile(rf"{URL}|{STRING}|(?P<indent>\n\s*)", re.DOTALL | re.IGNORECASE)
SCHEME = re.compile(r"(?i)(?:[a-z][a-z0-9+.-]*:)?//|[a-z][a-z0-9+.-]*:")


class AssetError(Refused):
    """A static file that cannot be published: `path:line: what is wrong, what to do`."""


@dataclass(frozen=True)
class Assets:
    """The static part of the site.

    `files` maps each site path to its bytes; `urls` maps the name a template uses ("site.css",
    "js/search.js", "fonts/serif-latin.woff2") to the site path, which carries a hash if the file is a font.
    """

    files: Mapping[str, bytes]
    urls: Mapping[str, str]


def load(static: Path) -> Assets:
    """Read the folder `static` whole.

    Raises AssetError for an address in a style sheet that leads to no file or to another host, for a
    style sheet that has no place in STYLE_ORDER, and when there is no style sheet at all.
    """
    files: dict[str, bytes] = {}
    urls: dict[str, str] = {}
    for path in _matching(static, (*HASHED, *NAMED)):
        _add(path.relative_to(static), path.read_bytes(), files, urls)
    for path in _matching(static, UNHASHED):
        files[f"{FOLDER}/{path.relative_to(static).as_posix()}"] = path.read_bytes()
    for start in _matching(static, (f"js/*/{CLIENT}.js",)):
        _add(PurePosixPath(f"js/{start.parent.name}.js"), _script(start.parent), files, urls)
    for name, sheets in _styles(static / "css"):
        _add(
            PurePosixPath(name),
            "".join(_shorten(_address(sheet, name, urls)) for sheet in sheets).encode(),
            files,
            urls,
        )
    return Assets(files, urls)


def _script(folder: Path) -> bytes:
    """The modules of a folder as the one script that has the folder's name."""
    try:
        return joined(folder, CLIENT).encode()
    except ScriptError as error:
        raise AssetError(f"{folder}:1: {error}") from None


def _matching(folder: Path, patterns: tuple[str, ...]) -> Iterator[Path]:
    """The files that fit, pattern by pattern, sorted within each."""
    return (path for pattern in patterns for path in sorted(folder.glob(pattern)) if path.is_file())


def _add(name: PurePath, content: bytes, files: dict[str, bytes], urls: dict[str, str]) -> None:
    path = PurePosixPath(FOLDER, name)
    if any(name.match(pattern) for pattern in HASHED):
        digest = hashlib.sha256(content).hexdigest()[:8]
        path = path.with_name(f"{path.stem}.{digest}{path.suffix}")
    urls[name.as_posix()] = str(path)
    files[str(path)] = content


def _styles(folder: Path) -> Iterator[tuple[str, list[Path]]]:
    """Each style sheet to publish, and the files that it is made of."""
    styles = {STYLE: list(_matching(folder, STYLE_ORDER))}
    if not styles[STYLE]:
        raise AssetError(f"{folder}:1: there is no style sheet here; restore the folder from the repository")
    for own in sorted(path for pattern in OWN_STYLES for path in folder.glob(pattern) if path.is_dir()):
        styles[f"{own.relative_to(folder).as_posix()}.css"] = list(_matching(own, ("*.css",)))
    for stray in sorted(set(folder.rglob("*.css")).difference(*styles.values())):
        raise AssetError(f"{stray}:1: this style sheet would be left out; put it in components/ or pages/KIND/")
    yield from styles.items()


def _address(sheet: Path, name: str, urls: Mapping[str, str]) -> str:
    """The text of a file of the style sheet `name`, every address in it made that of the published file."""
    text = sheet.read_text(encoding="utf-8")

    def replace(found: re.Match[str]) -> str:
        if not found["url"]:
            return found[0]
        line = text.count("\n", 0, found.start()) + 1
        return _published(found["url"], name, f"{sheet}:{line}", urls)

    return COMMENTS.sub(replace, text)


def _published(url: str, name: str, place: str, urls: Mapping[str, str]) -> str:
    address = url[len("url(") : -1].strip().strip("\"'")
    if address.startswith(("#", "data:")):
        return url
    if SCHEME.match(address):
        raise AssetError(f"{place}: {address} is on another host; keep a copy in static/ and name that")
    if address not in urls:
        raise AssetError(f"{place}: static/ has no file {address}; write its path from static/, as fonts/x.woff2")
    return f'url("{relpath(urls[address], PurePosixPath(FOLDER, name).parent)}")'


def _shorten(text: str) -> str:
    """Without comments, indents and most line ends; strings and addresses stay as they are.

    rcssmin goes further, but inside @layer it takes the colon of a selector for that of a declaration, and makes
    `.entry:is(h3, h4)` of `.entry :is(h3, h4)`.
    """
    bare = COMMENTS.sub(lambda found: _gap(found) if found["comment"] else found[0], text)
    lines = INDENTS.sub(lambda found: "\n" if found["indent"] else found[0], bare).strip()
    return re.sub(r"(?<=[{};,])\n", "", lines) + "\n"  # a string never holds a line end


def _gap(comment: re.Match[str]) -> str:
    """What stands for a comment: an empty one where, without it, two words would become one."""
    before, after = comment.string[: comment.start()][-1:], comment.string[comment.end() :][:1]
    return "/**/" if before.strip() and after.strip() else ""
