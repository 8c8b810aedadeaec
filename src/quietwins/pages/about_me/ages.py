"""The three ages that decide something. Nothing else is asked."""

from collections.abc import Mapping

from quietwins.language import N_
from quietwins.people.models import Person

AGES: Mapping[str, str] = {
    Person.Age.CHILD: N_("Under 13"),
    Person.Age.TEEN: N_("13 to 17"),
    Person.Age.ADULT: N_("18 or older"),
}
