"""The guides: each short, one point a sentence, ending in one thing somebody may do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quietwins.language import N_


@dataclass(frozen=True)
class Action:
    """One button: its words, the address it leads to, and the line it begins there, if any."""

    label: str
    address: str
    words: str = ""


@dataclass(frozen=True)
class Guide:
    """`points` are read from the top; none of them is needed for another."""

    title: str
    points: Sequence[str]
    action: Action


GUIDES: Mapping[str, Guide] = {
    "fear-of-mistakes": Guide(
        N_("When mistakes feel frightening"),
        (
            N_("Many people are afraid of getting things wrong. It is a common fear."),
            N_("A mistake shows where this try ended. It does not say who you are."),
            N_("People who learn something hard make many mistakes on the way."),
            N_("You can make the next try smaller. One line or one sum is a try."),
            N_("You can try where nobody is looking. A rough page can go in the bin."),
            N_("Afterwards, ask: what do I know now that I did not know before?"),
            N_("If the fear is big, you can tell somebody. Asking for help counts too."),
        ),
        Action(N_("Write down one thing you tried"), "today", N_("I tried ")),
    ),
    "putting-off": Guide(
        N_("When it is hard to begin"),
        (
            N_("Putting things off often has a reason. The thing may be big, dull or frightening."),
            N_("Being hard on yourself rarely makes it easier to begin."),
            N_("Beginning can be tiny. Open the book. Write the date. Find the pen."),
            N_("Try two minutes. After that you may stop, and it still counts."),
            N_("Choose a moment that comes anyway: after breakfast, or after the bus."),
            N_("Put what you need where you will see it."),
            N_("Some days are for rest. You can begin on another day, whenever you like."),
        ),
        Action(N_("Write down that you started"), "today", N_("I started ")),
    ),
    "harsh-self-criticism": Guide(
        N_("When you are harsh with yourself"),
        (
            N_("Some thoughts sound like a strict judge. “I never do enough” is one of them."),
            N_("A thought can feel true and still leave things out."),
            N_("Say what happened in plain words, as a camera would have seen it."),
            N_("Then think of a friend on the same day. What would you say to them?"),
            N_("You can say that to yourself. It may feel odd at first."),
            N_("You do not have to feel cheerful. A little kinder is enough."),
            N_("If such thoughts hurt a lot, please talk to somebody. “Help now” has numbers."),
        ),
        Action(N_("Look for kinder words"), "kinder_words"),
    ),
    "flawless-or-nothing": Guide(
        N_("When it is “flawless or nothing”"),
        (
            N_("Sometimes a thing seems worth doing when it is flawless, and not before."),
            N_("Then a small step can look like nothing. It is still a step."),
            N_("Half a page is half a page more than there was."),
            N_("Before you begin, choose what is enough for today."),
            N_("Choose it small, for the day you have and not for the best day."),
            N_("When you get there, you may stop. Going on is a choice."),
            N_("A rough version can be made better. An empty page cannot."),
        ),
        Action(N_("Choose what is enough for today"), "goals"),
    ),
    "working-memory": Guide(
        N_("When there is too much to hold in mind"),
        (
            N_("Nobody can hold many new things in mind. Some days it is fewer still."),
            N_("Losing your place is no lack of effort."),
            N_("Paper can hold things for you. So can a list."),
            N_("Break a big thing into small ones. Write each on its own line."),
            N_("Look at one line, and cover the others."),
            N_("Keep what you need in sight: the example, the word list, the times table."),
            N_("If somebody tells you many things at once, ask to have them written down."),
        ),
        Action(N_("Break a step down"), "lists"),
    ),
    "low-motivation-months": Guide(
        N_("When a month feels heavy"),
        (
            N_("For many people some months are heavier than others. The reasons differ."),
            N_("You do not have to do as much as in other months."),
            N_("One tiny step is enough for a day. So is resting."),
            N_("Choose a step so small that it seems silly. Two minutes will do."),
            N_("Tie it to something you do anyway, such as making tea."),
            N_("Daylight, food, sleep and people help some of us. Choose what helps you."),
            N_("If it stays heavy, tell a doctor or somebody you trust. You need no proof."),
        ),
        Action(N_("Choose one tiny step"), "tiny_steps"),
    ),
    "exam-nerves": Guide(
        N_("When an exam is near"),
        (
            N_("Most people are nervous before an exam. It shows that it matters to you."),
            N_("Nerves can say “I know nothing”. What you have done says something else."),
            N_("Read what you wrote down about the subject. You did each of those things."),
            N_("Close the book and try to remember one thing. Then look."),
            N_("The night before, sleep can help more than one more hour of reading."),
            N_("In the exam, begin with a question you know."),
            N_("If it goes blank, put the pen down. Breathe out slowly, then read it again."),
        ),
        Action(N_("Read what you have done so far"), "before_exam"),
    ),
}
"""By the name in its address."""
