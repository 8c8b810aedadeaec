"""Whose tries wait: the address that reached us, or in production the one that our proxy names."""

import pytest
from django.test import RequestFactory
from pytest_django import Settings

from quietwins.pages.signed_in.address import address_of

PROXY, HERS, SPOOFED = "127.0.0.1", "203.0.113.9", "198.51.100.1"


@pytest.mark.parametrize(
    ("production", "forwarded", "address"),
    [
        (False, "", PROXY),
        (False, SPOOFED, PROXY),
        (True, HERS, HERS),
        (True, f"{SPOOFED}, {HERS}", HERS),
        (True, "", PROXY),
    ],
)
def test_what_somebody_writes_themselves_is_not_taken_for_their_address(
    settings: Settings, production: bool, forwarded: str, address: str
) -> None:
    settings.PRODUCTION = production
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    request = RequestFactory().get("/", headers=headers, REMOTE_ADDR=PROXY)
    assert address_of(request) == address
