"""Leaving a device with nothing of oneself on it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from quietwins.flow.clear_device import clear_device
from quietwins.flow.look_around import stop_looking
from quietwins.pages import clock
from quietwins.pages.comfort import cookie
from quietwins.pages.comfort.choices import Comfort
from quietwins.pages.help_now import here
from quietwins.pages.redraw import with_query
from quietwins.pages.waiting import drop_all
from quietwins.pages.who import forget, invented_person_of, own_person_of


def left(request: HttpRequest, *, said: str = "clear") -> HttpResponse:
    """Clear what is here, end the session, and tell the browser to drop what it holds. Today says
    so: that the device is `clear`, or that all is `gone`.
    """
    if looking := invented_person_of(request):
        stop_looking(looking)
    clear_device(own_person_of(request), at=clock.now())
    drop_all(request)
    forget(request)
    response = redirect(with_query(reverse("today"), {said: "1"}))
    cookie.write(response, Comfort())
    here.forget(response)
    response.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    return response
