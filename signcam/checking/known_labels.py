"""Which labels mean the same, and which of them a model knows."""

from collections.abc import Iterable, Sequence

from signcam.checking.trial import NO_HAND, NOTHING, ModelInfo
from signcam.errors import UsageError
from signcam.models.labels import digit_of, means_none

_MOST_NAMED = 5


def normal_label(label: str) -> str:
    """Return a label as it is compared: without capitals, whatever means a digit as that digit.

    A label for no sign is the answer `NOTHING`.
    """
    if label != NO_HAND and means_none(label):
        return NOTHING
    digit = digit_of(label)
    return label.strip().casefold() if digit is None else str(digit)


def same_label(one: str, other: str) -> bool:
    """Return whether two labels mean the same."""
    return normal_label(one) == normal_label(other)


def normal_labels(labels: Iterable[str]) -> set[str]:
    """Return labels as they are compared."""
    return {normal_label(label) for label in labels}


def check_shared_labels(shown: Iterable[str], models: Sequence[ModelInfo]) -> None:
    """Check that each model knows at least one of the labels that are shown.

    Raises:
        UsageError: one of them knows none, so that nothing about it could be measured.
    """
    labels = list(shown)
    if not labels:
        return
    for model in models:
        if not normal_labels(labels) & normal_labels(model.labels):
            raise UsageError(
                f"{model.name} knows none of the labels that are shown. Shown: {named(labels)}. It knows:"
                f" {named(model.labels)}. If its outputs mean the same, give their names, in labels.txt"
                " beside the model or with --classes."
            )


def named(labels: Sequence[str]) -> str:
    """Return the first of some labels, in words."""
    return ", ".join(labels[:_MOST_NAMED]) + (", …" if len(labels) > _MOST_NAMED else "")
