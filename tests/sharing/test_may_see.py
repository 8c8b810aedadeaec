"""Every address, every person, every thing: who gets what, in a table written by hand.

Amira is a pupil of 9B and keeps lines of her own; Ben teaches 9B and took its book in; Cleo is a
stranger with a book and a class of her own; Dana has not been here before.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID, uuid4

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, reverse
from django.utils import timezone

from quietwins.evidence.models import Entry, Import, Observed, Sound
from quietwins.evidence.questions import HARD
from quietwins.flow import preview as previews
from quietwins.flow.deck_waits import DeckWaits, save_deck
from quietwins.flow.lead_school import begin_school
from quietwins.flow.preview import Preview
from quietwins.flow.roster_waits import RosterWaits, load_roster, save_roster
from quietwins.flow.share import share
from quietwins.flow.show_in_class import offer_to_show
from quietwins.goals.models import Goal, Sure
from quietwins.lists.models import List
from quietwins.pages.urls import urlpatterns
from quietwins.people.may_see import MAY_SEE, Role, Thing
from quietwins.people.models import Care, Circle, Membership, Person, Roster, SignedIn
from quietwins.reminders.models import Calendar, Reminder
from quietwins.sharing.models import Notice, Offer, Suggestion
from quietwins.wins.models import Big, Keep, Swap, Win
from tests.cast import Someone, sound
from tests.family import family_of, lets_see
from tests.flow.books import every_row, keep
from tests.sharing.class_writing_rows import CLASS_WRITING_ROWS, reads_writing
from tests.sharing.piece_rows import PIECE_ROWS, has_a_piece
from tests.sharing.quiz_rows import QUIZ_ROWS, has_a_quiz
from tests.sharing.round_rows import ROUND_ROWS, asks_in_class

TABLE = b"name,id,Quiz 1,Quiz 2,Quiz 3,Quiz 4,Quiz 5,Quiz 6\nAmira,1,6,7,5,6,4,7\n"
WHO = ("amira", "ben", "cleo", "dana")
EVERYBODYS = {"a_guide": "putting-off", "a_notice": "13-to-17"}

# What a GET and an empty form get. A thing that is not for these eyes is not found: 404.
MAY = """
address         whose            amira    ben      cleo     dana

today           -                200 405  200 405  200 405  200 405
keep            -                302 422  302 422  302 422  302 422
journal         -                200 405  200 405  200 405  200 405
keep_journal    -                302 422  302 422  302 422  302 422
wins            -                200 405  200 405  200 405  200 405
progress        -                200 405  200 405  200 405  200 405
choose_moments  -                200 405  200 405  200 405  200 405
two_months      -                200 405  200 405  200 405  200 405
since           -                200 405  200 405  200 405  200 405
bigs            -                200 405  200 405  200 405  200 405
make_big        -                302 422  302 422  302 422  302 422
story           -                200 422  200 422  200 422  200 422
story_pdf       -                405 422  405 422  405 422  405 422
lists           -                200 405  200 405  200 405  200 405
make_list       -                302 422  302 422  302 422  302 422
something_hard  -                200 405  200 405  200 405  200 405
put_down_hard   -                302 422  302 422  302 422  302 422
kinder_words    -                200 405  200 405  200 405  200 405
other_words     -                302 422  302 422  302 422  302 422
keep_kinder     -                302 422  302 422  302 422  302 422
this_month      -                200 405  200 405  200 405  200 405
keep_month      -                302 422  302 422  302 422  302 422
put_month_away  -                405 302  405 302  405 302  405 302
ask_month_again -                405 302  405 302  405 302  405 302
goals           -                200 405  200 405  200 405  200 405
make_goal       -                302 422  302 422  302 422  302 422
attainment      -                200 405  200 405  200 405  200 405
tiny_steps      -                200 405  200 405  200 405  200 405
make_tiny_step  -                302 422  302 422  302 422  302 422
how_sure        -                200 405  200 405  200 405  200 405
ask_how_sure    -                302 422  302 422  302 422  302 422
people          -                200 405  200 405  200 405  200 405
begin_class     -                405 302  405 302  405 302  405 302
make_school     -                200 422  200 422  200 422  200 422
offers          -                200 405  200 405  200 405  200 405
spreadsheet     -                200 422  200 422  200 422  200 422
rosters         -                200 422  200 422  200 422  200 422
help            -                200 405  200 405  200 405  200 405
guides          -                200 405  200 405  200 405  200 405
why             -                200 405  200 405  200 405  200 405
before_exam     -                200 405  200 405  200 405  200 405
heavy_months    -                200 405  200 405  200 405  200 405
choose_months   -                302 302  302 302  302 302  302 302
put_heavy_away  -                405 302  405 302  405 302  405 302
bring_heavy_back -               405 302  405 302  405 302  405 302
comfort         -                200 302  200 302  200 302  200 302
help_now        -                200 302  200 302  200 302  200 302
who_can_see     -                200 405  200 405  200 405  200 405
keep_safe       -                200 422  200 422  200 422  200 422
sign_in         -                200 422  200 422  200 422  200 422
shares          -                200 405  200 405  200 405  200 405
join            -                200 405  200 405  200 405  200 405
look_at_code    -                302 422  302 422  302 422  302 422
come_in         -                302 422  302 422  302 422  302 422
make_group      -                200 422  200 422  200 422  200 422
about_me        -                200 302  200 422  200 422  200 422
children        -                200 422  200 422  200 422  200 422
make_cards      -                405 302  405 302  405 302  405 302
print_cards     -                405 302  405 302  405 302  405 302
close_book      -                405 302  405 302  405 302  405 302
take_over       -                302 302  302 302  302 302  302 302
card_in         -                200 409  200 409  200 409  200 422
forgot          -                200 422  200 422  200 422  200 422
mailbox         -                302 302  302 302  302 302  302 302
confirm_mailbox -                200 422  200 422  200 422  200 422
new_passphrase  -                200 422  200 422  200 422  200 422
change_passphrase -                302 302  302 302  302 302  302 302
where_signed_in -                200 405  200 405  200 405  200 405
end_other_devices -                405 302  405 302  405 302  405 302
sign_out        -                405 302  405 302  405 302  405 302
clear_device    -                200 302  200 302  200 302  200 302
download        -                200 405  200 405  200 405  200 405
reminders       -                200 405  200 405  200 405  200 405
add_reminder    -                405 422  405 422  405 422  405 422
reminders_address -              405 302  405 302  405 302  405 302
reminders_file  -                200 405  200 405  200 405  200 405
my_data         -                200 405  200 405  200 405  200 405
copy            -                200 405  200 405  200 405  200 405
who_looked      -                200 405  200 405  200 405  200 405
how_long        -                200 405  200 405  200 405  200 405
bring_back      -                405 422  405 422  405 422  405 422
erase           -                200 422  200 422  200 422  302 302
stop_erasing    -                405 302  405 302  405 302  405 302
look_around     -                200 422  200 422  200 422  200 422
stop_looking    -                405 302  405 302  405 302  405 302

