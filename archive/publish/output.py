"""The folder of the site: whether a build may write there, what the system says of it, and one build at a time."""

import errno
import fcntl
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from archive.ending import Refused
from archive.ending.advice import ADVICE as OF_THE_SYSTEM
from archive.ending.advice import advice
from archive.publish.tree import MARKER

LOCK = "build.lock"

ADVICE = OF_THE_SYSTEM | {
    errno.EACCES: "it may not be written; change its permissions or choose another with --output",
    errno.EPERM: "it may not be written; change its permissions or choose another with --output",
    errno.EXDEV: (
        "its folder cannot be renamed, as it lies in a lower layer of the disk, such as the image of a container;"
        " put it on a volume or choose another with --output"
    ),
    errno.EROFS: "it lies on a disk that is mounted read-only; choose another with --output",
}


class PublishError(Refused):
    """The site cannot be published: one line that says what, where, and what to do about it."""

    complete = True


def check_output(output: Path, protected: Sequence[Path]) -> None:
    """Refuse an output folder that a build could damage or could not write. Writes nothing.

    `protected` are folders that hold sources or state. The output may not be one of them, hold one or lie
    in one; it may lie in a folder that holds other protected ones (the project root).
    Raises PublishError.
    """
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise PublishError(f"{output}: the output has to be a folder, not a file or a link; name a folder")
    place = output.resolve()
    for folder in protected:
        _keep_apart(output, place, folder, protected)
    with told(output):
        _check_ours(output)
    _check_writable(place)


def _keep_apart(output: Path, place: Path, folder: Path, protected: Sequence[Path]) -> None:
    source = folder.resolve()
    is_root = any(other.resolve() != source and other.resolve().is_relative_to(source) for other in protected)
    if source.is_relative_to(place) or (place.is_relative_to(source) and not is_root):
        raise PublishError(
            f"{output}: the site would be written over or into {folder}, which a build only reads;"
            " name another folder with --output"
        )


def _check_ours(output: Path) -> None:
    if not is_ours(output):
        raise PublishError(
            f"{output}: this folder holds files that no build has made (it has no {MARKER});"
            " empty it, or name another with --output"
        )
    if (output / ".git").exists():
        raise PublishError(
            f"{output}: this folder is a git work tree, and a build would remove its .git;"
            " build elsewhere and copy the site into it"
        )


def is_ours(folder: Path) -> bool:
    """Whether a folder is a build's, or would be: it is not there, or empty."""
    return not folder.exists() or (folder / MARKER).is_file() or not any(folder.iterdir())


def _check_writable(place: Path) -> None:
    nearest = next((folder for folder in place.parents if folder.exists()), place)
    for folder in (nearest, place):
        with told(folder):
            if folder.exists() and not os.access(folder, os.W_OK | os.X_OK):
                raise PermissionError(errno.EACCES, "not writable")


@contextmanager
def lock(state: Path) -> Iterator[None]:
    """Hold the one lock of the state folder (made if missing) until the block ends.

    The kernel frees it when the process ends, however that happens.
    Raises PublishError when another build holds it or the folder cannot be written.
    """
    path = state / LOCK
    with told(path):
        state.mkdir(parents=True, exist_ok=True)
        handle = path.open("ab")
    with handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise PublishError(f"{path}: another build is running; wait for it, then build again") from error
        yield


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what the system says about `path` into a line for the editor."""
    try:
        yield
    except OSError as error:
        raise refusal(path, error) from error


def refusal(path: Path, error: OSError) -> PublishError:
    """What is said where the system refuses something at a place of the site or the state."""
    return PublishError(f"{path}: {advice(error, ADVICE)}; the published site is as it was")
