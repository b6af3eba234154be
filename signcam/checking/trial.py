"""What one trial leaves behind: its frames, what each model answered, and both as JSON."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Literal

import numpy as np

from signcam.checking.conditions import Conditions
from signcam.checking.hand_square import SquarePlace
from signcam.checking.plan import Step
from signcam.checking.typed_json import read_as
from signcam.hands.hand import LANDMARK_COUNT, Hand
from signcam.models.card import Sees
from signcam.models.prediction import Classifier, Prediction

NOTHING = "nothing"
"""The answer of a model that says that a hand shows none of its classes."""
NO_HAND = "no hand"
"""The answer where no hand was found, so that the model was never asked."""

Outcome = Literal["done", "no hand", "skipped"]
# Enough decimals for rounded probabilities to sum to 1 within a ten thousandth.
_DECIMALS = 5
# Of probabilities that were rounded.
_LARGEST_SHARE = 1.0001


@dataclass(frozen=True)
class ModelInfo:
    """A model that takes part in a session.

    Attributes:
        name: what it is called.
        version: of its card.
        sha256: of its file; empty if it has no card.
        labels: what its probabilities stand for, in order, with the one for none.
        threshold: the confidence from which its answers count as sure.
        sees: what it is given, as in its card.
        reference: whether it reads only to compare: signnet, beside a model of somebody else's.
    """

    name: str
    version: str
    sha256: str
    labels: tuple[str, ...]
    threshold: float
    sees: Sees = "upright"
    reference: bool = False


@dataclass(frozen=True)
class Answer:
    """What a model answered for one frame.

    Attributes:
        label: its most probable label, or `NOTHING`.
        confidence: in its most probable label apart from none, 0..1.
        sure: whether that reaches its threshold.
        probabilities: of its labels, in their order, summing to 1; empty in frames that do not count.
        ms: how long it took.
    """

    label: str
    confidence: float
    sure: bool
    probabilities: tuple[float, ...]
    ms: float

    def without_probabilities(self) -> "Answer":
        """Return the answer as it is kept of a frame that does not count."""
        return replace(self, probabilities=())


@dataclass(frozen=True)
class TakenFrame:
    """One frame of a trial in which there was a hand, or in which a model saw one.

    Attributes:
        time_s: seconds since the trial's countdown ended.
        counted: whether the hand was still, so that the frame counts.
        conditions: how the hand was seen; None where none was found.
        answers: one of each model of the session, in their order. None where a model needs a hand and there
            is none, which happens only in the rest phase.
        picture: name of the file with the square around the hand; None without consent.
        place: where that square lies.
        landmarks: (x, y, z) of each landmark in the whole frame, in pixels; empty without a picture.
        frame: name of the file with the whole frame; None without consent for that.
    """

    time_s: float
    counted: bool
    conditions: Conditions | None
    answers: tuple[Answer | None, ...]
    picture: str | None = None
    place: SquarePlace | None = None
    landmarks: tuple[tuple[float, float, float], ...] = ()
    frame: str | None = None

    @property
    def seen(self) -> Conditions:
        """How the hand was seen, in a frame that counts."""
        assert self.conditions is not None
        return self.conditions

    def answer(self, model: int) -> Answer:
        """Return the answer of one model, in a frame that counts."""
        answer = self.answers[model]
        assert answer is not None
        return answer

    def hand_in_frame(self) -> Hand:
        """Return the hand in the whole frame, of a frame with a kept picture."""
        return Hand(np.array(self.landmarks, np.float32), self.seen.handedness, 1.0)

    def hand_in_picture(self) -> Hand:
        """Return the hand in the kept picture."""
        assert self.place is not None
        return self.place.hand_in_square(self.hand_in_frame())


@dataclass(frozen=True)
class Trial:
    """One trial.

    Attributes:
        step: what was asked for.
        outcome: `done`; `no hand` where no still hand came in time; `skipped` by the person.
        started_at: when, ISO 8601.
        duration_s: how long it took, from the end of the countdown.
        frames: the frames with a hand, in order.
        origin: the file that it was read from; empty for a live one.
    """

    step: Step
    outcome: Outcome
    started_at: str
    duration_s: float
    frames: tuple[TakenFrame, ...] = field(default=())
    origin: str = ""

    @property
    def counted(self) -> list[TakenFrame]:
        """The frames that count."""
        return [frame for frame in self.frames if frame.counted]


def model_info(classifier: Classifier, *, reference: bool = False, name: str = "") -> ModelInfo:
    """Return what a session keeps of a model."""
    card = classifier.card
    return ModelInfo(
        name or card.name,
        card.version,
        card.sha256,
        card.all_labels,
        card.threshold,
        card.sees,
        reference,
    )


def answer_of(prediction: Prediction, ms: float) -> Answer:
    """Return what a session keeps of a prediction."""
    return Answer(
        NOTHING if prediction.no_digit else prediction.label,
        round(prediction.confidence, _DECIMALS),
        prediction.sure,
        tuple(round(float(value), _DECIMALS) for value in prediction.label_probabilities),
        round(ms, 3),
    )


def trial_to_json(trial: Trial) -> dict[str, Any]:
    """Return a trial as what JSON can hold."""
    return asdict(trial)


def trial_from_json(content: Any) -> Trial:
    """Return the trial that JSON describes.

    Raises:
        ValueError: it is not a trial.
    """
    return read_as(Trial, content)


def models_from_json(content: Any) -> tuple[ModelInfo, ...]:
    """Return the models that JSON describes.

    Raises:
        ValueError: they are no models.
    """
    if not isinstance(content, list):
        raise ValueError("its models are no list")
    return tuple(read_as(ModelInfo, model) for model in content)


def check_answers(trial: Trial, models: Sequence[ModelInfo]) -> None:
    """Check that a trial names its sign, and has an answer of each model to each of its frames.

    Raises:
        ValueError: it has not.
    """
    if trial.step.kind == "sign" and not trial.step.label:
        raise ValueError("it does not say what was asked for")
    for frame in trial.frames:
        if len(frame.answers) != len(models) or len(frame.landmarks) not in (0, LANDMARK_COUNT):
            raise ValueError("a frame has too few answers or landmarks")
        for answer, model in zip(frame.answers, models, strict=True):
            shares = 0 if answer is None else len(answer.probabilities)
            whole = frame.conditions is not None and shares == len(model.labels)
            if frame.counted and trial.step.kind == "sign" and not whole:
                raise ValueError("a frame that counts has no whole answer")
            if shares not in (0, len(model.labels)):
                raise ValueError("an answer has too few probabilities")
            if answer is not None and not all(
                0 <= share <= _LARGEST_SHARE for share in (answer.confidence, *answer.probabilities)
            ):
                raise ValueError("an answer has a probability below 0 or above 1")
