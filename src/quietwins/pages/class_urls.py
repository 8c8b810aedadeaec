"""The addresses of classes, of their pupils and of schools; urls.py has all others."""

from django.urls import path

from quietwins.pages.evening import together
from quietwins.pages.evening.mine import my_evening
from quietwins.pages.found import suggesting
from quietwins.pages.found import views as found
from quietwins.pages.found.copying import class_copy
from quietwins.pages.homework import views as homework
from quietwins.pages.my_class import joining, views
from quietwins.pages.observing import views as observing
from quietwins.pages.pupils import cards as class_cards
from quietwins.pages.pupils import views as pupils
from quietwins.pages.rosters import views as rosters
from quietwins.pages.school import reading
from quietwins.pages.school import views as school
from quietwins.pages.showing import views as showing
from quietwins.pages.tallies import views as tallies

CLASSES = (
    path("people/begin/", tallies.begin, name="begin_class"),
    path("people/<uuid:circle>/", found.found, name="found"),
    path("people/<uuid:circle>/see/", observing.see, name="see"),
    path("class-notes/<uuid:noted>/undo/", observing.undo, name="undo_noted"),
    path("people/<uuid:circle>/homework/", homework.homework, name="homework"),
    path("wins/<uuid:win>/suggest/", suggesting.put, name="suggest"),
    path("wins/<uuid:win>/how/", suggesting.how, name="how"),
    path("suggestions/<uuid:suggestion>/undo/", suggesting.undo, name="undo_suggestion"),
    path("suggestions/<uuid:suggestion>/noticed/", suggesting.noticed, name="say_noticed"),
    path("people/<uuid:circle>/show/", showing.shown, name="shown_in_class"),
    path("shares/<uuid:share>/show/", showing.offer, name="offer_to_show"),
    path("shown/<uuid:display>/take-back/", showing.withdraw, name="withdraw"),
    path("people/<uuid:circle>/pupils/", pupils.pupils, name="pupils"),
    path("people/<uuid:circle>/pupils/leave/", pupils.leave, name="let_leave"),
    path("people/<uuid:circle>/pupils/back/", pupils.back, name="come_back"),
    path("people/<uuid:circle>/cards/", class_cards.make_cards, name="class_cards"),
    path("people/<uuid:circle>/cards/pdf/", class_cards.print_cards, name="print_class_cards"),
    path("rosters/", rosters.choose, name="rosters"),
    path("rosters/<uuid:waits>/", rosters.look, name="roster"),
    path("rosters/<uuid:waits>/leave-out/", rosters.narrow, name="narrow_roster"),
    path("rosters/<uuid:waits>/take-in/", rosters.right, name="roster_right"),
    path("rosters/<uuid:waits>/drop/", rosters.drop, name="drop_roster"),
    path("rosters/<uuid:roster>/undo/", rosters.undo, name="undo_roster"),
    path("people/<uuid:circle>/copy/", class_copy, name="class_copy"),
    path("people/<uuid:circle>/numbers/", tallies.numbers, name="class_numbers"),
    path("people/<uuid:circle>/attendance/", tallies.attendance, name="note_attendance"),
    path("class-numbers/<uuid:number>/undo/", tallies.undo, name="undo_number"),
    path("class-numbers/<uuid:number>/put-back/", tallies.bring_back, name="put_number_back"),
    path("imports/<uuid:taken>/undo/", found.undo, name="undo_import"),
    path("people/<uuid:circle>/evening/", together.evening, name="evening"),
    path("people/<uuid:circle>/evening/pdf/", together.print_evening, name="print_evening"),
    path("classes/<uuid:circle>/evening/", my_evening, name="my_evening"),
    path("classes/<uuid:circle>/", views.my_class, name="my_class"),
    path("classes/<uuid:circle>/join/", joining.join, name="join_class"),
    path("schools/make/", school.make, name="make_school"),
    path("schools/<uuid:school>/", school.school, name="school"),
    path("schools/<uuid:school>/safety/", school.safety, name="say_safety"),
    path("schools/<uuid:school>/code/", school.staff_code, name="staff_code"),
    path("schools/<uuid:school>/freeze/", school.freeze, name="freeze"),
    path("schools/<uuid:school>/notes/", reading.notes, name="school_notes"),
    path("schools/<uuid:school>/looked/", reading.looked, name="school_looked"),
)
