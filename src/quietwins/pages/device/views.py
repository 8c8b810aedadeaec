"""Clear this device, and a copy to take along before that."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_http_methods, require_safe

from quietwins.flow.export import export
from quietwins.flow.keep_for_a_child import books_going
from quietwins.pages.asks_first import in_own_book
from quietwins.pages.device.leaving import left
from quietwins.pages.my_data.who_looked import noted_copy
from quietwins.pages.redraw import page
from quietwins.pages.who import person_of


@require_http_methods(["GET", "HEAD", "POST"])
@in_own_book
def clear(request: HttpRequest) -> HttpResponse:
    """Say what will happen, and do it when asked."""
    if request.method == "POST":
        return left(request)
    books = books_going(person_of(request))
    return page(request, "device/page.html", here="help", books=books)


@require_safe
def download(request: HttpRequest) -> HttpResponse:
    """Everything this person has kept and typed, as JSON."""
    person = person_of(request)
    name = "quietwins-invented.json" if person and person.invented else "quietwins.json"
    noted_copy(request)
    response = JsonResponse(export(person), json_dumps_params={"indent": 1})
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