keep_win        amiras_line      405 302  405 404  405 404  405 404
keep_win        amiras_found     405 302  405 302  405 404  405 404
keep_win        cleos_line       405 404  405 404  405 302  405 404
keep_win        nobodys          405 404  405 404  405 404  405 404
set_aside_win   amiras_line      405 302  405 404  405 404  405 404
set_aside_win   amiras_found     405 302  405 302  405 404  405 404
set_aside_win   cleos_line       405 404  405 404  405 302  405 404
set_aside_win   nobodys          405 404  405 404  405 404  405 404
undo_win        amiras_line      405 302  405 404  405 404  405 404
undo_win        amiras_found     405 404  405 302  405 404  405 404
undo_win        cleos_line       405 404  405 404  405 302  405 404
undo_win        nobodys          405 404  405 404  405 404  405 404
put_back_win    amiras_line      405 302  405 404  405 404  405 404
put_back_win    amiras_found     405 404  405 302  405 404  405 404
put_back_win    cleos_line       405 404  405 404  405 302  405 404
put_back_win    nobodys          405 404  405 404  405 404  405 404

edit_line       amiras_line      200 422  404 404  404 404  404 404
edit_line       amiras_found     404 404  404 404  404 404  404 404
edit_line       cleos_line       404 404  404 404  200 422  404 404
edit_line       nobodys          404 404  404 404  404 404  404 404
words_before    amiras_line      405 302  405 404  405 404  405 404
words_before    amiras_found     405 404  405 404  405 404  405 404
words_before    cleos_line       405 404  405 404  405 302  405 404
words_before    nobodys          405 404  405 404  405 404  405 404
felt_big        amiras_line      405 302  405 404  405 404  405 404
felt_big        amiras_found     405 404  405 404  405 404  405 404
felt_big        cleos_line       405 404  405 404  405 302  405 404
felt_big        nobodys          405 404  405 404  405 404  405 404
sound           amiras_sound     200 405  404 405  404 405  404 405
sound           cleos_sound      404 405  404 405  200 405  404 405
sound           nobodys          404 405  404 405  404 405  404 405

choose_beside   amiras_line      200 405  404 405  404 405  404 405
choose_beside   amiras_found     404 405  200 405  404 405  404 405
choose_beside   cleos_line       404 405  404 405  200 405  404 405
choose_beside   nobodys          404 405  404 405  404 405  404 405

how_it_began    amiras_thing     200 302  404 404  404 404  404 404
how_it_began    amiras_skill     200 302  200 302  404 404  404 404
how_it_began    cleos_thing      404 404  404 404  200 302  404 404
how_it_began    nobodys          404 404  404 404  404 404  404 404

part_of         amiras_line      200 302  404 404  404 404  404 404
part_of         amiras_found     404 404  404 404  404 404  404 404
part_of         cleos_line       404 404  404 404  200 302  404 404
part_of         nobodys          404 404  404 404  404 404  404 404
big             amiras_big       200 405  404 405  404 405  404 405
big             cleos_big        404 405  404 405  200 405  404 405
big             nobodys          404 405  404 405  404 405  404 405
change_big      amiras_big       200 422  404 404  404 404  404 404
change_big      cleos_big        404 404  404 404  200 422  404 404
change_big      nobodys          404 404  404 404  404 404  404 404
choose_parts    amiras_big       200 302  404 404  404 404  404 404
choose_parts    cleos_big        404 404  404 404  200 302  404 404
choose_parts    nobodys          404 404  404 404  404 404  404 404
put_big_away    amiras_big       405 302  405 404  405 404  405 404
put_big_away    cleos_big        405 404  405 404  405 302  405 404
put_big_away    nobodys          405 404  405 404  405 404  405 404
bring_big_back  amiras_big       405 302  405 404  405 404  405 404
bring_big_back  cleos_big        405 404  405 404  405 302  405 404
bring_big_back  nobodys          405 404  405 404  405 404  405 404
undo_big        amiras_big       405 302  405 404  405 404  405 404
undo_big        cleos_big        405 404  405 404  405 302  405 404
undo_big        nobodys          405 404  405 404  405 404  405 404

