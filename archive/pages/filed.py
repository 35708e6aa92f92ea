"""Names of people in lists: in the order in which they are read, and in them what they are filed under."""

from functools import lru_cache

from markupsafe import Markup

from archive.language.direction import OTHER_SCRIPT
from archive.language.names import ADDITION, filed_under

MOST_KEPT = 1 << 14


@lru_cache(MOST_KEPT)
def filed(name: str, sort_name: str) -> Markup:
    """A name as it is read, with the words that a list is sorted by in an element: Valérie <b>Boyer</b>.

    What tells namesakes apart in the index is shown behind it: Alexandra <b>Martin</b> (Gironde). A name that does not
    hold the words of its `sort_name` is shown as it is. One in another script is kept apart from the words around it,
    as a whole: it may be written from right to left.
    """
    start, end = filed_under(name, sort_name)
    addition = ADDITION.search(sort_name)
    behind = f" {addition[1]}" if addition and addition[1] not in name else ""
    marked = Markup("{}<b>{}</b>{}").format(name[:start], name[start:end], name[end:]) if end else Markup.escape(name)
    apart = Markup("<bdi>{}</bdi>") if OTHER_SCRIPT.search(name) else Markup("{}")
    return apart.format(marked) + behind
