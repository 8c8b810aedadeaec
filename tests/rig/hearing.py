"""Which fields the pages ask for, also where no form of theirs has them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from django.http import QueryDict
from django.utils.datastructures import MultiValueDict


@contextmanager
def hearing(names: set[str]) -> Iterator[None]:
    """While it lasts, `names` learns every field that is asked for."""
    asked = MultiValueDict.__getitem__, MultiValueDict.getlist

    def get(self: Any, key: str) -> Any:
        if isinstance(self, QueryDict):
            names.add(key)
        return asked[0](self, key)

    def getlist(self: Any, key: str, default: Any = None) -> Any:
        if isinstance(self, QueryDict):
            names.add(key)
        return asked[1](self, key, default)

    with (
        patch.object(MultiValueDict, "__getitem__", get),
        patch.object(MultiValueDict, "getlist", getlist),
    ):
        yield
