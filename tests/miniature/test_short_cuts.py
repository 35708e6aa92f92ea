"""What templates do to be quicker changes no byte of the site, also where the private parts it leans on are gone."""

import importlib
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import markupsafe
import pytest
from jinja2.compiler import generate

from archive.render import jinja
from tests import builds, miniature


def take_none() -> None:
    jinja.SHORT_CUTS = False


def take_away_private_parts() -> None:
    """MarkupSafe has its public names alone; Jinja never asks for what it has no name for."""
    public = ModuleType("markupsafe")
    vars(public).update({name: value for name, value in vars(markupsafe).items() if not name.startswith("_")})
    sys.modules["markupsafe"] = public
    importlib.reload(jinja)
    sys.modules["markupsafe"] = markupsafe
    assert jinja._escape_text is jinja._escape_publicly
    del jinja._CodeGenerator._output_child_pre


@pytest.mark.parametrize("otherwise", [take_none, take_away_private_parts])
def test_built_otherwise_the_site_is_the_same(otherwise: Callable[[], None], tmp_path: Path) -> None:
    site = tmp_path / "site"
    arguments = [f"--content={miniature.CONTENT}", f"--output={site}", f"--state={tmp_path / 'state'}"]
    result = builds.run(arguments, otherwise)
    assert result.code == 0, result.told
    assert builds.differing(builds.tree(miniature.site()), builds.tree(site)) == set()


@pytest.mark.parametrize("taken", [True, False])
def test_short_cuts_are_taken_or_not(taken: bool, monkeypatch: pytest.MonkeyPatch, project: Path) -> None:
    monkeypatch.setattr(jinja, "SHORT_CUTS", taken)
    environment = jinja.environment(project / "templates", None)
    python = generate(environment.parse("{{ view }}"), environment, None, None) or ""
    assert ("environment.escaped(" in python) == taken
    assert hasattr(environment.globals["once"], "cache_info") == taken
