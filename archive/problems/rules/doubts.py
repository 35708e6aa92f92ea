"""What is probably a mistake: shown as a warning, and accepted when an editor says why."""

from archive.problems.rules.rule import Rule


class EditionOver(Rule, level="warning"):
    """An edition holds nothing that is later than its day.

    Every page names the edition of `site.yaml`, and so does every citation. What was entered or corrected after that
    day is not in the edition, and whoever looks for it there would not find it. Name a later day when you make the
    next edition; until then take the key out, and the pages name none.

    Wrong, site.yaml:

        title: Specimen Register
        tagline: Statements that nobody ever made
        description: What members of the Sample Assembly declared about their reading room.
        base_url: https://register.example
        licence: {name: CC0 1.0}
        edition: 2025-01-31

    Right, site.yaml:

        title: Specimen Register
        tagline: Statements that nobody ever made
        description: What members of the Sample Assembly declared about their reading room.
        base_url: https://register.example
        licence: {name: CC0 1.0}
        edition: 2025-12-31
    """


class NameNear(Rule, level="warning"):
    """A new name is not a misspelt known one.

    A slip in a name makes a second person: their signatures are then counted apart, and neither page shows all of
    them. Look at the source. If the slip is yours, mend the name. If the source prints it so, keep what it prints
    and say who is meant with `person:`; a spelling that comes again belongs under `other_names:` of the person.
    If it really is somebody else, accept the warning, or write a record for the new person.

    Wrong:

        signatories:
          - Ana Sample
          - Bruno Specimen

    Right:

        signatories:
          - {as_printed: Ana Sample, person: anna-sample}
          - Bruno Specimen

    Accepted:

        accepted:
          - rule: name-near
            reason: Two people; the list of members has both.
    """


class MembershipDates(Rule, level="warning"):
    """A signatory was a member on the day.

    Somebody who had left the chamber, or had not yet entered it, probably did not sign as its member: a namesake
    may be meant, or one of the dates is wrong. The rule looks at people with `memberships:` only, and at the
    chambers of the statement. Compare the dates in the person's record with the source and correct what is wrong.
    Accept the warning where the signature is what it seems, such as that of a former member.

    Wrong, people/bruno-specimen.md:

        ---
        name: Bruno Specimen
        sort_name: Specimen, Bruno
        memberships:
          - {chamber: xx-assembly, start: 2022, end: 2024-06}
        ---

    Right, people/bruno-specimen.md:

        ---
        name: Bruno Specimen
        sort_name: Specimen, Bruno
        memberships:
          - {chamber: xx-assembly, start: 2022, end: 2024-06}
          - {chamber: xx-assembly, start: 2024-07}
        ---

    Accepted:

        accepted:
          - rule: membership-dates
            reason: Bruno Specimen signed as a former member; the source says so.
    """


class CertaintyReason(Rule, level="warning"):
    """A doubtful identification says why.

    `certainty: probable` tells readers that the register is not sure who signed. They can only judge that if they
    see whom you mean and what speaks for it. Name the person under `person:` and the reason under `note:`. If
    nobody in particular is meant, leave `certainty:` out: the printed name then stands for itself.

    Wrong:

        signatories:
          - {as_printed: A. Sample, person: anna-sample, certainty: probable}

    Right:

        signatories:
          - as_printed: A. Sample
            person: anna-sample
            certainty: probable
            note: No other member of that year has this family name.

    Accepted:

        accepted:
          - rule: certainty-reason
            reason: The research is under way; the note follows when it is done.
    """


class SourceMissing(Rule, level="warning"):
    """A statement names a source.

    Without a source nobody can check the record, and no later editor can tell what it rests on. Add at least one
    entry under `sources:`, with a title and, where there is one, the address. A paper that is not on the web is a
    source too: its title says where it is kept.

    Wrong, statements/xx-2025-001-reading-room.md:

        ---
        title: Joint declaration on the reading room
        type: declaration
        date: 2025-09-19
        ---

    Right, statements/xx-2025-001-reading-room.md:

        ---
        title: Joint declaration on the reading room
        type: declaration
        date: 2025-09-19
        sources:
          - title: Sample Gazette, no. 12
            url: https://gazette.example/12
        ---

    Accepted:

        accepted:
          - rule: source-missing
            reason: The register holds the paper itself, and nothing was printed of it.
    """


class TextStatus(Rule, level="warning"):
    """A text says whose wording it is.

    Readers quote what they find. They need to know whether the text below the front matter is the official
    wording, a translation, or a summary in the register's own words. Add an entry under `texts:` with its
    `status:` and `language:`, and mark it `here: this`.

    Wrong:

        texts:
          - {status: official, language: fr, held: false}

    Right:

        texts:
          - {status: official, language: fr, held: false}
          - {status: summary, language: en, here: this, made_by: the register}

    Accepted:

        accepted:
          - rule: text-status
            reason: Whose wording it is cannot be found out; the source does not say.
    """


class IdYear(Rule, level="warning"):
    """The year in the id is that of a date of the statement.

    The number of a statement is never changed, so look twice before it is published: either the year in the file's
    name is a slip, or the date is. The rule is content with `date:` and with the days under `dates:` on which the
    statement was tabled, published, adopted or rejected. Add the one that explains the year, or correct the slip;
    accept the warning if the number is in use already and the date was corrected later.

    Wrong:

        date: 2024-12-30

    Right:

        date: 2024-12-30
        dates: {published: 2025-01-08}

    Accepted:

        accepted:
          - rule: id-year
            reason: Published under this number; the date was corrected afterwards.
    """


class BodyHtml(Rule, level="warning"):
    """Texts are Markdown, without HTML.

    Readers would see the tags as they stand, for HTML from contributions is never passed on. Write Markdown:
    `*stressed*`, `**strong**`, an empty line between paragraphs. If the text itself is about HTML and means to
    show a tag, put it between backticks.

    Wrong:

        ---
        The reading room shall be open <b>on Sundays</b>.

    Right:

        ---
        The reading room shall be open **on Sundays**.

    Accepted:

        accepted:
          - rule: body-html
            reason: The official text prints the tags, and is given letter for letter.
    """


class AcceptedUnused(Rule, level="warning"):
    """An accepted warning still has its cause.

    An acceptance holds for the whole file. Left behind when its cause is gone, it would hide the next mistake of
    that kind. Take the entry out; this warning cannot be accepted in its turn.

    Wrong:

        date: 2025-09-19
        accepted:
          - rule: id-year
            reason: Published under this number; the date was corrected afterwards.

    Right:

        date: 2024-12-30
        accepted:
          - rule: id-year
            reason: Published under this number; the date was corrected afterwards.
    """
