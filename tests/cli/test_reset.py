"""`quietwins reset NAME` prints an address that works once; nothing where nobody is called so."""

import pytest
from pytest_django import Settings

from quietwins.cli.reset import _print
from tests.cast import Someone

NEW = "rain on a tin roof"


@pytest.fixture(autouse=True)
def hashed_at_once(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.mark.django_db
def test_the_address_opens_a_new_passphrase_once(capsys: pytest.CaptureFixture[str]) -> None:
    Someone().keep_safe("Amira")
    assert _print("  amira ") == 0
    path, _, way = capsys.readouterr().out.splitlines()[-1].partition("?way=")
    there = Someone()
    assert "Kept safe as Amira." in there.press(path, way=way, passphrase=NEW)
    there.press(path, way=way, passphrase=NEW)
    assert there.status == 422


@pytest.mark.django_db
def test_a_name_nobody_has_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert _print("Amira") == 2
    said = capsys.readouterr()
    assert said.out == "" and "Nobody here signs in with that name." in said.err
