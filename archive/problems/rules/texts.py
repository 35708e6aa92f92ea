"""The texts of a record, and the files that belong to it."""

from archive.problems.rules.rule import Rule


class FileMissing(Rule):
    """A file that a record points to is in the content folder.

    Readers would be offered a copy or a list that is not there. Add the file, or correct its path, which begins
    inside the content folder: `sources/...` for copies, `votes/...` for lists. A link to a file elsewhere does not
    count. A `sha256:` without a `copy:` is the check sum of nothing; take it out.

    Wrong:

        sources:
          - {title: "Sample Gazette, no. 12", copy: sources/gazette-12.txt}

    Right:

        sources:
          - {title: "Sample Gazette, no. 12", copy: sources/gazette-12.txt}

    Right, sources/gazette-12.txt:

        The reading room is open on weekdays.
    """


class FileChanged(Rule):
    """A kept copy has the SHA-256 that was recorded.

    The check sum proves that the copy is still the one that was kept when the record was made. If the file was
    changed by accident, such as by an editor that saved it anew, put back the old one. If it was replaced on
    purpose, record the sum that the message gives, and say under `corrections:` why.

    Wrong:

        sources:
          - title: Sample Gazette, no. 12
            copy: sources/gazette-12.txt
            sha256: 0000000000000000000000000000000000000000000000000000000000000000

    Wrong, sources/gazette-12.txt:

        The reading room is open on weekdays.

    Right:

        sources:
          - title: Sample Gazette, no. 12
            copy: sources/gazette-12.txt
            sha256: 25d0a1e627d89c1783b7d6d04386dd11bed126832e71feb3a1c356971cb2f25a

    Right, sources/gazette-12.txt:

        The reading room is open on weekdays.
    """


class TextHere(Rule):
    """One text at most is the body of the file.

    `here: this` marks the entry of `texts:` that stands below the front matter. Leave it at the one that does, and
    take it away from the others. A second text in another language has a file of its own beside the statement,
    such as one that ends in `.fr.md`. If there is no text below yet, add it, or take the mark out.

    Wrong:

        texts:
          - {status: summary, language: en, here: this}
          - {status: official, language: fr, here: this}

    Right:

        texts:
          - {status: summary, language: en, here: this}
          - {status: official, language: fr, held: false}
    """


class BodyLink(Rule):
    """A link between records leads to a record.

    A link in a text names the kind of record and its id: `person:`, `statement:`, `demand:`, `chamber:`, `group:`,
    `event:` or `page:`. This one would lead nowhere. Correct the id, write the record that is meant, or leave the
    words without a link. `#d2` behind a statement leads to its second demand, which has to be there.

    Wrong:

        ---
        The first to ask was [Anna Sample](person:ana-sample).

    Right:

        ---
        The first to ask was [Anna Sample](person:anna-sample).
    """


class BodyDepth(Rule):
    """Lists, quotations, brackets and emphasis are nested at most 20 deep.

    No text that is written to be read goes so deep. As a rule the brackets or asterisks are not meant as Markdown,
    or something that was opened is never closed and goes on through the paragraph. Close it, or put a backslash
    before each bracket or asterisk that is text.

    Wrong:

        ---
        [[[[[[[[[[[[[[[[[[[[[[[[ end of page 3

    Right:

        ---
        (End of page 3)
    """


class BodyDensity(Rule):
    """A paragraph has at most 1,000 lines and 1,000 marks, a text ten times as many.

    Marks are asterisks, underscores, backticks and backslashes. Beyond these limits a text would hold up every build,
    and it is not prose: mostly a table or a list of names that was pasted in. Divide a long paragraph with empty
    lines. Put a list of signatories under `signatories:`, a list of votes into `votes/`, and the rest into a kept
    copy. A text has room for 100 abbreviations, and a paragraph for 50,000 characters.

    Wrong: a paragraph with 1,200 names, each on a line and each in **bold**.

    Right: the same names under `signatories:`.
    """
