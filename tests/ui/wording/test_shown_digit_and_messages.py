"""What the window says, before any widget says it."""

import numpy as np
import pytest

from signcam.hands.quality import HandProblem
from signcam.live.recognizer import Recognition
from signcam.models.prediction import Prediction, make_prediction
from signcam.sources.status import SourceState, Status
from signcam.ui.style.glyphs import glyph_names
from signcam.ui.wording.messages import NO_DIGIT, NO_HAND, HintDebouncer, hint_of, message_of
from signcam.ui.wording.shown_digit import DigitState, ShownDigit, percent, shown_digit
from tests.support import doubles
from tests.support.doubles import open_hand


def prediction(digit: int, share: float, *, sure: bool, none: float | None = None) -> Prediction:
    probabilities = np.full(10, (1 - share) / 9)
    probabilities[digit] = share
    shares = np.append(probabilities * (1 - (none or 0)), [] if none is None else [none])
    card = doubles.card(has_none=none is not None, threshold=0.0 if sure else 1.0)
    return make_prediction(np.log(shares), card)


def recognition(**parts: object) -> Recognition:
    return Recognition(0, 0.0, 0.0, hand=open_hand(), **parts)  # type: ignore[arg-type]


def test_a_guess_says_that_it_is_one() -> None:
    reading = shown_digit(recognition(prediction=prediction(3, 0.41, sure=False)))
    assert reading is not None
    assert (reading.label, reading.state) == ("3", DigitState.UNSURE)
    assert reading.confidence == pytest.approx(0.41)
    assert reading.words == "41 % · not sure"


def test_a_sure_digit_waits_to_be_held() -> None:
    reading = shown_digit(recognition(prediction=prediction(3, 0.9, sure=True)))
    assert reading is not None
    assert reading.state is DigitState.SURE
    assert reading.words == "90 % · hold it"


def test_a_held_digit_has_its_own_confidence_and_not_the_likeliest_ones() -> None:
    reading = shown_digit(recognition(prediction=prediction(3, 0.91, sure=True), held=8))
    assert reading is not None
    assert (reading.label, reading.state) == ("8", DigitState.HELD)
    assert reading.confidence == pytest.approx(0.01)


def test_what_speaks_for_no_digit_lowers_the_confidence() -> None:
    reading = shown_digit(recognition(prediction=prediction(3, 0.9, sure=False, none=0.5), held=3))
    assert reading is not None
    assert reading.confidence == pytest.approx(0.45)


def test_a_hand_that_shows_no_digit_is_not_given_one() -> None:
    fist = recognition(prediction=prediction(3, 0.9, sure=False, none=0.8))
    assert shown_digit(fist) is None
    assert hint_of(fist) is NO_DIGIT
    assert hint_of(recognition(prediction=prediction(3, 0.9, sure=False, none=0.4))) is None


def test_why_a_hand_cannot_be_read_comes_before_that_it_shows_no_digit() -> None:
    dark = recognition(prediction=prediction(3, 0.9, sure=False, none=0.8), problem=HandProblem.TOO_DARK)
    hint = hint_of(dark)
    assert hint is not None
    assert hint.headline == "Too dark"


def test_a_held_digit_without_a_hand_claims_no_percentage() -> None:
    reading = shown_digit(Recognition(0, 0.0, 0.0, held=4))
    assert reading == ShownDigit("4", DigitState.HELD, None)
    assert "%" not in reading.words


def test_nothing_is_read_without_a_hand() -> None:
    assert shown_digit(Recognition(0, 0.0, 0.0)) is None
    assert shown_digit(None) is None


@pytest.mark.parametrize(("share", "shown"), [(0, "0 %"), (0.004, "0 %"), (0.456, "46 %"), (1, "99 %")])
def test_no_percentage_claims_certainty(share: float, shown: str) -> None:
    assert percent(share) == shown


def test_every_state_but_live_has_a_message_of_its_own() -> None:
    messages = {state: message_of(Status(state)) for state in SourceState}
    assert messages.pop(SourceState.LIVE) is None
    assert None not in messages.values()
    for part in ("glyph", "headline", "advice"):
        assert len({getattr(message, part) for message in messages.values()}) == len(messages)
    assert {message.glyph for message in messages.values() if message is not None} <= set(glyph_names())


@pytest.mark.parametrize("state", [state for state in SourceState if state is not SourceState.LIVE])
def test_the_sources_own_sentence_is_shown(state: SourceState) -> None:
    message = message_of(Status(state, "The cable is loose."))
    assert message is not None
    assert "The cable is loose." in message.advice


def test_hints_say_why_there_is_no_sure_digit() -> None:
    assert hint_of(Recognition(0, 0.0, 0.0)) is NO_HAND
    hints = {hint_of(recognition(problem=problem)) for problem in HandProblem}
    assert len(hints) == len(HandProblem)
    assert None not in hints
    assert hint_of(recognition()) is None


def test_a_sure_digit_needs_no_hint() -> None:
    sure = prediction(3, 0.9, sure=True)
    assert hint_of(recognition(prediction=sure, problem=HandProblem.CUT_OFF)) is None


def test_a_passing_trouble_is_not_told() -> None:
    steady = HintDebouncer()
    assert steady.update(NO_HAND, 0.0) is None
    assert steady.update(None, 0.3) is None
    assert steady.update(NO_HAND, 0.4) is None
    assert steady.update(NO_HAND, 1.5) is None
    assert steady.update(NO_HAND, 1.7) is NO_HAND


def test_a_hint_stays_long_enough_to_be_read() -> None:
    steady = HintDebouncer()
    steady.update(NO_HAND, 0.0)
    assert steady.update(NO_HAND, 1.2) is NO_HAND
    assert steady.update(None, 1.4) is NO_HAND
    assert steady.update(None, 1.8) is None
