"""What practice mode says. No Qt."""

from signcam.practice.advice import Advice, Verdict
from signcam.practice.fingers import Finger
from signcam.practice.hints import Action, Hint
from signcam.practice.progress import Progress
from signcam.practice.rounds import Round
from signcam.resources.signs import HOW_TO_SIGN
from signcam.ui.language.translate import language, say, tr, tr_noop

KEPT = tr_noop("Your progress is kept on this computer until you delete it: digits and times, no pictures.")
START = tr_noop("Return starts a round of ten digits.")
_FINGERS = {
    Finger.THUMB: tr_noop("Thumb"),
    Finger.INDEX: tr_noop("Index finger"),
    Finger.MIDDLE: tr_noop("Middle finger"),
    Finger.RING: tr_noop("Ring finger"),
    Finger.LITTLE: tr_noop("Little finger"),
}
_ACTIONS = {
    Action.STRETCH: tr_noop("stretch it up"),
    Action.FOLD: tr_noop("fold it"),
    Action.BEND: tr_noop("bend it until it touches the thumb"),
    Action.OUT: tr_noop("stretch it out to the side"),
    Action.IN: tr_noop("fold it over the palm"),
}
# Whole phrases, because fingers are inflected.
_TOUCH = {
    Finger.INDEX: tr_noop("touch the index finger"),
    Finger.MIDDLE: tr_noop("touch the middle finger"),
    Finger.RING: tr_noop("touch the ring finger"),
    Finger.LITTLE: tr_noop("touch the little finger"),
}


def hint_words(hint: Hint) -> str:
    """Return a hint as a sentence without its full stop."""
    action = _TOUCH[hint.other] if hint.other is not None else _ACTIONS[hint.action]
    return tr("{finger}: {action}", finger=tr(_FINGERS[hint.finger]), action=tr(action))


def advice_words(advice: Advice, digit: int) -> str:
    """Return the line under the video: the hint, or what happens.

    Args:
        advice: how the hand compares.
        digit: what is asked for.
    """
    if advice.verdict is Verdict.RIGHT:
        return tr("Right: that is a {digit}.", digit=digit)
    if advice.hint is not None:
        return f"{hint_words(advice.hint)}."
    if advice.verdict is Verdict.NO_HAND:
        how = say(HOW_TO_SIGN[digit])
        if language() == "en":
            how = how[0].lower() + how[1:]
        return tr("Sign a {digit}: {how}.", digit=digit, how=how)
    return tr("Sign a {digit}, and keep it still.", digit=digit)


def round_words(practice: Round, progress: Progress) -> str:
    """Return the friendly end of a round: how many were right, the quickest, and what to do next."""
    right = practice.right
    times = [attempt for attempt in practice.attempts if attempt.seconds is not None]
    if not times:
        return tr("That was the first step. The pictures show each sign from both sides: try another round.")
    quickest = min(times, key=lambda attempt: attempt.seconds or 0.0)
    count = tr("All ten are right!") if right == len(practice.digits) else tr("%n of ten are right.", n=right)
    hardest = progress.hardest()[0]
    return tr(
        "{count} Your quickest was the {digit}, in {seconds} s. Practise the {hardest} next.",
        count=count,
        digit=quickest.digit,
        seconds=f"{quickest.seconds:.1f}",
        hardest=hardest,
    )
