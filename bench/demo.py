"""`make demo`: a Quietwins to try things on. Everything in it goes when it stops."""

import os
import sys
import tempfile

from quietwins.cli import main

WELCOME = """\
This one is to try things on: what you put in goes when it stops (Ctrl-C).
Look around as Liam, his teacher or an adult at home: {address}/look-around/
Or drop examples/9b-gradebook.csv on From a spreadsheet: {address}/spreadsheet/
"""


def demo() -> int:
    """Serve an empty database in a folder of its own, never the one somebody uses."""
    os.environ.pop("DATABASE_URL", None)
    host, port = (os.environ.get(name) for name in ("HOST", "PORT"))
    address = f"http://{host or '127.0.0.1'}:{port or 8000}"
    print(WELCOME.format(address=address), flush=True)
    with tempfile.TemporaryDirectory(prefix="quietwins-demo-") as folder:
        return main(["serve", "--data-dir", folder])


if __name__ == "__main__":
    sys.exit(demo())