list            amiras_list      200 405  404 405  404 405  404 405
list            cleos_list       404 405  404 405  200 405  404 405
list            nobodys          404 405  404 405  404 405  404 405
mark_step       amiras_list      405 302  405 404  405 404  405 404
mark_step       cleos_list       405 404  405 404  405 302  405 404
mark_step       nobodys          405 404  405 404  405 404  405 404
change_list     amiras_list      200 302  404 404  404 404  404 404
change_list     cleos_list       404 404  404 404  200 302  404 404
change_list     nobodys          404 404  404 404  404 404  404 404
break_down      amiras_list      302 302  404 404  404 404  404 404
break_down      cleos_list       404 404  404 404  302 302  404 404
break_down      nobodys          404 404  404 404  404 404  404 404
use_list_again  amiras_list      405 302  405 404  405 404  405 404
use_list_again  cleos_list       405 404  405 404  405 302  405 404
use_list_again  nobodys          405 404  405 404  405 404  405 404
put_list_away   amiras_list      405 302  405 404  405 404  405 404
put_list_away   cleos_list       405 404  405 404  405 302  405 404
put_list_away   nobodys          405 404  405 404  405 404  405 404
bring_list_back amiras_list      405 302  405 404  405 404  405 404
bring_list_back cleos_list       405 404  405 404  405 302  405 404
bring_list_back nobodys          405 404  405 404  405 404  405 404
undo_list       amiras_list      405 302  405 404  405 404  405 404
undo_list       cleos_list       405 404  405 404  405 302  405 404
undo_list       nobodys          405 404  405 404  405 404  405 404

undo_hard       amiras_hard      405 302  405 404  405 404  405 404
undo_hard       cleos_hard       405 404  405 404  405 302  405 404
undo_hard       nobodys          405 404  405 404  405 404  405 404
put_back_hard   amiras_hard      405 302  405 404  405 404  405 404
put_back_hard   cleos_hard       405 404  405 404  405 302  405 404
put_back_hard   nobodys          405 404  405 404  405 404  405 404
erase_hard      amiras_hard      405 302  405 404  405 404  405 404
erase_hard      cleos_hard       405 404  405 404  405 302  405 404
erase_hard      nobodys          405 404  405 404  405 404  405 404

kinder_pair     amiras_pair      200 405  404 405  404 405  404 405
kinder_pair     cleos_pair       404 405  404 405  200 405  404 405
kinder_pair     nobodys          404 405  404 405  404 405  404 405

guide           a_guide          200 405  200 405  200 405  200 405
guide           nobodys          404 405  404 405  404 405  404 405
what_is_kept    a_notice         200 405  200 405  200 405  200 405
what_is_kept    nobodys          404 405  404 405  404 405  404 405

goal            amiras_goal      200 405  404 405  404 405  404 405
goal            cleos_goal       404 405  404 405  200 405  404 405
goal            nobodys          404 405  404 405  404 405  404 405
mark_goal       amiras_goal      405 302  405 404  405 404  405 404
mark_goal       cleos_goal       405 404  405 404  405 302  405 404
mark_goal       nobodys          405 404  405 404  405 404  405 404
change_goal     amiras_goal      200 422  404 404  404 404  404 404
change_goal     cleos_goal       404 404  404 404  200 422  404 404
change_goal     nobodys          404 404  404 404  404 404  404 404
pause_goal      amiras_goal      405 302  405 404  405 404  405 404
pause_goal      cleos_goal       405 404  405 404  405 302  405 404
pause_goal      nobodys          405 404  405 404  405 404  405 404
let_go_of_goal  amiras_goal      405 302  405 404  405 404  405 404
let_go_of_goal  cleos_goal       405 404  405 404  405 302  405 404
let_go_of_goal  nobodys          405 404  405 404  405 404  405 404
swap_goal       amiras_goal      405 302  405 404  405 404  405 404
swap_goal       cleos_goal       405 404  405 404  405 302  405 404
swap_goal       nobodys          405 404  405 404  405 404  405 404
bring_goal_back amiras_goal      405 302  405 404  405 404  405 404
bring_goal_back cleos_goal       405 404  405 404  405 302  405 404
bring_goal_back nobodys          405 404  405 404  405 404  405 404
undo_goal       amiras_goal      405 302  405 404  405 404  405 404
undo_goal       cleos_goal       405 404  405 404  405 302  405 404
undo_goal       nobodys          405 404  405 404  405 404  405 404
tiny_step       amiras_tiny      200 422  404 404  404 404  404 404
tiny_step       cleos_tiny       404 404  404 404  200 422  404 404
tiny_step       nobodys          404 404  404 404  404 404  404 404
say_how_sure    amiras_sure      405 302  405 404  405 404  405 404
say_how_sure    cleos_sure       405 404  405 404  405 302  405 404
say_how_sure    nobodys          405 404  405 404  405 404  405 404
undo_how_sure   amiras_sure      405 302  405 404  405 404  405 404
undo_how_sure   cleos_sure       405 404  405 404  405 302  405 404
undo_how_sure   nobodys          405 404  405 404  405 404  405 404

take_reminder_out amiras_reminder  405 302  405 404  405 404  405 404
take_reminder_out cleos_reminder   405 404  405 404  405 302  405 404
take_reminder_out nobodys          405 404  405 404  405 404  405 404
put_reminder_back amiras_reminder  405 302  405 404  405 404  405 404
put_reminder_back cleos_reminder   405 404  405 404  405 302  405 404
put_reminder_back nobodys          405 404  405 404  405 404  405 404
calendar        amiras_calendar  200 405  200 405  200 405  200 405
calendar        cleos_calendar   200 405  200 405  200 405  200 405
calendar        nobodys          404 405  404 405  404 405  404 405

child           amiras_child     200 422  404 404  404 404  404 404
child           cleos_child      404 404  404 404  200 422  404 404
child           nobodys          404 404  404 404  404 404  404 404
open_book       amiras_child     405 302  405 404  405 404  405 404
open_book       cleos_child      405 404  405 404  405 302  405 404
open_book       nobodys          405 404  405 404  405 404  405 404
erase_child     amiras_child     200 302  404 404  404 404  404 404
erase_child     cleos_child      404 404  404 404  200 302  404 404
erase_child     nobodys          404 404  404 404  404 404  404 404
end_device      amiras_device    405 302  405 404  405 404  405 404
end_device      cleos_device     405 404  405 404  405 302  405 404
end_device      nobodys          405 404  405 404  405 404  405 404

