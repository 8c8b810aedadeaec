"""Granian, with one worker process a core, and what its parent does beside: one page asked for, to
say when it is ready, and what is due by the clock.
"""

import contextlib
import http.client
import importlib
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from contextvars import copy_context
from functools import partial
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING, Any

from quietwins.language import _

if TYPE_CHECKING:
    from granian.server import MPServer

_EVERY = 60
_PATIENCE = 60
_ANYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104


def serve(address: str, port: int) -> int:
    """Serve until asked to stop: 0. 1 where the workers cannot go on."""
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
    if (wanted := os.environ.get("WORKERS", "")).isdecimal():
        return max(int(wanted), 1)
    if sys.platform == "win32":  # where granian can have but one
        return 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _application(target: str) -> Any:
    """What a worker calls, in the worker. It leaves a terminal's signals to its parent, and ends
    with it.
    """
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGHUP})
    if parent := multiprocessing.parent_process():
        _beside(partial(_end_with, parent))
    module, name = target.split(":")
    return getattr(importlib.import_module(module), name)


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(0)


def _begin(server: "MPServer") -> None:
    if sys.platform != "win32":  # a closed terminal is a goodbye, where granian would start anew
        signal.signal(signal.SIGHUP, server.signal_handler_interrupt)
    _beside(partial(_say_when_ready, server))
    _beside(_tick)


def _beside(work: Callable[[], object]) -> None:
    threading.Thread(target=copy_context().run, args=(work,), daemon=True).start()


def _say_when_ready(server: "MPServer") -> None:
    while len(server.wrks) < server.workers:  # quiet while workers are forked
        time.sleep(0.01)
    host = _ANYWHERE.get(server.bind_addr, server.bind_addr)
    until = time.monotonic() + _PATIENCE
    while not (status := _status(host, server.bind_port)) and time.monotonic() < until:
        time.sleep(0.01)
    address = f"[{host}]" if ":" in host else host
    if 200 <= status < 500:
        where = {"address": f"http://{address}:{server.bind_port}"}
        print(_("Quietwins is ready at %(address)s") % where, flush=True)
    else:
        print(_("Quietwins has started, and cannot show its first page."), file=sys.stderr)


def _status(host: str, port: int) -> int:
    """What the first page answers; 0 while nothing does."""
    with contextlib.closing(http.client.HTTPConnection(host, port, timeout=_PATIENCE)) as door:
        try:
            door.request("GET", "/")
            return door.getresponse().status
        except (OSError, http.client.HTTPException):
            return 0


def _tick() -> None:
    """Every minute, what is due by the clock, also when nobody comes by any more. A line tells of
    what went. A busy database is asked the next time.
    """
    from django.db import DatabaseError, connection

    from quietwins.cli.tick import tick

    while True:
        time.sleep(_EVERY)
        with contextlib.suppress(DatabaseError):
            for line in tick(quiet=True):
                print(line, flush=True)
        connection.close()
