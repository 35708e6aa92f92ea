"""Every rule that content keeps, by its name."""

from archive.problems.rules import (
    addresses,
    documents,
    doubts,
    fields,
    figures,
    front_matter,
    likeness,
    places,
    records,
    texts,
)
from archive.problems.rules.likeness import SEEN_TOGETHER
from archive.problems.rules.rule import Rule

__all__ = ["RULES", "SEEN_TOGETHER", "Rule"]

RULES: dict[str, type[Rule]] = {
    rule.name: rule
    for module in (documents, front_matter, places, addresses, fields, records, figures, texts, doubts, likeness)
    for rule in vars(module).values()
    if isinstance(rule, type) and issubclass(rule, Rule) and rule is not Rule
}
"""Name -> rule, in the order in which the modules state them."""