group           bens_home        200 405  200 405  404 405  404 405
group           cleos_home       404 405  404 405  200 405  404 405
group           nobodys          404 405  404 405  404 405  404 405
codes           bens_home        404 405  200 405  404 405  404 405
codes           cleos_home       404 405  404 405  200 405  404 405
codes           nobodys          404 405  404 405  404 405  404 405
change_code     bens_home        405 404  405 302  405 404  405 404
change_code     cleos_home       405 404  405 404  405 302  405 404
change_code     nobodys          405 404  405 404  405 404  405 404
leave_group     bens_home        405 302  405 302  405 404  405 404
leave_group     cleos_home       405 404  405 404  405 302  405 404
leave_group     nobodys          405 404  405 404  405 404  405 404
pause_group     bens_home        405 302  405 302  405 404  405 404
pause_group     cleos_home       405 404  405 404  405 302  405 404
pause_group     nobodys          405 404  405 404  405 404  405 404
take_out        bens_home        405 404  405 404  405 404  405 404
take_out        cleos_home       405 404  405 404  405 404  405 404
take_out        nobodys          405 404  405 404  405 404  405 404
answer_newcomer bens_home        405 404  405 404  405 404  405 404
answer_newcomer cleos_home       405 404  405 404  405 404  405 404
answer_newcomer nobodys          405 404  405 404  405 404  405 404
share           amiras_line      200 404  404 404  404 404  404 404
share           cleos_line       404 404  404 404  200 404  404 404
share           nobodys          404 404  404 404  404 404  404 404
stop_sharing    amiras_share     405 302  405 404  405 404  405 404
stop_sharing    cleos_share      405 404  405 404  405 302  405 404
stop_sharing    nobodys          405 404  405 404  405 404  405 404
notice          amiras_share     404 404  302 422  404 404  404 404
notice          cleos_share      404 404  404 404  404 404  404 404
notice          omars_share      404 404  404 404  302 422  404 404
notice          nobodys          404 404  404 404  404 404  404 404
undo_notice     bens_notice      405 404  405 302  405 404  405 404
undo_notice     cleos_notice     405 404  405 404  405 302  405 404
undo_notice     nobodys          405 404  405 404  405 404  405 404
keep_apart      bens_young       405 404  405 302  405 404  405 404
keep_apart      cleos_young      405 404  405 404  405 302  405 404
keep_apart      nobodys          405 404  405 404  405 404  405 404
bring_together  bens_young       405 404  405 404  405 404  405 404
bring_together  cleos_apart      405 404  405 404  405 302  405 404
bring_together  nobodys          405 404  405 404  405 404  405 404

family          bens_young       404 405  200 405  404 405  404 405
family          cleos_young      404 405  404 405  200 405  404 405
family          nobodys          404 405  404 405  404 405  404 405
offer_win       bens_young       404 404  302 422  404 404  404 404
offer_win       cleos_young      404 404  404 404  302 422  404 404
offer_win       nobodys          404 404  404 404  404 404  404 404
keep_offer      bens_offer       405 302  405 404  405 404  405 404
keep_offer      cleos_offer      405 404  405 404  405 404  405 404
keep_offer      nobodys          405 404  405 404  405 404  405 404
set_offer_aside bens_offer       405 302  405 404  405 404  405 404
set_offer_aside cleos_offer      405 404  405 404  405 404  405 404
set_offer_aside nobodys          405 404  405 404  405 404  405 404
undo_offer      bens_offer       405 302  405 404  405 404  405 404
undo_offer      cleos_offer      405 404  405 404  405 404  405 404
undo_offer      nobodys          405 404  405 404  405 404  405 404
take_offer_back bens_offer       405 404  405 302  405 404  405 404
take_offer_back cleos_offer      405 404  405 404  405 302  405 404
take_offer_back nobodys          405 404  405 404  405 404  405 404

