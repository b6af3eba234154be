"""The result of a session: all measures, comparisons, findings and worst trials."""

from collections.abc import Sequence
from dataclasses import dataclass

from signcam.checking.comparison import Comparison, compare_models
from signcam.checking.finding import Finding
from signcam.checking.findings import find
from signcam.checking.measures import ModelMeasures, measure_model
from signcam.checking.readings import TrialReading, read_trials
from signcam.checking.session import Session
from signcam.checking.trial import NO_HAND

_WORST = 12


@dataclass(frozen=True)
class CheckResult:
    """What a session says about its models.

    Attributes:
        session: the session.
        measures: of each model, in the session's order.
        comparisons: of each two models.
        findings: the strongest first.
        worst: the trials that the first model read most surely wrong, the surest first.
        claimed: the accuracy that the first model's author was told, 0..1; None if nobody said.
    """

    session: Session
    measures: tuple[ModelMeasures, ...]
    comparisons: tuple[Comparison, ...]
    findings: tuple[Finding, ...]
    worst: tuple[TrialReading, ...]
    claimed: float | None = None


def evaluate_session(session: Session, claimed: float | None = None) -> CheckResult:
    """Measure a session.

    Args:
        session: with its trials; there may be none yet.
        claimed: the accuracy that the first model's author was told, 0..1.
    """
    measures = tuple(
        measure_model(session.trials, session.models, place) for place in range(len(session.models))
    )
    readings = {
        model.name: read_trials(session.trials, session.models, place)
        for place, model in enumerate(session.models)
    }
    comparisons = compare_models(dict(readings))
    return CheckResult(
        session,
        measures,
        comparisons,
        find(measures, comparisons, claimed),
        worst_trials(readings[session.models[0].name]),
        claimed,
    )


def worst_trials(readings: Sequence[TrialReading]) -> tuple[TrialReading, ...]:
    """Return the trials that were read most surely wrong.

    Those without a hand, or of a label that the model does not know, are no fault of it.
    """
    wrong = [
        reading for reading in readings if reading.known and not reading.right and reading.answer != NO_HAND
    ]
    return tuple(sorted(wrong, key=lambda reading: -reading.confidence)[:_WORST])
