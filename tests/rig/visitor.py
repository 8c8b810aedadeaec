"""Somebody with a browser and no JavaScript: cookies, forms, and no following of redirects."""

import urllib.request
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from uuid import UUID, uuid4

PATIENCE = 30


class _Answered(urllib.request.HTTPErrorProcessor):
    """Every answer is an answer, a redirect too: the first one is what the server promised."""

    def http_response(self, request: Any, response: Any) -> Any:
        return response


class Visitor:
    """One browser. `answers` are (status, text)."""

    def __init__(self, address: str, cookies: CookieJar | None = None) -> None:
        self.address = address
        self.cookies = CookieJar() if cookies is None else cookies
        self._open = urllib.request.build_opener(
            urllib.request.ProxyHandler({}),
            urllib.request.HTTPCookieProcessor(self.cookies),
            _Answered,
        ).open

    def get(self, path: str) -> tuple[int, str]:
        return self._ask(path, None)

    def post(self, path: str, **fields: str) -> tuple[int, str]:
        """Send a form, with the token that the last page's cookie holds."""
        return self._ask(path, urlencode({"csrfmiddlewaretoken": self.token, **fields}).encode())

    def keep(self, words: str, client_id: UUID | None = None) -> int:
        """Keep one line as Today's form does; the status of the answer."""
        return self.post("/keep/", words=words, client_id=str(client_id or uuid4()))[0]

    def send(self, path: str, file: Path) -> tuple[int, str]:
        """Drop a file, as From a spreadsheet's form does; the status, and where it leads."""
        edge = uuid4().hex
        head = 'Content-Disposition: form-data; name="{}"'
        parts = [
            f"--{edge}\r\n{head.format('csrfmiddlewaretoken')}\r\n\r\n{self.token}\r\n".encode(),
            f'--{edge}\r\n{head.format("file")}; filename="{file.name}"\r\n\r\n'.encode(),
            file.read_bytes(),
            f"\r\n--{edge}--\r\n".encode(),
        ]
        form = {"Content-Type": f"multipart/form-data; boundary={edge}"}
        request = urllib.request.Request(self.address + path, b"".join(parts), form)
        with self._open(request, timeout=PATIENCE) as answer:
            return answer.status, answer.headers.get("Location", "")

    @property
    def token(self) -> str:
        return next(cookie.value or "" for cookie in self.cookies if cookie.name == "csrftoken")

    def _ask(self, path: str, data: bytes | None) -> tuple[int, str]:
        with self._open(self.address + path, data, timeout=PATIENCE) as answer:
            return answer.status, answer.read().decode()
