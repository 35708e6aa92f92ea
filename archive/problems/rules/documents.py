"""What a content file has to be before anything in it can be read."""

from archive.problems.rules.rule import Rule


class FileSize(Rule):
    """A content file holds at most 512 KiB.

    The longest resolutions are a fifth of that. A larger file is nearly always something else that went into the
    wrong place: a picture, a table, a whole gazette. Put a copy of a source into `sources/` and name it under
    `copy:`, a list of votes into `votes/`. If it really is one long text, keep a summary here and the text itself
    as a copy.

    Wrong: a statement of 600 KiB, with the minutes of the whole sitting as its text.

    Right: the statement with its own text; the minutes lie in `sources/`.
    """


class FileEncoding(Rule):
    """A content file is UTF-8 text.

    UTF-8 is the one encoding that has the letters of every language, and the one that is read here. A file in
    another one would show wrong letters, or none. Open it in your editor, choose “Save as” or “Save with
    encoding”, and take UTF-8. The message names the first letter that is saved otherwise.

    Wrong: a file that a text editor saved as UTF-16 or Windows-1252.

    Right: the same file, saved as UTF-8.
    """


class Mojibake(Rule):
    """Text was decoded with the right encoding before it was saved.

    Somewhere on its way the text was read in the wrong encoding: two signs stand where a letter was, such as Ã¨ for
    è, or one that no text has. The message says how the word probably reads, where that can still be found out. Copy
    the passage afresh from its source, and look over the rest of the text too, for seldom only one letter is wrong.

    Wrong:

        summary: The signatories ask that the bibliothÃ¨que be open on Sundays.

    Right:

        summary: The signatories ask that the bibliothèque be open on Sundays.
    """


class ControlCharacter(Rule):
    r"""Text holds no control characters but tabs and line ends.

    Control characters cannot be seen and mean nothing in a text; they come along when one copies from a PDF file or
    a form. Invisible signs count as such if they change how a text is ordered, compared or found: soft hyphens,
    spaces without width, marks that turn the direction. Delete the one at the place named; an editor that can show
    what is invisible helps. In double quotes, an escape such as `\x92` makes one too: write the letter itself.

    Wrong:

        summary: "The town\x92s reading room"

    Right:

        summary: The town’s reading room
    """
