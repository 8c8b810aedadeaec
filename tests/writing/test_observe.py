"""What is told of a draft: what is literally new in it, and nothing else."""

from quietwins.writing import Draft, Policy, Profile, observe
from quietwins.writing.ladder import STEPS
from tests.writing.drafts import FIVE, FOUR, LIAM, ONE, THREE, TWO, history, pieces, quoted, seen

GOOD = "The boy walked home and the rain fell on the old road near his house. " * 8
SLIPS = "The boy walkked home and teh rain fel on the old rode neer his houze. " * 8


def test_of_no_drafts_and_of_nothing_written_nothing_is_told() -> None:
    assert observe([]) == ()
    assert observe(history("")) == ()
    assert observe(history(FIVE, "")) == ()


def test_the_same_again_is_nothing_new() -> None:
    assert seen(FIVE, FIVE) == {}


def test_writing_less_takes_nothing_away() -> None:
    assert seen(FIVE, ONE) == {}
    assert seen(*LIAM, ONE, FIVE) == {}


def test_a_first_joining_word_is_shown_where_it_stands() -> None:
    told = seen(ONE, f"{ONE} He is brave, whereas she is calm.")["joining_word"]
    assert quoted(told, ONE, f"{ONE} He is brave, whereas she is calm.") == ["whereas"]


def test_a_joining_word_used_before_is_not_new() -> None:
    assert "joining_word" not in seen(f"{ONE} It rained because.", f"{TWO} He ran because.")


def test_a_precise_word_waits_until_enough_is_known() -> None:
    fresh = "The rain was overwhelming."
    assert "precise_word" not in seen(ONE, fresh)
    assert quoted(seen(GOOD, fresh)["precise_word"], GOOD, fresh) == ["overwhelming"]


def test_a_precise_word_has_to_be_spelled() -> None:
    assert "precise_word" not in seen(GOOD, "The rain was overwellming.")


def test_another_form_of_a_word_is_not_new() -> None:
    assert "precise_word" not in seen(GOOD + "It overwhelms him.", "It is overwhelming him.")


def test_a_word_out_of_a_quotation_is_not_the_writers_own() -> None:
    text = "He is “tyrannical”, a tyrannical man."
    assert "precise_word" not in seen(GOOD, text)


def test_a_paragraph_is_told_as_built_for_the_first_time() -> None:
    assert "pee" in seen(THREE, FOUR)
    assert "pee" not in seen(FOUR, FIVE)
    linked = f"{FOUR} Therefore he is a frightened man."
    assert {"pee", "peel"} & seen(THREE, linked).keys() == {"peel"}


def test_a_teachers_starter_is_seen() -> None:
    profile = Profile(starters=("The writer presents …",))
    drafts = history(ONE, "The writer presents him as weak.", profile=profile)
    assert "starter" in [one.kind for one in observe(drafts)]


def test_the_longest_finished_paragraph_is_longer_by_some_words() -> None:
    longer = "He went home late in the rain and sat by the fire alone with his dog."
    assert "longest_paragraph" in seen(ONE, longer)
    assert "longest_paragraph" not in seen(ONE, longer.rstrip("."))
    assert "longest_paragraph" not in seen(longer, longer + " Then he slept.")


def test_a_mended_slip_is_shown_before_and_after() -> None:
    told = seen("I think becuase it rained.", "I think because it rained.")["self_correction"]
    assert [(one.draft, one.start, one.end) for one in (*told.before, *told.after)] == [
        (0, 8, 15),
        (1, 8, 15),
    ]


def test_a_slip_made_is_told_to_nobody() -> None:
    assert "self_correction" not in seen("I think because it rained.", "I think becuase it rained.")


def test_dialect_made_formal_is_no_correction() -> None:
    assert "self_correction" not in seen("We was late today.", "We were late today.")


def test_fewer_slips_are_told_once_over_pieces_and_never_of_few_words() -> None:
    told = [
        {one.kind for one in observe(pieces(*texts))}
        for texts in ([SLIPS, GOOD], [SLIPS, GOOD, GOOD])
    ]
    assert ["fewer_slips" in one for one in told] == [True, False]
    few = "Teh boy wos sadd. " * 10
    assert "fewer_slips" not in {one.kind for one in observe(pieces(few, GOOD))}


def test_two_drafts_of_one_piece_are_not_set_against_each_other() -> None:
    assert "fewer_slips" not in {one.kind for one in observe(history(SLIPS, GOOD))}


def test_spelling_that_is_not_to_count_is_not_told() -> None:
    quiet = Profile(count_spelling=False)
    assert "fewer_slips" not in {
        one.kind
        for one in observe(
            [
                Draft("a", 0, history(SLIPS, profile=quiet)[0].read),
                Draft("b", 7, history(GOOD, profile=quiet)[0].read),
            ]
        )
    }


def test_every_observation_shows_something_of_the_latest_draft() -> None:
    for at in range(1, len(LIAM) + 1):
        for one in seen(*LIAM[:at]).values():
            assert one.day == 7 * (at - 1)
            assert one.after
            assert all(quote.draft == at - 1 and quote.end > quote.start for quote in one.after)
            assert all(quote.draft < at - 1 for quote in one.before)


def test_a_policy_can_ask_for_more() -> None:
    longer = "He went home late in the rain and sat by the fire alone with his dog."
    told = observe(history(ONE, longer), policy=Policy(longer=50))
    assert "longest_paragraph" not in [one.kind for one in told]
    assert not {name for name, _ in STEPS} & {one.kind for one in told}
