"""The report as one HTML file that needs nothing else."""

import base64
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any

import signcam
from signcam.checking.finding import percent, range_text
from signcam.checking.plan import UNKNOWN_PERSON
from signcam.checking.readings import TrialReading
from signcam.checking.report.words import left_out_sentence
from signcam.checking.result import CheckResult
from signcam.checking.session import Session
from signcam.checking.store import encode_jpeg
from signcam.hands.crop import CropSpec, crop_hand

if TYPE_CHECKING:
    from jinja2 import Template

_WORST_CROP = CropSpec(size=168, upright=False, mirrored=False, margin=0.25)
_JPEG_QUALITY = 85


@cache
def _template() -> "Template":
    # Imported here: nothing else needs Jinja, and the live path should start quickly.
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("signcam.checking.report"),
        # Names of models, people and labels come from files: nothing in them may become markup.
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "percent": percent,
        "left_out": left_out_sentence,
        "share_range": lambda share: range_text(share.low, share.high),
    }
    return environment.get_template("report.html.j2")


def report_html(result: CheckResult) -> str:
    """Return the report as HTML: plots are inline SVG, pictures data addresses.

    Raises:
        SigncamError: a kept picture is gone or damaged.
    """
    session = result.session
    counted = [trial for trial in session.trials if trial.step.kind == "sign" and trial.outcome != "skipped"]
    return _template().render(
        result=result,
        measures=result.measures,
        main=result.measures[0],
        counted=len(counted),
        people=sorted({trial.step.person for trial in session.trials} - {UNKNOWN_PERSON}),
        missing=_missing(session),
        date=_date(session.started_at),
        worst=[_worst(session, reading) for reading in result.worst],
        version=signcam.__version__,
    )


def _missing(session: Session) -> int:
    """Return how many trials of the plan are still to do."""
    return 0 if session.plan is None else max(0, len(session.plan.steps()) - len(session.trials))


def _date(text: str) -> str:
    try:
        return datetime.fromisoformat(text).strftime("%d %B %Y, %H:%M").lstrip("0")
    except ValueError:
        return text


def _worst(session: Session, reading: TrialReading) -> dict[str, Any]:
    trial = reading.trial
    kept = [frame for frame in trial.counted if frame.picture is not None]
    picture = ""
    if kept:
        frame = kept[len(kept) // 2]
        assert frame.picture is not None
        crop = crop_hand(session.picture(frame.picture), frame.hand_in_picture(), _WORST_CROP)
        picture = base64.b64encode(encode_jpeg(crop, _JPEG_QUALITY)).decode()
    where = trial.origin or trial.step.person
    return {"reading": reading, "number": trial.step.number, "where": where, "picture": picture}
