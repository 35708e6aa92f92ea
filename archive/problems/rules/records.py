"""What holds between the fields of a record, and between records."""

from archive.problems.rules.rule import Rule


class ReferenceUnknown(Rule):
    """An id that a record names is that of a record.

    The name would stand on the page without anything behind it, and the statement would be missing from the page
    that it belongs to. Most often the id has a slip; the message offers the nearest. Otherwise write the record that
    is meant: the id is the name of its file without `.md`.

    Wrong:

        events: [2025-09-01-reading-rom-closed]

    Right:

        events: [2025-09-01-reading-room-closed]
    """


class RelationSelf(Rule):
    """A statement is related to other statements only.

    The number under `relations:` is that of the file itself. It was probably copied; write the number of the
    statement that is meant.

    Wrong:

        relations:
          - {type: follows, statement: xx-2025-001}

    Right, statements/xx-2024-001-opening-hours.md:

        ---
        title: Open letter on the opening hours
        type: open-letter
        date: 2024-10
        sources: [{title: "Sample Gazette, no. 7"}]
        ---

    Right:

        relations:
          - {type: follows, statement: xx-2024-001}
    """


class SupersedesCycle(Rule):
    """Statements do not supersede one another in a circle.

    The newer statement supersedes the older one, and readers of the older are led on to it. In a circle they would
    never arrive. Keep the relation in the statement that holds today, and take it out of the one that it replaces,
    which has `status: superseded` instead.

    Wrong:

        relations:
          - {type: supersedes, statement: xx-2025-002}

    Wrong, statements/xx-2025-002-opening-hours.md:

        ---
        title: Open letter on the opening hours
        type: open-letter
        date: 2025-10
        sources: [{title: "Sample Gazette, no. 13"}]
        relations:
          - {type: supersedes, statement: xx-2025-001}
        ---

    Right:

        status: superseded

    Right, statements/xx-2025-002-opening-hours.md:

        ---
        title: Open letter on the opening hours
        type: open-letter
        date: 2025-10
        sources: [{title: "Sample Gazette, no. 13"}]
        relations:
          - {type: supersedes, statement: xx-2025-001}
        ---
    """


class BroaderCycle(Rule):
    """Demands are not broader than one another in a circle.

    `broader:` leads from a demand to a wider one that includes it, so that readers find both. Of two demands only
    one can include the other. Take `broader:` out of the wider one; if neither is wider, use `related:`.

    Wrong, demands/open-on-sundays.md:

        ---
        name: Open the reading room on Sundays
        broader: longer-hours
        ---

    Wrong, demands/longer-hours.md:

        ---
        name: Keep public buildings open for longer
        broader: open-on-sundays
        ---

    Right, demands/open-on-sundays.md:

        ---
        name: Open the reading room on Sundays
        broader: longer-hours
        ---

    Right, demands/longer-hours.md:

        ---
        name: Keep public buildings open for longer
        ---
    """


class SourceNumber(Rule):
    """The number of a source is that of an entry under sources.

    Numbers such as `source: 2` or `by: 2` count the entries of `sources:` in the same file, from 1. This one counts
    further than there are entries. When sources are added, taken out or moved, look at the numbers again: one that
    exists but is another source is seen by nobody but you.

    Wrong:

        votes:
          - {chamber: xx-assembly, for: 61, source: 2}

    Right:

        votes:
          - {chamber: xx-assembly, for: 61, source: 1}
    """


class ResponseDemand(Rule):
    """A response answers a demand of the statement.

    The number under `responses:` counts the demands of this statement, from 1. A response that is about the whole
    statement has no `demand:`.

    Wrong:

        responses:
          - {demand: 2, date: 2025-10-06, kind: official-response}

    Right:

        responses:
          - {demand: 1, date: 2025-10-06, kind: official-response}
    """


class NameAmbiguous(Rule):
    """A printed name fits one person, or the person is named.

    Two people of the archive have this name, and a signature must not be given to the wrong one. Find out who
    signed, from the chamber, the group or the years, and name the person under `person:`. If the sources do not
    say, name the likelier one with `certainty: possible` and a note.

    Wrong, people/anna-sample.md:

        ---
        name: Anna Sample
        sort_name: Sample, Anna
        note: Member for the south; there is also one for the north.
        ---

    Wrong, people/anna-sample-of-north.md:

        ---
        name: Anna Sample
        sort_name: Sample, Anna
        note: Member for the north; there is also one for the south.
        ---

    Wrong:

        signatories:
          - Anna Sample

    Right, people/anna-sample.md:

        ---
        name: Anna Sample
        sort_name: Sample, Anna
        note: Member for the south; there is also one for the north.
        ---

    Right, people/anna-sample-of-north.md:

        ---
        name: Anna Sample
        sort_name: Sample, Anna
        note: Member for the north; there is also one for the south.
        ---

    Right:

        signatories:
          - {as_printed: Anna Sample, person: anna-sample}
    """


class SignatoryRepeated(Rule):
    """A person stands once in a list.

    A name that stands twice would be counted twice. Compare the list with the source. If two entries are two people
    of one name, name each under `person:`. If the source itself prints a name twice, keep one entry and say so in
    `signatories_note:`. Somebody who signs and also tabled the text has two entries with different roles.

    Wrong:

        signatories:
          - Anna Sample
          - Bruno Specimen
          - ANNA SAMPLE

    Right:

        signatories:
          - Anna Sample
          - Bruno Specimen
    """


class GroupChamber(Rule):
    """A group belongs to the chamber it stands beside.

    Groups of the same name in two chambers are two records, and members of one chamber do not sit in a group of
    the other. One of the two ids is that of the wrong record: look up the group's file, which names its chamber.

    Wrong:

        signatories:
          - {as_printed: Anna Sample, chamber: xx-senate, group: xx-blues}

    Right:

        signatories:
          - {as_printed: Anna Sample, chamber: xx-assembly, group: xx-blues}
    """


class DatesReversed(Rule):
    """What begins comes before what ends.

    A text is tabled before it is adopted, a signature given before it is withdrawn, and a membership begins before
    it ends. Two dates of this record are the other way round: perhaps exchanged, or one has a slip in the year.
    Where a date is known only in part the rule gives it the benefit of the doubt, so the order here is certainly
    wrong. Compare both with the source.

    Wrong:

        dates: {tabled: 2025-09-20, adopted: 2025-09-19}

    Right:

        dates: {tabled: 2025-09-19, adopted: 2025-09-20}
    """


class AcceptedRule(Rule):
    """Only warnings are accepted, by the rule's name.

    An error stands for something that the site cannot show rightly, so it has to be mended. A warning may be
    accepted for the file it stands in, with a reason that others can follow. The name is the one in square brackets
    at the end of the warning.

    Wrong:

        accepted:
          - rule: value-date
            reason: The source writes the date like this.

    Right:

        date: 2024-12-30
        accepted:
          - rule: id-year
            reason: Published under this number; the date was corrected afterwards.
    """
