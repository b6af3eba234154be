"""What check mode says, in words. No Qt."""

import math

from signcam.checking.live_check import CheckSnapshot
from signcam.checking.run import Phase, RunState

INTRODUCTION = (
    "Show signs as they are asked for, and find out what a model is worth on live hands: each digit three"
    " times, about five minutes."
)
STORING = '<span style="color: #e0403a">●</span> Pictures of the hand are stored'
STORING_PICTURES = "The check keeps pictures of the hand and what the models answer on this computer."
STORING_NUMBERS = "The check keeps what the models answer on this computer, without pictures."


def phase_words(state: RunState) -> str:
    """Return what happens now."""
    if state.phase is Phase.PAUSED:
        return "Paused. Space goes on."
    if state.phase is Phase.CONSENT:
        return "Waits for an answer."
    if state.phase is Phase.PROMPT:
        return "Get ready …"
    if state.phase is Phase.COUNTDOWN:
        return f"in {math.ceil(max(state.left_s, 0.01))} …"
    if state.step is not None and state.step.kind != "sign":
        return f"{math.ceil(state.left_s)} s left"
    if not state.hand:
        return "Show your hand."
    return "Taking …" if state.still else "Hold it still."


def progress_words(snapshot: CheckSnapshot) -> str:
    """Return how far the session is."""
    state = snapshot.state
    if state is None:
        return snapshot.message
    words = f"{min(state.place + 1, state.total)} of {state.total}"
    if state.step is not None and state.step.person != "P1":
        words += f" · {state.step.person}"
    if snapshot.trials:
        words += f" · {snapshot.right} of {snapshot.trials} right so far"
    return words


def agreement_words(snapshot: CheckSnapshot) -> str:
    """Return whether the models agree."""
    shown = [model for model in snapshot.models if not model.reference]
    if len(shown) < 2 or snapshot.agree is None:
        return ""
    return "They agree." if snapshot.agree else "They differ: D keeps this hand."
