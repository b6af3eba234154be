"""The message of each state that people meet: a drawing, a headline, a sentence. Knows nothing of Qt."""

from dataclasses import dataclass, replace
from enum import Enum

from signcam.hands.quality import HandProblem
from signcam.live.recognizer import Recognition
from signcam.sources.status import SourceState, Status
from signcam.ui.language.translate import say, tr, tr_noop


class Remedy(Enum):
    """A button under a message; its value is what stands on it."""

    PICK = tr_noop("Choose another source")
    AGAIN = tr_noop("Try again")
    REPLAY = tr_noop("Play again")
    DEMO = tr_noop("Play a demo")


@dataclass(frozen=True)
class StateMessage:
    """What a state shows in place of the video, or over its last picture.

    Attributes:
        glyph: name of its drawing.
        headline: what is the matter, in a few words.
        advice: one sentence: what to do, or what happens by itself.
        remedies: buttons, the likeliest first.
        waiting: whether something goes on by itself; then the drawing moves.
        over_video: whether the picture stays readable beside it.
    """

    glyph: str
    headline: str
    advice: str
    remedies: tuple[Remedy, ...] = ()
    waiting: bool = False
    over_video: bool = False


_KEEPS_TRYING = tr_noop("signcam keeps trying.")
_MESSAGES = {
    SourceState.OPENING: StateMessage(
        "camera", tr_noop("Opening"), tr_noop("The first picture comes in a moment."), waiting=True
    ),
    SourceState.SILENT: StateMessage(
        "hourglass",
        tr_noop("No pictures arrive"),
        tr_noop("Check the camera or the network; the picture comes back by itself."),
        (Remedy.PICK,),
        waiting=True,
    ),
    SourceState.FROZEN: StateMessage(
        "picture",
        tr_noop("The picture stands still"),
        tr_noop("Start the camera again; the picture comes back by itself."),
        (Remedy.PICK,),
        waiting=True,
    ),
    SourceState.LOST: StateMessage(
        "plug",
        tr_noop("Connection lost"),
        tr_noop("Plug the camera in again, or check the network. signcam keeps trying."),
        (Remedy.PICK,),
        waiting=True,
    ),
    SourceState.ABSENT: StateMessage(
        "camera-off",
        tr_noop("No camera"),
        tr_noop("Plug one in and it starts by itself, or open a video."),
        (Remedy.PICK, Remedy.DEMO),
        waiting=True,
    ),
    SourceState.BUSY: StateMessage(
        "camera-busy",
        tr_noop("Camera in use"),
        tr_noop("Close the other program that shows it; signcam then starts by itself."),
        (Remedy.PICK, Remedy.DEMO),
        waiting=True,
    ),
    SourceState.REFUSED: StateMessage(
        "lock",
        tr_noop("Camera not allowed"),
        tr_noop("Allow camera access for this program in the system's privacy settings."),
        (Remedy.AGAIN, Remedy.PICK),
    ),
    SourceState.FAILED: StateMessage(
        "warning",
        tr_noop("This cannot be shown"),
        tr_noop("Choose something else, or try again."),
        (Remedy.PICK, Remedy.AGAIN),
    ),
    SourceState.NO_NETWORKS: StateMessage(
        "hand",
        tr_noop("Hands cannot be found"),
        tr_noop("signcam doctor says what is missing."),
        (Remedy.AGAIN,),
    ),
    SourceState.STARTING_AGAIN: StateMessage(
        "refresh",
        tr_noop("One moment"),
        tr_noop("The recognition stopped. It is being started again."),
        waiting=True,
        over_video=True,
    ),
    SourceState.NOT_READING: StateMessage(
        "model",
        tr_noop("Nothing is read"),
        tr_noop("The recognition has failed. Try again, or choose another model."),
        (Remedy.AGAIN, Remedy.PICK),
        over_video=True,
    ),
    SourceState.ENDED: StateMessage(
        "replay",
        tr_noop("End of clip"),
        tr_noop("Space plays it again."),
        (Remedy.REPLAY, Remedy.PICK),
        over_video=True,
    ),
}


def message_of(status: Status, *, pictures: bool = False) -> StateMessage | None:
    """Return the message of a source's state; None while it is live, and at the end of mere pictures.

    Where the source knows more than the state says, its own sentence takes the place of the advice.
    """
    if pictures and status.state is SourceState.ENDED:
        return None
    message = _MESSAGES.get(status.state)
    if message is None:
        return None
    advice = say(status.sentence) if status.sentence else tr(message.advice)
    if status.sentence and message.waiting:
        advice = f"{advice} {tr(_KEEPS_TRYING)}"
    return replace(message, headline=tr(message.headline), advice=advice)


@dataclass(frozen=True)
class Hint:
    """A line over the live video: why there is no digit, or none to be sure of.

    Attributes:
        glyph: name of its drawing.
        headline: what is the matter.
        advice: what to do.
        after_s: how long it must have been so before it is worth a word.
    """

    glyph: str
    headline: str
    advice: str
    after_s: float


NO_HAND = Hint("hand", tr_noop("No hand in view"), tr_noop("Hold one hand up to the camera."), 1.2)
_PROBLEMS = {
    HandProblem.TOO_SMALL: Hint(
        "hand-small", tr_noop("Hand too small"), tr_noop("Come closer to the camera."), 0.4
    ),
    HandProblem.CUT_OFF: Hint(
        "hand-cut", tr_noop("Hand cut off"), tr_noop("Bring the whole hand into the picture."), 0.4
    ),
    HandProblem.TOO_DARK: Hint(
        "moon", tr_noop("Too dark"), tr_noop("Turn on a light, or face a window."), 0.4
    ),
}
# A hand on its way from one digit to the next shows none either, and needs no advice.
NO_DIGIT = Hint(
    "hand",
    tr_noop("No digit"),
    tr_noop("This hand shows none that signcam reads: H shows the ten signs."),
    1.2,
)
# A hint that has appeared stays readable for this long.
_SHORTEST_S = 0.5


def hint_of(recognition: Recognition | None) -> Hint | None:
    """Return what stands in the way of reading a frame."""
    if recognition is None or recognition.held_label is not None or recognition.sure:
        # What is read surely, though cut off or dark, needs no advice.
        return None
    if recognition.hand is None:
        return NO_HAND
    if recognition.problem is not None:
        return _PROBLEMS[recognition.problem]
    return NO_DIGIT if recognition.prediction is not None and recognition.prediction.no_digit else None


class HintDebouncer:
    """Keeps hints from flickering: a passing trouble is not told, a told one stays long enough to be read."""

    def __init__(self) -> None:
        self.shown: Hint | None = None
        self._shown_at = 0.0
        self._wanted: Hint | None = None
        self._wanted_at = 0.0

    def update(self, hint: Hint | None, now_s: float) -> Hint | None:
        """Take what is the matter now; return what to show."""
        if hint is not self._wanted:
            self._wanted, self._wanted_at = hint, now_s
        if hint is self.shown:
            return self.shown
        ripe = hint is None or now_s - self._wanted_at >= hint.after_s
        read = self.shown is None or now_s - self._shown_at >= _SHORTEST_S
        if ripe and read:
            self.shown, self._shown_at = hint, now_s
        return self.shown

    def clear(self) -> None:
        """Show nothing, as at the beginning."""
        self.shown = self._wanted = None
