"""What is probably one thing written in two ways: shown as a warning, and accepted when an editor says why."""

from archive.problems.rules.rule import Rule


class PersonNear(Rule, level="warning"):
    """Two records of people are not one person in two spellings.

    Two records of one person part their signatures between two pages, and neither shows all of them. Names count
    as near when a letter differs, or two in ten or more, or when only the order of their words does. Look at
    the sources of both. If they are one person, keep one record, add the other spelling under `other_names:` and the
    other id under `former_ids:`. If not, accept the warning in either of the two.

    Wrong, people/ulla-placeholder.md:

        ---
        name: Ulla Placeholder
        sort_name: Placeholder, Ulla
        ---

    Wrong, people/ula-placeholder.md:

        ---
        name: Ula Placeholder
        sort_name: Placeholder, Ula
        ---

    Right, people/ulla-placeholder.md:

        ---
        name: Ulla Placeholder
        sort_name: Placeholder, Ulla
        other_names: [Ula Placeholder]
        former_ids: [ula-placeholder]
        ---

    Accepted, people/ulla-placeholder.md:

        ---
        name: Ulla Placeholder
        sort_name: Placeholder, Ulla
        accepted:
          - rule: person-near
            reason: Two people, born in different years.
        ---
    """


class NameVariant(Rule, level="warning"):
    """A name without a record is printed in one spelling.

    Somebody who has no record is known by the printed name alone, so that another spelling makes a second person,
    or their page shows one without its accents. Look at the sources. If the slip is yours, mend the name. If it is
    one person whom the sources spell in two ways, write a record with the other spelling under `other_names:`. If
    they are two people, accept the warning in a statement that prints one of the names.

    Wrong:

        signatories:
          - Anton Placeholder
          - Antoon Placeholder

    Right:

        signatories:
          - Anton Placeholder

    Accepted:

        accepted:
          - rule: name-variant
            reason: Two members; the list of the assembly has both.
    """


class NameShared(Rule, level="warning"):
    """People who share a name are told apart in their records.

    A printed name that several people share fits none of them: a statement then has to say `person:` and the id. So
    that whoever reads or enters a statement can tell which one it is, each of the records says so under `note:`, or
    both are filed under different names, such as “Sample, Anna (North)” under `sort_name:`. If the two are one person,
    keep one record, with the other id under `former_ids:`.

    Wrong, people/ulla-namesake-north.md:

        ---
        name: Ulla Namesake
        sort_name: Namesake, Ulla
        ---

    Wrong, people/ulla-namesake-south.md:

        ---
        name: Ulla Namesake
        sort_name: Namesake, Ulla
        ---

    Right, people/ulla-namesake-north.md:

        ---
        name: Ulla Namesake
        sort_name: Namesake, Ulla
        note: Member for the north; there is also one for the south.
        ---

    Right, people/ulla-namesake-south.md:

        ---
        name: Ulla Namesake
        sort_name: Namesake, Ulla
        note: Member for the south; there is also one for the north.
        ---

    Accepted, people/ulla-namesake-south.md:

        ---
        name: Ulla Namesake
        sort_name: Namesake, Ulla
        accepted:
          - rule: name-shared
            reason: Nothing more is known of either.
        ---
    """


class AccentsLost(Rule, level="warning"):
    """A printed name has the accents of the name it stands for.

    A name without its accents is still found to be the person's, but readers see it as it is written here, and accents
    are easily lost in copying. Look at the source: if it prints the accents, write them. If it does not, keep what it
    prints and say who is meant with `person:`; a spelling that comes again belongs under `other_names:` of the person.
    Words in capitals, in which many printers leave accents out, are passed over.

    Wrong, people/zoe-placeholder.md:

        ---
        name: Zoé Placeholder
        sort_name: Placeholder, Zoé
        ---

    Wrong:

        signatories:
          - Zoe Placeholder

    Right, people/zoe-placeholder.md:

        ---
        name: Zoé Placeholder
        sort_name: Placeholder, Zoé
        ---

    Right:

        signatories:
          - Zoé Placeholder

    Accepted:

        accepted:
          - rule: accents-lost
            reason: The source prints the name so.
    """


class LetterLost(Rule, level="warning"):
    """No sign stands in a name where a letter was lost.

    A question mark or an empty square inside a name is usually what a program put in place of a letter that
    it could not read. Look at the source and write the letter. If the source itself has lost it, accept the warning.

    Wrong:

        signatories:
          - Zo? Pl?ceholder

    Right:

        signatories:
          - Zoé Placeholder

    Accepted:

        accepted:
          - rule: letter-lost
            reason: The source prints the sign.
    """


class DemandNear(Rule, level="warning"):
    """One demand is not written in two ways that are nearly the same.

    Statements are found together when they make one demand: under the same record, or in the same words.
    Demands count as near when they are the same but for articles and the like, the order of words, or a letter or two.
    If they are one, write a record and name it under `demand:`, or use one wording. If they are two, accept the
    warning, or say in the records under `related:` or `broader:` how they belong together.

    Wrong:

        demands:
          - Keep the reading rooms open
          - Keep reading room open

    Right:

        demands:
          - Keep the reading rooms open

    Accepted:

        accepted:
          - rule: demand-near
            reason: One is about a single room, which has that name.
    """


class TitleNear(Rule, level="warning"):
    """Two statements of one body, within a year, do not have nearly the same title unless they are related.

    One statement entered twice is counted twice, and its signatories too. Two versions of one text, or its copies in
    two chambers, often share a title: then say so under `relations:`, whatever the type. If it is the same statement,
    keep one record. If neither, accept the warning, or give each a `title` that tells them apart.

    Wrong, statements/xx-2025-008-shelves.md:

        ---
        title: Motion on the dust upon the shelves of the library
        type: motion
        date: 2025-03-01
        sources:
          - title: Sample Gazette
        ---

    Wrong, statements/xx-2025-009-shelves.md:

        ---
        title: Motion on dust upon the shelves of the library
        type: motion
        date: 2025-04-01
        sources:
          - title: Sample Gazette
        ---

    Right, statements/xx-2025-008-shelves.md:

        ---
        title: Motion on the dust upon the shelves of the library
        type: motion
        date: 2025-03-01
        sources:
          - title: Sample Gazette
        ---

    Right, statements/xx-2025-009-shelves.md:

        ---
        title: Motion on dust upon the shelves of the library
        type: motion
        date: 2025-04-01
        sources:
          - title: Sample Gazette
        relations:
          - {type: repeats, statement: xx-2025-008}
        ---

    Accepted, statements/xx-2025-009-shelves.md:

        ---
        title: Motion on dust upon the shelves of the library
        type: motion
        date: 2025-04-01
        sources:
          - title: Sample Gazette
        accepted:
          - rule: title-near
            reason: Two motions; the titles are the official ones.
        ---
    """


SEEN_TOGETHER = frozenset(rule.name for rule in (PersonNear, NameVariant, NameShared, DemandNear, TitleNear))
"""Rules about two records: their breaches are seen only once all records are there."""
