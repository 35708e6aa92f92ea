"""Types of the command's arguments. Each raises argparse.ArgumentTypeError, which argparse shows as wrong usage."""

from argparse import ArgumentTypeError


def positive(text: str) -> int:
    """A whole number from 1 on."""
    if not (text.isascii() and text.isdigit() and len(text) < 5 and int(text)):
        raise ArgumentTypeError(f"“{text}” is not a number from 1 on")
    return int(text)


def address(text: str) -> str:
    """The address of a site on the web."""
    from archive.records import is_address  # here, because a build that is given none need not load it

    if not is_address(text):
        raise ArgumentTypeError(f"“{text}” is not a web address; write it in full, from https:// on")
    return text
