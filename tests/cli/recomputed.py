"""The numbers of a report, computed anew from the trials on the disk with nothing of the program's own."""

import json
import math
from collections import Counter
from pathlib import Path
from statistics import NormalDist
from typing import Any

import numpy as np
from scipy.stats import binomtest, chi2

_Z = NormalDist().inv_cdf(0.975)
_SAME_ALARM_S = 0.5


def stored_trials(folder: Path) -> list[dict[str, Any]]:
    """Return the trials of a session as its files have them."""
    return [json.loads(path.read_text()) for path in sorted((folder / "trials").glob("*.json"))]


def signs_of(trials: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the trials in which something was to be shown."""
    return [trial for trial in trials if trial["step"]["kind"] == "sign"]


def mean_answer(trial: dict[str, Any], place: int, labels: list[str]) -> str:
    """Return the label with the highest mean probability over the frames that count."""
    counted = [frame["answers"][place]["probabilities"] for frame in trial["frames"] if frame["counted"]]
    return labels[int(np.mean(counted, axis=0).argmax())] if counted else "no hand"


def wilson(count: int, total: int) -> tuple[float, float]:
    """Return the interval of Wilson (1927), by its formula."""
    if total == 0:
        return 0.0, 1.0
    share, square = count / total, _Z**2
    middle = (share + square / (2 * total)) / (1 + square / total)
    reach = _Z / (1 + square / total) * math.sqrt(share * (1 - share) / total + square / (4 * total**2))
    return max(0.0, middle - reach), min(1.0, middle + reach)


def share(count: int, total: int) -> dict[str, Any]:
    """Return a share as the report has it."""
    low, high = wilson(count, total)
    return {
        "count": count,
        "total": total,
        "value": count / total if total else None,
        "low": low,
        "high": high,
    }


def measured(trials: list[dict[str, Any]], place: int, labels: list[str]) -> dict[str, Any]:
    """Return what the report should say of one model."""
    signs = signs_of(trials)
    shown = [trial["step"]["label"] for trial in signs]
    answers = [mean_answer(trial, place, labels) for trial in signs]
    right = sum(one == other for one, other in zip(shown, answers, strict=True))
    frames = [
        (frame["answers"][place], trial["step"]["label"])
        for trial in signs
        for frame in trial["frames"]
        if frame["counted"]
    ]
    hits = [answer["label"] == label for answer, label in frames]
    first = []
    for trial in signs:
        begun = trial["frames"][0]["time_s"] if trial["frames"] else 0.0
        times = [
            frame["time_s"] - begun
            for frame in trial["frames"]
            if frame["answers"][place]["label"] == trial["step"]["label"]
        ]
        first += times[:1]
    return {
        "accuracy": share(right, len(signs)),
        "no_hand": share(answers.count("no hand"), len(signs)),
        "confusion": Counter(zip(shown, answers, strict=True)),
        "recall": {
            label: share(
                sum(a == label == s for s, a in zip(shown, answers, strict=True)), shown.count(label)
            )
            for label in set(shown)
        },
        "precision": {
            label: share(
                sum(a == label == s for s, a in zip(shown, answers, strict=True)), answers.count(label)
            )
            for label in set(shown)
        },
        "frame_accuracy": float(np.mean(hits)),
        "sure_and_wrong": float(np.mean([a["sure"] and a["label"] != label for a, label in frames])),
        "calibration_error": _calibration_error([answer["confidence"] for answer, _ in frames], hits),
        "overconfidence": float(np.mean([a["confidence"] for a, _ in frames]) - np.mean(hits)),
        "crop_ms": float(np.median([answer["ms"] for answer, _ in frames])),
        "first_right": float(np.median(first)),
        "alarms": _alarms(trials, place),
    }


def _calibration_error(confidences: list[float], hits: list[bool]) -> float:
    """The expected calibration error of Naeini et al. (2015), over ten bins of equal width."""
    error = 0.0
    for number in range(10):
        own = [
            place
            for place, confidence in enumerate(confidences)
            if number / 10 <= confidence < (number + 1) / 10 or (number == 9 and confidence >= 1.0)
        ]
        if own:
            gap = np.mean([confidences[place] for place in own]) - np.mean([hits[place] for place in own])
            error += len(own) / len(hits) * abs(float(gap))
    return error


def _alarms(trials: list[dict[str, Any]], place: int) -> dict[str, Any] | None:
    """Sure labels while none is shown, those that go on once, with the exact interval of Garwood (1936)."""
    rests = [trial for trial in trials if trial["step"]["kind"] != "sign"]
    if not rests:
        return None
    minutes = sum(trial["duration_s"] for trial in rests) / 60
    count = 0
    for trial in rests:
        label, until = "", -math.inf
        for frame in trial["frames"]:
            answer = frame["answers"][place]
            if answer is None or not answer["sure"] or answer["label"] == "nothing":
                continue
            if answer["label"] != label or frame["time_s"] > until:
                count += 1
            label, until = answer["label"], frame["time_s"] + _SAME_ALARM_S
    low = chi2.ppf(0.025, 2 * count) / 2 if count else 0.0
    interval = [low / minutes, chi2.ppf(0.975, 2 * count + 2) / 2 / minutes]
    return {"count": count, "minutes": minutes, "a_minute": count / minutes, "interval": interval}


def compared(
    trials: list[dict[str, Any]], one: tuple[int, list[str]], other: tuple[int, list[str]]
) -> dict[str, Any]:
    """Return what the report should say of two models, each given by its place and its labels."""
    signs = signs_of(trials)
    pairs = [
        tuple(mean_answer(trial, *model) == trial["step"]["label"] for model in (one, other))
        for trial in signs
    ]
    only_one = sum(first and not second for first, second in pairs)
    only_other = sum(second and not first for first, second in pairs)
    # Agresti and Min (2005): Wald's interval after a half was added to each of the four counts.
    total, b, c = len(pairs) + 2, only_one + 0.5, only_other + 0.5
    middle, reach = (b - c) / total, _Z * math.sqrt(b + c - (b - c) ** 2 / total) / total
    unlike = only_one + only_other
    return {
        "trials": len(pairs),
        "only_one": only_one,
        "only_other": only_other,
        "difference": (only_one - only_other) / len(pairs),
        "interval": [max(-1.0, middle - reach), min(1.0, middle + reach)],
        "p": binomtest(only_one, unlike, 0.5).pvalue if unlike else 1.0,
    }
