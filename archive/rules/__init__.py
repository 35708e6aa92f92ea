"""Every rule that content keeps, by its name."""

from archive.rules import documents, doubts, fields, places, records
from archive.rules.rule import Rule

RULES: dict[str, type[Rule]] = {
    rule.name: rule
    for module in (documents, places, fields, records, doubts)
    for rule in vars(module).values()
    if isinstance(rule, type) and issubclass(rule, Rule) and rule is not Rule
}
"""Name -> rule, in the order in which the modules state them."""
