"""`make web-editor`: fetch the packages of the web editor, see that they are those meant, and unpack what is used."""

import base64
import hashlib
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from archive.editors.web.bundle import FONT, PACKAGES, Package, folder

PROJECT = Path(__file__).resolve().parents[3]


class Unfetched(Exception):
    """A package that could not be fetched, or is not the one meant: one line that says so."""


def main() -> int:
    """Fetch what is missing. Returns the exit code."""
    place = folder(PROJECT)
    if place.is_dir():
        return 0
    try:
        with TemporaryDirectory() as scratch:
            upcoming = Path(scratch) / "web-editor"
            for package in PACKAGES:
                unpack(package, fetched(package, Path(scratch)), upcoming)
            place.parent.mkdir(exist_ok=True)
            shutil.copytree(upcoming, place.with_name(f"{place.name}.new"), dirs_exist_ok=True)
            place.with_name(f"{place.name}.new").rename(place)
    except Unfetched as error:
        print(f"make web-editor: {error}", file=sys.stderr)
        return 1
    return 0


def fetched(package: Package, scratch: Path) -> Path:
    """The archive of a package, its digest compared. Raises Unfetched."""
    npm = shutil.which("npm") or shutil.which("npm", path=str(Path(sys.executable).parent))
    if npm is None:
        raise Unfetched("there is no npm here; install it (Debian: sudo apt install npm)")
    target = scratch / package.folder
    target.mkdir()
    name = f"{package.name}@{package.version}"
    subprocess.run(  # noqa: S603 (npm, with the program's own constants)
        [npm, "pack", name, "--silent", "--pack-destination", str(target)],
        stdout=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    archive = next(target.glob("*.tgz"), None)
    if archive is None:
        raise Unfetched(f"npm could not fetch {name}; see above")
    if base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode() != package.sha512:
        raise Unfetched(f"{name} is not the package that was tested: its SHA-512 differs")
    return archive


def unpack(package: Package, archive: Path, place: Path) -> None:
    """Write the files of a package that are published, with the addresses of fonts made those of the files."""
    with tarfile.open(archive) as files:
        for member in files:
            inside = member.name.partition("/")[2]
            target, data = package.place(inside), files.extractfile(member)
            if target is None or data is None:
                continue
            path = place / target
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data.read())
    for program in place.glob(f"{package.folder}/index.js"):
        text = program.read_text(encoding="utf-8")
        program.write_text(FONT.sub(lambda found: _font(place, package, found), text), encoding="utf-8")


def _font(place: Path, package: Package, found: re.Match[str]) -> str:
    """The address of a font from the page in admin/, for a style sheet that the program writes into it."""
    (file,) = (place / package.folder).glob(f"assets/{found[1]}-latin-*.woff2")
    return str(PurePosixPath(file.relative_to(place)))


if __name__ == "__main__":
    sys.exit(main())
