"""How this request's page is to look and sound."""

from django.http import HttpRequest

from quietwins.pages.comfort import cookie
from quietwins.pages.comfort.choices import Comfort, comfort
from quietwins.pages.who import person_of


def comfort_of(request: HttpRequest) -> Comfort:
    """The device's own choice; where it has none, that of the person who is there."""
    here = cookie.read(request)
    if here.chosen or (person := person_of(request)) is None:
        return here
    return comfort(person.comfort)
