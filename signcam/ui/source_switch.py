"""Changes over to another source, and keeps what has really opened for the next start."""

from dataclasses import replace
from pathlib import Path

from PyQt6.QtCore import QObject, QTimer, pyqtSignal

from signcam.errors import SigncamError
from signcam.live.choice import SourceChoice
from signcam.live.player import Player
from signcam.sources.addresses import without_password
from signcam.sources.base import Source
from signcam.sources.camera_format import CameraFormat
from signcam.sources.factory import create_source
from signcam.sources.status import SourceState
from signcam.system.background_job import BackgroundJob
from signcam.ui.banner import Banner
from signcam.ui.settings import Settings
from signcam.ui.wording.sources import no_address, opening, password_not_kept

# Nearly everything is looked at within this time. Then it plays at once, and nothing is told of it.
_AT_ONCE_S = 0.03
_LOOK_MS = 20


class SourceSwitch(QObject):
    """Plays what a person names. A name is kept only once it has given a picture.

    A file is looked at in a thread of its own, since a slow disk or a damaged file may take seconds. What
    plays goes on meanwhile. Of several, the one that was named last is played.

    Signals:
        chosen: something is to be played; carries its SourceChoice.
        problem: it makes no sense; carries a sentence.
    """

    chosen = pyqtSignal(SourceChoice)
    problem = pyqtSignal(str)

    def __init__(self, player: Player, settings: Settings, banner: Banner, parent: QObject) -> None:
        """Prepare.

        Args:
            player: plays the sources.
            settings: keep what has opened.
            banner: shows what is being looked at, where that takes a while.
            parent: the window.
        """
        super().__init__(parent)
        self._player = player
        self._settings = settings
        self._banner = banner
        self._told = ""
        # What is kept as soon as it gives a picture.
        self._unproven: SourceChoice | None = None
        self._looking: tuple[str, BackgroundJob[Source]] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def open(self, text: str) -> None:
        """Open what a person named: a file, a folder, an address. What cannot be opened changes nothing."""
        self.stop()
        job = BackgroundJob(lambda: create_source(text), "look at source")
        self._looking = text, job
        if job.join(_AT_ONCE_S):
            self._look()
        else:
            self._told = opening(without_password(text))
            self._banner.show_sentence(self._told, "hourglass")
            self._timer.start()

    def stop(self) -> None:
        """Wait for nothing any more: something else was chosen, or the window is closed."""
        self._timer.stop()
        self._looking = None
        self._banner.hide_sentence(self._told)
        self._told = ""

    def open_address(self, text: str) -> None:
        """Open the address of a stream; what is none is told, and changes nothing."""
        if "://" in text and text.partition("://")[2].strip():
            self.open(text.strip())
        else:
            self.problem.emit(no_address("" if text.strip().endswith("://") else text))

    def use_camera(self, choice: SourceChoice) -> None:
        """Use a camera from the menu; the default one means whichever is first."""
        choice = replace(choice, requested=self._settings.format_of(choice.text))
        self.chosen.emit(choice)
        self._unproven = choice

    def use_format(self, requested: CameraFormat) -> None:
        """Ask the camera that plays for another size and rate, and keep that."""
        choice = self._player.choice
        if choice is not None:
            self._settings.keep_format(choice.text, requested)
            self.chosen.emit(replace(choice, requested=requested))

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
            self._settings.source = choice.text

    def _look(self) -> None:
        """Play what was looked at, or tell what is wrong with it."""
        if self._looking is None or not self._looking[1].done:
            return
        text, job = self._looking
        self.stop()
        try:
            source = job.result()
        except SigncamError as error:
            self.problem.emit(str(error))
            return
        title = source.name if source.live else Path(text).name
        choice = SourceChoice(text, title, requested=self._settings.format_of(text))
        self.chosen.emit(choice)
        self._unproven = choice if source.live else None
