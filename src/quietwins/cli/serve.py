"""`quietwins serve`: the pages, on this machine, for as long as it runs. Django loads in `run`."""

import argparse
import contextlib
import http.client
import importlib
import multiprocessing
import os
import signal
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from functools import partial
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from granian.server import MPServer

_SWEEP_EVERY = 5 * 60
_PATIENCE = 60
_ANYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104


class _CannotStart(Exception):  # noqa: N818
    """Something its caller can mend; its text says how."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command and its options."""
    parser = commands.add_parser("serve", help="serve the pages in a browser")
    add, told = parser.add_argument, os.environ.get
    add(
        "--host",
        default=told("HOST") or "127.0.0.1",
        help="the address to listen on (HOST; this machine alone by default)",
    )
    add(
        "--port",
        type=int,
        default=told("PORT") or "8000",
        help="the port to listen on (PORT; 8000 by default)",
    )
    add(
        "--data-dir",
        metavar="FOLDER",
        default=told("DATA_DIR") or "",
        help="where the database and files are kept (DATA_DIR; a folder of your own by default)",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Serve until asked to stop: 0. 2 where the port or the folder is no use, and says why."""
    os.environ.update(
        HOST=arguments.host, PORT=str(arguments.port), DATA_DIR=arguments.data_dir or ""
    )
    try:
        address = _free(arguments.host, arguments.port)
        _prepare()
        return _serve(address, arguments.port)
    except _CannotStart as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 0


# --- what has to hold before anything is served ---


def _free(host: str, port: int) -> str:
    """The numeric address of `host`, where `port` is free. Raises _CannotStart.

    Asked before serving, since on Linux two servers can share a port without noticing.
    """
    if not 0 < port < 65536:
        raise _CannotStart(f"{port} is not a port. Please choose one from 1 to 65535.")
    try:
        family, _, _, _, where = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except OSError:
        raise _CannotStart(
            f'This machine knows no address "{host}". Please leave HOST out, or give one it has.'
        ) from None
    with socket.socket(family, socket.SOCK_STREAM) as trial:
        if sys.platform != "win32":  # there it would let us take a port that is in use
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind(where)
        except PermissionError:
            raise _CannotStart(
                f"Port {port} is kept for the system. Please choose another: PORT=8000 make run"
            ) from None
        except OSError:
            raise _CannotStart(_taken(host, port)) from None
    return str(where[0])


def _taken(host: str, port: int) -> str:
    other = port + 1 if port < 65535 else 8000
    return (
        f"Port {port} at {host} is in use; perhaps Quietwins is open already. "
        f"Please choose another: PORT={other} make run (or quietwins serve --port {other})."
    )


def _prepare() -> None:
    """Django, a folder to write in, and a database of today's shape. Raises _CannotStart."""
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
        raise _CannotStart(
            f'We cannot write in the folder "{folder}". Please choose another: '
            "DATA_DIR=another-folder make run (or quietwins serve --data-dir another-folder)."
        ) from None
    except ImproperlyConfigured as error:
        raise _CannotStart(str(error)) from None
    except Error as error:
        raise _CannotStart(
            f"The database could not be opened: {str(error).strip()}. "
            "Please look at DATABASE_URL, or at the folder in DATA_DIR. Nothing has been changed."
        ) from None


def _migrate() -> None:
    """Django's own command takes a second to find that there is nothing to do; this does not."""
    from django.core.management import call_command
    from django.db import connection, connections
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", interactive=False, verbosity=0)
    connections.close_all()  # a forked worker must not share one


# --- serving ---


def _serve(address: str, port: int) -> int:
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import MPServer

    server = MPServer(
        "quietwins.wsgi:application",
        address=address,
        port=port,
        interface=Interfaces.WSGI,
        workers=_workers(),
        blocking_threads=1,
        websockets=False,
        log_level=LogLevels.error,
        respawn_failed_workers=True,
        workers_kill_timeout=10,
    )
    server.on_startup(partial(_begin, server))
    try:
        server.serve(target_loader=_application)
    except SystemExit:
        # A worker that heard Ctrl-C before its parent did counts as failed; it is not.
        return 0 if server.interrupt_signal else 1
    return 0


def _workers() -> int:
    if sys.platform == "win32":  # where granian can have but one
        return 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _application(target: str) -> Any:
    """What a worker calls, in the worker. It leaves Ctrl-C to its parent, and ends with it."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    if parent := multiprocessing.parent_process():
        _beside(partial(_end_with, parent))
    module, name = target.split(":")
    return getattr(importlib.import_module(module), name)


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(0)


def _begin(server: "MPServer") -> None:
    if hasattr(signal, "SIGHUP"):  # a closed terminal is a goodbye, where granian would start anew
        signal.signal(signal.SIGHUP, server.signal_handler_interrupt)
    _beside(partial(_say_when_ready, server))
    _beside(_sweep)


def _beside(work: Callable[[], object]) -> None:
    threading.Thread(target=work, daemon=True).start()


def _say_when_ready(server: "MPServer") -> None:
    while len(server.wrks) < server.workers:  # quiet while workers are forked
        time.sleep(0.01)
    host = _ANYWHERE.get(server.bind_addr, server.bind_addr)
    until = time.monotonic() + _PATIENCE
    while not (status := _status(host, server.bind_port)) and time.monotonic() < until:
        time.sleep(0.01)
    address = f"[{host}]" if ":" in host else host
    if 200 <= status < 500:
        print(f"Quietwins is ready at http://{address}:{server.bind_port}", flush=True)
    else:
        print("Quietwins has started, and cannot show its first page.", file=sys.stderr)


def _status(host: str, port: int) -> int:
    """What the first page answers; 0 while nothing does."""
    with contextlib.closing(http.client.HTTPConnection(host, port, timeout=_PATIENCE)) as door:
        try:
            door.request("GET", "/")
            return door.getresponse().status
        except (OSError, http.client.HTTPException):
            return 0


def _sweep() -> None:
    """Take away what was looked at and not taken in, also when nobody comes by any more."""
    from django.utils.timezone import now

    while True:
        time.sleep(_SWEEP_EVERY)
        from quietwins.flow.preview import sweep

        sweep(now())
