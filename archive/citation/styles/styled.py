"""What a style makes of a reference, and the small rules of punctuation and dates that styles share."""

from archive.language.date_words import in_words
from archive.language.dates import MONTHS, PartialDate, parse
from archive.render.view import view_class


@view_class
class Styled:
    """A reference in one style: text, text in italics, text, then what the page can fill in, text, address and end.

    `italic_language` is that of the text in italics, where it is a title. `demand` and `paragraph` are what the style
    says of a part; a number takes the place of {}.
    """

    style: str
    language: str
    before: str
    italic: str
    italic_language: str
    between: str
    after: str
    address: str
    demand: str
    paragraph: str
    end: str = ""

    @property
    def text(self) -> str:
        """The whole reference without a part, on one line."""
        return f"{self.before}{self.italic}{self.between}{self.after}{self.address}{self.end}"


def stopped(text: str) -> str:
    """Text with a full stop, unless it ends a sentence already. Of two stops one is kept (CMOS 18, 6.133)."""
    bare = text.rstrip("\"'\u201d\u2019")
    return text if bare.endswith((".", "!", "?", "\N{HORIZONTAL ELLIPSIS}")) else f"{text}."


def joined(parts: list[str]) -> str:
    """What is known, with commas."""
    return ", ".join(part for part in parts if part)


def american(date: PartialDate) -> str:
    """A date with its month first: September 19, 2025; ca. 2024; [2024?]; 1990s.

    A date that is near is "ca.", one that is not certain stands in brackets with a question mark (CMOS 18, 14.44).
    """
    if date.precision == "interval":
        return _interval(date)
    text = month_first(date)
    text = f"ca. {text}" if date.approximate else text
    return f"[{text}?]" if date.uncertain else text


def month_first(date: PartialDate) -> str:
    """A date without its doubts; an interval with an open end in words."""
    first = date.earliest
    match date.precision:
        case "day":
            return f"{MONTHS[first.month - 1]} {first.day}, {first.year}"
        case "month":
            return f"{MONTHS[first.month - 1]} {first.year}"
        case "year":
            return str(first.year)
        case "decade":
            return f"{first.year}s"
        case "interval":
            return in_words(date)
        case _:
            return f"{first.year}\N{EN DASH}{date.latest.year}"


def _interval(date: PartialDate) -> str:
    """From one date to another; what has no end is said in words."""
    if not (date.start and date.end):
        return in_words(date)
    return "\N{EN DASH}".join(american(parse(side)) for side in date.text.split("/"))
