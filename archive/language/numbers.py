"""Numbers as readers and editors see them."""


def figure(number: int) -> str:
    """A number as English has it, with commas between its thousands: 12,345."""
    return f"{number:,}"


def count(number: int, one: str, many: str = "") -> str:
    """A counted thing: 1 demand, 7 demands."""
    return f"{figure(number)} {one if number == 1 else many or one + 's'}"


def size(number: int) -> str:
    """So many bytes, in the largest unit of which there is one (IEC 80000-13: kB and MB are powers of ten)."""
    for unit, power in (("GB", 9), ("MB", 6), ("kB", 3)):
        if number >= 10**power:
            value = number / 10**power
            return f"{value:.1f}\u00a0{unit}" if value < 10 else f"{value:.0f}\u00a0{unit}"
    return f"{number}\u00a0bytes"
