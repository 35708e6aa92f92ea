"""Types of the command's arguments. Each raises argparse.ArgumentTypeError, which argparse shows as wrong usage."""

from argparse import ArgumentTypeError

from archive.records import is_address


def positive(text: str) -> int:
    """A whole number from 1 on."""
    if not (text.isascii() and text.isdigit() and len(text) < 5 and int(text)):
        raise ArgumentTypeError(f"“{text}” is not a number from 1 on")
    return int(text)


def address(text: str) -> str:
    """The address of a site on the web."""
    if not is_address(text):
        raise ArgumentTypeError(f"“{text}” is not a web address; write it in full, from https:// on")
    return text
