"""What holds between the fields of a record, and between records."""

from archive.rules.rule import Rule


class ReferenceUnknown(Rule):
    """An id that a record names is that of a record."""


class RelationSelf(Rule):
    """A statement is related to other statements only."""


class SupersedesCycle(Rule):
    """Statements do not supersede one another in a circle."""


class BroaderCycle(Rule):
    """Demands are not broader than one another in a circle."""


class SourceNumber(Rule):
    """The number of a source is that of an entry under sources."""


class ResponseDemand(Rule):
    """A response answers a demand of the statement."""


class NameAmbiguous(Rule):
    """A printed name fits one person, or the person is named."""


class SignatoryRepeated(Rule):
    """A person stands once in a list."""


class GroupChamber(Rule):
    """A group belongs to the chamber it stands beside."""


class DatesReversed(Rule):
    """What begins comes before what ends."""


class VoteFigures(Rule):
    """The figures of a vote can be."""


class VoteNames(Rule):
    """A list of votes can be read and counts to the figures."""


class DeclaredDiffers(Rule):
    """What a source declares is counted, or the difference is recorded."""


class FileMissing(Rule):
    """A file that a record points to is in the content folder."""


class FileChanged(Rule):
    """A kept copy has the SHA-256 that was recorded."""


class TextHere(Rule):
    """One text at most is the body of the file."""


class BodyLink(Rule):
    """A link between records leads to a record."""


class BodyDepth(Rule):
    """Lists, quotations, brackets and emphasis are nested at most 20 deep."""


class BodyDensity(Rule):
    """A paragraph has at most 1,000 lines and 1,000 marks, a text ten times as many."""


class AcceptedRule(Rule):
    """Only warnings are accepted, by the rule's name."""
