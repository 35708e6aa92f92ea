"""What each key of a record may be and hold."""

from archive.problems.rules.rule import Rule


class KeyUnknown(Rule):
    """Every key is one that the content model knows.

    A key with a slip in it would be passed over, and what it says would be missing from the site. The message
    offers the nearest key, or all that may stand there; CONTRIBUTING.md says what each is for. `id`, `body` and the
    language of a translation are never written in the front matter, for the file's name and its text say them.

    Wrong:

        signatorys:
          - Anna Sample

    Right:

        signatories:
          - Anna Sample
    """


class KeyMissing(Rule):
    """The keys that a record cannot do without are there.

    A few things are needed to show a record at all: the title, type and date of a statement, the name of a person
    and how it is sorted. The same holds for the parts of a record: a relation needs its type and the other
    statement. Add the line. If the date is known only roughly, a year is enough, or `2025~` for “about 2025”.

    Wrong, people/carla-example.md:

        ---
        name: Carla Example
        ---

    Right, people/carla-example.md:

        ---
        name: Carla Example
        sort_name: Example, Carla
        ---
    """


class ValueNotInList(Rule):
    """A value of a closed list is one of that list.

    Types, statuses, roles and the like are short lists, so that the same thing has one name throughout and readers
    can select by it. The message shows the list and the nearest entry. If none fits, take the most general and say
    the rest in words, in a note or in the text.

    Wrong:

        status: adoptd

    Right:

        status: adopted
    """


class ValueShape(Rule):
    """A list stands where a list is asked for, a line of text where text is.

    Some keys hold one value, some a list, some a group of keys of their own; CONTRIBUTING.md shows which. A list
    has one entry on each line, with a hyphen and a space before it, even if there is only one entry, and at most
    2,000 of them. Short lists may stand on the line of the key, in square brackets.

    Wrong:

        chambers: xx-assembly

    Right:

        chambers:
          - xx-assembly
    """


class ValueDate(Rule):
    """A date is written as EDTF and exists.

    EDTF is the international way to write dates, also those known only in part; 03/04/2025 is March to some readers
    and April to others. Write year, month, day with hyphens, and leave out what is not known: `2025-09-19`,
    `2025-09`, `2025`. A sign at the end says how sure it is: `~` about, `?` uncertain, `%` both. An interval has a
    slash: `2025-09-01/2025-09-19`.

    Wrong:

        date: 19/09/2025

    Right:

        date: 2025-09-19
    """


class ValueCount(Rule):
    """A count is written in digits.

    Counts are added up and compared. Write digits only, with no words, signs, spaces or commas between them. What
    the source says beyond the figure belongs in a note, and a figure that is not known is left out.

    Wrong:

        votes:
          - {chamber: xx-assembly, for: about fifty}

    Right:

        votes:
          - {chamber: xx-assembly, note: The minutes speak of about fifty votes in favour.}
    """


class ValueFlag(Rule):
    """A yes-or-no value is true or false.

    Such a key answers one question, and these are the two answers. Write `true` or `false`, in lower case. Where the
    answer is not known, leave the key out.

    Wrong:

        title_supplied: yes

    Right:

        title_supplied: true
    """


class ValueForm(Rule):
    """Ids, addresses, languages, paths and check sums have their form.

    Other records, browsers and programs go by these values, so that one letter more or less leads nowhere. An id is
    a file's name without `.md`; a web address is written in full, from `https://` on; a language is its code; a path
    begins inside the content folder, and every computer can store its names; a SHA-256 has 64 digits in lower case.
    Copy the value rather than typing it.

    Wrong:

        language: English

    Right:

        language: en
    """
