"""Where people come by HTTPS: the settings a school has, held to by a process of their own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SECRET = "kW7-rand0m-letters-for-one-test-zQ3vX9-bN2mL8"
PRODUCTION = {"PRODUCTION": "1", "SECRET_KEY": SECRET, "ALLOWED_HOSTS": "school.test"}

VISIT = """
import json, django
django.setup()
from django.conf import settings
from django.core.management import call_command
from django.test import Client
call_command("migrate", verbosity=0)
near = Client(headers={"host": "school.test"})
safe = {"HTTP_X_FORWARDED_PROTO": "https"}
page = near.get("/", **safe)
near.post("/keep/", {"words": "I got up"}, **safe)
before = near.cookies["__Host-sessionid"].value
near.post("/keep-safe/", {"name": "Amira", "passphrase": "moss on a warm stone"}, **safe)
near.post("/sign-out/", **safe)
signed = near.post("/sign-in/", {"name": "Amira", "passphrase": "moss on a warm stone"}, **safe)
near.post("/comfort/", {"theme": "dark"}, **safe)
near.post("/help-now/", {"country": "gb"}, **safe)
evil = {"HTTP_X_FORWARDED_HOST": "evil.example", "HTTP_FORWARDED": "host=evil.example"}
said = {
    "debug": settings.DEBUG,
    "headers": dict(page.headers),
    "plain": [(a := near.get("/wins/")).status_code, a.headers["Location"]],
    "other_host": near.get("/", headers={"host": "evil.example"}, **safe).status_code,
    "told_host": near.get("/reminders/", **safe, **evil).content.decode(),
    "session_changed": before != near.cookies["__Host-sessionid"].value,
    "cookies": {
        name: {key: bool(one[key]) and one[key] for key in one}
        for name, one in near.cookies.items()
    },
}
print(json.dumps(said))
"""


def run(folder: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    here = {"DATA_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "quietwins.settings"}
    return subprocess.run(
        [sys.executable, *command],
        env=kept | here | environment,
        capture_output=True,
        text=True,
        timeout=120,
    )


@pytest.fixture(scope="module")
def visit(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a visit by HTTPS was answered with."""
    done = run(tmp_path_factory.mktemp("data"), "-c", VISIT, **PRODUCTION)
    assert done.returncode == 0, done.stderr
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def test_every_cookie_is_for_https_and_this_address_alone(visit: dict[str, Any]) -> None:
    assert {"__Host-sessionid", "__Host-csrftoken", "comfort", "country"} <= {*visit["cookies"]}
    for name, cookie in visit["cookies"].items():
        assert cookie["secure"] and cookie["httponly"] and cookie["samesite"] == "Lax", name
        assert cookie["path"] == "/" and not cookie["domain"], name


def test_a_browser_is_told_to_come_by_https_from_now_on(visit: dict[str, Any]) -> None:
    assert visit["headers"]["Strict-Transport-Security"] == "max-age=31536000"
    assert visit["plain"] == [301, "https://school.test/wins/"]


def test_another_name_is_not_answered_to_and_none_is_believed(visit: dict[str, Any]) -> None:
    assert visit["other_host"] == 400
    assert "evil.example" not in visit["told_host"]


def test_signing_in_gives_the_session_a_new_name(visit: dict[str, Any]) -> None:
    assert visit["session_changed"]


def test_nobody_can_have_errors_shown_to_the_world(tmp_path: Path) -> None:
    asked = "from quietwins import settings; print(settings.DEBUG)"
    assert run(tmp_path, "-c", asked, DEBUG="1", **PRODUCTION).stdout == "False\n"


REFUSED = [
    ({"SECRET_KEY": ""}, "SECRET_KEY is not"),
    ({"SECRET_KEY": "short and sweet"}, "too short"),
    ({"SECRET_KEY": "ab" * 40}, "too short"),
    ({"SECRET_KEY": "django-insecure-" + SECRET}, "others may know"),
    ({"SECRET_KEY": "CHANGE-ME-" + SECRET}, "others may know"),
    ({"SECRET_KEY": "your_secret_key_" + SECRET}, "others may know"),
    ({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS is *"),
    ({"ALLOWED_HOSTS": "school.test, *"}, "ALLOWED_HOSTS is *"),
    ({"PRODUCTION": "true", "SECRET_KEY": ""}, "SECRET_KEY is not"),
]


@pytest.mark.parametrize(("changed", "says"), REFUSED)
def test_it_does_not_start_so_and_says_what_to_set(
    tmp_path: Path, changed: dict[str, str], says: str
) -> None:
    done = run(tmp_path, "-m", "quietwins", "serve", **PRODUCTION | changed | {"PORT": "65500"})
    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr and "Please" in done.stderr
    assert done.stderr.count("\n") == 1 and SECRET not in done.stderr
