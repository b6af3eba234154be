"""One to three models on the same hand, found once."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from functools import lru_cache

from signcam.checking.trial import Answer, ModelInfo, answer_of, model_info
from signcam.errors import UsageError
from signcam.frame import Image
from signcam.hands.hand import Hand
from signcam.live.recognizer import Recognition
from signcam.models.catalogue import DEFAULT_MODEL, open_model
from signcam.models.labels import digit_of
from signcam.models.prediction import Classifier
from signcam.models.reading import View, read_hand, views_of

MOST_MODELS = 3
# Models that together take less read one after the other: the hand is looked for in the next frame meanwhile,
# in threads that wait for one another, and each further thread holds these up.
_SHORT_MS = 8.0


@lru_cache(maxsize=1)
def _threads() -> ThreadPoolExecutor:
    """Return the threads that slow models read in; a network computes without holding Python up."""
    return ThreadPoolExecutor(MOST_MODELS, "side-by-side")


class SideBySide:
    """Reads each hand with several models. Not thread-safe.

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
        self._took_ms = 0.0
        titles = _distinct(list(names) or [classifier.card.name for classifier in classifiers])
        self.models: list[ModelInfo] = [
            model_info(classifier, name=title) for classifier, title in zip(classifiers, titles, strict=True)
        ]

    def add_reference(self) -> None:
        """Add signnet, which reads the same frames to compare with, unless it takes part anyway.

        So a bad room can be told from a bad model. Beside models that read no digits it says nothing, and is
        left out.

        Raises:
            ModelError: the shipped model is damaged.
        """
        if all(digit_of(label) is None for model in self.models for label in model.labels):
            return
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

    def read(
        self, image: Image, hand: Hand | None, live: Recognition | None = None
    ) -> tuple[Answer | None, ...]:
        """Return what each model answers; None where it needs a hand and there is none.

        Args:
            image: (height, width, 3) uint8 RGB, not mirrored.
            hand: where the hand is in it; None without one.
            live: what the live session has recognized in it already with the first model, which is then not
                asked again; None asks it.
        """
        first = None if live is None else _live_answer(live)
        asked = self._classifiers if first is None else self._classifiers[1:]
        known = None
        if live is not None and live.crop is not None:
            known = self.first.card, View(live.crop, live.stages_ms.get("crop", 0.0))
        views = views_of(image, hand, [classifier.card for classifier in asked], known)
        answers = self._read(image, hand, list(zip(asked, views, strict=True)))
        self._took_ms = sum(answer.ms for answer in answers if answer is not None)
        return tuple(answers) if first is None else (first, *answers)

    def _read(
        self, image: Image, hand: Hand | None, work: Sequence[tuple[Classifier, View]]
    ) -> list[Answer | None]:
        if self._took_ms < _SHORT_MS or len(work) < 2:
            return [read_answer(image, hand, *one) for one in work]
        # The last one reads here.
        others = [_threads().submit(read_answer, image, hand, *one) for one in work[:-1]]
        try:
            last = read_answer(image, hand, *work[-1])
        finally:
            # None goes on reading after this returns: an interpreter serves one thread at a time.
            wait(others)
        return [*(future.result() for future in others), last]


def read_answer(
    image: Image, hand: Hand | None, classifier: Classifier, view: View | None = None
) -> Answer | None:
    """Return what one model answers; None where it needs a hand and there is none.

    Args:
        image: (height, width, 3) uint8 RGB, not mirrored.
        hand: where the hand is in it.
        classifier: the model.
        view: what the model sees of it, where that is made already.
    """
    reading = read_hand(image, hand, classifier, view)
    if reading.prediction is None:
        return None
    return answer_of(reading.prediction, reading.crop_ms + reading.classifier_ms)


def _live_answer(recognition: Recognition) -> Answer | None:
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
