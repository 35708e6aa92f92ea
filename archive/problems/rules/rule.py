"""What a rule is: a class without instances, whose docstring says what it asks of content, and why."""

import re
from typing import ClassVar, Literal

Level = Literal["error", "warning"]


class Rule:
    """One rule that content keeps. Each subclass is a rule; its name, in kebab case, never changes.

    The docstring begins with the rule in one sentence. What follows, in the form that explanation.py reads, is
    what `build.py check --explain` prints and what the rule's page in archive/docs/rules/ is made of.
    """

    level: ClassVar[Level]
    name: ClassVar[str]
    """As messages show it: that of the class KeyUnknown is "key-unknown"."""

    says: ClassVar[str]
    """The rule in one sentence."""

    def __init_subclass__(cls, level: Level = "error") -> None:
        cls.level = level
        cls.name = re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower()
        cls.says = (cls.__doc__ or "").partition("\n")[0]
