"""What is learned from labelled lines: TF-IDF and logistic regression, as anybody would begin."""

from collections.abc import Callable, Sequence
from functools import cache

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline, make_union

from bench.self_talk import Labelled, Name, figures

Label = Callable[[Labelled], str]
"""What a line is to be learned as, "" for one that is not to be named."""
Guess = Callable[[str], tuple[str, float]]
"""The likeliest label of a text, and how likely it is."""


def learn(lines: Sequence[Labelled], label: Label) -> Guess:
    """Words by one and two, letters by three to five. C did best on the train lines cut in four."""
    words = TfidfVectorizer(ngram_range=(1, 2), token_pattern=r"\S+", sublinear_tf=True)
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True)
    choice = LogisticRegression(C=3, class_weight="balanced", max_iter=2_000)
    model = make_pipeline(make_union(words, letters), choice)
    model.fit([line.text for line in lines], [label(line) for line in lines])

    def guess(text: str) -> tuple[str, float]:
        likely = model.predict_proba([text])[0]
        return str(model.classes_[likely.argmax()]), float(likely.max())

    return guess


def naming(guess: Guess, sure: float = 0.0) -> Name:
    """What names a text where it is `sure`."""

    def name(text: str) -> str | None:
        label, likely = guess(text)
        return label if label and likely >= sure else None

    return name


def sure_enough(lines: Sequence[Labelled], label: Label, precision: float) -> float:
    """The least that names so precisely what rules are checked on, learned from what they are
    written from. Raises ValueError where nothing does.
    """
    guess = cache(learn([line for line in lines if not line.checked], label))
    checked = [line for line in lines if line.checked]
    return min(
        sure
        for sure in (guess(line.text)[1] for line in checked)
        if figures(checked, naming(guess, sure)).precision.value >= precision
    )
