"""How probable a hand is, given the presence that the hand finder states: fitted on pictures."""

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import numpy.typing as npt

from signcam.errors import SigncamError
from signcam.hands.finder import HandFinder
from training.data.drawn_hands import drawn_folders, drawn_rows, prepare_drawn
from training.evaluation.benchmark.views import DrawnView, EmptyView, FaceView, HardView, View
from training.render.manifest import load_hands
from training.support.workers import parallel_map

# The faces that scikit-image brings; the benchmark has the others.
_FACES = range(50)
# Live, a hand is followed down to this presence.
_LEAST_PRESENCE = 0.6
# Of rooms with and without hands; training and the benchmark have others.
_ROOM_SEED, _EMPTY_SEED = 51, 52
# Presences nearer to 0 and 1 than this tell nothing more.
_EDGE = 1e-6


@dataclass(frozen=True)
class PresenceFit:
    """From the logit of a presence to that of the probability of a hand.

    Attributes:
        slope: factor on the logit.
        offset: what is added.
        hands: presence of each hand that was found, (n,) float64.
        mistakes: presence of each find in a picture without a hand, (m,) float64.
        pictures: how many pictures with a hand there were, and how many without.
    """

    slope: float
    offset: float
    hands: npt.NDArray[np.float64]
    mistakes: npt.NDArray[np.float64]
    pictures: tuple[int, int]


def fit_presence(data: Path, count: int) -> PresenceFit:
    """Find held-out hands in drawn rooms, and what is no hand in drawn rooms and faces; fit both.

    Platt's scaling (1999, "Probabilistic Outputs for Support Vector Machines", section 2.2), both kinds of
    pictures weighing the same.

    Args:
        data: folder with the drawn hands.
        count: pictures of each kind, at most.

    Raises:
        SigncamError: there are no drawn hands, scikit-learn or scikit-image is not installed, or nothing was
            found.
    """
    listed = [(folder, entry) for folder in drawn_folders(data) for entry in load_hands(folder)]
    rows = drawn_rows(prepare_drawn(data), True, True)
    shown = [listed[row] for row in rows[np.linspace(0, len(rows) - 1, min(count, len(rows))).astype(int)]]
    # Every second one is hard to find: those are the hands that are less present.
    seen: list[View] = [
        HardView(folder, entry, _ROOM_SEED) if number % 2 else DrawnView(folder, entry, _ROOM_SEED)
        for number, (folder, entry) in enumerate(shown)
    ]
    hands = _presences(list(parallel_map(_presence, seen, "Finding hands")))
    if find_spec("skimage") is None:
        raise SigncamError("scikit-image is not installed: pip install -e '.[training]'")
    empty: list[View] = [EmptyView(_EMPTY_SEED, number) for number in range(count)]
    empty += [FaceView(number) for number in _FACES]
    mistakes = _presences(list(parallel_map(_presence, empty, "Finding what is no hand")))
    if not len(hands) or not len(mistakes):
        raise SigncamError("No hand was found, or none by mistake: take more pictures with --count.")
    slope, offset = platt(hands, mistakes, (len(shown), len(empty)))
    return PresenceFit(slope, offset, hands, mistakes, (len(shown), len(empty)))


def platt(
    hands: npt.NDArray[np.float64], mistakes: npt.NDArray[np.float64], pictures: tuple[int, int]
) -> tuple[float, float]:
    """Return slope and offset of the logistic regression of hand or mistake on the presence's logit.

    Args:
        hands: (n,) presence of each hand.
        mistakes: (m,) presence of each mistake.
        pictures: how many pictures of each kind both come from.

    Raises:
        SigncamError: scikit-learn is not installed.
    """
    try:
        from sklearn.linear_model import LogisticRegression
    except ImportError as error:
        raise SigncamError("scikit-learn is not installed: pip install -e '.[training]'") from error
    presence = np.concatenate([hands, mistakes]).clip(_EDGE, 1 - _EDGE)
    logits = np.log(presence / (1 - presence))[:, None]
    is_hand = np.repeat([1, 0], [len(hands), len(mistakes)])
    weights = np.repeat([1 / pictures[0], 1 / pictures[1]], [len(hands), len(mistakes)])
    fitted = LogisticRegression(C=1e6).fit(logits, is_hand, weights * sum(pictures))
    return float(fitted.coef_[0, 0]), float(fitted.intercept_[0])


def _presences(found: list[float | None]) -> npt.NDArray[np.float64]:
    return np.array([presence for presence in found if presence is not None], np.float64)


def _presence(view: View) -> float | None:
    hand = _finder().find(view.picture())
    return None if hand is None else hand.presence


_opened: HandFinder | None = None


def _finder() -> HandFinder:
    """Return this process's finder, which shows what the live view would still follow."""
    global _opened
    if _opened is None:
        _opened = HandFinder(threads=1, presence=_LEAST_PRESENCE)
    return _opened
