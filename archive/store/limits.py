"""From which size on a list or a file is divided."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """How many of something stand together at the most; of one more, parts are made.

    Queries ask for a limit as `most('names')`.
    """

    names: int = 500
    """People on the index of signatories; above, each letter has a page."""

    demands: int = 300
    """Demands in one list by theme; above, each letter has a page."""

    demands_of_a_letter: int = 300
    """Demands on the page of a letter; above, each longer beginning has a page."""

    entries: int = 200
    """Entries on a page of the timeline; above, each year has a page."""

    entries_of_a_year: int = 200
    """Entries on the page of a year of the timeline; above, each month has a page."""

    changes: int = 300
    """Changes on the page of what is new; above, each year has a page."""

    changes_of_a_year: int = 200
    """Changes on the page of a year of what is new; above, each month has a page."""

    wordings: int = 150
    """Statements in the list of a demand, which take more room than elsewhere; above, each year has a page."""

    occurrences: int = 60
    """Statements that make one demand, which each of them counts; above, each names the nearest ones alone."""

    compared: int = 3
    """Demands of a statement, the first ones, by which it is compared with the statements just before and after it."""

    statements: int = 300
    """Statements in any other record's list; above, each year has a page."""

    statements_of_a_year: int = 200
    """Statements on the page of a year of a list; above, each month has a page."""

    wanted: int = 300
    """Statements in one list of what is missing; above, the first of them are named and the others counted."""

    rows: int = 1_000
    """Statements in files of all of them; above, each year or letter has a file."""

    addresses: int = 1_000
    """Addresses in sitemap.xml; above, it lists sitemaps. The protocol allows 50,000."""

    feeds: int = 1_000
    """People and demands in the list of all feeds; above, each letter has a list."""
