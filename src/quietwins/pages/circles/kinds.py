"""What people call each kind of circle, and what one can be asked in as."""

from collections.abc import Mapping

from quietwins.language import N_
from quietwins.people.may_see import Role
from quietwins.people.models import Circle

KINDS: Mapping[str, str] = {
    Circle.Kind.FAMILY: N_("Family"),
    Circle.Kind.FRIENDS: N_("Friends"),
    Circle.Kind.GROUP: N_("A group I trust"),
}
"""In the order in which they are offered; what has no name is called by its kind."""

AS: Mapping[str, str] = {
    Role.CARER: N_("For a grown-up who looks after somebody here"),
    Role.MEMBER: N_("For anybody else"),
}
