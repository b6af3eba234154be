"""Says digits aloud, where the system has a voice."""

from PyQt6.QtCore import QLocale, QObject

from signcam.ui.language.translate import language, tr_noop

NO_VOICE = tr_noop(
    "Nothing can be spoken, because this computer has no voice that Qt knows. "
    "On Debian and Ubuntu, install speech-dispatcher."
)


class Speaker:
    """Speaks in the language of the window. The voice is opened with the first word."""

    def __init__(self, parent: QObject) -> None:
        """Make a silent speaker.

        Args:
            parent: the object that the voice lives as long as.
        """
        self._parent = parent
        self._voice: QObject | None = None

    def available(self) -> bool:
        """Return whether there is a voice."""
        return self._open() is not None

    def say(self, words: str) -> None:
        """Say something after what is being said. Without a voice, do nothing."""
        voice = self._open()
        if voice is not None:
            voice.enqueue(words)  # type: ignore[attr-defined]

    def stop(self) -> None:
        """Say nothing more."""
        if self._voice is not None:
            self._voice.stop()  # type: ignore[attr-defined]

    def _open(self) -> QObject | None:
        if self._voice is None:
            try:
                # Imported only now: it needs libraries that not every system has.
                from PyQt6.QtTextToSpeech import QTextToSpeech
            except ImportError:
                return None
            # The mock engine is for tests of Qt's own and says nothing.
            if not [engine for engine in QTextToSpeech.availableEngines() if engine != "mock"]:
                return None
            self._voice = QTextToSpeech(self._parent)
            self._voice.setLocale(QLocale(language()))
        return self._voice
