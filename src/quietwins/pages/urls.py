"""The whole site on one screen, but for classes, writing and quizzes, which have one each."""

from django.urls import path

from quietwins.pages.about_me import views as about_me
from quietwins.pages.before_exam import views as before_exam
from quietwins.pages.big import changing as big_changing
from quietwins.pages.big import joining as big_joining
from quietwins.pages.big import views as big
from quietwins.pages.card_in import views as card_in
from quietwins.pages.children import cards as child_cards
from quietwins.pages.children import erasing as erasing_child
from quietwins.pages.children import handing_over
from quietwins.pages.children import views as children
from quietwins.pages.circles import belonging, codes, joining, making
from quietwins.pages.circles import views as circles
from quietwins.pages.class_urls import CLASSES
from quietwins.pages.comfort import views as comfort
from quietwins.pages.device import views as device
from quietwins.pages.family import answering as answering_offers
from quietwins.pages.family import views as family
from quietwins.pages.goals import attainment as goals_attained
from quietwins.pages.goals import changing as changing_goals
from quietwins.pages.goals import deciding as deciding_goals
from quietwins.pages.goals import marking as marking_goals
from quietwins.pages.goals import views as goals
from quietwins.pages.guides import views as guides
from quietwins.pages.heavy import views as heavy
from quietwins.pages.help_now import views as help_now
from quietwins.pages.how_sure import views as how_sure
from quietwins.pages.journal import views as journal
from quietwins.pages.kinder import asking, keeping
from quietwins.pages.kinder import views as kinder
from quietwins.pages.lists import breaking_down, changing, marking, verbs
from quietwins.pages.lists import views as lists
from quietwins.pages.look_around import views as look_around
from quietwins.pages.monthly import views as monthly
from quietwins.pages.my_data import views as my_data
from quietwins.pages.my_data.how_long import how_long
from quietwins.pages.my_data.who_looked import who_looked
from quietwins.pages.notices import views as notices
from quietwins.pages.numbers import views as numbers
from quietwins.pages.passphrase import forgetting
from quietwins.pages.passphrase import views as passphrase
from quietwins.pages.people import views as people
from quietwins.pages.progress import views as progress
from quietwins.pages.quiz_urls import QUIZZES
from quietwins.pages.reminders import views as reminders
from quietwins.pages.round_urls import ROUNDS
from quietwins.pages.safe import views as safe
from quietwins.pages.setbacks import views as setbacks
from quietwins.pages.sharing import noticing
from quietwins.pages.sharing import views as sharing
from quietwins.pages.signed_in import views as signed_in
from quietwins.pages.sounds import views as sounds
from quietwins.pages.spreadsheet import columns, lines
from quietwins.pages.spreadsheet import views as spreadsheet
from quietwins.pages.story import views as story
from quietwins.pages.tiny_steps import views as tiny_steps
from quietwins.pages.today import views as today
from quietwins.pages.why import views as why
from quietwins.pages.wins import editing
from quietwins.pages.wins import views as wins
from quietwins.pages.writing_urls import WRITING

