"""The cast: Amira (her wins), Ben (a teacher, invited to notice), Cleo (a stranger).

Each is one browser without scripts: cookies, forms, and the page they end on.
"""

import re
from collections.abc import Iterable
from html import unescape
from pathlib import Path
from uuid import UUID, uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http.response import HttpResponseBase
from django.test import Client

from quietwins.people.models import Person
from quietwins.wins.models import Win

EXAMPLES = Path(__file__).parents[1] / "examples"
GRADEBOOK = EXAMPLES / "9b-gradebook.csv"
_TOKEN = re.compile(r'(?<=name="csrfmiddlewaretoken" value=")\w+')  # chance letters, not words


class Someone:
    """One browser. `page` is the text of the last page it showed, `status` its answer."""

    def __init__(self) -> None:
        self.client = Client()
        self.page = ""
        self.status = 0
        self.path = ""

    def open(self, path: str) -> str:
        return self._shown(self.client.get(path, follow=True), path)

    def press(self, path: str, *, on: str = "/wins/", **fields: object) -> str:
        """Press a button of the page `on`."""
        referer = f"http://testserver{on}"
        answer = self.client.post(path, fields, follow=True, headers={"Referer": referer})
        return self._shown(answer, path)

    def keep(self, words: str, *chips: str, **fields: object) -> UUID:
        """Keep one line on Today; the win that it became."""
        sent = {"words": words, "chips": chips, "client_id": uuid4(), **fields}
        answer = self.client.post("/keep/", sent)
        assert answer.status_code == 302, answer.content.decode()
        return UUID(answer.headers["X-Kept"])

    def drop(self, name: str, content: bytes) -> str:
        """Drop a file on From a spreadsheet; the page that follows."""
        file = SimpleUploadedFile(name, content)
        return self._shown(self.client.post("/spreadsheet/", {"file": file}, follow=True), "")

    def take_in(self, file: Path = GRADEBOOK, group: str = "9B") -> str:
        """Drop `file`, say that it looks right; the path of the page with what was found."""
        self.drop(file.name, file.read_bytes())
        self.press(f"{self.path}take-in/", group=group)
        assert self.path.startswith("/people/"), self.page
        return self.path

    def keep_safe(self, name: str, passphrase: str = "moss on a warm stone") -> str:
        return self.press("/keep-safe/", name=name, passphrase=passphrase)

    def sign_in(self, name: str, passphrase: str = "moss on a warm stone") -> str:
        return self.press("/sign-in/", name=name, passphrase=passphrase)

    @property
    def person(self) -> Person | None:
        """Whose book this browser opens."""
        return Person.objects.filter(pk=self.client.session.get("person", 0)).first()

    def found(self) -> list[UUID]:
        """Wins that wait on the last page for Keep it."""
        return [UUID(win) for win in re.findall(r'action="/wins/([0-9a-f-]+)/keep/"', self.page)]

    def _shown(self, answer: HttpResponseBase, path: str) -> str:
        ended: Iterable[tuple[str, int]] = getattr(answer, "redirect_chain", [])
        *_, (self.path, _) = [(path, 0), *ended]
        self.path = self.path.partition("?")[0].partition("#")[0]
        self.status = answer.status_code
        page = unescape(getattr(answer, "content", b"").decode(errors="replace"))
        self.page = _TOKEN.sub("", page)
        return self.page


def finds_nothing(someone: Someone, path: str) -> bool:
    """Whether pressing it is to `someone` as if it were not there."""
    someone.press(path)
    return someone.status == 404


def sound(data: bytes = b"OggS and a voice") -> SimpleUploadedFile:
    """Something said aloud, as a browser sends it."""
    return SimpleUploadedFile("said-aloud", data)


def win(public_id: UUID) -> Win:
    return Win.objects.get(public_id=public_id)
