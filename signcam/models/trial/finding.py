"""Tries each sensible way of feeding a network on the reference hands, and says what it found."""

from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np

from signcam.models.card import ModelInput, Sees
from signcam.models.feeding import Feeding
from signcam.models.labels import DIGIT_LABELS, digit_of
from signcam.models.network import Network, input_layout
from signcam.models.overrides import NO_OVERRIDES, InputOverrides
from signcam.models.trial.attempt import Trial, Tried
from signcam.models.trial.reference_hands import ReferenceHands, lit, turned
from signcam.models.trial.ways import assumed_way, first_ways, variants

# The first two rounds, on every so many hands, only sort out: this many ways of each go on.
_FIRST_ROUNDS_STEP = 4
_GO_ON = 8
# A network reads worse what it never saw in training. One of upright crops never saw a turned hand, so each
# hand is turned a little for the square crop. A hand that is upright and cut out is easier for all networks,
# so the harder views may lose so many times as much as the upright crop and are still taken for that of
# training. Of 38 networks trained for the purpose, those of square crops lost 0.87 to 1.21 times as much with
# square crops, those of upright crops 1.46 to 2.20 times. With the middle of the whole picture, those trained
# on it lost 0.70 to 1.13 times as much as with the better crop, the others at least 2.4 times, and networks
# trained on photographs of cut out hands at least 1.26 times.
_TURNS = tuple(partial(turned, degrees=degrees) for degrees in (-10.0, 10.0))
_HARDER: dict[Sees, float] = {"frame": 1.19, "plain": 1.33, "upright": 1.0, "landmarks": 1.0}
# Fed with another range of pixels than in training, a network reads much less where it is lighter or darker.
_LIGHTS = tuple(partial(lit, gain=gain) for gain in (0.7, 1.25))


@dataclass(frozen=True)
class Finding:
    """How a network without a card is fed, and why.

    Attributes:
        feeding: the way.
        labels: names of its outputs.
        probabilities: whether its outputs are probabilities; otherwise logits.
        works: whether it reads digits clearly better than chance this way.
        accuracy: share of the reference hands read right, 0..1.
        evidence: what was found, in a sentence without its full stop.
        equals: other ways, in words, that the reference hands cannot tell from this one.
    """

    feeding: Feeding
    labels: tuple[str, ...]
    probabilities: bool
    works: bool
    accuracy: float
    evidence: str
    equals: tuple[str, ...] = ()


def parse_finding(content: dict[str, Any]) -> Finding:
    """Return what `dataclasses.asdict` and JSON made of a finding.

    Raises:
        KeyError, TypeError, AttributeError: it is something else.
    """
    feeding = Feeding(content["feeding"]["sees"], ModelInput(**content["feeding"]["input"]))
    labels, equals = tuple(content["labels"]), tuple(content["equals"])
    return Finding(**{**content, "feeding": feeding, "labels": labels, "equals": equals})


def find_feeding(
    network: Network,
    hands: ReferenceHands,
    labels: tuple[str, ...] | None = None,
    said: InputOverrides = NO_OVERRIDES,
    usual: InputOverrides = NO_OVERRIDES,
) -> Finding:
    """Find out how a network is fed and what its outputs mean.

    Args:
        network: the network.
        hands: the reference hands.
        labels: names of the outputs, where they are known.
        said: what is known; nothing else is tried.
        usual: what is likely, and assumed where no way works.

    Raises:
        ModelError: the network takes neither pictures nor landmarks, cannot be run, or gives no numbers.
    """
    layout = input_layout(network.input_shape, network.name)
    trial = Trial(network, layout, hands, labels)
    if labels is not None and not any(digit_of(label) is not None for label in labels):
        return _other_signs(trial, said, usual, labels)
    if labels is None and network.outputs > len(DIGIT_LABELS) + 1 and network.outputs != 36:
        return _other_signs(trial, said, usual, None)
    ways = first_ways(layout, said)
    few, every = range(0, len(hands.images), _FIRST_ROUNDS_STEP), range(len(hands.images))
    tried = [trial.run(way, few) for way in ways]
    # Mirroring changes less, so it is tried with the best ways only.
    seconds = dict.fromkeys(way for one in _best(tried) for way in variants(one.way, said))
    varied = [trial.run(way, few) for way in seconds]
    final = [trial.run(one.way, every) for one in _best(varied)]
    sees = _likeliest_view(trial, final)
    alike = _equal_to_the_best([one for one in final if one.way.sees == sees])
    # Standardized pictures are the same in any light, so it says nothing of them.
    standardized = [one for one in alike if one.way.input.normalisation == "per picture"]
    others = [one for one in alike if one not in standardized]
    refuted: set[Feeding] = set()
    if len(others) > 1 and sees != "landmarks":
        in_other_light = _equal_to_the_best([_in_other_light(trial, one) for one in others])
        refuted = {one.way for one in others} - {one.way for one in in_other_light}
        alike = [*in_other_light, *standardized]
    # Where chance alone tells ways apart, the plainest is the likeliest to be that of training.
    way = min(alike, key=lambda one: one.plainness).way
    (best,) = (one for one in final if one.way == way)
    trial.check_finite()
    if not best.match.works:
        return _nothing_works(trial, said, usual, best)
    equals = [one for one in final if one is not best and one.equals(best) and one.way not in refuted]
    others = [one for one in final if one is not best and one not in equals]
    # The first rounds, on fewer hands, are asked only where the last tried nothing else.
    others = others or [one for one in (*tried, *varied) if one.way != best.way]
    return Finding(
        best.way,
        best.match.labels,
        trial.probabilities,
        True,
        best.match.accuracy,
        _evidence(best, equals, others, len(hands.images)),
        tuple(one.way.describe() for one in equals),
    )


