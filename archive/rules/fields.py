"""What each key of a record may be and hold."""

from archive.rules.rule import Rule


class KeyUnknown(Rule):
    """Every key is one that the content model knows."""


class KeyMissing(Rule):
    """The keys that a record cannot do without are there."""


class ValueNotInList(Rule):
    """A value of a closed list is one of that list."""


class ValueShape(Rule):
    """A list stands where a list is asked for, a line of text where text is."""


class ValueDate(Rule):
    """A date is written as EDTF and exists."""


class ValueCount(Rule):
    """A count is written in digits."""


class ValueFlag(Rule):
    """A yes-or-no value is true or false."""


class ValueForm(Rule):
    """Ids, addresses, languages, paths and check sums have their form."""
