"""What Quietwins rests on: what was found, where that ends, what is done with it, its sources."""

from collections.abc import Sequence
from dataclasses import dataclass

from quietwins.language import N_


@dataclass(frozen=True)
class Reason:
    """One idea. `sources` stand as they are cited, in no language but their own."""

    title: str
    found: str
    limits: str
    here: str
    sources: Sequence[str]


REASONS: Sequence[Reason] = (
    Reason(
        N_("Believing that you can"),
        N_(
            "Albert Bandura found that people who think they can do a thing tend to try it, and"
            " to stay with it. That confidence grows most from having managed something before."
        ),
        N_(
            "Confidence and results move together, and each feeds the other. A review of many"
            " studies found the pull from results to confidence to be the stronger one."
        ),
        N_("It shows you what you did, in your own words. It does not tell you to believe."),
        (
            (
                "Bandura, A. (1977). Self-efficacy: toward a unifying theory of behavioral"
                " change. Psychological Review 84(2), 191–215"
            ),
            (
                "Talsma, K., Schüz, B., Schwarzer, R. and Norris, K. (2018). I believe, therefore"
                " I achieve (and vice versa). Learning and Individual Differences 61, 136–150"
            ),
        ),
    ),
    Reason(
        N_("Thinking that you can grow"),
        N_(
            "Carol Dweck wrote that people who think they can grow at something take mistakes as"
            " part of learning. A large trial in the United States, reported in 2019, found that"
            " an hour of lessons about this helped pupils with low marks a little."
        ),
        N_(
            "Other researchers see less. In 2018 a review found small effects overall. In 2023"
            " another found them smaller still, and none that was clear in the most careful"
            " studies."
        ),
        N_(
            "It never says what kind of thinker you are. It notices a new try after a hard one,"
            " because that is something you did."
        ),
        (
            "Dweck, C. S. (2006). Mindset: the new psychology of success. Random House",
            (
                "Sisk, V. F. and others (2018). To what extent and under which circumstances are"
                " growth mind-sets important to academic achievement? Psychological Science 29(4),"
                " 549–571"
            ),
            (
                "Yeager, D. S. and others (2019). A national experiment reveals where a growth"
                " mindset improves achievement. Nature 573, 364–369"
            ),
            (
                "Macnamara, B. N. and Burgoyne, A. P. (2023). Do growth mindset interventions"
                " impact students' academic achievement? Psychological Bulletin 149(3–4), 133–173"
            ),
        ),
    ),
    Reason(
        N_("Tiny habits"),
        N_(
            "BJ Fogg and James Clear advise to begin very small and to tie a step to a moment of"
            " the day. Research on plans such as “after breakfast I will read a page” found that"
            " they help many people to act."
        ),
        N_(
            "Their books are advice from practice, and were not tested as a whole. “One per cent"
            " better each day” multiplied over a year is a sum on paper. It does not say how"
            " people grow. In one study of new habits, skipping a day once made no real"
            " difference."
        ),
        N_("It offers small steps, counts rest as a step, and adds up what was really done."),
        (
            "Fogg, BJ (2020). Tiny Habits. Houghton Mifflin Harcourt",
            "Clear, J. (2018). Atomic Habits. Avery",
            (
                "Gollwitzer, P. M. and Sheeran, P. (2006). Implementation intentions and goal"
                " achievement. Advances in Experimental Social Psychology 38, 69–119"
            ),
            (
                "Lally, P. and others (2010). How are habits formed. European Journal of Social"
                " Psychology 40(6), 998–1009"
            ),
        ),
    ),
    Reason(
        N_("Remembering, and useful difficulty"),
        N_(
            "Students who tried to recall a text remembered more of it a week later than students"
            " who read it again. Robert Bjork called such efforts desirable difficulties: they"
            " feel harder now and help later."
        ),
        N_(
            "After five minutes, reading again was better. Many such studies were done with short"
            " texts, by students. A difficulty helps when somebody can overcome it, and not"
            " otherwise."
        ),
        N_("“I remembered it by myself” is something to keep, whatever the mark."),
        (
            (
                "Roediger, H. L. and Karpicke, J. D. (2006). Test-enhanced learning: taking"
                " memory tests improves long-term retention. Psychological Science 17(3), 249–255"
            ),
            (
                "Bjork, R. A. (1994). Memory and metamemory considerations in the training of"
                " human beings. In Metcalfe and Shimamura (eds), Metacognition. MIT Press"
            ),
        ),
    ),
    Reason(
        N_("Small progress at work"),
        N_(
            "Teresa Amabile and Steven Kramer read nearly 12,000 daily diaries of 238 people at"
            " seven companies. On people's best days, progress in work that mattered to them stood"
            " out, even when it was small."
        ),
        N_(
            "They were adults in project teams. Diaries show what goes together. They cannot show"
            " on their own what causes what."
        ),
        N_("It gives one place to note a small step on the day it happened."),
        (
            (
                "Amabile, T. and Kramer, S. (2011). The Progress Principle. Harvard Business"
                " Review Press"
            ),
        ),
    ),
    Reason(
        N_("Feedback"),
        N_(
            "The Education Endowment Foundation counts feedback among the things that help pupils"
            " most for their cost."
        ),
        N_(
            "Results differ widely. In a review from 1996, more than a third of the feedback made"
            " results worse, more often when it was about the person and not the task."
        ),
        N_("It says what was done and how we know. It never praises or rates a person."),
        (
            "Education Endowment Foundation (2021). Teaching and Learning Toolkit: Feedback",
            (
                "Kluger, A. N. and DeNisi, A. (1996). The effects of feedback interventions on"
                " performance. Psychological Bulletin 119(2), 254–284"
            ),
        ),
    ),
    Reason(
        N_("Dopamine"),
        N_(
            "In animals, certain cells that release dopamine answer when a reward is better than"
            " expected. When it comes as expected, they hardly do."
        ),
        N_(
            "It is often said that ticking off a step gives you dopamine. We know of no study"
            " that measured this for a line in a notebook."
        ),
        N_("Nothing is built on it. “Kept” appears once, calmly, with no surprises to chase."),
        (
            (
                "Schultz, W., Dayan, P. and Montague, P. R. (1997). A neural substrate of"
                " prediction and reward. Science 275, 1593–1599"
            ),
        ),
    ),
)
