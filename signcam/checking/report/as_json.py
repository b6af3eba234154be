"""The report as JSON. `README.md` beside this module documents its fields."""

import json
import math
from dataclasses import asdict
from typing import Any

from signcam.checking.intervals import Share
from signcam.checking.measures import ModelMeasures
from signcam.checking.result import CheckResult

SCHEMA, SCHEMA_VERSION = "signcam check report", 1


def report_content(result: CheckResult) -> dict[str, Any]:
    """Return the report as what JSON can hold."""
    session = result.session
    signs = [trial for trial in session.trials if trial.step.kind == "sign"]
    return {
        "schema": SCHEMA,
        "version": SCHEMA_VERSION,
        "session": {
            "started_at": session.started_at,
            "source": session.source,
            "pictures_kept": session.consent.pictures,
            "people": sorted({trial.step.person for trial in session.trials}),
            "planned": None if session.plan is None else len(session.plan.steps()),
            "trials": sum(trial.outcome != "skipped" for trial in signs),
            "skipped": sum(trial.outcome == "skipped" for trial in session.trials),
        },
        "claimed": result.claimed,
        "models": [_model(measures) for measures in result.measures],
        "comparisons": [asdict(comparison) for comparison in result.comparisons],
        "findings": [asdict(finding) for finding in result.findings],
        "worst_trials": [
            {
                "trial": reading.trial.step.number,
                "origin": reading.trial.origin,
                "label": reading.truth,
                "answer": reading.answer,
                "confidence": round(reading.confidence, 4),
            }
            for reading in result.worst
        ],
    }


def report_json(result: CheckResult) -> str:
    """Return the report as JSON text."""
    return json.dumps(report_content(result), indent=2, allow_nan=False) + "\n"


def _model(measures: ModelMeasures) -> dict[str, Any]:
    return {
        "name": measures.model.name,
        "version": measures.model.version,
        "sha256": measures.model.sha256,
        "labels": list(measures.model.labels),
        "reference": measures.model.reference,
        "left_out": {"trials": measures.left_out, "labels": list(measures.unknown_labels)},
        "accuracy": _share(measures.accuracy),
        "accuracy_over_people_95": measures.over_people,
        "frame_accuracy": measures.frames,
        "frame_accuracy_95": measures.frames_interval,
        "no_hand": _share(measures.no_hand),
        "confusion": asdict(measures.confusion),
        "labels_measured": [
            {"label": each.label, "recall": _share(each.recall), "precision": _share(each.precision)}
            for each in measures.labels
        ],
        "calibration": None if measures.calibration is None else asdict(measures.calibration),
        "seconds_to_first_right": _times(measures.first_right),
        "seconds_to_held": _times(measures.held),
        "crop_ms": measures.crop_ms,
        "crop_ms_95": measures.crop_ms_95,
        "false_alarms": None if measures.alarms is None else asdict(measures.alarms),
        "conditions": [
            {
                "key": table.key,
                "title": table.title,
                "groups": [
                    {"name": group.name, "accuracy": _share(group.accuracy)} for group in table.groups
                ],
            }
            for table in measures.conditions
        ],
    }


def _share(share: Share) -> dict[str, Any]:
    value = None if math.isnan(share.value) else share.value
    return {"count": share.count, "total": share.total, "value": value, "low": share.low, "high": share.high}


def _times(times: Any) -> dict[str, Any] | None:
    if times is None:
        return None
    return {
        "median": times.median,
        "low": times.low,
        "high": times.high,
        "reached": _share(times.reached),
    }
