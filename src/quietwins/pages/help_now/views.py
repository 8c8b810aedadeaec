"""Help now: whom to call, by country. The country is asked for, never guessed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from quietwins.language import _
from quietwins.pages.help_now.here import ELSEWHERE, chosen_here, remember
from quietwins.pages.redraw import page
from quietwins.selftalk.countries import countries, country_of


@require_http_methods(["GET", "HEAD", "POST"])
def help_now(request: HttpRequest) -> HttpResponse:
    """The numbers of the country in the address, else of the one chosen here; else the choice."""
    if request.method == "POST":
        response = redirect("help_now")
        remember(response, request.POST.get("country", ""))
        return response
    said = request.GET.get("country") or chosen_here(request)
    return page(
        request,
        "help_now/page.html",
        here="help",
        countries=sorted(countries().values(), key=lambda country: _(country.name)),
        chosen=country_of(said),
        elsewhere=said == ELSEWHERE,
    )
