"""Where files lie and what they are called."""

from archive.rules.rule import Rule


class ContentMissing(Rule):
    """There is a folder of content."""


class SiteMissing(Rule):
    """site.yaml says what the site is called and where it stands."""


class FilePlace(Rule):
    """A record is a file in the folder of its kind."""


class FileName(Rule):
    """A record's file name says its id."""


class IdDuplicate(Rule):
    """An id is given once."""


class IdReserved(Rule):
    """A page's id is not that of a page which every site has."""


class FormerId(Rule):
    """A former id is nobody's id today, and led to one record only."""


class TranslationAlone(Rule):
    """A translation stands beside its statement."""
