"""What a model's answer is called in the window: digits and labels as they are, the rest in its language."""

from signcam.checking.trial import NO_HAND, NOTHING
from signcam.models.labels import NONE_LABEL
from signcam.ui.language.translate import tr, tr_noop

_WORDS = {NONE_LABEL: tr_noop("none"), NOTHING: tr_noop("nothing"), NO_HAND: tr_noop("no hand")}


def answer_words(answer: str) -> str:
    """Return what to write for an answer or a label."""
    return tr(_WORDS[answer]) if answer in _WORDS else answer
