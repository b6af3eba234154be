"""What a person is asked in a session, in words."""

from signcam.checking.plan import Step
from signcam.phrases import phrase

CONSENT_QUESTION = phrase(
    "May pictures of the hands be stored on this computer? They can be read again by other models, and train"
    " a better one. Otherwise only numbers are stored."
)
FRAME_CONSENT_QUESTION = phrase("Whole pictures too, with faces: one of the models sees more than the hand.")
_REST = {
    "no hand": phrase("Take your hands away, and wait."),
    "no sign": phrase("Move a hand as you like, but show no sign."),
}


def step_sentence(step: Step) -> str:
    """Return what is asked for in a step."""
    if step.kind != "sign":
        return _REST[step.kind]
    words = [f"Show {step.label}"]
    if step.hand is not None:
        words.append(f"with your {step.hand} hand")
    text = " ".join(words)
    details = step_details(step)
    return f"{text}, {', '.join(details)}." if details else f"{text}."


def step_details(step: Step) -> list[str]:
    """Return how a sign is to be shown, besides which hand shows it."""
    details = []
    if step.side is not None:
        details.append(
            phrase("palm to the camera") if step.side == "palm" else phrase("back of the hand to the camera")
        )
    if step.distance is not None:
        details.append(
            phrase("close to the camera")
            if step.distance == "near"
            else phrase("at arm's length and further")
        )
    return details