found           bens_class       404 405  200 405  404 405  404 405
found           cleos_class      404 405  404 405  200 405  404 405
found           nobodys          404 405  404 405  404 405  404 405
see             bens_class       404 404  200 422  404 404  404 404
see             cleos_class      404 404  404 404  200 422  404 404
see             nobodys          404 404  404 404  404 404  404 404
undo_noted      bens_noted       405 404  405 302  405 404  405 404
undo_noted      cleos_noted      405 404  405 404  405 302  405 404
undo_noted      nobodys          405 404  405 404  405 404  405 404
homework        bens_class       404 404  200 422  404 404  404 404
homework        cleos_class      404 404  404 404  200 422  404 404
homework        nobodys          404 404  404 404  404 404  404 404
suggest         amiras_found     405 404  405 302  405 404  405 404
suggest         amiras_line      405 404  405 404  405 404  405 404
suggest         cleos_pupils     405 404  405 404  405 302  405 404
suggest         nobodys          405 404  405 404  405 404  405 404
how             amiras_found     200 405  200 405  404 405  404 405
how             amiras_line      404 405  404 405  404 405  404 405
how             cleos_pupils     404 405  404 405  200 405  404 405
how             nobodys          404 405  404 405  404 405  404 405
undo_suggestion bens_put         405 404  405 302  405 404  405 404
undo_suggestion cleos_put        405 404  405 404  405 302  405 404
undo_suggestion nobodys          405 404  405 404  405 404  405 404
say_noticed     bens_put         405 404  405 422  405 404  405 404
say_noticed     cleos_put        405 404  405 404  405 422  405 404
say_noticed     nobodys          405 404  405 404  405 404  405 404
shown_in_class  bens_class       404 405  200 405  404 405  404 405
shown_in_class  cleos_class      404 405  404 405  200 405  404 405
shown_in_class  nobodys          404 405  404 405  404 405  404 405
offer_to_show   amiras_in_class  405 302  405 404  405 404  405 404
offer_to_show   amiras_share     405 404  405 404  405 404  405 404
offer_to_show   cleos_in_class   405 404  405 404  405 302  405 404
offer_to_show   nobodys          405 404  405 404  405 404  405 404
withdraw        amiras_piece     405 302  405 404  405 404  405 404
withdraw        cleos_piece      405 404  405 404  405 302  405 404
withdraw        nobodys          405 404  405 404  405 404  405 404
pupils          bens_class       404 405  200 405  404 405  404 405
pupils          cleos_class      404 405  404 405  200 405  404 405
pupils          nobodys          404 405  404 405  404 405  404 405
let_leave       bens_class       405 404  405 302  405 404  405 404
let_leave       cleos_class      405 404  405 404  405 302  405 404
let_leave       nobodys          405 404  405 404  405 404  405 404
come_back       bens_class       405 404  405 302  405 404  405 404
come_back       cleos_class      405 404  405 404  405 302  405 404
come_back       nobodys          405 404  405 404  405 404  405 404
class_cards     bens_class       405 404  405 302  405 404  405 404
class_cards     cleos_class      405 404  405 404  405 302  405 404
class_cards     nobodys          405 404  405 404  405 404  405 404
print_class_cards bens_class       405 404  405 302  405 404  405 404
print_class_cards cleos_class      405 404  405 404  405 302  405 404
print_class_cards nobodys          405 404  405 404  405 404  405 404
roster          bens_names       404 405  200 405  404 405  404 405
roster          cleos_names      404 405  404 405  200 405  404 405
roster          nobodys          404 405  404 405  404 405  404 405
narrow_roster   bens_names       405 404  405 302  405 404  405 404
narrow_roster   cleos_names      405 404  405 404  405 302  405 404
narrow_roster   nobodys          405 404  405 404  405 404  405 404
roster_right    bens_names       405 404  405 302  405 404  405 404
roster_right    cleos_names      405 404  405 404  405 302  405 404
roster_right    nobodys          405 404  405 404  405 404  405 404
drop_roster     bens_names       405 404  405 302  405 404  405 404
drop_roster     cleos_names      405 404  405 404  405 302  405 404
drop_roster     nobodys          405 404  405 404  405 404  405 404
undo_roster     bens_roster      405 404  405 302  405 404  405 404
undo_roster     cleos_roster     405 404  405 404  405 302  405 404
undo_roster     nobodys          405 404  405 404  405 404  405 404
evening         bens_class       404 404  200 404  404 404  404 404
evening         cleos_class      404 404  404 404  200 404  404 404
evening         nobodys          404 404  404 404  404 404  404 404
print_evening   bens_class       404 405  404 405  404 405  404 405
print_evening   cleos_class      404 405  404 405  404 405  404 405
print_evening   nobodys          404 405  404 405  404 405  404 405
my_evening      bens_class       200 302  404 404  404 404  404 404
my_evening      cleos_class      404 404  404 404  404 404  404 404
my_evening      nobodys          404 404  404 404  404 404  404 404
class_copy      bens_class       404 405  200 405  404 405  404 405
class_copy      cleos_class      404 405  404 405  200 405  404 405
class_copy      nobodys          404 405  404 405  404 405  404 405
class_numbers   bens_class       404 404  200 422  404 404  404 404
class_numbers   cleos_class       404 404  404 404  200 422  404 404
class_numbers   nobodys          404 404  404 404  404 404  404 404
note_attendance bens_class       405 404  405 302  405 404  405 404
note_attendance cleos_class       405 404  405 404  405 302  405 404
note_attendance nobodys          405 404  405 404  405 404  405 404
undo_number     bens_number      405 404  405 302  405 404  405 404
undo_number     cleos_number      405 404  405 404  405 302  405 404
undo_number     nobodys          405 404  405 404  405 404  405 404
put_number_back bens_number      405 404  405 302  405 404  405 404
put_number_back cleos_number      405 404  405 404  405 302  405 404
put_number_back nobodys          405 404  405 404  405 404  405 404
my_class        bens_class       200 405  200 405  404 405  404 405
my_class        cleos_class      404 405  404 405  200 405  404 405
my_class        nobodys          404 405  404 405  404 405  404 405
join_class      bens_class       302 302  404 404  404 404  404 404
join_class      cleos_class      404 404  404 404  404 404  404 404
join_class      nobodys          404 404  404 404  404 404  404 404
school          bens_school      404 405  200 405  404 405  404 405
school          cleos_school     404 405  404 405  200 405  404 405
school          nobodys          404 405  404 405  404 405  404 405
say_safety      bens_school      405 404  405 302  405 404  405 404
say_safety      cleos_school     405 404  405 404  405 302  405 404
say_safety      nobodys          405 404  405 404  405 404  405 404
staff_code      bens_school      405 404  405 302  405 404  405 404
staff_code      cleos_school     405 404  405 404  405 302  405 404
staff_code      nobodys          405 404  405 404  405 404  405 404
freeze          bens_school      405 404  405 404  405 404  405 404
freeze          cleos_school     405 404  405 404  405 404  405 404
freeze          nobodys          405 404  405 404  405 404  405 404
school_notes    bens_school      404 405  200 405  404 405  404 405
school_notes    cleos_school     404 405  404 405  200 405  404 405
school_notes    nobodys          404 405  404 405  404 405  404 405
school_looked   bens_school      404 405  200 405  404 405  404 405
school_looked   cleos_school     404 405  404 405  200 405  404 405
school_looked   nobodys          404 405  404 405  404 405  404 405
undo_import     bens_file        405 404  405 302  405 404  405 404
undo_import     cleos_file       405 404  405 404  405 302  405 404
undo_import     nobodys          405 404  405 404  405 404  405 404
file_lines      bens_file        404 405  200 405  404 405  404 405
file_lines      cleos_file       404 405  404 405  200 405  404 405
file_lines      nobodys          404 405  404 405  404 405  404 405

