"""What is probably a mistake: shown as a warning, and accepted when an editor says why."""

from archive.rules.rule import Rule


class NameNear(Rule, level="warning"):
    """A new name is not a misspelt known one."""


class MembershipDates(Rule, level="warning"):
    """A signatory was a member on the day."""


class CertaintyReason(Rule, level="warning"):
    """A doubtful identification says why."""


class SourceMissing(Rule, level="warning"):
    """A statement names a source."""


class TextStatus(Rule, level="warning"):
    """A text says whose wording it is."""


class IdYear(Rule, level="warning"):
    """The year in the id is that of a date of the statement."""


class BodyHtml(Rule, level="warning"):
    """Texts are Markdown, without HTML."""


class AcceptedUnused(Rule, level="warning"):
    """An accepted warning still has its cause."""