def _best(tried: list[Tried]) -> list[Tried]:
    return sorted(tried, key=lambda one: -one.score)[:_GO_ON]


def _equal_to_the_best(tried: list[Tried]) -> list[Tried]:
    best = max(tried, key=lambda one: one.score)
    return [one for one in tried if one.equals(best)]


def _in_other_light(trial: Trial, tried: Tried) -> Tried:
    """Return a way with its mean scores where the pictures are as they are, darker and lighter."""
    scores = [tried.scores, *(trial.changed(tried, light) for light in _LIGHTS)]
    return replace(tried, scores=np.mean(scores, axis=0))


def _likeliest_view(trial: Trial, final: list[Tried]) -> Sees:
    """Return the view that the network was trained on most likely."""
    best = {one.way.sees: one for one in sorted(final, key=lambda one: one.score)}
    scores: dict[Sees, float] = {}
    for sees, one in best.items():
        score = one.score
        if sees == "plain" and len(best) > 1:
            losses = [float(one.scores.mean() - trial.changed(one, turn).mean()) for turn in _TURNS]
            score -= sum(losses) / (len(_TURNS) + 1)
        scores[sees] = score / _HARDER[sees]
    return max(scores, key=lambda sees: scores[sees])


def _evidence(best: Tried, equals: list[Tried], others: list[Tried], count: int) -> str:
    evidence = f"{best.way.describe()}: {best.match.accuracy:.0%} of {count} reference hands read right"
    if equals:
        first = max(equals, key=lambda one: one.score)
        evidence += f"; no worse is {first.way.describe()} with {first.match.accuracy:.0%}"
    elif others:
        second = max(others, key=lambda one: one.score)
        evidence += f"; next best {second.match.accuracy:.0%}"
        if second.match.accuracy >= best.match.accuracy:
            evidence += ", less surely"
    if best.match.order not in ("0 to 9", "the names that come with it"):
        evidence += f"; {best.match.order}"
    return evidence


def _nothing_works(trial: Trial, said: InputOverrides, usual: InputOverrides, best: Tried) -> Finding:
    way = assumed_way(trial.layout, said, usual)
    labels = trial.labels or default_labels(trial.network.outputs)
    found = (
        f"no way to feed it reads the reference hands better than chance ({best.match.accuracy:.0%} at best)"
    )
    if len(trial.answers) == 1:
        (answer,) = trial.answers
        found = f"it says the same for every reference hand, {labels[answer]}, however it is fed"
    evidence = f"{found}; assumed {way.describe()}"
    return Finding(way, labels, trial.probabilities, False, best.match.accuracy, evidence)


def _other_signs(
    trial: Trial, said: InputOverrides, usual: InputOverrides, labels: tuple[str, ...] | None
) -> Finding:
    """A network of letters or gestures: the reference hands show digits, so nothing can be measured."""
    way = assumed_way(trial.layout, said, usual)
    few = range(0, len(trial.hands.images), 20)
    trial.run(way, few)
    for other in first_ways(trial.layout, said):
        if trial.finite:
            break
        trial.run(way := other, few)
    trial.check_finite()
    names = labels or default_labels(trial.network.outputs)
    shown = ", ".join(names[:4]) + (", …" if len(names) > 4 else "")
    evidence = f"it reads other signs than digits ({shown}); assumed {way.describe()}"
    if len(trial.answers) == 1:
        evidence += (
            f"; it says the same, {names[trial.answers.pop()]}, for each of {len(few)} reference hands"
        )
    return Finding(way, names, trial.probabilities, False, 0.0, evidence)


def default_labels(count: int) -> tuple[str, ...]:
    """Return names for outputs of which nothing is known: digits, letters, or numbers."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    if count <= len(DIGIT_LABELS):
        return DIGIT_LABELS[:count]
    # In the American alphabet J and Z move, so data sets of single pictures leave them out.
    still = tuple(letter for letter in letters if letter not in "JZ")
    known = {11: (*DIGIT_LABELS, "none"), 24: still, 26: tuple(letters), 36: (*DIGIT_LABELS, *letters)}
    return known.get(count) or tuple(f"output {number}" for number in range(count))
