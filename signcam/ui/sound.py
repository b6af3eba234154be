"""A soft sound when a digit becomes held, where the system has a loudspeaker."""

import numpy as np
from PyQt6.QtCore import QBuffer, QByteArray, QIODevice, QObject

from signcam.ui.language.translate import tr_noop

NO_SOUND = tr_noop(
    "No sound can be made, because Qt finds no loudspeaker on this computer. "
    "On Debian and Ubuntu, install libpulse0."
)
_RATE, _TONE_HZ, _LENGTH_S, _LOUDNESS = 48_000, 660.0, 0.16, 0.18


def chime() -> bytes:
    """Return a soft tone that dies away: 16-bit samples of one channel, 48,000 a second."""
    seconds = np.arange(round(_RATE * _LENGTH_S)) / _RATE
    swell = np.minimum(1.0, seconds / 0.008) * np.exp(-seconds / 0.045)
    wave = np.sin(2 * np.pi * _TONE_HZ * seconds) * swell * _LOUDNESS
    return bytes((wave * 32767).astype("<i2").tobytes())


class Chime:
    """Plays the sound. The loudspeaker is opened with the first one."""

    def __init__(self, parent: QObject) -> None:
        """Make a silent one.

        Args:
            parent: the object that the sound lives as long as.
        """
        self._parent = parent
        self._sink: QObject | None = None
        self._samples = QByteArray(chime())
        self._buffer = QBuffer(parent)

    def available(self) -> bool:
        """Return whether there is a loudspeaker."""
        return self._open() is not None

    def play(self) -> None:
        """Play it, from the start where it still sounds. Without a loudspeaker, do nothing."""
        sink = self._open()
        if sink is None:
            return
        sink.stop()  # type: ignore[attr-defined]
        self._buffer.close()
        self._buffer.setData(self._samples)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        sink.start(self._buffer)  # type: ignore[attr-defined]

    def stop(self) -> None:
        """Play nothing more."""
        if self._sink is not None:
            self._sink.stop()  # type: ignore[attr-defined]

    def _open(self) -> QObject | None:
        if self._sink is None:
            try:
                # Imported only now: it needs libraries that not every system has.
                from PyQt6.QtMultimedia import QAudioFormat, QAudioSink, QMediaDevices
            except ImportError:
                return None
            device = QMediaDevices.defaultAudioOutput()
            if device.isNull():
                return None
            form = QAudioFormat()
            form.setSampleRate(_RATE)
            form.setChannelCount(1)
            form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
            if not device.isFormatSupported(form):
                return None
            self._sink = QAudioSink(device, form, self._parent)
        return self._sink
