"""What hosts are told: `_headers`, `_redirects`, the workflows for GitHub, the settings that publishing.md shows."""

import json
import os
import re
import shutil
import subprocess
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement

from archive.render import policy
from tests import ROOT, checkout, miniature, programs
from tests.archives import Built, bare, divided, small
from tests.conftest import Build
from tests.hosts.host_rules import MOST_REDIRECTS, header_rules, headers_for, redirects

WORKFLOWS = ROOT / ".github" / "workflows"
BASE_URL = "https://owner.example/register"
OF_RECORDS = ("statements/", "demands/", "signatories/", "chambers/", "groups/", "events/", "kept/")
"""Folders that have other files beside the pages, and one rule for all."""


# _headers and _redirects


@pytest.mark.parametrize("built", [small, divided, bare], ids=lambda found: found.__name__)
def test_every_file_has_the_headers_meant_for_it(built: Callable[[], Built]) -> None:
    every_file_has_its_headers(built().site)


def every_file_has_its_headers(site: Path) -> None:
    """Everything has the policy; what has a digest of its bytes in its name is kept for a year, and nothing else is.

    No page may be shown in a frame but those made for it. Other sites may read data files in their own pages, and
    nothing else. Feeds, their lists and the calendar have their types.
    """
    types = {
        r"feed\.xml|feeds/.*": "application/atom+xml; charset=utf-8",
        r"subscriptions(/.*)?\.opml": "text/x-opml; charset=utf-8",
        r"calendar\.ics": "text/calendar; charset=utf-8",
    }
    rules = header_rules((site / "_headers").read_text())
    everywhere = {
        "Content-Security-Policy": policy.META,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
    }
    kept = {"Cache-Control": "public, max-age=31536000, immutable"}
    shared = {"Access-Control-Allow-Origin": "*"}
    for path in site.rglob("*"):
        name = path.relative_to(site).as_posix()
        never_changes = re.fullmatch(r"assets/fonts/(.+\.[0-9a-f]{8}\.woff2|LICENSE.*)", name) is not None
        if path.is_file():
            page = name.endswith(".html") and not name.startswith("embed/")
            is_data = re.fullmatch(r"data/v1/.*|archive.*\.db", name)
            own = kept if never_changes else shared if is_data else {}
            found = dict(headers_for(rules, f"/{name}"))
            assert found.pop("X-Frame-Options", None) == ("DENY" if page else None) or name.startswith(OF_RECORDS), name
            (given, *_) = [*({"Content-Type": one} for like, one in types.items() if re.fullmatch(like, name)), {}]
            assert found == everywhere | own | given, name


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("X-A: 1\n", "not a rule"),
        ("/*/*\n  X-A: 1\n", "not a rule"),
        ("/*\n  X-A\n", "not a rule"),
        ("/*\n", "without headers"),
        (f"/*\n  X-A: {'x' * 2000}\n", "too long"),
        ("/*\n  X-A: 1\n" * 101, "too many"),
    ],
)
def test_rules_that_a_host_would_leave_out_are_noticed(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        header_rules(text)


def test_a_header_that_two_rules_name_is_noticed() -> None:
    """Cloudflare would send both values, which for Cache-Control says nothing."""
    with pytest.raises(ValueError, match="two rules"):
        headers_for(header_rules("/*\n  X-A: 1\n/a/*.css\n  X-A: 2\n"), "/a/b/c.css")


def test_former_addresses_lead_to_pages_that_are_there() -> None:
    """Each of them, below the path of the site; and where a host does not follow, there is a page that leads on."""
    site = miniature.site()
    found = redirects((site / "_redirects").read_text())
    assert found.pop("/") == ("/index.html", 200)
    assert found["/signatories/ada-sample.html"] == ("/register/signatories/ada-example.html", 301)
    leading = {path for path in site.rglob("*.html") if 'http-equiv="refresh"' in path.read_text()}
    assert {site / address.removeprefix("/") for address in found if address.endswith(".html")} == leading
    for target, status in found.values():
        assert status == 301
        assert (site / target.removeprefix("/register/")).is_file()
    assert len(found) < MOST_REDIRECTS


def test_redirects_follow_when_nothing_but_a_former_id_changes(build: Build, tmp_path: Path) -> None:
    """The next build is as good as the first."""
    content = tmp_path / "content"
    shutil.copytree(miniature.CONTENT, content)
    person = content / "people" / "ada-example.md"
    assert build(content, tmp_path / "site", "--preview").code == 0
    person.write_text(person.read_text().replace("former_ids: [ada-sample]", "former_ids: [ada-model]"))
    assert build(content, tmp_path / "site", "--preview").code == 0
    found = redirects((tmp_path / "site" / "_redirects").read_text())
    assert "/signatories/ada-model.html" in found
    assert "/signatories/ada-sample.html" not in found


def test_a_site_in_a_branch_of_github_is_left_as_it_is() -> None:
    assert (miniature.site() / ".nojekyll").read_bytes() == b""


# GitHub


def workflow(name: str) -> dict[Any, Any]:
    found: dict[Any, Any] = yaml.safe_load((WORKFLOWS / name).read_text(encoding="utf-8"))
    return found


def commands(job: Mapping[str, Any]) -> list[str]:
    return [step["run"] for step in job["steps"] if "run" in step]


def test_workflows_and_forms_for_issues_have_the_form_that_github_asks_for() -> None:
    forms = WORKFLOWS.with_name("ISSUE_TEMPLATE")
    for schema, files in {
        "github-workflows": [*WORKFLOWS.iterdir()],
        "github-issue-forms": [*forms.glob("[0-9]*.yml")],
        "github-issue-config": [forms / "config.yml"],
    }.items():
        command = [str(programs.check_jsonschema()), "--builtin-schema", f"vendor.{schema}", *map(str, files)]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("path", sorted(WORKFLOWS.iterdir()), ids=lambda path: path.name)
def test_a_workflow_knows_no_secret_and_holds_actions_to_a_version(path: Path) -> None:
    """And leaves no token behind for the program that it runs."""
    text = path.read_text(encoding="utf-8")
    assert "secrets" not in text
    assert "pull_request_target" not in text
    steps = [step for job in workflow(path.name)["jobs"].values() for step in job["steps"]]
    for step in steps:
        if "uses" in step:
            assert re.fullmatch(r"actions/[a-z-]+@(v\d+|[0-9a-f]{40})", step["uses"])
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False
        assert "${{" not in step.get("run", ""), "what an expression gives is data, and goes through the environment"


def test_only_the_job_that_publishes_may_write_and_it_runs_nothing_of_ours() -> None:
    assert workflow("check.yml")["permissions"] == {"contents": "read"}
    publish = workflow("publish.yml")
    assert publish["permissions"] == {}
    build, deploy = publish["jobs"]["build"], publish["jobs"]["deploy"]
    assert set(build["permissions"].values()) == {"read"}
    assert deploy["permissions"] == {"pages": "write", "id-token": "write"}
    assert [step["uses"].partition("@")[0] for step in deploy["steps"]] == ["actions/deploy-pages"]


def test_known_weaknesses_of_libraries_are_looked_for_apart_from_the_site() -> None:
    """Each week and with each change of the lock, in a workflow of its own; the lock is read as it stands."""
    audit = workflow("audit.yml")
    asked = audit[True]  # YAML takes the word “on” for true
    assert len(asked["schedule"]) == 1
    assert "requirements.lock" in asked["push"]["paths"]
    assert "requirements.lock" in asked["pull_request"]["paths"]
    assert audit["permissions"] == {"contents": "read"}
    ((command,),) = (commands(job) for job in audit["jobs"].values())
    assert re.fullmatch(r"pipx run pip-audit==[\d.]+ --requirement requirements\.lock --disable-pip", command)
    others = (path.read_text(encoding="utf-8") for path in WORKFLOWS.iterdir() if path.name != "audit.yml")
    assert not any("pip-audit" in text for text in others)
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pinned = [Requirement(line) for line in re.findall(r"^(\w\S*==.*?) \\\n +--hash=", lock, re.MULTILINE)]
    names = [one.name for one in pinned if one.marker is None or one.marker.evaluate()]
    assert len(pinned) == len(re.findall(r"^\w", lock, re.MULTILINE)), "every version has its digests"
    assert len(names) == len({*names}), "a package that is there twice for one Python would be refused"


def test_what_the_workflows_run_works_in_a_checkout(project: Path, tmp_path: Path) -> None:
    """The site is built for the address that GitHub names, in the folder that is uploaded; the content is checked."""
    folder = checkout.with_environment(project, tmp_path / "register")
    shutil.rmtree(folder / "content")
    shutil.copytree(bare().content, folder / "content")
    build = workflow("publish.yml")["jobs"]["build"]
    for command in commands(build) + commands(workflow("check.yml")["jobs"]["content"]):
        result = subprocess.run(
            ["bash", "-e", "-c", command],
            cwd=folder,
            env=os.environ | {"BASE_URL": BASE_URL},
            capture_output=True,
            text=True,
            check=False,
        )
        assert result.returncode == 0, f"{command}\n{result.stdout}{result.stderr}"
    (uploaded,) = (step["with"]["path"] for step in build["steps"] if "upload-pages-artifact" in step.get("uses", ""))
    (cached,) = (step["with"]["path"].split() for step in build["steps"] if "actions/cache@" in step.get("uses", ""))
    assert uploaded in cached
    for name in ("content", *cached):  # as the next run finds them: a checkout of its own, and copies from the cache
        shutil.copytree(folder / name, folder / "copy")
        shutil.rmtree(folder / name)
        (folder / "copy").rename(folder / name)
    again = subprocess.run(
        ["bash", "-e", "-c", commands(build)[-1]],
        cwd=folder,
        env=os.environ | {"BASE_URL": BASE_URL},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "; 0 files written, " in again.stdout
    about = (folder / uploaded / "about.html").read_text(encoding="utf-8")
    assert f'<link rel="canonical" href="{BASE_URL}/about.html">' in about
    assert 'href="/register/index.html"' in (folder / uploaded / "404.html").read_text(encoding="utf-8")


# Other hosts


def test_settings_that_the_notes_show_can_be_read(project: Path) -> None:
    """Each publishes the folder that the build makes, and keeps addresses as they are."""
    notes = (project / "archive" / "docs" / "publishing.md").read_text(encoding="utf-8")
    shown = dict(re.findall(r"^```(toml|json)\n(.*?)^```", notes, re.MULTILINE | re.DOTALL))
    netlify = tomllib.loads(shown["toml"])["build"]
    assert (netlify["publish"], netlify["processing"]["html"]["pretty_urls"]) == ("site", False)
    assert set(commands(workflow("publish.yml")["jobs"]["build"])) & {netlify["command"].partition(" && ")[0]}
    cloudflare = json.loads(shown["json"])["assets"]
    assert cloudflare == {"directory": "site", "html_handling": "none", "not_found_handling": "404-page"}


def test_notes_name_no_file_that_is_not_there(project: Path) -> None:
    notes = project / "archive" / "docs" / "publishing.md"
    for name in re.findall(r"\]\(([^)#:]+)\)", notes.read_text(encoding="utf-8")):
        assert (notes.parent / name).is_file(), name
