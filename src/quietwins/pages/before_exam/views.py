"""Before an exam: what one kept about one thing, on one page to read or print."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from quietwins.evidence.models import Thread
from quietwins.pages import clock
from quietwins.pages.before_exam.recalled import questions_about, quizzed, recalled_about
from quietwins.pages.kept import kept_wins
from quietwins.pages.redraw import page
from quietwins.pages.still_known.grown import grown_in
from quietwins.pages.still_known.known import still_known
from quietwins.pages.telling import tell
from quietwins.pages.who import person_of
from quietwins.wording import about_words

_MOST = 40  # a page or two on paper


@require_safe
def before_exam(request: HttpRequest) -> HttpResponse:
    """What something was kept about, and the latest wins of what is asked for, or of the one; what
    quizzes show of it stands beside.
    """
    person = person_of(request)
    today = clock.today(person)
    kept = kept_wins(person).filter(person=person)
    threads = kept.values_list("thread__name", flat=True).distinct()
    names = sorted({Thread.key_of(name): name for name in (*quizzed(person), *threads)}.values())
    asked = request.GET.get("about", "").replace("\0", "")
    about = asked or (names[0] if len(names) == 1 else "")
    of_it = kept.filter(thread__name_key=Thread.key_of(about))
    return page(
        request,
        "before_exam/page.html",
        here="help",
        names=[(name, about_words(name)) for name in names],
        about=about,
        wins=tell(of_it[:_MOST], person) if about else [],
        known=still_known(person, questions_about(person, about), today) if about else None,
        grown=grown_in(person, questions_about(person, about), about) if about else (),
        recalled=recalled_about(person, about) if about else (),
        day=today,
    )
