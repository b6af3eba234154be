"""One thing that a session shows, and how its numbers are written."""

from dataclasses import dataclass

from signcam.checking.intervals import Share

WORTH_TELLING = 0.03
"""A difference under this does not matter, however certain it is."""


@dataclass(frozen=True)
class Finding:
    """One thing that the session shows.

    Attributes:
        model: name of the model that it is about.
        kind: `claimed`, `reference`, `constant`, `confusion`, `no hand`, `calibration`, `sure and wrong`,
            `false alarms`, or the key of a condition.
        sentence: what was found, with its numbers.
        advice: what to try.
        strength: about how large a share of the trials it is about, 0..1; findings are sorted by it.
    """

    model: str
    kind: str
    sentence: str
    advice: str
    strength: float


def percent(share: float) -> str:
    """Return a share as a percentage."""
    return f"{100 * share:.0f} %"


def range_text(low: float, high: float) -> str:
    """Return an interval of shares."""
    return f"{100 * low:.0f} to {100 * high:.0f}"


def share_text(share: Share) -> str:
    """Return a share with its interval."""
    return f"{percent(share.value)} (95 % interval {range_text(share.low, share.high)})"
