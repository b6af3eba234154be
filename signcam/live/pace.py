"""When the pictures of a file are due, played at its own speed or another."""

# If playback is this far behind, for example after sleep, it goes on from there without catching up.
_TOO_LATE_S = 1.0


class Pace:
    """Turns media times into waits on this machine's clock."""

    def __init__(self) -> None:
        self._anchor: tuple[float, float] | None = None
        self._speed = 1.0

    def restart(self) -> None:
        """Show the next picture at once, and count from there: after a pause, a jump."""
        self._anchor = None

    def wait_s(self, time_s: float, now: float, speed: float) -> float:
        """Return how long to wait before a picture is shown, seconds.

        Args:
            time_s: its media time.
            now: this machine's time.
            speed: how many times as fast as recorded it is played.
        """
        if speed != self._speed:
            self._speed, self._anchor = speed, None
        if self._anchor is None:
            self._anchor = (time_s, now)
        media_s, clock_s = self._anchor
        due = clock_s + (time_s - media_s) / speed
        if now - due > _TOO_LATE_S:
            self._anchor, due = (time_s, now), now
        return max(0.0, due - now)
