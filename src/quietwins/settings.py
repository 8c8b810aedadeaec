"""Everything that can be set, as one table read from the environment; then Django's own names."""

import os
import secrets
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

from quietwins.language import N_, _


@dataclass(frozen=True)
class Setting:
    """One thing that can be set: its name in the environment, its default, what it is for."""

    name: str
    default: str
    sentence: str


SETTINGS = (
    Setting("DATA_DIR", "", N_("The folder for the database and files; yours by default.")),
    Setting("DATABASE_URL", "", N_("postgres://… for a school; by default SQLite in DATA_DIR.")),
    Setting("HOST", "127.0.0.1", N_("The address to listen on.")),
    Setting("PORT", "8000", N_("The port to listen on.")),
    Setting("WORKERS", "", N_("How many processes answer; one a core by default.")),
    Setting("ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]", N_("Names this service answers to.")),
    Setting("TIME_ZONE", "Europe/London", N_("Whose midnight ends a day, until a person says.")),
    Setting(
        "SECRET_KEY", "", N_("Signs cookies; made once and kept in DATA_DIR unless PRODUCTION.")
    ),
    Setting(
        "PRODUCTION",
        "",
        N_("1 where people come by HTTPS: cookies for it alone, and a SECRET_KEY asked for."),
    ),
    Setting("MAIL_URL", "", N_("smtps://name:word@mail.example; by default no mail is sent.")),
    Setting("MAIL_FROM", "", N_("The address that mail comes from.")),
)


def _set(name: str) -> str:
    (setting,) = (one for one in SETTINGS if one.name == name)
    return os.environ.get(name) or setting.default


def _own_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "Quietwins"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Quietwins"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "quietwins"


_SHORTEST, _FEWEST_LETTERS = 40, 10
_KNOWN = ("insecure", "changeme", "secretkey", "password", "example", "quietwins")
"""What stands in keys that others can know: of guides, and of files to fill in."""


def _secret_key() -> str:
    given = _set("SECRET_KEY")
    if PRODUCTION:
        _held_to(given)
    if given:
        return given
    file = DATA_DIR / "secret-key"
    try:
        with os.fdopen(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as new:
            new.write(secrets.token_urlsafe(50))
    except FileExistsError:
        pass
    return file.read_text()


def _held_to(key: str) -> None:
    """Raises ImproperlyConfigured for a key that somebody else could have, and says what to set."""
    plain = "".join(filter(str.isalnum, key.casefold()))
    if not key:
        found = _("PRODUCTION is set, and SECRET_KEY is not.")
    elif len(key) < _SHORTEST or len(set(key)) < _FEWEST_LETTERS:
        found = _("SECRET_KEY is too short to be safe with PRODUCTION.")
    elif any(known in plain for known in _KNOWN):
        found = _("SECRET_KEY is one that others may know.")
    else:
        return
    please = _("Please set 40 random letters or more: openssl rand -hex 32 makes some.")
    raise ImproperlyConfigured(f"{found} {please}")


def _hosts() -> list[str]:
    """Raises ImproperlyConfigured for a name that fits every machine's, where people come by it."""
    hosts = [host for host in map(str.strip, _set("ALLOWED_HOSTS").split(",")) if host]
    if PRODUCTION and "*" in hosts:
        found = _("ALLOWED_HOSTS is *, which fits every name.")
        please = _("Please give the name that people type, with PRODUCTION.")
        raise ImproperlyConfigured(f"{found} {please}")
    return hosts


def _database() -> dict[str, object]:
    if url := _set("DATABASE_URL"):
        return {**dj_database_url.parse(url, conn_max_age=60)}
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATA_DIR / "quietwins.sqlite3",
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 5,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
        },
    }


def _mail(url: str) -> dict[str, object]:
    """How Django sends mail; without a `MAIL_URL` it sends none."""
    if not url:
        return {"EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend"}
    parts = urlsplit(url)
    if parts.scheme not in ("smtp", "smtps", "smtp+tls") or not parts.hostname:
        raise ImproperlyConfigured(_("MAIL_URL is not one. Please write smtps://mail.example."))
    if not _set("MAIL_FROM"):
        raise ImproperlyConfigured(_("MAIL_URL is set, and MAIL_FROM is not. Please set it too."))
    return {
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or (465 if parts.scheme == "smtps" else 587),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parts.scheme == "smtp+tls",
        "EMAIL_TIMEOUT": 20,
        "DEFAULT_FROM_EMAIL": _set("MAIL_FROM"),
    }


PRODUCTION = _set("PRODUCTION") not in ("", "0")
DATA_DIR = Path(_set("DATA_DIR") or _own_folder()).expanduser()
DATA_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)

SECRET_KEY = _secret_key()
DEBUG = False
ALLOWED_HOSTS = _hosts()
DATABASES = {"default": _database()}

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "quietwins.people",
    "quietwins.evidence",
    "quietwins.goals",
    "quietwins.lists",
    "quietwins.pieces",
    "quietwins.quizzes",
    "quietwins.reminders",
    "quietwins.sharing",
    "quietwins.wins",
]
MIDDLEWARE = [
    "quietwins.pages.headers.headers",
    "django.middleware.common.CommonMiddleware",  # holds the host to ALLOWED_HOSTS
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "quietwins.pages.spoken.spoken",
    "django.middleware.csrf.CsrfViewMiddleware",
    "quietwins.pages.changed.changed",
]
CSRF_FAILURE_VIEW = "quietwins.pages.problems.stale"
ROOT_URLCONF = "quietwins.pages.urls"
WSGI_APPLICATION = "quietwins.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [Path(__file__).parent / "pages"],
        "OPTIONS": {"environment": "quietwins.pages.templates.environment"},
    }
]

AUTH_USER_MODEL = "people.Login"
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 8},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
SESSION_ENGINE = "quietwins.pages.sessions"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 365
SESSION_COOKIE_NAME = "__Host-sessionid" if PRODUCTION else "sessionid"
CSRF_COOKIE_NAME = "__Host-csrftoken" if PRODUCTION else "csrftoken"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PRODUCTION
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SECURE_SSL_REDIRECT = PRODUCTION
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365 if PRODUCTION else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PRODUCTION else None

MAIL = bool(_set("MAIL_URL"))
globals().update(_mail(_set("MAIL_URL")))

USE_TZ = True
TIME_ZONE = _set("TIME_ZONE")
LANGUAGE_CODE = "en-gb"
USE_I18N = False

STATIC_URL = "/static/"
STATICFILES_DIRS: list[Path | tuple[str, Path]] = [
    Path(__file__).parent / "pages" / "static",
    ("css", Path(__file__).parent / "pictures" / "css"),
]
STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_MAX_AGE = 60 * 60 * 24 * 365  # addresses carry the content's hash

FILE_UPLOAD_HANDLERS = [
    "quietwins.pages.uploads.Weighed",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
FILE_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
DATA_UPLOAD_MAX_NUMBER_FILES = 10

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"terminal": {"class": "logging.StreamHandler"}},
    "loggers": {"django": {"handlers": ["terminal"], "level": "ERROR", "propagate": False}},
}
