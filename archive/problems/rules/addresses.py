"""What was published stays where it was: the ledger of addresses."""

from archive.problems.rules.rule import Rule


class AddressLost(Rule):
    """An address that was published leads somewhere for ever.

    Others have cited it. `addresses.txt` lists every address that was ever published, and at this one there would be
    nothing any more: a file was deleted or renamed. Put it back if that was a slip. If the record has a new id, or
    another record took its place, list the old id under `former_ids:` there, and the address leads on. If the record
    is no more, say behind its address when it went, what it was and why, and readers are told that.

    Wrong, addresses.txt:

        signatories/anna-sample.html
        statements/xx-2025-001.html
        statements/xx-2025-002.html

    Right, addresses.txt:

        signatories/anna-sample.html
        statements/xx-2025-001.html
        statements/xx-2025-002.html | 2025-11-25 | Joint declaration on the lamps | Entered twice, also as XX 2025/1.
    """


class AddressForm(Rule):
    """A line of addresses.txt is an address, or an address with a tombstone.

    Addresses are those of records, from the root of the site on: `statements/` or another folder, the id, `.html`.
    Behind one that is no more stand the day on which it went, what it was and why, with a “|” before each. No address
    stands twice. `build.py addresses` adds the lines of new records; you need to write only what stands behind them.

    Wrong, addresses.txt:

        https://register.example/statements/xx-2025-001.html
        statements/xx-2025-002.html | entered twice

    Right, addresses.txt:

        statements/xx-2025-001.html
        statements/xx-2025-002.html | 2025-11-25 | Joint declaration on the lamps | Entered twice, also as XX 2025/1.
    """


class AddressTaken(Rule):
    """What has a tombstone is not there.

    Behind this address `addresses.txt` says when and why the record went, but there is a record with that id, or one
    that had it before. An id is never given a second time. If the record has come back, take out what stands behind
    its address; if it is a new one, give it an id of its own.

    Wrong, addresses.txt:

        statements/xx-2025-001.html | 2025-11-25 | Joint declaration on the reading room | Nobody had signed it.

    Right, addresses.txt:

        statements/xx-2025-001.html
    """
