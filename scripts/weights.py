"""Learn how much each word says of a line that worries, and write selftalk/weights.tsv.

A logistic regression over the words and pairs of words of all train and
further lines of data/self_talk. The
weight from which a line worries is chosen on lines left out in turn, so that a share of those that
mean no danger reach it.
"""

import sys
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import Normalizer

from bench.self_talk import lines_in
from quietwins.selftalk.plain import plain
from quietwins.selftalk.risk import CLEAR, INDIRECT, without_everyday
from quietwins.selftalk.weighed import features

WEIGHTS = Path(__file__).parents[1] / "src" / "quietwins" / "selftalk" / "weights.tsv"
QUIETED = 0.04
"""Of the train lines that mean no danger, so many may bring a quiet line."""
_STRENGTH, _PARTS, _SEED = 10, 8, 1


def learner() -> Pipeline:
    """What is fitted: presence of words and pairs, a line's length evened out."""
    words = CountVectorizer(analyzer=features, binary=True, min_df=2)
    weigh = LogisticRegression(C=_STRENGTH, class_weight="balanced", max_iter=3000)
    return make_pipeline(words, Normalizer(), weigh)


def main() -> int:
    """Write the weights."""
    worrying = [*lines_in("train", risk=True), *lines_in("further", risk=True)]
    lines = [*worrying, *lines_in("train", risk=False)]
    texts = [without_everyday(plain(line.text)) for line in lines]
    worry = np.array([line.label in (CLEAR, INDIRECT) for line in lines])
    weight = np.zeros(len(lines))
    for known, left_out in StratifiedKFold(_PARTS, shuffle=True, random_state=_SEED).split(
        texts, worry
    ):
        fitted = learner().fit([texts[at] for at in known], worry[known])
        weight[left_out] = fitted.decision_function([texts[at] for at in left_out])
    enough = float(np.quantile(weight[~worry], 1 - QUIETED))
    fitted = learner().fit(texts, worry)
    (weights,) = fitted[-1].coef_
    rows = {"(begins with)": fitted[-1].intercept_[0], "(worries from)": enough}
    rows |= dict(zip(fitted[0].get_feature_names_out(), weights, strict=True))
    text = "".join(f"{feature}\t{weight:.2f}\n" for feature, weight in sorted(rows.items()))
    WEIGHTS.write_text(text, encoding="utf-8")
    print(
        f"{len(rows)} weights; of lines left out that worry, {(weight >= enough)[worry].mean():.2f}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
