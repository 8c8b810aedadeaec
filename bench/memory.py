"""How much memory a server holds once it has been used."""

from bench import targets
from bench.asking import Browser
from bench.examples import EXAMPLES
from bench.processes import group, proportional, resident
from tests.rig.server import Server
from tests.rig.visitor import Visitor

REQUESTS = 1000
_GRADEBOOKS = 12
_ROUND = 40  # of one person's


def memory(server: Server, *, workers: int) -> list[dict[str, object]]:
    """Each worker after about a thousand requests and a few gradebooks, their parent, and all."""
    _use(server.address, REQUESTS * workers)
    leader, *others = sorted(group(server.process.pid))
    rows = [_row("a worker", number, targets.MEMORY) for number in others]
    together = sum(map(proportional, [leader, *others]))
    return [
        *rows,
        _row("their parent", leader),
        {"process": "all of them", "RSS, MB": "", "PSS, MB": f"{together:.0f}", **targets.NONE},
    ]


def _row(name: str, number: int, target: targets.Target | None = None) -> dict[str, object]:
    return {
        "process": name,
        "RSS, MB": f"{resident(number):.0f}",
        "PSS, MB": f"{proportional(number):.0f}",
        **(target.row(resident(number)) if target else targets.NONE),
    }


def _use(address: str, requests: int) -> None:
    """Gradebooks taken in, lines kept, pages read; a connection each, so that no worker rests."""
    for _ in range(_GRADEBOOKS):
        teacher = Visitor(address)
        teacher.get("/spreadsheet/")
        _, preview = teacher.send("/spreadsheet/", EXAMPLES / "9b-gradebook.csv")
        teacher.get(preview)
        teacher.post(f"{preview}take-in/", group="9B")
    for _ in range(requests // _ROUND):
        cookies: dict[str, str] = {}
        for _ in range(_ROUND // 4):
            Browser(address, cookies).keep("I got up")
            for path in ("/", "/wins/", "/progress/"):
                Browser(address, cookies).get(path)
