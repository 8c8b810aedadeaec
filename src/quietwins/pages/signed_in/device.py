"""A device in words, from what its browser says of itself: "Firefox on Windows"."""

from django.http import HttpRequest

from quietwins.flow.devices import Device
from quietwins.language import _
from quietwins.people.models import SignedIn

_BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CrOS", "Chrome"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
_SYSTEMS = (
    ("Windows", "Windows"),
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("CrOS", "Chromebook"),
    ("Mac OS X", "Mac"),
    ("Linux", "Linux"),
)
"""What stands in a name of itself, and whom it stands for: the first that is found."""


def device_of(request: HttpRequest) -> Device:
    """Names alone; nothing else of what it says is kept."""
    says = request.headers.get("User-Agent", "")
    return Device(_first(_BROWSERS, says), _first(_SYSTEMS, says))


def device_words(device: SignedIn) -> str:
    """As a person would call it."""
    if device.browser and device.system:
        said = _("%(browser)s on %(system)s")
        return said % {"browser": device.browser, "system": device.system}
    return device.browser or device.system or _("A device")


def _first(names: tuple[tuple[str, str], ...], says: str) -> str:
    return next((name for sign, name in names if sign in says), "")
