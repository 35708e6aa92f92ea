"""How front matter is written, and settings too."""

from archive.problems.rules.rule import Rule


class FrontMatterMissing(Rule):
    """A content file begins with front matter, opened by a line ---.

    The keys at the top say what the record is; a text alone cannot be filed. Begin the file with a line of exactly
    three hyphens, then the keys, then three hyphens again. The text, if there is one, follows below.

    Wrong, people/carla-example.md:

        name: Carla Example
        sort_name: Example, Carla

    Right, people/carla-example.md:

        ---
        name: Carla Example
        sort_name: Example, Carla
        ---
    """


class FrontMatterUnclosed(Rule):
    """Front matter is closed by a line ---.

    Without the second line of hyphens nobody can tell where the keys end and the text begins. Put a line of exactly
    three hyphens, with nothing else on it, after the last key. A line of four hyphens, or of dashes that
    a word processor made of them, does not close it.

    Wrong, people/carla-example.md:

        ---
        name: Carla Example
        sort_name: Example, Carla

        Carla Example is a member of the Sample Assembly.

    Right, people/carla-example.md:

        ---
        name: Carla Example
        sort_name: Example, Carla
        ---

        Carla Example is a member of the Sample Assembly.
    """


class FrontMatterNotMapping(Rule):
    """Front matter is a list of keys, each with a value.

    What stands between the lines of hyphens is plain text or a list, so that no value can be told from another.
    Write every entry as `key: value`, each on a line of its own. The space after the colon belongs to it: without
    one, the line is one word.

    Wrong, people/carla-example.md:

        ---
        name:Carla Example
        ---

    Right, people/carla-example.md:

        ---
        name: Carla Example
        sort_name: Example, Carla
        ---
    """


class YamlSyntax(Rule):
    """Front matter is well-formed YAML.

    The front matter is written in YAML, which gives some signs a meaning: a colon with a space behind it, quotes,
    brackets, hyphens, the indentation of a line. Here one of them stands where YAML cannot make sense of it. The
    message says what was probably meant. When in doubt put the whole value in quotes: in them, only the quote
    itself, and in double quotes a backslash, is special.

    Wrong:

        title: Joint declaration: the reading room

    Right:

        title: "Joint declaration: the reading room"
    """


class YamlDuplicateKey(Rule):
    """A key is written once in its mapping.

    Two values under one name contradict each other, and YAML would silently drop one of them. Keep the one that is
    right. Where there is more than one of a thing, such as sources, they are entries of one list under the key.

    Wrong:

        summary: The signatories ask for open doors on Sundays.
        summary: The signatories ask for longer hours.

    Right:

        summary: The signatories ask for open doors on Sundays.
    """


class YamlAlias(Rule):
    """Values are written out, never shared through anchors (&) and aliases (*).

    A value that is written elsewhere is hard to read and easy to change by mistake. So each is written out where it
    belongs. Often the sign is part of the text, such as the asterisk that marks a name in a printed list: then put
    the value in quotes, or leave the mark out.

    Wrong:

        title: &title Joint declaration on the reading room
        short_title: *title

    Right:

        title: Joint declaration on the reading room
        short_title: The reading room
    """


class YamlTag(Rule):
    """Values carry no YAML tags (!): every value is text.

    An exclamation mark at the beginning of a value tells YAML to take it for something other than text, and would
    swallow the word behind it. Nothing here needs that. Remove it, or put the value in quotes if the text begins
    with an exclamation mark.

    Wrong:

        summary: !urgent The doors shall be open on Sundays.

    Right:

        summary: "!urgent The doors shall be open on Sundays."
    """


class YamlDepth(Rule):
    """Lists and mappings are nested at most 50 deep.

    No record goes beyond five. What is deeper is brackets that were typed or pasted by accident, and might bring
    the program down. Take the brackets out, or put the value in quotes if they belong to the text.

    Wrong:

        summary: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ The reading room

    Right:

        summary: The reading room
    """


class YamlComment(Rule):
    """No text stands behind a #, where YAML would not read it.

    For YAML, a # behind a space begins a remark: what follows is not part of the value. In “Motion #12” the number
    would silently be lost. Put the whole value in quotes. If a remark is meant, put a space behind the #.

    Wrong:

        title: Motion #12 on the reading room

    Right:

        title: "Motion #12 on the reading room"
    """


class YamlIndent(Rule):
    """The entries of a list begin in one column.

    An entry that stands further to the right becomes part of the text of the entry above it, hyphen and all: of two
    names YAML would make one. Move the hyphen under the one above.

    Wrong:

        signatories:
          - Anna Sample
            - Bruno Specimen

    Right:

        signatories:
          - Anna Sample
          - Bruno Specimen
    """


class YamlMergeKey(Rule):
    """Keys are written out, never merged with <<.

    `<<` would copy keys from another place, and one could no longer read in the file what the record says. Write
    the keys out.

    Wrong:

        demands:
          - {<<: {demand: open-on-sundays}, text: Open the reading room on Sundays}

    Right:

        demands:
          - {demand: open-on-sundays, text: Open the reading room on Sundays}
    """


class EmptyValue(Rule):
    """A key has a value; what is unknown is left out.

    An empty key may mean that there is nothing, that nobody has looked, or that a value was forgotten, and a reader
    could not tell which. Write the value, or take out the whole line. To say that something could not be found out,
    use the key for a note, such as `date_note:`.

    Wrong:

        title: Joint declaration on the reading room
        short_title:

    Right:

        title: Joint declaration on the reading room
    """


class YamlKey(Rule):
    """A key is plain text.

    Before the colon stands nothing, a list, or something in brackets, so that nobody knows what the value is for.
    Write the name of the key, as it stands in CONTRIBUTING.md. If the line was meant as text, put the whole value
    in quotes.

    Wrong:

        [summary]: The doors shall be open on Sundays.

    Right:

        summary: The doors shall be open on Sundays.
    """
