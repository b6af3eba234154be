"""Frames shown a second with everything on, beside the bare reading mode, in turns in one window."""

from collections.abc import Sequence
from dataclasses import dataclass

from signcam.bench.window_process import report_of_window


@dataclass(frozen=True)
class Turns:
    """What one state of the window's switches came to, in all its turns together.

    Attributes:
        shown: number of frames that were painted.
        seconds: how long that took.
        cpu_s: processor time of the whole program meanwhile.
    """

    shown: int
    seconds: float
    cpu_s: float

    @property
    def rate(self) -> float:
        """Frames shown a second."""
        return self.shown / self.seconds

    @property
    def cpu_ms(self) -> float | None:
        """Processor time for each frame shown, in milliseconds; None if none was."""
        return self.cpu_s * 1000 / self.shown if self.shown else None


@dataclass(frozen=True)
class SwitchTimes:
    """The bare reading mode, and everything on.

    Attributes:
        everything: panel, outline, what the network looks at, times, line, speech and sound are on.
        bare: none of them is.
        absent: names of the switches that this machine has nothing for.
        turn_s: length of each turn in seconds.
    """

    everything: Turns
    bare: Turns
    absent: tuple[str, ...]
    turn_s: float

    @property
    def share(self) -> float | None:
        """Frames shown a second with everything on, as a share of those without; None if none was shown."""
        return self.everything.rate / self.bare.rate if self.bare.shown else None


def measure_switches(arguments: Sequence[str], turns: int, turn_s: float) -> SwitchTimes:
    """Start the program, and let its window switch everything on and off in turns.

    Args:
        arguments: of `signcam`: the source and the model.
        turns: how many turns each state has.
        turn_s: how long a turn is, in seconds.

    Raises:
        WindowMissingError: the window cannot be opened here, or showed no picture.
    """
    runs_s = 2 * turns * (turn_s + 1)
    report = report_of_window([*arguments, "--measure-switches", str(turns), str(turn_s)], runs_s)
    return SwitchTimes(
        Turns(**report["everything"]), Turns(**report["bare"]), tuple(report["absent"]), turn_s
    )
