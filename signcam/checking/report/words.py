"""Sentences that the report and the command line share."""

from signcam.checking.known_labels import named
from signcam.checking.measures import ModelMeasures


def left_out_sentence(measures: ModelMeasures) -> str:
    """Return how many trials say nothing about a model, since it does not know what they show."""
    count, every = measures.left_out, measures.left_out + measures.accuracy.total
    shown = "shows" if count == 1 else "show"
    return (
        f"{count} of {every} trials {shown} labels that it does not know ({named(measures.unknown_labels)})"
        " and are left out."
    )
