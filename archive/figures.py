"""Numbers as readers and editors see them."""


def figure(number: int) -> str:
    """A number with its thousands apart: 12 345 with a narrow no-break space (ISO 80000-1, 7.3.1)."""
    return f"{number:,}".replace(",", "\u202f")


def count(number: int, one: str, many: str = "") -> str:
    """A counted thing: 1 demand, 7 demands."""
    return f"{figure(number)} {one if number == 1 else many or one + 's'}"
