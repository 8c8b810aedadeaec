"""The addresses of classes as pupils have them, and of schools; the others stand in urls.py."""

from django.urls import path

from quietwins.pages.my_class import joining, views
from quietwins.pages.school import reading
from quietwins.pages.school import views as school

CLASSES = (
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
