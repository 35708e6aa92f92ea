"""Where files lie and what they are called."""

from archive.problems.rules.rule import Rule


class ContentMissing(Rule):
    """There is a folder of content.

    Without it there is nothing to make a site of. By default it is the folder `content` beside the program. If
    yours is elsewhere, name it with `--content`; if that is the case already, look for a slip in its name.

    Wrong: a build with `--content contents`, where the folder is called `content`.

    Right: a build with `--content content`.
    """


class SiteMissing(Rule):
    """site.yaml says what the site is called and where it stands.

    The title, the public address and the licence stand on every page, and only you can know them. Write the file
    `site.yaml` into the content folder, with the keys `title`, `tagline`, `description`, `base_url` and `licence`.

    Wrong: a content folder without the file `site.yaml`.

    Right, site.yaml:

        title: Specimen Register
        tagline: Statements that nobody ever made
        description: What members of the Sample Assembly declared about their reading room.
        base_url: https://register.example
        licence: {name: CC0 1.0}
    """


class FilePlace(Rule):
    """A record is a file in the folder of its kind.

    The folder says what a record is: statements lie in `statements/`, people in `people/`, and so on. A file that
    lies elsewhere, or in a folder inside one of these, would be left out of the site without a word. Move it, or
    correct the name of the folder. Links to files elsewhere are not followed: put the file itself there, and let
    whoever builds the site read it.

    Wrong, statement/xx-2025-002-opening-hours.md:

        ---
        title: Open letter on the opening hours
        type: open-letter
        date: 2025-10
        sources: [{title: "Sample Gazette, no. 13"}]
        ---

    Right, statements/xx-2025-002-opening-hours.md:

        ---
        title: Open letter on the opening hours
        type: open-letter
        date: 2025-10
        sources: [{title: "Sample Gazette, no. 13"}]
        ---
    """


class FileName(Rule):
    """A record's file name says its id.

    The id is in the address of the record's page and is cited for ever, so it is made of signs that every computer
    and every citation can hold: a to z, digits, single hyphens, at most 120 in all, and `.md` at the end. The name of
    a statement begins with country or body, year and number; the words after them are for you and may change.

    Wrong, people/Carla_Example.md:

        ---
        name: Carla Example
        sort_name: Example, Carla
        ---

    Right, people/carla-example.md:

        ---
        name: Carla Example
        sort_name: Example, Carla
        ---
    """


class IdDuplicate(Rule):
    """An id is given once.

    Two statements with one number would share an address, and a citation of one would lead to the other. Give the
    next free number to the one that was not yet published; the message stands at the file whose name comes later,
    which need not be it. If both files are the same statement, keep one, and so of two translations into a language.

    Wrong, statements/xx-2025-001-sunday-hours.md:

        ---
        title: Open letter on the opening hours
        type: open-letter
        date: 2025-10
        sources: [{title: "Sample Gazette, no. 13"}]
        ---

    Right, statements/xx-2025-002-sunday-hours.md:

        ---
        title: Open letter on the opening hours
        type: open-letter
        date: 2025-10
        sources: [{title: "Sample Gazette, no. 13"}]
        ---
    """


class IdReserved(Rule):
    """An id is not a name that is taken already.

    Some pages are made for every site, such as the search or the list of events; an editor's page of that name would
    have the same address. And Windows keeps some short names, such as `con` and `aux`, for devices, and stores no
    file under them. Choose another name for the file. A former id of such a name is taken out, for it never led to
    your page.

    Wrong, pages/search.md:

        ---
        title: How to search the register
        ---
        Write a name or a word of the title.

    Right, pages/how-to-search.md:

        ---
        title: How to search the register
        ---
        Write a name or a word of the title.
    """


class FormerId(Rule):
    """A former id is nobody's id today, and led to one record only.

    The address made from a former id leads on to the record of today. It cannot do so if another record has that
    id, or if two records claim it. Take the id out of the record that it does not belong to; if a new record was
    given an old id, rename the new record.

    Wrong, people/carla-example.md:

        ---
        name: Carla Example
        sort_name: Example, Carla
        former_ids: [anna-sample]
        ---

    Right, people/carla-example.md:

        ---
        name: Carla Example
        sort_name: Example, Carla
        former_ids: [carla-specimen]
        ---
    """


class TranslationAlone(Rule):
    """A translation stands beside its statement.

    A file whose name ends in a language, such as `.fr.md`, is a translation of the statement that has the same
    number, and is shown on its page. Without the statement it has no place. Look for a slip in the number, or add
    the statement first.

    Wrong, statements/xx-2025-010-reading-room.fr.md:

        ---
        title: Déclaration commune sur la salle de lecture
        status: translation
        ---
        Les signataires demandent que la salle de lecture soit ouverte le dimanche.

    Right, statements/xx-2025-001-reading-room.fr.md:

        ---
        title: Déclaration commune sur la salle de lecture
        status: translation
        ---
        Les signataires demandent que la salle de lecture soit ouverte le dimanche.
    """
