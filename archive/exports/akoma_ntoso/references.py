"""What a document refers to: people, chambers, groups, demands, events, roles and concepts, each entered once.

Section 4.10 of the Naming Convention names them /akn/ontology/person/…; for those that have a page its address stands
instead, which says as much and leads somewhere. Their ids have a full stop, which no id of a text has.
"""

from functools import lru_cache

from archive import urls
from archive.exports.akoma_ntoso.markup import Xml, element
from archive.kinds import KINDS

CLASSES = {
    "people": "TLCPerson",
    "chambers": "TLCOrganization",
    "groups": "TLCOrganization",
    "demands": "TLCConcept",
    "events": "TLCEvent",
}
"""Kind of record -> its top-level class."""

ONTOLOGY = "/akn/ontology"
MOST_KEPT = 10_000
"""So many entries are kept: many statements name the same people."""


class References:
    """The references of one document, in the order in which they were first made."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.entries: dict[str, Xml] = {}

    def record(self, kind: str, identity: str, name: str) -> str:
        """Refer to a record; what comes back is a value for refersTo."""
        key = f"{KINDS[kind].word}.{identity}"
        if key not in self.entries:
            self.entries[key] = _record(self.base, kind, identity, name)
        return f"#{key}"

    def body(self, identity: str, name: str, group: str | None) -> str:
        """Refer to a body that signed: a group that has a record, or one that is known by its name alone."""
        if group:
            return self.record("groups", group, name)
        return self._add("TLCOrganization", f"body.{identity}", f"{ONTOLOGY}/organization/{identity}", name)

    def role(self, value: str, name: str) -> str:
        """Refer to a role in which somebody signed."""
        return self._add("TLCRole", f"role.{value}", f"{ONTOLOGY}/role/{value}", name)

    def concept(self, kind: str, value: str, name: str) -> str:
        """Refer to a value of a closed vocabulary: an outcome, a choice, a relation."""
        return self._add("TLCConcept", f"{kind}.{value}", f"{ONTOLOGY}/concept/{kind}/{value}", name)

    def named(self, key: str, name: str, address: str, of: str) -> str:
        """Refer to something else, such as a source; `of` says what it is."""
        return self._add("TLCReference", key, address, name, of)

    def unknown(self) -> str:
        """Refer to somebody of whom the records say nothing, where the schema wants an agent."""
        return self.named("agent.unknown", "Not recorded", f"{ONTOLOGY}/concept/unknown", "unknown")

    def _add(self, top: str, key: str, address: str, name: str, of: str | None = None) -> str:
        if key not in self.entries:
            self.entries[key] = element(top, eId=key, name=of, href=address, showAs=name)
        return f"#{key}"


@lru_cache(MOST_KEPT)
def _record(base: str, kind: str, identity: str, name: str) -> Xml:
    key, address = f"{KINDS[kind].word}.{identity}", urls.absolute(base, urls.record(kind, identity))
    return element(CLASSES[kind], eId=key, href=address, showAs=name or identity)
