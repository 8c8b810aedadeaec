"""What has to hold before anything is served: a free port, a folder to write in, a database."""

import errno
import importlib
import os
import socket
import sys
import tempfile

from quietwins.language import _


class CannotStart(Exception):  # noqa: N818
    """Something its caller can mend; its text says how."""


def free_address(host: str, port: int) -> str:
    """The numeric address of `host`, where `port` is free. Raises CannotStart.

    Asked before serving, since on Linux two servers can share a port without noticing.
    """
    if not 0 < port < 65536:
        sentence = _("%(port)d is not a port. Please choose one from 1 to 65535.")
        raise CannotStart(sentence % {"port": port})
    try:
        family, *__, where = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        _try(family, where)
    except OSError as error:
        raise CannotStart(_why_not(error, host, port)) from None
    return str(where[0])


def _try(family: socket.AddressFamily, where: tuple[object, ...]) -> None:
    with socket.socket(family, socket.SOCK_STREAM) as trial:
        if sys.platform != "win32":  # there it would let us take a port that is in use
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        trial.bind(where)


def _why_not(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        other = port + 1 if port < 65535 else 8000
        taken = _("Port %(port)d at %(host)s is in use; perhaps Quietwins is open already.")
        please = _(
            "Please choose another: PORT=%(other)d make run (or quietwins serve --port %(other)d)."
        )
        return f"{taken} {please}" % {"port": port, "host": host, "other": other}
    if isinstance(error, PermissionError):
        sentence = _(
            "Port %(port)d is kept for the system. Please choose another: PORT=8000 make run"
        )
        return sentence % {"port": port}
    sentence = _(
        'This machine has no address "%(host)s". Please leave HOST out, or give one it has.'
    )
    return sentence % {"host": host}


def prepare() -> None:
    """Django, a folder to write in, and a database of today's shape. Raises CannotStart."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "quietwins.settings")
    from django.conf import settings
    from django.core.exceptions import ImproperlyConfigured
    from django.db import Error

    try:
        tempfile.TemporaryFile(dir=settings.DATA_DIR).close()
        for module in ("quietwins.wsgi", settings.ROOT_URLCONF):  # once, for all forked workers
            importlib.import_module(module)
        _migrate()
    except OSError as error:
        folder = os.environ["DATA_DIR"] or error.filename
        closed = _('We cannot write in the folder "%(folder)s".') % {"folder": folder}
        please = _(
            "Please choose another: DATA_DIR=another-folder make run "
            "(or quietwins serve --data-dir another-folder)."
        )
        raise CannotStart(f"{closed} {please}") from None
    except ImproperlyConfigured as error:
        raise CannotStart(str(error)) from None
    except Error as error:
        closed = _("The database could not be opened: %(why)s.") % {"why": str(error).strip()}
        please = _("Please look at DATABASE_URL, or at the folder in DATA_DIR.")
        unchanged = _("Nothing has been changed.")
        raise CannotStart(f"{closed} {please} {unchanged}") from None


def _migrate() -> None:
    """Django's own command takes a second to find that there is nothing to do; this does not."""
    from django.core.management import call_command
    from django.db import connection, connections
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", interactive=False, verbosity=0)
    connections.close_all()  # a forked worker must not share one
