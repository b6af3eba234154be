"""Changes over to another source, and keeps what has really opened for the next start."""

from pathlib import Path

from PyQt6.QtCore import QObject, pyqtSignal

from signcam.errors import SigncamError
from signcam.live.choice import DEFAULT_CAMERA, SourceChoice
from signcam.live.player import Player
from signcam.sources.addresses import without_password
from signcam.sources.factory import create_source
from signcam.sources.status import SourceState
from signcam.ui.settings import Settings
from signcam.ui.wording.sources import no_address, password_not_kept


class SourceSwitch(QObject):
    """Plays what a person names. A name is kept only once it has given a picture.

    Signals:
        chosen: something is to be played; carries its SourceChoice.
        problem: it makes no sense; carries a sentence.
    """

    chosen = pyqtSignal(SourceChoice)
    problem = pyqtSignal(str)

    def __init__(self, player: Player, settings: Settings, parent: QObject) -> None:
        """Prepare.

        Args:
            player: plays the sources.
            settings: keep what has opened.
            parent: the window.
        """
        super().__init__(parent)
        self._player = player
        self._settings = settings
        # What is kept as soon as it gives a picture.
        self._unproven: SourceChoice | None = None

    def open(self, text: str) -> None:
        """Open what a person named: a file, a folder, an address. What cannot be opened changes nothing."""
        try:
            source = create_source(text)
        except SigncamError as error:
            self.problem.emit(str(error))
            return
        choice = SourceChoice(text, source.name if source.live else Path(text).name)
        self.chosen.emit(choice)
        self._unproven = choice if source.live else None

    def open_address(self, text: str) -> None:
        """Open the address of a stream; what is none is told, and changes nothing."""
        if "://" in text and text.partition("://")[2].strip():
            self.open(text.strip())
        else:
            self.problem.emit(no_address("" if text.strip().endswith("://") else text))

    def use_camera(self, choice: SourceChoice) -> None:
        """Use a camera from the menu; the default one means whichever is first."""
        self.chosen.emit(choice)
        self._unproven = choice

    def refresh(self) -> None:
        """Keep what plays, once it gives pictures; called a few times a second."""
        choice = self._unproven
        if choice is None or choice is not self._player.choice:
            return
        snapshot = self._player.snapshot()
        if snapshot.status.state is SourceState.LIVE and snapshot.frame is not None:
            self._unproven = None
            if choice.text is not None and without_password(choice.text) != choice.text:
                # A settings file is no place for a password, and without it the address does not open.
                self.problem.emit(password_not_kept())
                return
            self._settings.source = None if choice == DEFAULT_CAMERA else choice.text
