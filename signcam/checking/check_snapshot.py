"""The newest state of a live check, for painting."""

from dataclasses import dataclass
from pathlib import Path

from signcam.checking.folder_check import FolderStep
from signcam.checking.measures import Confusion
from signcam.checking.run import RunState
from signcam.checking.trial import Answer, ModelInfo


@dataclass(frozen=True)
class CheckSnapshot:
    """The newest state, for painting.

    Attributes:
        models: the models; empty while they open.
        answers: what each of them answered in the newest frame.
        agree: whether all that were asked to be shown answer the same; None without a hand.
        state: where the session stands; None without one.
        storing: whether pictures of the person whose turn it is are stored.
        confusion: what the first model took for what so far; None without a trial.
        right: trials so far that the first model read right.
        trials: trials so far.
        folder: of the session; None without one.
        files: how far the reading of a folder is; None where none is read.
        report: path of the newest report; None before one is written.
        message: a sentence on what was just done; empty if there is nothing to say.
        problem: a sentence on what went wrong; empty if all is well.
        frames_per_second: number of frames read in the last second.
    """

    models: tuple[ModelInfo, ...] = ()
    answers: tuple[Answer | None, ...] = ()
    agree: bool | None = None
    state: RunState | None = None
    storing: bool = False
    confusion: Confusion | None = None
    right: int = 0
    trials: int = 0
    folder: Path | None = None
    files: FolderStep | None = None
    report: Path | None = None
    message: str = ""
    problem: str = ""
    frames_per_second: int = 0
