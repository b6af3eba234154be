"""What check mode says, in words. No Qt."""

import math

from signcam.checking.check_snapshot import CheckSnapshot
from signcam.checking.plan import Step
from signcam.checking.prompts import step_details, step_sentence
from signcam.checking.run import Phase, RunState
from signcam.ui.language.translate import say, tr, tr_noop

INTRODUCTION = tr_noop(
    "Show signs as they are asked for, and find out what a model is worth on live hands: each digit three"
    " times, about five minutes."
)
HELP = (
    tr_noop("Show each sign as it is asked for, and hold it still: frames are taken only of a still hand."),
    tr_noop(
        "Space pauses, the right arrow skips a trial, the left one does it again. "
        "A presenter's clicker works too."
    ),
)
STORING = tr_noop('<span style="color: #e0403a">●</span> Pictures of the hand are stored')
STORING_PICTURES = tr_noop(
    "The check keeps pictures of the hand and what the models answer on this computer."
)
STORING_NUMBERS = tr_noop("The check keeps what the models answer on this computer, without pictures.")
HANDS = {"left": tr_noop("Left hand"), "right": tr_noop("Right hand")}


def step_words(step: Step) -> str:
    """Return what is asked for in a step, for a screen reader."""
    if step.label is None:
        return say(step_sentence(step))
    asked = {
        None: tr("Show {label}", label=step.label),
        "left": tr("Show {label} with your left hand", label=step.label),
        "right": tr("Show {label} with your right hand", label=step.label),
    }[step.hand]
    return tr(", ").join([asked, *map(say, step_details(step))]) + "."


def phase_words(state: RunState) -> str:
    """Return what happens now."""
    if state.phase is Phase.PAUSED:
        return tr("Paused. Space goes on.")
    if state.phase is Phase.CONSENT:
        return tr("Waits for an answer.")
    if state.phase is Phase.PROMPT:
        return tr("Get ready …")
    if state.phase is Phase.COUNTDOWN:
        return tr("in {seconds} …", seconds=math.ceil(max(state.left_s, 0.01)))
    if state.step is not None and state.step.kind != "sign":
        return tr("{seconds} s left", seconds=math.ceil(state.left_s))
    if not state.hand:
        return tr("Show your hand.")
    return tr("Taking …") if state.still else tr("Hold it still.")


def progress_words(snapshot: CheckSnapshot) -> str:
    """Return how far the session is."""
    state, files = snapshot.state, snapshot.files
    if files is not None:
        words = tr("Picture {place} of {total}", place=files.done, total=files.total)
        if files.confusion is not None:
            words += tr(" · {right} of {trials} right so far", right=files.right, trials=files.trials)
        return words
    if not snapshot.models and not snapshot.problem:
        return tr("The models open …")
    if state is None:
        return say(snapshot.message)
    words = tr("{place} of {total}", place=min(state.place + 1, state.total), total=state.total)
    if state.step is not None and state.step.person != "P1":
        words += f" · {state.step.person}"
    if snapshot.trials:
        words += tr(" · {right} of {trials} right so far", right=snapshot.right, trials=snapshot.trials)
    return words


def agreement_words(snapshot: CheckSnapshot) -> str:
    """Return whether the models agree."""
    shown = [model for model in snapshot.models if not model.reference]
    if len(shown) < 2 or snapshot.agree is None:
        return ""
    return tr("They agree.") if snapshot.agree else tr("They differ: D keeps this hand.")
