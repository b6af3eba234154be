"""What was read, as a line to copy: the last held digits, each with its time. Knows nothing of Qt."""

import time
from collections import deque

from signcam.live.recognizer import Recognition
from signcam.sources.base import Source
from signcam.ui.language.translate import tr, tr_noop
from signcam.ui.wording.playback import clock

# Longer ago, nobody looks.
_MOST = 40
_BETWEEN = "  ·  "
NOTHING_HELD = tr_noop("No digit is held")


class ReadLog:
    """Notes each digit when it becomes held; begins anew with another source."""

    def __init__(self) -> None:
        self._entries: deque[tuple[str, str]] = deque(maxlen=_MOST)
        self._held: str | None = None
        self._source: Source | None = None

    @property
    def text(self) -> str:
        """The digits, the newest last: `3 0:01.2  ·  7 0:04.9`."""
        return _BETWEEN.join(f"{label} {at}" for label, at in self._entries)

    def update(self, recognition: Recognition | None, source: Source | None) -> str | None:
        """Take the newest recognition.

        Args:
            recognition: what was recognized; None without a picture.
            source: where it comes from. A file's times are media times, a camera's those of the clock.

        Returns:
            The label that has just become held; None where none has.
        """
        if source is not self._source:
            self._source, self._held = source, None
            self._entries.clear()
        before = self._held
        self._held = recognition.held_label if recognition is not None else None
        if recognition is None or self._held is None or self._held == before:
            return None
        live = source is None or source.live
        self._entries.append((self._held, time.strftime("%H:%M:%S") if live else clock(recognition.time_s)))
        return self._held


def held_words(label: str | None) -> str:
    """Return what a screen reader says of the held digit."""
    return tr(NOTHING_HELD) if label is None else tr("Held digit: {label}", label=label)
