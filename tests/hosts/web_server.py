"""nginx on one server block, as a user without any rights would run it: all it writes is in a folder of its own."""

import socket
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

from tests import programs
from tests.waiting import PATIENCE, until

CONFIGURATION = """
daemon off;
master_process off;
pid pid;
error_log errors warn;
events {{}}
http {{
    access_log off;
    client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    gzip on; # Debian's nginx.conf has this line, and the next
    types {{ text/x-unexpected html css; }}
    {server}
}}
"""


@dataclass(frozen=True)
class Answer:
    """What the server answered; names of headers in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class _Connection(HTTPConnection):
    """A connection over a socket in the file system, which no other program can have taken."""

    def __init__(self, path: Path) -> None:
        super().__init__("localhost", timeout=PATIENCE)
        self.path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX)
        try:
            self.sock.connect(str(self.path))
        except OSError:
            self.close()
            raise


class WebServer:
    """A running nginx. All requests go over one connection, as those of a browser do."""

    def __init__(self, connection: HTTPConnection) -> None:
        self.connection = connection

    def get(self, address: str, method: str = "GET", **headers: str) -> Answer:
        """Ask for an address; the names of headers are written with underscores."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.connection.request(method, address, headers=named)
        answer = self.connection.getresponse()
        body = answer.read()
        return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, body)


@contextmanager
def serving(block: str) -> Iterator[WebServer]:
    """Run nginx with a server block that says `listen 80;`, and see that it complains of nothing but missing files."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        block = block.replace("listen 80;", f"listen unix:{folder}/socket;")
        (folder / "nginx.conf").write_text(CONFIGURATION.format(server=block), encoding="utf-8")
        command = [str(programs.nginx()), "-p", name, "-c", f"{name}/nginx.conf", "-e", f"{name}/errors"]
        tested = subprocess.run([*command, "-t", "-q"], capture_output=True, text=True, check=False)
        assert tested.returncode == 0, tested.stderr + (folder / "errors").read_text()
        assert tested.stderr == ""
        with subprocess.Popen(command) as process:
            try:
                with closing(_connected(process, folder / "socket")) as connection:
                    yield WebServer(connection)
            finally:
                process.terminate()
        said = (folder / "errors").read_text()
        assert [line for line in said.splitlines() if "No such file or directory" not in line] == []


def _connected(process: "subprocess.Popen[bytes]", path: Path) -> HTTPConnection:
    connection = _Connection(path)

    def answers() -> bool:
        assert process.poll() is None, "nginx ended"
        with suppress(OSError):
            connection.connect()
            return True
        return False

    until(answers, "an answer of nginx")
    return connection