preview         bens_preview     404 405  200 405  404 405  404 405
preview         cleos_preview    404 405  404 405  200 405  404 405
preview         nobodys          404 405  404 405  404 405  404 405
columns         bens_preview     404 404  200 422  404 404  404 404
columns         cleos_preview    404 404  404 404  200 422  404 404
columns         nobodys          404 404  404 404  404 404  404 404
read_again      bens_preview     405 404  405 302  405 404  405 404
read_again      cleos_preview    405 404  405 404  405 302  405 404
read_again      nobodys          405 404  405 404  405 404  405 404
looks_right     bens_preview     405 404  405 302  405 404  405 404
looks_right     cleos_preview    405 404  405 404  405 302  405 404
looks_right     nobodys          405 404  405 404  405 404  405 404
drop_preview    bens_preview     405 404  405 302  405 404  405 404
drop_preview    cleos_preview    405 404  405 404  405 302  405 404
drop_preview    nobodys          405 404  405 404  405 404  405 404
"""


class Case(NamedTuple):
    """One line of the table, and what each person gets: GET, then POST."""

    address: str
    whose: str
    gets: dict[str, tuple[int, int]]

    def __str__(self) -> str:
        return f"{self.address} {self.whose}"


def cases() -> list[Case]:
    table = MAY + PIECE_ROWS + CLASS_WRITING_ROWS + QUIZ_ROWS + ROUND_ROWS
    lines = [line.split() for line in table.splitlines() if line.strip()][1:]
    return [
        Case(address, whose, dict(zip(WHO, _pairs(rest), strict=True)))
        for address, whose, *rest in lines
    ]


def _pairs(numbers: list[str]) -> list[tuple[int, int]]:
    given = list(map(int, numbers))
    return list(zip(given[::2], given[1::2], strict=True))


@dataclass(frozen=True)
class School:
    """The people, each with a browser, and what is whose by its id."""

    people: dict[str, Someone]
    ids: dict[str, UUID]
    waiting: list[Preview]
    lists: list[RosterWaits]
    decks: list[DeckWaits]

    def path(self, case: Case) -> str:
        named = [] if case.whose == "-" else [EVERYBODYS.get(case.whose) or self.ids[case.whose]]
        return reverse(case.address, args=named)

    def asks(
        self, who: str, method: str, path: str, *, enforce_csrf_checks: bool = False
    ) -> HttpResponse:
        """What `who` is answered; their browser, and what waits in it, stay as they were."""
        client = Client(enforce_csrf_checks=enforce_csrf_checks)
        client.cookies = deepcopy(self.people[who].client.cookies)
        for preview in self.waiting:
            previews.save(preview, now=timezone.now())
        for one in self.lists:
            save_roster(one, now=timezone.now())
        for deck in self.decks:
            save_deck(deck, now=timezone.now())
        answer: HttpResponse = getattr(client, method.lower())(path)
        return answer


@pytest.fixture
def school(db: None) -> School:
    """Nobody is signed in but by their browser, as on a day like any other."""
    amira, ben, cleo, dana = (Someone() for _ in WHO)
    ids, waiting, lists, decks = {"nobodys": uuid4()}, [], [], []
    for name, teacher in (("ben", ben), ("cleo", cleo)):
        teacher.drop("9b.csv", TABLE)
        teacher.press(f"{teacher.path}take-in/", group=f"Class of {name}")
        teacher.drop("later.csv", TABLE + b"Omar,2,5,6,4,5,2,3\n")
        waiting.append(_waiting(teacher.path))
        ids[f"{name}s_preview"] = waiting[-1].id
        circle = Circle.objects.get(kept_by=teacher.person)
        ids[f"{name}s_class"] = circle.public_id
        teacher.press(f"/people/{circle.public_id}/numbers/", settling="4")
        ids[f"{name}s_number"] = Entry.objects.get(thread__tally__circle=circle).public_id
        made = begin_school(f"School of {name}", by=teacher.person, at=circle.created_at)
        ids[f"{name}s_school"] = made.public_id
        ids[f"{name}s_file"] = Import.objects.get(circle=circle).public_id
        ids |= _sees_and_suggests(name, teacher, circle)
        ids |= asks_in_class(name, _person(teacher), circle)
        lists.append(_brings_a_list(teacher, f"Class of {name}"))
        ids[f"{name}s_names"] = lists[-1].id
        ids[f"{name}s_roster"] = Roster.objects.get(by=teacher.person).public_id
    win = Win.objects.get(person__kept_by=ben.person, rule="tried_again")
    win.keep(by=_person(ben), at=win.found_at)
    ids["amiras_found"] = win.public_id
    ids["amiras_skill"] = win.thread.public_id
    Membership.objects.filter(person=win.person).update(joined_at=win.found_at)
    _is_in_the_browser_of(win.person, amira.client)
    ids["amiras_line"] = amira.keep("I could not sleep")
    ids["cleos_line"] = cleo.keep("I fed the cat")
    for name in ("amira", "cleo"):
        line = Win.objects.get(public_id=ids[f"{name}s_line"])
        ids[f"{name}s_thing"] = line.thread.public_id
    for name, someone in (("amira", amira), ("cleo", cleo)):
        someone.press("/lists/make/", name=f"Morning of {name}", steps="Get up\nEat")
        someone.press("/something-hard/put-down/", words=f"{name} had a hard day")
        ids[f"{name}s_hard"] = Entry.objects.get(owner=someone.person, question=HARD).public_id
        said = {
            "words": f"I might as well not have bothered, says {name}",
            "new": f"{name} began once",
            "keep": "both",
        }
        someone.press("/kinder-words/keep/", **said)
        ids[f"{name}s_pair"] = Swap.objects.get(new__person=someone.person).public_id
        someone.keep("", sound=sound())
        ids[f"{name}s_sound"] = Sound.objects.get(entry__owner=someone.person).public_id
        someone.press("/big/make/", name=f"Exam of {name}")
        ids[f"{name}s_big"] = Big.objects.get(owner=someone.person).public_id
        someone.press("/goals/make/", name=f"Goal of {name}")
        ids[f"{name}s_goal"] = Goal.objects.get(owner=someone.person, tiny=False).public_id
        someone.press("/tiny-steps/make/", step=f"Step of {name}")
        ids[f"{name}s_tiny"] = Goal.objects.get(owner=someone.person, tiny=True).public_id
        someone.press("/how-sure/ask/", words=f"speak as {name}", sure="5")
        ids[f"{name}s_sure"] = Sure.objects.get(owner=someone.person).public_id
        ids |= _reminded(name, someone)
        theirs, deck = has_a_quiz(name, someone)
        ids |= theirs
        decks.append(deck)
        ids |= has_a_piece(name, someone)
        ids |= _keeps_for_a_child(name, someone)
        ids[f"{name}s_list"] = List.objects.get(owner=someone.person).public_id
    omar = Person.objects.create(name="Omar", created_at=win.found_at)
    ids |= _cares_for("ben", ben, win.person) | _cares_for("cleo", cleo, omar)
    ids |= _offers_to_show("amira", win, ids["bens_class"])
    ids |= _offers_to_show("cleo", Win.objects.get(public_id=ids["cleos_line"]), ids["cleos_class"])
    ids |= _share_and_notice("amira", win.person, "ben", ben)
    ids |= _share_and_notice("omar", omar, "cleo", cleo)
    ids |= reads_writing("ben", ben, ids["bens_class"])
    ids |= reads_writing("cleo", cleo, ids["cleos_class"])
    ids |= _keeps_apart(cleo)
    people = dict(zip(WHO, (amira, ben, cleo, dana), strict=True))
    return School(people, ids, waiting, lists, decks)


def _reminded(name: str, someone: Someone) -> dict[str, UUID]:
    """A reminder, and the secret address that its owner gave to a calendar."""
    someone.press("/reminders/add/", days="1", at="07:30")
    someone.press("/reminders/address/")
    reminder = Reminder.objects.get(owner=someone.person)
    calendar = Calendar.objects.get(owner=someone.person)
    return {f"{name}s_reminder": reminder.public_id, f"{name}s_calendar": calendar.address}


def _keeps_for_a_child(name: str, someone: Someone) -> dict[str, UUID]:
    """A child with a book of their own, and the device on which somebody is known."""
    someone.press("/children/", name=f"Child of {name}", age="teen")
    child = Care.objects.get(by=someone.person)
    session = someone.client.session.session_key or ""
    device = SignedIn.objects.create(
        person=_person(someone), session_id=session, since=child.since, last_on=child.since.date()
    )
    return {f"{name}s_child": child.public_id, f"{name}s_device": device.public_id}


def _cares_for(name: str, carer: Someone, young: Person) -> dict[str, UUID]:
    """Somebody young in the carer's family, and an offer that waits for them."""
    family_of(_person(carer), young, name=f"Home of {name}")
    carer.press(f"/family/{young.public_id}/offer/", words="You laughed")
    offer = Offer.objects.get(by=carer.person)
    return {f"{name}s_young": young.public_id, f"{name}s_offer": offer.public_id}


