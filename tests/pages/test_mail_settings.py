"""Where mail is sent from: nowhere by default, and what is wrong is said at the start."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from quietwins.settings import _mail


def test_by_default_no_mail_is_ever_sent() -> None:
    assert _mail("") == {"EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend"}


@pytest.mark.parametrize(
    ("url", "port", "ssl", "tls"),
    [
        ("smtps://ben:a%40b@mail.example", 465, True, False),
        ("smtp+tls://ben:a%40b@mail.example", 587, False, True),
        ("smtp://ben:a%40b@mail.example:25", 25, False, False),
    ],
)
def test_an_address_says_how_it_is_sent(
    monkeypatch: pytest.MonkeyPatch, url: str, port: int, ssl: bool, tls: bool
) -> None:
    monkeypatch.setenv("MAIL_FROM", "wins@school.example")
    sent = _mail(url)
    assert (sent["EMAIL_HOST"], sent["EMAIL_PORT"]) == ("mail.example", port)
    assert (sent["EMAIL_HOST_USER"], sent["EMAIL_HOST_PASSWORD"]) == ("ben", "a@b")
    assert (sent["EMAIL_USE_SSL"], sent["EMAIL_USE_TLS"]) == (ssl, tls)


@pytest.mark.parametrize("url", ["mail.example", "http://mail.example", "smtps://"])
def test_what_is_no_such_address_is_said(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("MAIL_FROM", "wins@school.example")
    with pytest.raises(ImproperlyConfigured, match="MAIL_URL is not one"):
        _mail(url)


def test_mail_comes_from_somewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MAIL_FROM", raising=False)
    with pytest.raises(ImproperlyConfigured, match="MAIL_FROM is not"):
        _mail("smtps://mail.example")
