"""What may import what: rooms use what lies lower in the house, and no two modules lean on one another."""

import ast
from collections import defaultdict
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from tests import ROOT

MAY_IMPORT = {
    "kept": "",
    "kinds": "",
    "language": "",
    "urls": "kinds",
    "problems": "language",
    "ending": "problems",
    "records": "language problems",
    "prose": "kinds language",
    "store": "kinds language records urls",
    "feeds": "language records store urls",
    "read": "kinds language problems records store",
    "check": "kinds language problems prose read records store",
    "compile": "feeds kinds language problems prose read records store",
    "render": "ending kept kinds language records store urls",
    "citation": "kinds language records render store urls",
    "linked_data": "citation kinds language records render store urls",
    "search": "language prose records render store urls",
    "pages": "citation kinds language linked_data prose records render store urls",
    "exports": "citation feeds kept kinds language linked_data pages prose records render search store urls",
    "publish": "ending",
    "editors": "kinds publish read records render",
    "build": (
        "check compile editors ending exports kept language pages problems publish read records render search store"
        " urls"
    ),
    "commands": "build check ending exports language problems publish read records store",
}
"""Each room, from the ground up, and the rooms that it imports."""


def imported(program: Path) -> dict[str, set[str]]:
    """Each module below a folder, and the modules of the same folder that it imports anywhere, in functions too."""
    files = {_name(path, program): path for path in program.rglob("*.py")}
    found: dict[str, set[str]] = defaultdict(set)
    for module, path in files.items():
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == program.name:
                for alias in node.names:
                    whole = f"{node.module}.{alias.name}"
                    found[module].add(whole if whole in files else str(node.module))
            assert not isinstance(node, ast.ImportFrom) or not node.level, f"{module} imports relatively"
            if isinstance(node, ast.Import):
                assert not any(alias.name.startswith(program.name) for alias in node.names), f"{module} imports whole"
    return found


def _name(path: Path, program: Path) -> str:
    parts = path.relative_to(program.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def test_rooms_import_what_the_list_says_and_nothing_else() -> None:
    found: dict[str, set[str]] = {name: set() for name in MAY_IMPORT}
    for module, others in imported(ROOT / "archive").items():
        found[room(module)] |= {room(other) for other in others}
    listed = {name: set(others.split()) for name, others in MAY_IMPORT.items()}
    assert {name: others - {name} for name, others in found.items()} == listed


def test_no_room_of_the_list_stands_above_one_that_uses_it() -> None:
    lower = set[str]()
    for name, others in MAY_IMPORT.items():
        assert set(others.split()) <= lower, f"{name} uses what stands above it"
        lower.add(name)


def test_no_two_modules_lean_on_one_another() -> None:
    assert circle(imported(ROOT / "archive")) == []


def test_a_circle_is_found_wherever_the_import_stands(tmp_path: Path) -> None:
    program = tmp_path / "program"
    program.mkdir()
    (program / "first.py").write_text("from program import second\n")
    (program / "second.py").write_text("def later():\n    from program.first import one\n    return one\n")
    assert set(circle(imported(program))) == {"program.first", "program.second"}


def circle(modules: dict[str, set[str]]) -> list[str]:
    """The modules of a circle of imports; none where there is no circle."""
    within = {module: others - {module} for module, others in modules.items()}
    try:
        tuple(TopologicalSorter(within).static_order())
    except CycleError as error:
        return list(error.args[1])
    return []