def _sees_and_suggests(name: str, teacher: Someone, circle: Circle) -> dict[str, UUID]:
    """Something seen of the one pupil, and something found put before them."""
    (pupil,) = circle.memberships.filter(role=Role.LEARNER)
    teacher.press(f"/people/{circle.public_id}/see/", pupil=pupil.person.public_id, chips="alone")
    win = Win.objects.get(thread__circle=circle, rule="tried_again")
    teacher.press(f"/wins/{win.public_id}/suggest/")
    put = Suggestion.objects.get(win=win).public_id
    noted = Observed.objects.get(entry__circle=circle).page
    return {f"{name}s_noted": noted, f"{name}s_put": put, f"{name}s_pupils": win.public_id}


def _offers_to_show(name: str, win: Win, circle: UUID) -> dict[str, UUID]:
    """A win of their own, in a class."""
    shared = share(win, _class(circle), by=win.person, with_old=False, at=win.found_at)
    shown = offer_to_show(shared, by=win.person, at=win.found_at)
    return {f"{name}s_in_class": shared.public_id, f"{name}s_piece": shown.public_id}


def _class(public_id: UUID) -> Circle:
    return Circle.objects.get(public_id=public_id)


def _share_and_notice(name: str, owner: Person, other: str, reader: Someone) -> dict[str, UUID]:
    """A line of `owner`'s and one of `reader`'s in their family; `reader` noticed the first."""
    home = Circle.objects.get(kept_by=reader.person, kind=Circle.Kind.FAMILY)
    theirs, own = (
        lets_see(keep(f"{who} walked home", by=person).win.public_id, home).public_id
        for who, person in ((name, owner), (other, _person(reader)))
    )
    reader.press(f"/shares/{theirs}/notice/", starter="effort")
    notice = Notice.objects.get(by=reader.person).public_id
    ids = {f"{name}s_share": theirs, f"{other}s_share": own, f"{other}s_notice": notice}
    return ids | {f"{other}s_home": home.public_id}


def _keeps_apart(someone: Someone) -> dict[str, UUID]:
    """From somebody else in their family."""
    home = Circle.objects.get(kept_by=someone.person, kind=Circle.Kind.FAMILY)
    zoe = Person.objects.create(name="Zoe", created_at=home.created_at)
    Membership.objects.create(person=zoe, circle=home, role=Role.MEMBER)
    someone.press(f"/apart/{zoe.public_id}/")
    return {"cleos_apart": zoe.public_id}


def _brings_a_list(teacher: Someone, group: str) -> RosterWaits:
    """One list taken in, and another that waits."""
    for names in ("Zed", "Zed\nKim"):
        teacher.press("/rosters/", names=names, group=group)
        if names == "Zed":
            teacher.press(f"{teacher.path}take-in/")
    found = load_roster(UUID(teacher.path.split("/")[2]), now=timezone.now())
    assert found
    return found


def _waiting(path: str) -> Preview:
    preview = previews.load(UUID(path.split("/")[2]), now=timezone.now())
    assert preview
    return preview


