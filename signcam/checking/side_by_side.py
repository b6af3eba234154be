"""One to three models on the same hand, found once."""

from collections.abc import Sequence

from signcam.checking.trial import Answer, ModelInfo, answer_of, model_info
from signcam.errors import UsageError
from signcam.frame import Image
from signcam.hands.hand import Hand
from signcam.live.recognizer import Recognition
from signcam.models.catalogue import DEFAULT_MODEL, open_model
from signcam.models.prediction import Classifier
from signcam.models.reading import read_hand

MOST_MODELS = 3


class SideBySide:
    """Reads each hand with several models, in turn. Not thread-safe.

    Attributes:
        models: what a session keeps of each, in the order of the answers.
    """

    def __init__(self, classifiers: Sequence[Classifier], names: Sequence[str] = ()) -> None:
        """Take the models.

        Args:
            classifiers: one to three.
            names: what to call them; by their cards if left out. Equal names are numbered.

        Raises:
            UsageError: there are none, or too many.
        """
        if not 1 <= len(classifiers) <= MOST_MODELS:
            raise UsageError(f"Give one to {MOST_MODELS} models, not {len(classifiers)}.")
        self._classifiers = list(classifiers)
        titles = _distinct(list(names) or [classifier.card.name for classifier in classifiers])
        self.models: list[ModelInfo] = [
            model_info(classifier, name=title) for classifier, title in zip(classifiers, titles, strict=True)
        ]

    def add_reference(self) -> None:
        """Add signnet, which reads the same frames to compare with, unless it takes part anyway.

        So a bad room can be told from a bad model.

        Raises:
            ModelError: the shipped model is damaged.
        """
        reference = open_model(DEFAULT_MODEL)
        if any(model.sha256 == reference.card.sha256 for model in self.models):
            return
        self._classifiers.append(reference)
        titles = _distinct([*(model.name for model in self.models), reference.card.name])
        self.models.append(model_info(reference, reference=True, name=titles[-1]))

    @property
    def first(self) -> Classifier:
        """The first model: the one that the live session reads with."""
        return self._classifiers[0]

    @property
    def classifiers(self) -> tuple[Classifier, ...]:
        """The models, in the order of the answers."""
        return tuple(self._classifiers)

    def read(self, image: Image, hand: Hand | None, first: Answer | None = None) -> tuple[Answer | None, ...]:
        """Return what each model answers; None where it needs a hand and there is none.

        Args:
            image: (height, width, 3) uint8 RGB, not mirrored.
            hand: where the hand is in it; None without one.
            first: what the first model has answered for this hand already; None asks it.
        """
        asked = self._classifiers if first is None else self._classifiers[1:]
        answers = tuple(read_answer(image, hand, classifier) for classifier in asked)
        return answers if first is None else (first, *answers)


def read_answer(image: Image, hand: Hand | None, classifier: Classifier) -> Answer | None:
    """Return what one model answers; None where it needs a hand and there is none."""
    reading = read_hand(image, hand, classifier)
    if reading.prediction is None:
        return None
    return answer_of(reading.prediction, reading.crop_ms + reading.classifier_ms)


def live_answer(recognition: Recognition) -> Answer | None:
    """Return what the model of the live session answered; None without a hand."""
    if recognition.prediction is None:
        return None
    stages = recognition.stages_ms
    return answer_of(recognition.prediction, stages.get("crop", 0.0) + stages.get("classifier", 0.0))


def _distinct(names: list[str]) -> list[str]:
    """Return the names, each that occurs again with a number behind it."""
    distinct: list[str] = []
    for name in names:
        number, unique = 2, name
        while unique in distinct:
            unique, number = f"{name} ({number})", number + 1
        distinct.append(unique)
    return distinct
