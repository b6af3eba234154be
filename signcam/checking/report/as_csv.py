"""The trials as CSV, one line each."""

import csv
import io

import numpy as np

from signcam.checking.readings import read_trials, sign_trials
from signcam.checking.session import Session
from signcam.checking.trial import Trial

_COLUMNS = (
    *("trial", "person", "label", "outcome", "hand_asked", "side_asked", "distance_asked", "origin"),
    *("frames", "hand", "size", "tilt", "brightness", "sharpness"),
)
# A spreadsheet runs a cell that begins with one of these.
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def trials_csv(session: Session) -> str:
    """Return the trials as comma-separated values under a header.

    For each model there are the columns `<name> answer`, `<name> right`, `<name> confidence`,
    `<name> first right s` and `<name> held s`. Whether it is right is empty where the model does not know
    the label.
    """
    readings = [read_trials(session.trials, session.models, place) for place in range(len(session.models))]
    columns = list(_COLUMNS)
    for model in session.models:
        columns += [
            f"{model.name} {part}" for part in ("answer", "right", "confidence", "first right s", "held s")
        ]
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(map(_cell, columns))
    for row, trial in enumerate(sign_trials(session.trials)):
        cells = _trial_cells(trial)
        for of_model in readings:
            reading = of_model[row]
            cells += [
                reading.answer,
                str(reading.right).lower() if reading.known else "",
                f"{reading.confidence:.4f}",
                _seconds(reading.first_right_s),
                _seconds(reading.held_s),
            ]
        table.writerow(map(_cell, cells))
    return text.getvalue()


def _trial_cells(trial: Trial) -> list[str]:
    step, counted = trial.step, [frame.seen for frame in trial.counted]
    cells = [str(step.number), step.person, step.label or "", trial.outcome]
    cells += [step.hand or "", step.side or "", step.distance or "", trial.origin, str(len(counted))]
    if not counted:
        return [*cells, "", "", "", "", ""]
    right = np.mean([conditions.handedness == "right" for conditions in counted]) >= 0.5
    means = [
        float(np.mean([getattr(conditions, name) for conditions in counted]))
        for name in ("size", "tilt", "brightness", "sharpness")
    ]
    return [*cells, "right" if right else "left", *(f"{mean:.2f}" for mean in means)]


def _seconds(seconds: float | None) -> str:
    return "" if seconds is None else f"{seconds:.3f}"


def _cell(value: str) -> str:
    is_number = value.replace(".", "", 1).lstrip("-").isdigit()
    return f"'{value}" if value.startswith(_FORMULAS) and not is_number else value
