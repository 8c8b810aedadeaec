"""In which words a request is answered: the person's language, and plain words where chosen."""

from collections.abc import Callable
from gettext import NullTranslations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import to_locale

from quietwins.language import speaking, words_of
from quietwins.pages.comfort.choices import Comfort
from quietwins.pages.comfort.here import comfort_of
from quietwins.pages.seen_by import read_by
from quietwins.pages.who import opened_person_of, person_of
from quietwins.pages.whose import reader_of


def spoken(answer: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware, after the session's: what is said while answering is said in those words, and to
    whoever reads the book that is open.
    """

    def in_their_words(request: HttpRequest) -> HttpResponse:
        reader = reader_of(person_of(request), opened_person_of(request))
        with speaking(words_for(request, comfort_of(request))), read_by(reader):
            return answer(request)

    return in_their_words


def words_for(request: HttpRequest, comfort: Comfort) -> NullTranslations:
    """Plain words of a language fall back on the language itself, and that on English."""
    person = person_of(request)
    language = to_locale(person.language if person else "en-gb")
    return words_of(f"{language}@plain" if comfort["words"] == "plain" else language)
