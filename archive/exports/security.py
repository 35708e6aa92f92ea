"""/.well-known/security.txt: where a weakness of the site is told in confidence (RFC 9116).

It is there if site.yaml says to whom. It is looked for at the root of a host: of a site below a path, nobody does.
"""

from archive import urls
from archive.records.site import Security
from archive.render.kind import NO_RECORDS, Page, PageKind, Register

PAGES = "select 1 from account where name = 'site' and value ->> 'security' is not null"


def view(register: Register, page: Page) -> list[tuple[str, str]]:
    """The fields: Contact and Expires, which have to be there (2.5.3, 2.5.5), where the file is, and a language."""
    security = register.site.security
    if not isinstance(security, Security):
        raise LookupError("site.yaml says nothing of security")
    return [
        ("Contact", security.contact),
        ("Expires", f"{security.expires.text}T00:00:00Z"),
        ("Preferred-Languages", register.site.language),
        ("Canonical", urls.absolute(register.site.base_url, page.path)),
    ]


def serialise(register: Register, page: Page, view: list[tuple[str, str]]) -> bytes:
    return "".join(f"{name}: {value}\r\n" for name, value in view).encode()


KIND = PageKind("security", ".well-known/security.txt", view, pages=PAGES, reads=NO_RECORDS, serialise=serialise)
