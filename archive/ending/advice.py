"""What the system's no means, and what an editor does about it."""

import errno
from collections.abc import Mapping

ADVICE = {
    errno.ENOSPC: "the disk is full; free some space, then try again",
    errno.EDQUOT: "your share of the disk is used up; free some space, then try again",
    errno.EFBIG: "the file is larger than this system allows; raise the limit (ulimit -f), then try again",
    errno.EACCES: "it may not be read or written; change its permissions, then try again",
    errno.EPERM: "it may not be read or written; change its permissions, then try again",
    errno.EROFS: "it lies on a disk that is mounted read-only; name another folder",
    errno.EMFILE: "too many files are open; raise the limit (ulimit -n), then try again",
    errno.ENFILE: "too many files are open; end other programs, then try again",
    errno.EIO: "the disk did not do what it was asked (input/output error); see whether it is sound, then try again",
    errno.ENAMETOOLONG: "the name is too long for this disk; choose a shorter one",
    errno.ELOOP: "links lead in a circle here; remove one of them",
    errno.ENOENT: "it is not there, or no longer; put it back, then try again",
    errno.ENOTDIR: "a file stands where a folder is needed; move it elsewhere",
    errno.EISDIR: "a folder stands where a file is needed; move it elsewhere",
    errno.EEXIST: "something of that name is there already; move it elsewhere",
    errno.ENOMEM: "there is not enough memory; end other programs or use --jobs 1, then try again",
    errno.EAGAIN: "no more processes are allowed (ulimit -u); end other programs or use --jobs 1, then try again",
}
"""What the system says no with -> what that means, and what to do about it."""


def advice(error: OSError, known: Mapping[int, str] = ADVICE) -> str:
    """What the system’s no means, and what to do about it."""
    return known.get(error.errno or 0) or f"the system says: {error.strerror or error}; put that right, then try again"