urlpatterns = [
    path("", today.today, name="today"),
    path("keep/", today.keep, name="keep"),
    path("sounds/<uuid:sound>/", sounds.sound, name="sound"),
    path("journal/", journal.journal, name="journal"),
    path("journal/keep/", journal.keep, name="keep_journal"),
    path("wins/", wins.wins, name="wins"),
    path("wins/<uuid:win>/keep/", wins.keep, name="keep_win"),
    path("wins/<uuid:win>/set-aside/", wins.set_aside, name="set_aside_win"),
    path("wins/<uuid:win>/undo/", wins.undo, name="undo_win"),
    path("wins/<uuid:win>/put-back/", wins.put_back, name="put_back_win"),
    path("wins/<uuid:win>/edit/", editing.edit, name="edit_line"),
    path("wins/<uuid:win>/words-before/", editing.words_before, name="words_before"),
    path("wins/<uuid:win>/felt-big/", editing.felt_big, name="felt_big"),
    path("wins/<uuid:win>/share/", sharing.share, name="share"),
    path("shares/", sharing.shares, name="shares"),
    path("shares/<uuid:share>/stop/", sharing.stop, name="stop_sharing"),
    path("shares/<uuid:share>/notice/", noticing.notice, name="notice"),
    path("notices/<uuid:notice>/undo/", noticing.undo, name="undo_notice"),
    path("progress/", progress.progress, name="progress"),
    path("progress/choose/", progress.choose, name="choose_moments"),
    path("progress/choose/<uuid:win>/", progress.choose, name="choose_beside"),
    path("progress/months/", progress.months, name="two_months"),
    path("progress/since/", numbers.since, name="since"),
    path("things/<uuid:thing>/how-it-began/", numbers.how_it_began, name="how_it_began"),
    path("progress/story/", story.story, name="story"),
    path("progress/story/pdf/", story.printed, name="story_pdf"),
    path("wins/<uuid:win>/part-of/", big_joining.part_of, name="part_of"),
    path("big/", big.bigs, name="bigs"),
    path("big/make/", big.make, name="make_big"),
    path("big/<uuid:big>/", big.show, name="big"),
    path("big/<uuid:big>/change/", big_changing.change, name="change_big"),
    path("big/<uuid:big>/choose/", big_changing.choose_parts, name="choose_parts"),
    path("big/<uuid:big>/put-away/", big_changing.put_away, name="put_big_away"),
    path("big/<uuid:big>/bring-back/", big_changing.bring_back, name="bring_big_back"),
    path("big/<uuid:big>/undo/", big_changing.undo, name="undo_big"),
    path("lists/", lists.lists, name="lists"),
    path("lists/make/", lists.make, name="make_list"),
    path("lists/<uuid:which>/", lists.show, name="list"),
    path("lists/<uuid:which>/mark/", marking.mark, name="mark_step"),
    path("lists/<uuid:which>/change/", changing.change, name="change_list"),
    path("lists/<uuid:which>/break-down/", breaking_down.break_down, name="break_down"),
    path("lists/<uuid:which>/again/", verbs.use_again, name="use_list_again"),
    path("lists/<uuid:which>/put-away/", verbs.put_away, name="put_list_away"),
    path("lists/<uuid:which>/bring-back/", verbs.bring_back, name="bring_list_back"),
    path("lists/<uuid:which>/undo/", verbs.undo, name="undo_list"),
    path("something-hard/", setbacks.something_hard, name="something_hard"),
    path("something-hard/put-down/", setbacks.put_down, name="put_down_hard"),
    path("something-hard/<uuid:which>/undo/", setbacks.undo, name="undo_hard"),
    path("something-hard/<uuid:which>/put-back/", setbacks.put_back, name="put_back_hard"),
    path("something-hard/<uuid:which>/erase/", setbacks.erase, name="erase_hard"),
    path("kinder-words/", kinder.kinder_words, name="kinder_words"),
    path("kinder-words/other-words/", asking.other_words, name="other_words"),
    path("kinder-words/keep/", keeping.keep, name="keep_kinder"),
    path("kinder-words/<uuid:pair>/", kinder.show_pair, name="kinder_pair"),
    path("this-month/", monthly.this_month, name="this_month"),
    path("this-month/keep/", monthly.keep, name="keep_month"),
    path("this-month/put-away/", monthly.put_away, name="put_month_away"),
    path("this-month/ask-again/", monthly.ask_again, name="ask_month_again"),
    path("goals/", goals.goals, name="goals"),
    path("goals/make/", goals.make, name="make_goal"),
    path("goals/attainment/", goals_attained.attainment, name="attainment"),
    path("goals/<uuid:goal>/", goals.goal, name="goal"),
    path("goals/<uuid:goal>/mark/", marking_goals.mark, name="mark_goal"),
    path("goals/<uuid:goal>/change/", changing_goals.change, name="change_goal"),
    path("goals/<uuid:goal>/pause/", deciding_goals.pause, name="pause_goal"),
    path("goals/<uuid:goal>/let-go/", deciding_goals.let_go, name="let_go_of_goal"),
    path("goals/<uuid:goal>/another/", deciding_goals.swap, name="swap_goal"),
    path("goals/<uuid:goal>/bring-back/", deciding_goals.bring_back, name="bring_goal_back"),
    path("goals/<uuid:goal>/undo/", deciding_goals.undo, name="undo_goal"),
    path("tiny-steps/", tiny_steps.tiny_steps, name="tiny_steps"),
    path("tiny-steps/make/", tiny_steps.make, name="make_tiny_step"),
    path("tiny-steps/<uuid:step>/", tiny_steps.tiny_step, name="tiny_step"),
    path("how-sure/", how_sure.how_sure, name="how_sure"),
    path("how-sure/ask/", how_sure.ask, name="ask_how_sure"),
    path("how-sure/<uuid:sure>/say/", how_sure.say, name="say_how_sure"),
    path("how-sure/<uuid:sure>/undo/", how_sure.undo, name="undo_how_sure"),
    path("people/", people.people, name="people"),
    path("join/", joining.join, name="join"),
    path("join/look/", joining.look_at_code, name="look_at_code"),
    path("join/come-in/", joining.come_in, name="come_in"),
    path("groups/make/", making.make, name="make_group"),
    path("groups/<uuid:group>/", circles.group, name="group"),
    path("groups/<uuid:group>/codes/", codes.codes, name="codes"),
    path("groups/<uuid:group>/code/", codes.change_code, name="change_code"),
    path("groups/<uuid:group>/leave/", belonging.leave, name="leave_group"),
    path("groups/<uuid:group>/pause/", belonging.pause, name="pause_group"),
    path("groups/<uuid:group>/take-out/", belonging.take_out, name="take_out"),
    path("groups/<uuid:group>/answer/", belonging.answer, name="answer_newcomer"),
    path("apart/<uuid:who>/", belonging.keep_apart, name="keep_apart"),
    path("apart/<uuid:who>/undo/", belonging.bring_together, name="bring_together"),
    path("about-me/", about_me.about_me, name="about_me"),
    path("children/", children.children, name="children"),
    path("children/cards/", child_cards.make_cards, name="make_cards"),
    path("children/cards/pdf/", child_cards.print_cards, name="print_cards"),
    path("children/close/", children.close_book, name="close_book"),
    path("children/take-over/", handing_over.take_over, name="take_over"),
    path("children/<uuid:care>/", children.child, name="child"),
    path("children/<uuid:care>/open/", children.open_book, name="open_book"),
    path("children/<uuid:care>/erase/", erasing_child.erase, name="erase_child"),
    path("family/<uuid:young>/", family.family, name="family"),
    path("family/<uuid:young>/offer/", family.offer, name="offer_win"),
    path("offers/", answering_offers.offers, name="offers"),
    path("offers/<uuid:offer>/keep/", answering_offers.keep, name="keep_offer"),
    path("offers/<uuid:offer>/set-aside/", answering_offers.set_aside, name="set_offer_aside"),
    path("offers/<uuid:offer>/undo/", answering_offers.undo, name="undo_offer"),
    path("offers/<uuid:offer>/take-back/", family.take_back, name="take_offer_back"),
    *CLASSES,
    *WRITING,
    *QUIZZES,
    *ROUNDS,
    path("imports/<uuid:taken>/lines/", lines.lines, name="file_lines"),
    path("spreadsheet/", spreadsheet.choose, name="spreadsheet"),
    path("spreadsheet/<uuid:preview>/", spreadsheet.look, name="preview"),
    path("spreadsheet/<uuid:preview>/columns/", columns.columns, name="columns"),
    path("spreadsheet/<uuid:preview>/again/", spreadsheet.again, name="read_again"),
    path("spreadsheet/<uuid:preview>/take-in/", spreadsheet.right, name="looks_right"),
    path("spreadsheet/<uuid:preview>/drop/", spreadsheet.drop, name="drop_preview"),
    path("help/", comfort.help_and_comfort, name="help"),
    path("guides/", guides.guides, name="guides"),
    path("guides/<slug:name>/", guides.guide, name="guide"),
    path("why/", why.why, name="why"),
    path("before-an-exam/", before_exam.before_exam, name="before_exam"),
    path("heavy-months/", heavy.heavy_months, name="heavy_months"),
    path("heavy-months/choose/", heavy.choose_months, name="choose_months"),
    path("heavy-months/put-away/", heavy.put_away, name="put_heavy_away"),
    path("heavy-months/bring-back/", heavy.bring_back, name="bring_heavy_back"),
    path("comfort/", comfort.make_comfortable, name="comfort"),
    path("help-now/", help_now.help_now, name="help_now"),
    path("who-can-see/", comfort.who_can_see, name="who_can_see"),
    path("what-is-kept/<slug:whom>/", notices.what_is_kept, name="what_is_kept"),
    path("keep-safe/", safe.keep_safe, name="keep_safe"),
    path("sign-in/", safe.sign_in, name="sign_in"),
    path("card/", card_in.card_in, name="card_in"),
    path("forgot/", forgetting.forgot, name="forgot"),
    path("mailbox/", forgetting.mailbox, name="mailbox"),
    path("mailbox/confirm/", forgetting.confirm_mailbox, name="confirm_mailbox"),
    path("new-passphrase/", passphrase.choose_new, name="new_passphrase"),
    path("passphrase/", passphrase.change, name="change_passphrase"),
    path("signed-in/", signed_in.where_signed_in, name="where_signed_in"),
    path("signed-in/others/", signed_in.end_others, name="end_other_devices"),
    path("signed-in/<uuid:device>/end/", signed_in.end, name="end_device"),
    path("sign-out/", safe.sign_out, name="sign_out"),
    path("clear-device/", device.clear, name="clear_device"),
    path("my-words/", device.download, name="download"),
    path("reminders/", reminders.reminders, name="reminders"),
    path("reminders/add/", reminders.add, name="add_reminder"),
    path("reminders/<uuid:reminder>/take-out/", reminders.take_out, name="take_reminder_out"),
    path("reminders/<uuid:reminder>/put-back/", reminders.put_back, name="put_reminder_back"),
    path("reminders/address/", reminders.address, name="reminders_address"),
    path("reminders/file/", reminders.file, name="reminders_file"),
    path("calendar/<uuid:address>/", reminders.feed, name="calendar"),
    path("my-data/", my_data.my_data, name="my_data"),
    path("my-data/copy/", my_data.copy, name="copy"),
    path("my-data/who-looked/", who_looked, name="who_looked"),
    path("my-data/how-long/", how_long, name="how_long"),
    path("my-data/bring-back/", my_data.bring_back, name="bring_back"),
    path("my-data/erase/", my_data.erase, name="erase"),
    path("my-data/erase/stop/", my_data.stop_erasing, name="stop_erasing"),
    path("look-around/", look_around.begin, name="look_around"),
    path("look-around/stop/", look_around.stop, name="stop_looking"),
]

handler400 = "quietwins.pages.problems.odd"
handler404 = "quietwins.pages.problems.not_found"
handler500 = "quietwins.pages.problems.broken"
