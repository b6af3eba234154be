"""Matches a network's outputs with digits: in a known order, or by the assignment that fits best."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from signcam.models.labels import DIGIT_LABELS, NONE_LABEL, digit_of

# Orders in which people's networks have the ten digits, and where they come from.
KNOWN_ORDERS: dict[str, tuple[int, ...]] = {
    "0 to 9": tuple(range(10)),
    "the digits' names, sorted": (8, 5, 4, 9, 1, 7, 6, 3, 2, 0),
    "the order of the data set's array files": (9, 0, 7, 6, 1, 8, 4, 3, 2, 5),
    "folders 1 to 10, sorted as text": (1, 0, 2, 3, 4, 5, 6, 7, 8, 9),
    "1 to 9, then 0": (1, 2, 3, 4, 5, 6, 7, 8, 9, 0),
}
# The best assignment always fits chance a little, so it must be this much better than a known order.
_CLEARLY = 0.08
# So many networks' luck is told from skill: the share of hands read right from which a way counts as working.
_WORKS_KNOWN, _WORKS_ASSIGNED = 0.22, 0.35
# Networks that were fed otherwise than in training are surer or less sure than they may be. So the sharpness
# that suits each way best is found first (Guo et al. 2017), from these temperatures.
_TEMPERATURES = (0.5, 0.7, 1.0, 1.5, 2.0, 3.0, 5.0, 8.0)
# No single hand may decide alone.
_LEAST_PROBABLE = 0.01


@dataclass(frozen=True)
class Match:
    """What a network's outputs mean.

    Attributes:
        labels: name of each output.
        accuracy: share of the hands read right, 0..1.
        order: where the order comes from, in words.
        works: whether that is clearly better than chance.
    """

    labels: tuple[str, ...]
    accuracy: float
    order: str
    works: bool


def match_labels(
    outputs: npt.NDArray[np.float32], digits: npt.NDArray[np.int64], labels: tuple[str, ...] | None
) -> Match:
    """Match outputs with digits.

    Args:
        outputs: (hands, outputs), larger is more probable.
        digits: (hands,) the digit that each hand shows.
        labels: names of the outputs, where they are known; then only the accuracy is measured.
    """
    chosen = outputs.argmax(axis=1)
    if labels is not None:
        meant = [digit_of(label) for label in labels]
        return _measured(labels, meant, chosen, digits, "the names that come with it", _WORKS_KNOWN)
    count = outputs.shape[1]
    known = [
        _measured(names, [digit_of(name) for name in names], chosen, digits, order, _WORKS_KNOWN)
        for order, names in _known_names(count).items()
    ]
    best = max(known, key=lambda match: match.accuracy, default=None)
    assigned = _assigned(chosen, digits, count)
    if best is not None and best.accuracy >= assigned.accuracy - _CLEARLY:
        return best
    return assigned


def log_probabilities(
    outputs: npt.NDArray[np.float32], digits: npt.NDArray[np.int64], labels: tuple[str, ...]
) -> npt.NDArray[np.float64]:
    """Return the logarithm of the probability that a network gives each hand's digit.

    It tells far finer than the share of hands read right how well a network is fed: the probabilities of a
    network that sees what it was trained on are higher, also where two ways read the same hands right.

    Args:
        outputs: (hands, outputs), logits or probabilities.
        digits: (hands,) the digit that each hand shows.
        labels: names of the outputs.

    Returns:
        (hands,), at most 0; chance for a digit that the network does not know.
    """
    place = {digit_of(label): output for output, label in enumerate(labels)}
    columns = np.array([place.get(digit, -1) for digit in digits.tolist()])
    values = outputs.astype(np.float64)
    if values.min() >= -1e-4 and values.max() <= 1 + 1e-3:
        values = np.log(values.clip(1e-6, 1.0))
    best = np.full(len(digits), -np.inf)
    for temperature in _TEMPERATURES:
        sharpened = np.exp((values - values.max(axis=1, keepdims=True)) / temperature)
        shares = sharpened / sharpened.sum(axis=1, keepdims=True)
        right = np.where(columns < 0, 1 / len(labels), shares[np.arange(len(digits)), columns])
        logarithms = np.log(right.clip(_LEAST_PROBABLE, 1.0))
        if logarithms.mean() > best.mean():
            best = logarithms
    return best


def _known_names(count: int) -> dict[str, tuple[str, ...]]:
    names: dict[str, tuple[str, ...]] = {}
    for order, digits in KNOWN_ORDERS.items():
        texts = tuple(str(digit) for digit in digits)
        if count == len(DIGIT_LABELS):
            names[order] = texts
        elif count == len(DIGIT_LABELS) + 1:
            names[f"{order}, then none"] = (*texts, NONE_LABEL)
            names[f"none, then {order}"] = (NONE_LABEL, *texts)
    if count < len(DIGIT_LABELS):
        for first in (0, 1):
            if first + count <= len(DIGIT_LABELS):
                names[f"{first} to {first + count - 1}"] = DIGIT_LABELS[first : first + count]
    if count == 36:
        letters = tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        names["0 to 9, then the letters"] = (*DIGIT_LABELS, *letters)
        names["the letters, then 0 to 9"] = (*letters, *DIGIT_LABELS)
    return names


def _assigned(chosen: npt.NDArray[np.int64], digits: npt.NDArray[np.int64], count: int) -> Match:
    """Match by the assignment that reads most hands right (Kuhn 1955, the Hungarian method)."""
    # Takes a third of a second to import, and only a network whose order is not known needs it.
    from scipy.optimize import linear_sum_assignment

    confusion = np.zeros((count, len(DIGIT_LABELS)), int)
    np.add.at(confusion, (chosen, digits), 1)
    rows, columns = linear_sum_assignment(confusion, maximize=True)
    meant: list[int | None] = [None] * count
    for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
        meant[row] = column
    spare = [row for row in range(count) if meant[row] is None]
    labels = tuple(
        str(digit) if digit is not None else (NONE_LABEL if len(spare) == 1 else f"output {row}")
        for row, digit in enumerate(meant)
    )
    return _measured(labels, meant, chosen, digits, _order_in_words(meant), _WORKS_ASSIGNED)


def _measured(
    labels: tuple[str, ...],
    meant: list[int | None],
    chosen: npt.NDArray[np.int64],
    digits: npt.NDArray[np.int64],
    order: str,
    works_from: float,
) -> Match:
    """Measure over the hands whose digit the network knows."""
    numbers = np.array([-1 if digit is None else digit for digit in meant])
    known = np.isin(digits, numbers)
    accuracy = float((numbers[chosen] == digits)[known].mean()) if known.any() else 0.0
    # With few digits, chance alone reads many hands right.
    chance = 1 / max(2, len(set(meant) - {None}))
    works = accuracy >= max(works_from, chance + works_from - 1 / len(DIGIT_LABELS))
    return Match(labels, accuracy, order, works)


def _order_in_words(meant: list[int | None]) -> str:
    moved = [output for output, digit in enumerate(meant) if digit != output]
    if len(meant) == len(DIGIT_LABELS) and len(moved) == 2:
        return f"outputs {moved[0]} and {moved[1]} exchanged"
    return "outputs in the order " + " ".join("?" if digit is None else str(digit) for digit in meant)
