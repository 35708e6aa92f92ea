"""The build's state in the store: which files it was made from, which pages are stale, what was published."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from archive.build.snapshot import Snapshot, is_design
from archive.problems.problem import Problem
from archive.store.schema import ACCOUNTS, INDEXES, TABLES
from archive.store.store import Key, Store

if TYPE_CHECKING:
    from archive.render.kind import Page

SETTINGS = "site.yaml"


def environment(seen: Snapshot, project: Path, content: Path) -> str:
    """A digest of all that decides a byte of every page, beside the records and the design (archive/build/design.py).

    These are the program, site.yaml, the arguments, the versions of libraries and Python.
    """
    whole = hashlib.sha256(f"{seen.versions}\n{seen.arguments}\n{TABLES}{INDEXES}{ACCOUNTS}".encode())
    files = {path: project / path for path, stamp in seen.program.items() if stamp and not is_design(path)}
    files[SETTINGS] = content / SETTINGS
    for path, file in sorted(files.items()):
        data = file.read_bytes() if file.is_file() else b""
        whole.update(f"{path} {len(data)}\n".encode(errors="surrogateescape") + data)
    return whole.hexdigest()


class State:
    """What the build keeps in the store for the next one."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.note, self.noted = store.note, store.noted

    # -- files ------------------------------------------------------------------------------------

    def files(self) -> list[str]:
        """The path of each file of the content, in order."""
        return self.store.column("select path from file order by path")

    def digest(self, path: str) -> bytes | None:
        """The digest of a file of the content; nothing for one that is not known."""
        digest: bytes | None = self.store.value("select digest from file where path = ?", path)
        return digest

    def keep_files(self, filed: Mapping[str, tuple[str, str, str | None] | None]) -> None:
        """Enter files under the kind, id and language that their paths say."""
        rows = ({"path": path, **dict(zip(FILED, key or (None,) * 3, strict=True))} for path, key in filed.items())
        self.store.put_all("file", rows)

    def keep_digests(self, digests: Mapping[str, bytes]) -> None:
        """Enter what the content of files was."""
        rows = ((digest, path) for path, digest in digests.items())
        self.store.connection.executemany("update file set digest = ? where path = ?", rows)

    def distrust(self, files: Iterable[str], program: Iterable[str]) -> None:
        """Say that files of the content, or of the program, changed while a build read them.

        The next build takes such files for new ones; after a change of the program or the settings, all of them.
        Where a template or a static file changed, it makes anew what is made of that.
        """
        changed = set(files)
        design = {path for path in program if is_design(path)}
        with self.store.transaction():
            self.keep_digests(dict.fromkeys(changed, b""))
            if design:
                self.keep_design({**self.design(), **dict.fromkeys(design, "")})
            if SETTINGS in changed or design.symmetric_difference(program):
                self.note("environment", "")

    def drop_files(self, paths: Iterable[str]) -> None:
        """Take files out that are gone."""
        self.store.connection.executemany("delete from file where path = ?", ((path,) for path in paths))

    def record_count(self) -> int:
        """How many records there are, of all kinds."""
        query = "select count(*) from (select distinct kind, id from file where kind is not null and language is null)"
        return int(self.store.value(query))

    def depending_on(self, path: str) -> list[Key]:
        """The records that name a file of the content: as a kept copy, or as a list of votes."""
        query = """select kind, record from source where copy = ?1
                   union select 'statements', statement from vote where names = ?1"""
        return [(kind, record) for kind, record in self.store.all(query, path)]

    # -- warnings ---------------------------------------------------------------------------------

    def keep_warnings(self, warnings: Iterable[tuple[Key | None, Problem]]) -> None:
        """Enter warnings, each with the record that it is about; with none, if it is about two."""
        marks = "?, ?, ?, ?, ?, ?, ?, ?"
        rows = ((*(key or (None, None)), p.path, p.line, p.column, p.key, p.message, p.rule) for key, p in warnings)
        self.store.connection.executemany(f"insert into warning values ({marks})", rows)

    def drop_warnings(self, keys: Iterable[Key]) -> None:
        """Take the warnings of records out, and those about two, which are all found anew."""
        self.store.connection.execute("delete from warning where kind is null")
        self.store.connection.executemany("delete from warning where kind = ? and record = ?", keys)

    def warnings(self) -> list[Problem]:
        """All warnings."""
        query = 'select path, line, "column", key, message, rule from warning order by path, line, "column"'
        return [Problem(*row) for row in self.store.connection.execute(query)]

    # -- pages ------------------------------------------------------------------------------------

    def add_stale(self, pages: "Iterable[Page]") -> None:
        """Say that pages are no longer what they should be."""
        self.store.connection.executemany("insert or ignore into stale values (?, ?, ?, ?)", pages)

    def stale(self) -> "dict[Page, bool]":
        """The pages that have to be made again, in order, and whether they are there at all or have to be taken out."""
        from archive.render.kind import Page

        query = """select s.path, coalesce(p.kind, s.kind), coalesce(p.owner, s.owner), coalesce(p.part, s.part),
                   p.path is not null from stale s left join page p using (path) order by s.path"""
        return {Page(*row[:4]): bool(row[4]) for row in self.store.connection.execute(query)}

    def is_stale(self) -> bool:
        """Whether any page has to be made again."""
        return bool(self.store.value("select exists (select 1 from stale)"))

    def keep_pages(self, pages: "Iterable[Page]") -> None:
        """Enter all pages there are."""
        self.store.connection.execute("delete from page")
        self.store.connection.executemany("insert into page values (?, ?, ?, ?)", pages)

    def pages(self, kind: str, record: str | None = None) -> "set[Page]":
        """The pages of a kind, or those of them that belong to a record."""
        from archive.render.kind import Page

        query = "select path, kind, owner, part from page where kind = ?"
        if record is None:
            return {Page(*row) for row in self.store.connection.execute(query, (kind,))}
        return {Page(*row) for row in self.store.connection.execute(f"{query} and owner = ?", (kind, record))}

    def replace_pages(self, gone: "Iterable[Page]", new: "Iterable[Page]") -> None:
        """Take pages out, then enter others: of one kind a path may be left, by another taken."""
        self.store.connection.executemany("delete from page where path = ?", ((page.path,) for page in gone))
        self.store.connection.executemany("insert into page values (?, ?, ?, ?)", new)

    def amend_pages(self, kind: str, files: Mapping[str, bytes | None]) -> None:
        """Enter files that there are now, and take out those that are no more, which have no content."""
        self.store.connection.executemany("delete from page where path = ?", ((path,) for path in files))
        rows = ((path, kind) for path, content in files.items() if content is not None)
        self.store.connection.executemany("insert into page values (?, ?, '', '')", rows)

    def intact(self, site: int) -> bool:
        """Whether a site, by its fingerprint, is the one that was published last, with nothing changed in it."""
        return bool(site) and str(site) == self.noted("published")

    def settled(self, site: int) -> bool:
        """Whether nothing has to be made."""
        return self.intact(site) and not self.noted("whole") and not self.is_stale()

    def file_count(self) -> int:
        """How many files the published site has, its marker left aside."""
        return int(self.store.value("select count(*) from page"))

    def keep_design(self, digests: Mapping[str, str]) -> None:
        """Enter the digest of each template and static file, by its path."""
        self.note("design", json.dumps(dict(digests)))

    def design(self) -> dict[str, str]:
        """The digest of each template and static file, by its path, as pages and site were made of them."""
        digests: dict[str, str] = json.loads(self.noted("design") or "{}")
        return digests

    def keep_assets(self, urls: Mapping[str, str]) -> None:
        """Enter the site paths of the static files that templates name."""
        self.note("assets", json.dumps(dict(urls)))

    def assets(self) -> dict[str, str]:
        """The site path of each static file that a template may name, by that name."""
        urls: dict[str, str] = json.loads(self.noted("assets"))
        return urls

    def settle(self, published: int, lag: Iterable[str]) -> None:
        """Say what was published, by its fingerprint, and in which files the site before is other: nothing is stale."""
        with self.store.transaction():
            self.store.connection.execute("delete from stale")
            self.store.connection.execute("delete from lag")
            self.store.connection.executemany("insert or ignore into lag values (?)", ((path,) for path in lag))
            self.note("published", str(published))
            self.note("upcoming", "")
            self.note("whole", "")


FILED = ("kind", "id", "language")
