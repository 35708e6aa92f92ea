"""Where a reader tells of an error, replies, or proposes a change: the way in, with the page and the record filled in.

What site.yaml says decides: a mail to its `contact`, else an issue in its `repository` if its form is known,
else the contact's web address as it is. Where it says nothing there is no link.
"""

from collections.abc import Callable
from urllib.parse import quote, urlsplit

from archive import urls
from archive.records import STATEMENT_ID, Site, labels

FORMS = {
    "github": "{}/issues/new?title={}&body={}",
    "gitlab": "{}/-/issues/new?issue%5Btitle%5D={}&issue%5Bdescription%5D={}",
    "gitea": "{}/issues/new?title={}&body={}",
}
"""Kind of host -> its form for a new issue with the repository, the title and the text; each host documents its own."""

EDITORS = {
    "github": "{}/edit/{}/content/{}",
    "gitlab": "{}/-/edit/{}/content/{}",
    "gitea": "{}/_edit/{}/content/{}",
}
"""Kind of host -> its form for a change to a file, with the repository, the branch and the path of the file."""

KNOWN_HOSTS = {"github.com": "github", "gitlab.com": "gitlab", "codeberg.org": "gitea"}
"""Hosts whose kind need not be said in site.yaml."""

Filled = Callable[[str, str], str]
"""Gives the address of a form or a mail with this title and this text."""

ERROR = "What is wrong, and where can it be read how it is?"
SENT = ("What you send, or where it can be read:", "Where does it come from?")
REPLY = (
    "Which statements is your reply about, by their numbers?",
    "Your reply, as it is to stand beside your signature:",
    "How can the register see that it comes from you?",
)


class Reporting:
    """The links of one site."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.filled = _filled(site)
        self.plain = site.contact.url if site.contact else ""

    def error(self, path: str) -> str:
        """Where an error on a page is told; empty where the site has no such place."""
        record = _record(path)
        return self._address(f"Error: {record}", path, record, ERROR)

    def send(self, path: str, what: str) -> str:
        """Where a reader sends what is missing of the record with this page; empty where the site has no such place."""
        record = _record(path)
        return self._address(f"{what}: {record}", path, record, *SENT)

    def reply(self, path: str, name: str) -> str:
        """Where the person on whose page a reader is sends a reply; empty where the site has no such place."""
        return self._address(f"Reply: {labels.shortened(name)}", path, _record(path), *REPLY)

    def edit(self, file: str) -> str:
        """Where a change to a file of the content is proposed; empty where the site has no such place."""
        kind, repository = _forge(self.site), _repository(self.site)
        branch = self.site.web_editor.branch if self.site.web_editor else "main"
        return EDITORS[kind].format(repository, branch, file) if kind else ""

    def _address(self, title: str, path: str, record: str, *questions: str) -> str:
        if self.filled is None:
            return self.plain
        head = [f"Page: {urls.absolute(self.site.base_url, path)}", f"Record: {record}"]
        if self.site.edition:
            head.append(f"Edition: {self.site.edition.text}")
        return self.filled(title, "\r\n".join(head) + "\r\n" + "".join(f"\r\n{one}\r\n\r\n" for one in questions))


def _record(path: str) -> str:
    """A page as the register names it: FR 2025/1 (fr-2025-001), signatories/anna-example."""
    name = path.removesuffix(".html")
    identity = name.removeprefix("statements/")
    return f"{labels.number_of(identity)} ({identity})" if STATEMENT_ID.fullmatch(identity) else name


def _filled(site: Site) -> Filled | None:
    """How a form or a mail is filled in."""
    if site.contact and site.contact.url.startswith("mailto:"):
        return _mail(site.contact.url.partition("?")[0])
    kind, repository = _forge(site), _repository(site)
    if not kind:
        return None
    form = FORMS[kind]
    return lambda title, text: form.format(repository, quote(title, safe=""), quote(text, safe=""))


def _forge(site: Site) -> str:
    """What kind of host keeps the repository; empty where there is none, or it is not known."""
    return (site.forge or KNOWN_HOSTS.get(urlsplit(site.repository).hostname or "", "")) if site.repository else ""


def _repository(site: Site) -> str:
    return (site.repository or "").rstrip("/").removesuffix(".git")


def _mail(address: str) -> Filled:
    """A mail with its subject and text (RFC 6068, section 2; lines end with CR and LF, section 5)."""
    return lambda title, text: f"{address}?subject={quote(title, safe='')}&body={quote(text, safe='')}"
