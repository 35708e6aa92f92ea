"""What tells the content of a file from any other; apart, for it imports nothing that takes time."""

import hashlib


def digest(data: bytes) -> bytes:
    """16 bytes that stand for these."""
    return hashlib.blake2b(data, digest_size=16).digest()
