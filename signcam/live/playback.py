"""What a person may do with a file that plays: pause, step, seek, speed, loop. Without Qt."""

import threading

SPEEDS = (0.25, 0.5, 1.0, 1.5, 2.0)


class Playback:
    """Wishes of the person, which the capture thread carries out. Safe to use from several threads."""

    def __init__(self, *, loop: bool = False, speed: float = 1.0) -> None:
        """Play from the start.

        Args:
            loop: start again at the end.
            speed: how many times as fast as recorded.
        """
        self._changed = threading.Condition()
        self._version = 0
        self._paused = False
        self._speed = speed
        self._loop = loop
        self._target_s: float | None = None
        self._steps = 0

    @property
    def version(self) -> int:
        """Changes with every wish."""
        with self._changed:
            return self._version

    @property
    def paused(self) -> bool:
        """Whether the clip stands still."""
        with self._changed:
            return self._paused

    @property
    def speed(self) -> float:
        """How many times as fast as recorded it plays."""
        with self._changed:
            return self._speed

    @property
    def loop(self) -> bool:
        """Whether it starts again at the end."""
        with self._changed:
            return self._loop

    @property
    def steps(self) -> int:
        """How many steps are wished for and not yet taken; negative ones lead back."""
        with self._changed:
            return self._steps

    def set_paused(self, paused: bool) -> None:
        """Stand still, or go on."""
        with self._changed:
            self._paused, self._steps = paused, 0
            self._wish()

    def set_speed(self, speed: float) -> None:
        """Play so many times as fast as recorded."""
        with self._changed:
            self._speed = speed
            self._wish()

    def set_loop(self, loop: bool) -> None:
        """Start again at the end, or end there."""
        with self._changed:
            self._loop = loop
            self._wish()

    def seek(self, time_s: float) -> None:
        """Go on at a media time; paused, show the picture there."""
        with self._changed:
            self._target_s, self._steps = max(0.0, time_s), 0
            self._wish()

    def step(self, pictures: int) -> None:
        """Stand still, and show the next picture, or with -1 the one before."""
        with self._changed:
            self._paused = True
            self._steps += pictures
            self._wish()

    def wake(self) -> None:
        """Let a waiting capture look up."""
        with self._changed:
            self._wish()

    def take_target(self) -> float | None:
        """Return the media time that was wished for, once; None where there is none."""
        with self._changed:
            target_s, self._target_s = self._target_s, None
            return target_s

    def take_steps(self) -> int:
        """Return how many steps were wished for, once; negative ones lead back."""
        with self._changed:
            steps, self._steps = self._steps, 0
            return steps

    def take_step(self) -> None:
        """Take one step forward off what is wished for."""
        with self._changed:
            self._steps -= 1

    def wait(self, version: int, timeout_s: float | None = None) -> bool:
        """Wait for a wish after those of `version`; return False where none came in time."""
        with self._changed:
            return self._changed.wait_for(lambda: self._version != version, timeout_s)

    def _wish(self) -> None:
        self._version += 1
        self._changed.notify_all()
