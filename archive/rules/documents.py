"""What a content file has to be before anything in it can be understood."""

from archive.rules.rule import Rule


class FileSize(Rule):
    """A content file holds at most 512 KiB."""


class FileEncoding(Rule):
    """A content file is UTF-8 text."""


class Mojibake(Rule):
    """Text was decoded with the right encoding before it was saved."""


class ControlCharacter(Rule):
    """Text holds no control characters but tabs and line ends."""


class FrontMatterMissing(Rule):
    """A content file begins with front matter, opened by a line ---."""


class FrontMatterUnclosed(Rule):
    """Front matter is closed by a line ---."""


class FrontMatterNotMapping(Rule):
    """Front matter is a list of keys, each with a value."""


class YamlSyntax(Rule):
    """Front matter is well-formed YAML."""


class YamlDuplicateKey(Rule):
    """A key is written once in its mapping."""


class YamlAlias(Rule):
    """Values are written out, never shared through anchors (&) and aliases (*)."""


class YamlTag(Rule):
    """Values carry no YAML tags (!): every value is text."""


class YamlDepth(Rule):
    """Lists and mappings are nested at most 50 deep."""


class YamlComment(Rule):
    """No text stands behind a #, where YAML would not read it."""


class YamlIndent(Rule):
    """The entries of a list begin in one column."""


class YamlMergeKey(Rule):
    """Keys are written out, never merged with <<."""


class EmptyValue(Rule):
    """A key has a value; what is unknown is left out."""


class YamlKey(Rule):
    """A key is plain text."""
