"""Front matter as lines: its keys in the order of the record, each level indented by two spaces.

A list or mapping in brackets stays in them if it fits on one line and no remark stands in it. A blank line is kept
above a remark of the outermost level, since editors group keys so; all others are dropped.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from archive.commands.fmt.front_matter.spelling import spell, spell_inline, spell_key
from archive.commands.fmt.front_matter.tree import Entry, Front, Group, Remark, Text
from archive.records.keys import Key

WIDEST = 120
"""Letters of a line beyond which brackets are opened up, and lines are not joined."""

LEVEL = "  "

GLUED = re.compile(r"#\S")
"""A remark without a space behind its #, which the strict reader refuses to tell from the end of a bare value."""


@dataclass(slots=True)
class _Laid:
    """An entry as lines, the first without its indentation; and the remarks that stand in lines above it."""

    above: list[Remark]
    lines: list[str] = field(default_factory=list)


def lay_out(front: Front, keys: Sequence[Key]) -> str:
    """The text of front matter, with the keys of its record in this order."""
    lines: list[str] = []
    _add_remarks(lines, front.head)
    if front.head:
        lines.append("")
    for entry in _in_order(front.root, keys):
        laid = _lay(entry, "", keys)
        _add_remarks(lines, laid.above)
        lines += laid.lines
    _add_remarks(lines, front.foot)
    return "".join(f"{line}\n" for line in lines)


def _add_remarks(lines: list[str], remarks: Iterable[Remark]) -> None:
    """Add remarks of the outermost level. A blank line is never doubled, for it could be part of the text above it."""
    for remark in remarks:
        if remark.apart and lines and lines[-1].strip():
            lines.append("")
        lines.append(remark.text)


def _in_order(group: Group, keys: Sequence[Key]) -> list[Entry]:
    """The entries of a mapping as the record has its keys; one that it does not have stays behind the one before it."""
    ranks = {key.name: rank for rank, key in enumerate(keys)}
    ranked, rank = [], -1
    for entry in group.entries:
        rank = ranks.get(entry.key.value, rank) if entry.key else rank
        ranked.append((rank, entry))
    return [entry for _, entry in sorted(ranked, key=lambda pair: pair[0])]


def _keys_in(entry: Entry, keys: Sequence[Key]) -> Sequence[Key]:
    """The keys that may stand in the value of an entry; in an item of a list, those that may stand in the list."""
    if entry.key is None:
        return keys
    return next((key.keys for key in keys if key.name == entry.key.value), ())


def _lay(entry: Entry, indent: str, keys: Sequence[Key]) -> _Laid:
    label = f"{spell_key(entry.key)}:" if entry.key else "-"
    if isinstance(entry.value, Text):
        return _lay_text(entry, entry.value, label, indent)
    inner = _keys_in(entry, keys)
    line = _in_brackets(entry.value, inner)
    if line and (len(f"{indent}{label} {line}") <= WIDEST or not entry.value.entries):
        return _Laid(_above(entry), [f"{label} {line}{_behind(entry)}", *_below(entry, indent)])
    return _lay_group(entry, [_lay(child, indent + LEVEL, inner) for child in _in_order(entry.value, inner)], indent)


def _lay_text(entry: Entry, text: Text, label: str, indent: str) -> _Laid:
    first, *rest = spell(text, WIDEST - len(f"{indent}{label} "))
    lines = [f"{label} {first}", *(f"{indent}{LEVEL}{line}" if line else "" for line in rest)]
    if first[0] in "|>":  # what stands below such a text, and as far to the right, would belong to it
        lines[0] += _behind(entry)
        return _Laid([*_above(entry), *entry.below], lines)
    bare = first[0] not in "'\""
    lines[-1] += _behind(entry, bare=bare)
    return _Laid(_above(entry, bare=bare), [*lines, *_below(entry, indent)])


def _lay_group(entry: Entry, children: list[_Laid], indent: str) -> _Laid:
    """A key above its entries, or an item of a list in which the hyphen stands before the first of its entries."""
    if entry.key:
        above, lines = _above(entry), [f"{spell_key(entry.key)}:{_behind(entry)}"]
    else:
        first, *children = children
        above, lines = [*entry.above, *entry.behind, *first.above], [f"- {first.lines[0]}", *first.lines[1:]]
    for child in children:
        lines += [f"{indent}{LEVEL}{line}" for line in (*(remark.text for remark in child.above), child.lines[0])]
        lines += child.lines[1:]
    return _Laid(above, [*lines, *_below(entry, indent)])


def _fits_behind(entry: Entry, *, bare: bool) -> bool:
    """Whether the last remark behind an entry may stay; behind a bare value, #12 would be taken for part of it."""
    return bool(entry.behind) and not (bare and GLUED.match(entry.behind[-1].text))


def _above(entry: Entry, *, bare: bool = False) -> list[Remark]:
    """The remarks in lines above an entry, and those that stood behind it and find no room there: one does."""
    others = entry.behind[:-1] if _fits_behind(entry, bare=bare) else entry.behind
    return [*entry.above, *others]


def _behind(entry: Entry, *, bare: bool = False) -> str:
    return f"  {entry.behind[-1].text}" if _fits_behind(entry, bare=bare) else ""


def _below(entry: Entry, indent: str) -> list[str]:
    return [f"{indent}{LEVEL}{remark.text}" for remark in entry.below]


def _in_brackets(group: Group, keys: Sequence[Key]) -> str:
    """A list or mapping on one line; nothing if it did not stand in brackets, or has remarks in it."""
    remarked = group.open_ended or any(entry.above or entry.behind or entry.below for entry in group.entries)
    if group.entries and (remarked or not group.flow):
        return ""
    parts = []
    for entry in _in_order(group, keys):
        value = entry.value
        said = spell_inline(value) if isinstance(value, Text) else _in_brackets(value, _keys_in(entry, keys))
        if not said:
            return ""
        parts.append(f"{spell_key(entry.key)}: {said}" if entry.key else said)
    return f"{{{', '.join(parts)}}}" if group.keyed else f"[{', '.join(parts)}]"
