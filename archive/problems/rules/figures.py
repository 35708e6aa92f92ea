"""What figures have to agree with."""

from archive.problems.rules.rule import Rule


class VoteFigures(Rule):
    """The figures of a vote can be.

    Votes for, against and abstentions cannot be more than those voting, nor those more than the chamber has
    members. Look for a digit too many, or for two figures exchanged. `voting` counts abstentions too; if your
    source counts them apart, leave `voting` out. If the source itself contradicts itself, keep its figures and
    record that under `discrepancies:` with `about: vote`.

    Wrong:

        votes:
          - {chamber: xx-assembly, for: 40, against: 30, abstentions: 20, voting: 80}

    Right:

        votes:
          - {chamber: xx-assembly, for: 40, against: 30, abstentions: 10, voting: 80}
    """


class VoteNames(Rule):
    """A list of votes can be read and counts to the figures.

    A list by name is a CSV file with commas, saved as UTF-8. Its first line names the columns: `name`, and where
    known `choice` (`for`, `against` or `abstained`; without it, for), `an_id` and `group`. The names of each choice
    are counted, and the count has to be the figure of the vote. Compare both with the official list: a name may be
    missing, or the figure is that of another vote.

    Wrong:

        votes:
          - {chamber: xx-assembly, for: 1, against: 1, names: votes/xx-1.csv}

    Wrong, votes/xx-1.csv:

        name,choice
        Anna Sample,for
        Bruno Specimen,for

    Right:

        votes:
          - {chamber: xx-assembly, for: 1, against: 1, names: votes/xx-1.csv}

    Right, votes/xx-1.csv:

        name,choice
        Anna Sample,for
        Bruno Specimen,against
    """


class DeclaredDiffers(Rule):
    """What a source declares is counted, or the difference is recorded.

    If a source speaks of 31 signatories and the record lists 30, one was probably overlooked. Look for it. If the
    source lists only some of the names, say `signatories_listed: partial`. If it miscounted, keep its figure under
    `declared:` and record the difference under `discrepancies:`, with `about: signatories`, `sponsors` or `demands`:
    readers then see both.

    Wrong:

        declared: {signatories: 3}

    Right:

        declared: {signatories: 3}
        discrepancies:
          - about: signatories
            reported: 3
            by: 1
            recorded: 2
            note: The gazette counts the chair, who did not sign.
    """