def _person(someone: Someone) -> Person:
    assert someone.person
    return someone.person


def _is_in_the_browser_of(person: Person, client: Client) -> None:
    """As once a pupil has joined their class."""
    session = client.session
    session["person"] = person.pk
    session.save()


@contextmanager
def as_if_it_had_not_been() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def addresses() -> dict[str, URLPattern]:
    return {pattern.name or "": pattern for pattern in urlpatterns}


def test_every_address_has_its_lines_in_the_table() -> None:
    assert {case.address for case in cases()} == set(addresses())


def test_every_address_of_a_thing_is_asked_for_ones_own_anothers_and_none() -> None:
    for name, pattern in addresses().items():
        whose = [case.whose for case in cases() if case.address == name]
        if pattern.pattern.converters:
            assert "nobodys" in whose
            assert any(one.startswith("cleos_") or one in EVERYBODYS for one in whose)
        else:
            assert whose == ["-"]


def test_no_address_can_be_guessed(school: School) -> None:
    """Everything is named by a random id; what is everybody's alone has a name in its address."""
    ours = {case.address for case in cases() if case.whose in EVERYBODYS}
    for name, pattern in addresses().items():
        named = {type(c).__name__ for c in pattern.pattern.converters.values()}
        assert named <= {"SlugConverter" if name in ours else "UUIDConverter"}
    assert {one.version for one in school.ids.values()} == {4}


def test_everybody_gets_what_the_table_says(school: School) -> None:
    got = {}
    for case in cases():
        path = school.path(case)
        for who in WHO:
            with as_if_it_had_not_been():
                statuses = [school.asks(who, verb, path).status_code for verb in ("GET", "POST")]
                got[str(case), who] = tuple(statuses)
    assert got == {(str(case), who): gets for case in cases() for who, gets in case.gets.items()}


def refused() -> Iterator[tuple[Case, str, str]]:
    """Every case, person and verb for which there is nothing to find."""
    for case in cases():
        for who, gets in case.gets.items():
            for verb, status in zip(("GET", "POST"), gets, strict=True):
                if status == 404:
                    yield case, who, verb


def test_forbidden_looks_like_missing_to_the_letter(school: School) -> None:
    for case, who, verb in refused():
        nothing = school.asks(who, verb, school.path(case._replace(whose="nobodys")))
        forbidden = school.asks(who, verb, school.path(case))
        assert forbidden.content == nothing.content
        assert dict(forbidden.items()) == dict(nothing.items())
        assert forbidden.cookies.keys() == nothing.cookies.keys()


def test_what_is_refused_changes_nothing(school: School) -> None:
    before = every_row()
    for case, who, verb in refused():
        school.asks(who, verb, school.path(case))
    assert every_row() == before


def pages_of(school: School, who: str) -> str:
    """All that `who` can open, as one text."""
    opened = []
    for case in cases():
        if case.gets[who][0] == 200:
            answer = school.asks(who, "GET", school.path(case))
            opened.append(answer.content.decode(errors="replace"))
    for path in ("/wins/?page=2", f"/?undone={school.ids['amiras_line']}", "/wins/?undone=1"):
        opened.append(school.people[who].open(path))
    if who in {"ben", "cleo"}:
        everything = reverse("found", args=[school.ids[f"{who}s_class"]])
        opened.append(school.people[who].open(f"{everything}?all=1"))
    return "\n".join(opened)


def test_a_pupils_own_words_are_on_no_page_of_their_teachers(school: School) -> None:
    amira = school.people["amira"]
    amira.press(f"/wins/{school.ids['amiras_found']}/set-aside/")
    seen = pages_of(school, "ben")
    assert "Amira had another go" in seen
    assert "I could not sleep" not in seen
    assert "had a hard day" not in seen
    assert "Put away" not in seen


def test_a_teachers_word_is_on_no_page_of_their_pupils(school: School) -> None:
    """Ben kept what was found; to Amira it waits for her own word."""
    seen = pages_of(school, "amira")
    assert "You had another go at Quiz." in seen
    assert "I could not sleep" in seen
    said = Keep.objects.filter(by=school.people["amira"].person)
    assert not said.exclude(win__rule="own").exists()
    assert f"/wins/{school.ids['amiras_found']}/keep/" in seen


def test_nobody_sees_a_class_that_is_not_theirs(school: School) -> None:
    for who, others in (("amira", "cleo"), ("cleo", "ben"), ("ben", "cleo"), ("dana", "")):
        assert f"Class of {others}" not in pages_of(school, who)


def test_a_stranger_sees_no_name_and_no_word(school: School) -> None:
    seen = pages_of(school, "dana")
    for word in ("I could not sleep", "I fed the cat", "had another go", "later.csv", "hard day"):
        assert word not in seen


def test_every_form_needs_its_own_page(school: School) -> None:
    """A form from another site is refused before anything is asked."""
    for case in cases():
        if case.gets["ben"][1] != 405:
            answer = school.asks("ben", "POST", school.path(case), enforce_csrf_checks=True)
            assert answer.status_code == 403, str(case)


@pytest.mark.parametrize("method", ["put", "patch", "delete", "options", "trace"])
def test_no_other_verb_does_anything(school: School, method: str) -> None:
    for case in cases():
        assert school.asks("ben", method, school.path(case)).status_code == 405, str(case)


def test_the_rules_are_those_that_were_agreed() -> None:
    """Whoever widens this table changes what a family, a class and a school were promised."""
    assert MAY_SEE[Role.SELF] == frozenset(Thing)
    assert MAY_SEE[Role.TEACHER] == {
        Thing.CLASS_EVIDENCE,
        Thing.CLASS_WINS,
        Thing.SHARED_WINS,
    }
    for role in (Role.CARER, Role.MEMBER, Role.LEARNER):
        assert MAY_SEE[role] == {Thing.SHARED_WINS}
    assert MAY_SEE[Role.SCHOOL_LEAD] == frozenset()
    assert set(MAY_SEE) == set(Role)
