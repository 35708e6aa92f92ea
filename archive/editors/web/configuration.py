"""The configuration of the web editor, from the same models as the records: collections, their fields, the host.

Its form is that of Sveltia CMS (sveltiacms.app/en/docs). Whatever is text to the build is text here too: dates,
figures, true and false are written as they will stand in the file, and looked at by the patterns of the schemas.
"""

from collections.abc import Iterable
from typing import Any, get_args

from archive.editors.json_schema import FORMS
from archive.kinds import KINDS, Kind
from archive.read.files import ATTACHMENTS
from archive.records import MODELS, STATEMENT_ID, Site, Terms, TextStatus, Translation
from archive.records.keys import Key, label, outline
from archive.records.site import WebEditor
from archive.records.values import ID, LONGEST_NAME

Field = dict[str, Any]

FOLDER = "content"
FORMAT = "record-frontmatter"
"""The name under which editor.js registers how records are read and written."""

LONG = frozenset(
    {"definition", "explanation", "note", "quote", "reason", "standfirst", "summary", "was", "now"}
    | {"discrepancies_note", "signatories_note"}
)
"""Keys whose text may run over several lines while it is written; in the file it is one."""

SLUG = rf"^{ID.pattern}$"
STATEMENT_SLUG = rf"^{STATEMENT_ID.pattern}(?:-[a-z0-9]+)*$"


def configuration(site: Site, editor: WebEditor) -> dict[str, Any]:
    """Everything that the editor is told when it starts."""
    return {
        "load_config_file": False,
        "backend": backend(editor),
        "site_url": site.base_url,
        "app_title": site.title,
        "media_folder": f"{FOLDER}/{ATTACHMENTS[-1]}",
        "public_folder": f"/{ATTACHMENTS[-1]}",
        "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": LONGEST_NAME},
        "output": {"omit_empty_optional_fields": True},
        "collections": [*(collection(kind, site.terms) for kind in KINDS.values()), translations(site.terms)],
    }


def backend(editor: WebEditor) -> dict[str, Any]:
    """Where records are saved. Without a way to sign in, editors paste an access token of their own."""
    found: dict[str, Any] = {"name": editor.backend, "repo": editor.repository, "branch": editor.branch}
    found["commit_messages"] = {
        "create": "{{collection}} {{slug}}: add",
        "update": "{{collection}} {{slug}}: change",
        "delete": "{{collection}} {{slug}}: take out",
    }
    if editor.host:
        found |= {"base_url": editor.host, "api_root": f"{editor.host}/{API_PATHS[editor.backend]}"}
    if editor.backend == "github" and editor.sign_in:
        return found | {"base_url": editor.sign_in}
    if editor.backend != "github" and editor.application:
        return found | PROOF.get(editor.backend, {}) | {"app_id": editor.application}
    return found | {"auth_methods": ["token"]}


PROOF = {"gitlab": {"auth_type": "pkce"}}
"""Backend -> what has to be said so that signing in needs no secret in a page that everyone can read."""

API_PATHS = {"github": "api/v3", "gitlab": "api/v4", "gitea": "api/v1"}
HOSTS = {
    "github": ("https://api.github.com", "https://www.githubstatus.com"),
    "gitlab": ("https://gitlab.com", "https://status-api.hostedstatus.com"),
    "gitea": ("https://gitea.com",),
}
"""Backend -> its usual host, and where that host says whether all is well with it."""


def hosts(editor: WebEditor) -> tuple[str, ...]:
    """The hosts that the editor has to reach."""
    return (editor.host,) if editor.host else HOSTS[editor.backend]


def collection(kind: Kind, terms: Terms) -> Field:
    """One folder of records; `terms` are what may be chosen in the register."""
    keys = outline(MODELS[kind.folder])
    found = _collection(kind.folder, label(kind.folder), label(kind.word), kind.title, keys, terms)
    slug = {"template": f"{{{{{kind.title}}}}}", "editable": ["create"], "hint": ID_HINT}
    found |= {"name": kind.folder, "slug": slug}
    found["slug"]["pattern"] = [SLUG, FORMS["id"]["patternErrorMessage"]]
    if kind.folder == "statements":
        found["slug"] = {"editable": ["create"], "hint": NUMBER_HINT, "pattern": [STATEMENT_SLUG, NUMBER_HINT]}
        # Translations lie in the same folder and have no type, in which the editor finds any pattern.
        found["filter"] = {"field": "type", "value": list(terms.types)}
    return found


ID_HINT = "The record’s id, which is in its address and never changes: lower case letters, digits and hyphens."
NUMBER_HINT = (
    "Begin with the country or body, the year and the next free number, such as fr-2025-004; some words may follow."
)


def translations(terms: Terms) -> Field:
    """Translations of statements, which lie beside them. A new one needs a name that the editor cannot give."""
    found = _collection("statements", "Translations", "Translation", "title", outline(Translation), terms)
    found |= {"name": "translations", "create": False}
    found["filter"] = {"field": "status", "value": list(get_args(TextStatus))}
    return found


def _collection(folder: str, many: str, one: str, title: str, keys: Iterable[Key], terms: Terms) -> Field:
    body = {"name": "body", "label": "Text", "widget": "markdown", "modes": ["raw", "rich_text"], "required": False}
    return {
        "label": many,
        "label_singular": one,
        "folder": f"{FOLDER}/{folder}",
        "identifier_field": title,
        "summary": f"{{{{{title}}}}}",
        "sortable_fields": {"fields": ["slug", title], "default": {"field": "slug"}},
        "extension": "md",
        "format": FORMAT,
        "editor": {"preview": False},
        "fields": [*(field(key, terms) for key in keys), body],
    }


def field(key: Key, terms: Terms) -> Field:
    """One key as the form shows it."""
    usual = f" If nothing is chosen, {key.usual} is meant." if key.form == "choice" and key.usual else ""
    common = {"name": key.name, "label": label(key.name), "hint": f"{key.meaning}{usual}", "required": key.required}
    if key.form == "id" and key.refers not in ("", "statements"):  # a statement's id is the beginning of its slug alone
        return {**common, **_reference(key.refers, many=key.many)}
    if key.many and key.form == "group":
        first = key.short or key.keys[0].name
        several = {"widget": "list", "collapsed": "auto", "summary": f"{{{{fields.{first}}}}}"}
        return {**common, **several, "fields": [field(part, terms) for part in key.keys]}
    if key.form == "group":
        return {**common, "widget": "object", "collapsed": "auto", "fields": [field(part, terms) for part in key.keys]}
    if key.many:
        one = {"name": "value", "label": label(key.name), **_value(key, terms)}
        return {**common, "widget": "list", "field": one}
    return {**common, **_value(key, terms)}


def _value(key: Key, terms: Terms) -> Field:
    if key.extended:
        return {"widget": "select", "options": list(getattr(terms, key.extended))}
    if key.form in ("choice", "flag"):
        return {"widget": "select", "options": list(key.choices or ("true", "false"))}
    if key.form == "text":
        return {"widget": "text" if key.name in LONG else "string"}
    return {"widget": "string", "pattern": [FORMS[key.form]["pattern"], FORMS[key.form]["patternErrorMessage"]]}


def _reference(kind: str, *, many: bool) -> Field:
    title = [KINDS[kind].title]
    shown = {"display_fields": title, "search_fields": title}
    return {"widget": "relation", "collection": kind, "value_field": "{{slug}}", "multiple": many, **shown}


def shorthands() -> dict[str, str]:
    """Key of a list in which a plain line may stand for a group -> the key of the group that the line gives."""
    return {key.name: key.short for model in MODELS.values() for key in outline(model) if key.short}
