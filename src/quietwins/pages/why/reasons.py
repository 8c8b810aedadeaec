"""What Quietwins rests on: what was found, where that ends, what is done with it, its sources."""

from collections.abc import Sequence
from dataclasses import dataclass

from quietwins.language import N_


@dataclass(frozen=True)
class Reason:
    """One idea, a sentence at a time. `sources` stand as cited, in no language but their own."""

    title: str
    found: Sequence[str]
    limits: Sequence[str]
    here: Sequence[str]
    sources: Sequence[str]


REASONS: Sequence[Reason] = (
    Reason(
        N_("Believing that you can"),
        (
            N_("People who think they can do a thing tend to try it."),
            N_("They tend to stay with it, too."),
            N_("Albert Bandura found this."),
            N_("What helps most is to have done such a thing before."),
        ),
        (
            N_("Feeling sure and doing well go together, and each feeds the other."),
            N_("One review looked at many studies of both."),
            N_("Doing well did more for feeling sure than the other way round."),
        ),
        (
            N_("It shows you what you did, in your own words."),
            N_("It does not tell you to believe."),
        ),
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
        (
            N_("Carol Dweck wrote about people who think they can grow."),
            N_("They take mistakes as part of how they learn."),
            N_("A large trial in the United States came out in 2019."),
            N_("Pupils had one hour of lessons about this."),
            N_("It helped those with low marks a little."),
        ),
        (
            N_("Others found less."),
            N_("In 2018 a review found small effects."),
            N_("In 2023 another found them smaller still."),
            N_("In the studies done with most care, none was clear."),
        ),
        (
            N_("It never says what kind of thinker you are."),
            N_("It notices a new try after a hard one."),
            N_("That is something you did."),
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
        (
            N_("BJ Fogg and James Clear both say: begin very small."),
            N_("Tie the step to a moment of the day."),
            N_("“After breakfast I will read a page” is such a plan."),
            N_("Studies found that such plans help many people to act."),
        ),
        (
            N_("Their books give advice from practice."),
            N_("Nobody tested them as a whole."),
            N_("“One per cent better each day” is a sum on paper."),
            N_("It does not say how people grow."),
            N_("In one study of new habits, a skipped day made no real difference."),
        ),
        (
            N_("It offers small steps, and counts rest as a step."),
            N_("It adds up what was really done."),
        ),
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
        (
            N_("Some students tried to recall a text, and others read it again."),
            N_("A week later, those who had tried to recall it knew more."),
            N_("Robert Bjork calls such work a desirable difficulty."),
            N_("It feels harder now, and it helps later."),
        ),
        (
            N_("After five minutes, reading again was better."),
            N_("Many such studies used short texts, and students."),
            N_("A hard thing helps when you can get through it, and not otherwise."),
        ),
        (N_("“I remembered it by myself” is something to keep, whatever the mark."),),
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
        (
            N_("Teresa Amabile and Steven Kramer read nearly 12,000 daily diaries."),
            N_("238 people at seven companies wrote them."),
            N_("On their best days, they had moved on with work that mattered."),
            N_("This was so even when the step was small."),
        ),
        (
            N_("They were adults in project teams."),
            N_("Diaries show what goes together."),
            N_("They cannot show what causes what."),
        ),
        (N_("It gives one place to note a small step on the day it happened."),),
        (
            (
                "Amabile, T. and Kramer, S. (2011). The Progress Principle. Harvard Business"
                " Review Press"
            ),
        ),
    ),
    Reason(
        N_("Feedback"),
        (
            N_("The Education Endowment Foundation looks at what helps pupils, and what it costs."),
            N_("Feedback is among the things that help most for their cost."),
        ),
        (
            N_("It does not always help."),
            N_("A review from 1996 put many studies side by side."),
            N_("In more than a third of cases, feedback made things worse."),
            N_("That was more often so when it was about the person."),
        ),
        (
            N_("It says what was done and how we know."),
            N_("It never praises or rates a person."),
        ),
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
        (
            N_("In animals, some cells give off dopamine."),
            N_("They answer when a reward is better than expected."),
            N_("When it comes as expected, they hardly do."),
        ),
        (
            N_("Some say that ticking off a step gives you dopamine."),
            N_("We know of no study of this for a line in a notebook."),
        ),
        (
            N_("Nothing is built on it."),
            N_("“Kept” appears once, calmly, with no surprises to chase."),
        ),
        (
            (
                "Schultz, W., Dayan, P. and Montague, P. R. (1997). A neural substrate of"
                " prediction and reward. Science 275, 1593–1599"
            ),
        ),
    ),
)
