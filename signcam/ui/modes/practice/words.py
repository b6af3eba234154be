"""What practice mode says. No Qt."""

from signcam.practice.advice import Advice, Verdict
from signcam.practice.progress import Progress
from signcam.practice.rounds import Round
from signcam.resources.signs import HOW_TO_SIGN

KEPT = "Your progress is kept on this computer until you delete it: digits and times, no pictures."
START = "Return starts a round of ten digits."


def advice_words(advice: Advice, digit: int) -> str:
    """Return the line under the video: the hint, or what happens.

    Args:
        advice: how the hand compares.
        digit: what is asked for.
    """
    if advice.verdict is Verdict.RIGHT:
        return f"Right: that is a {digit}."
    if advice.hint is not None:
        return f"{advice.hint.words}."
    if advice.verdict is Verdict.NO_HAND:
        return f"Sign a {digit}: {HOW_TO_SIGN[digit][0].lower()}{HOW_TO_SIGN[digit][1:]}."
    return f"Sign a {digit}, and keep it still."


def round_words(practice: Round, progress: Progress) -> str:
    """Return the friendly end of a round: how many were right, the quickest, and what to do next."""
    right = practice.right
    times = [attempt for attempt in practice.attempts if attempt.seconds is not None]
    if not times:
        return "That was the first step. The pictures show each sign from both sides: try another round."
    quickest = min(times, key=lambda attempt: attempt.seconds or 0.0)
    count = "All ten are right!" if right == len(practice.digits) else f"{right} of ten are right."
    hardest = progress.hardest()[0]
    return (
        f"{count} Your quickest was the {quickest.digit}, in {quickest.seconds:.1f} s. "
        f"Practise the {hardest} next."
    )
