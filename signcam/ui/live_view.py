"""The live view: pulls the newest state from the player, shows the video, and hands the rest to the mode."""

import time
from collections.abc import Sequence

from PyQt6.QtCore import Qt, QTimer, pyqtSignal
from PyQt6.QtGui import QPainter, QPaintEvent
from PyQt6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from signcam.frame import Frame
from signcam.live.player import Player
from signcam.live.recognizer import Recognition
from signcam.live.session import Snapshot
from signcam.sources.base import Source
from signcam.sources.status import SourceState
from signcam.ui.banner import Banner
from signcam.ui.mode import LiveUpdate, Mode, ModeContext
from signcam.ui.settings import Settings
from signcam.ui.style.theme import theme_of
from signcam.ui.video.usage_meter import UsageMeter
from signcam.ui.video.video_view import VideoView
from signcam.ui.wording.messages import NO_DIGIT, NO_HAND, Hint, HintDebouncer, Remedy, hint_of, message_of

# Pictures are pulled twice as fast as a camera gives them, so that none is missed or waits long; that costs
# next to nothing. Text changes slowly, so that it can be read.
_PICTURE_MS = 8
_TEXT_MS = 250
_UNSEEN_MS = 1000
_NOTICE_S = 3.0
_OUTLINE_S = 0.2
# The picture stays below these messages: it is the same source's last one.
_KEEP_RECOGNITION = (SourceState.LIVE, SourceState.ENDED)
_KEEP_PICTURE = (
    SourceState.LIVE,
    SourceState.SILENT,
    SourceState.FROZEN,
    SourceState.LOST,
    SourceState.ENDED,
    SourceState.STARTING_AGAIN,
    SourceState.NOT_READING,
)


class LiveView(QWidget):
    """A banner over the page of the mode in use, kept up to date by two timers.

    The video, its state messages and its hints are the same in all modes. Nothing is repainted without a
    new frame.

    Attributes:
        banner: one sentence across the window.
        video: the one video view, in the page of the mode in use.
        modes: all modes of the window.
        mode: the one in use.

    Signals:
        remedy_chosen: a button under a message was pressed; carries its Remedy.
        text_refreshed: it is time to bring slow text up to date.
        frame_shown: another frame is on the screen.
        source_changed: another source has been opened; its first frame is not shown yet.
        mode_left: the mode in use wants the one before; carries that.
    """

    remedy_chosen = pyqtSignal(Remedy)
    text_refreshed = pyqtSignal()
    frame_shown = pyqtSignal()
    source_changed = pyqtSignal()
    mode_left = pyqtSignal(Mode)

    def __init__(
        self, player: Player, settings: Settings, modes: Sequence[type[Mode]], parent: QWidget | None = None
    ) -> None:
        """Make the view with a page for each mode; the first one is shown.

        Args:
            player: what is shown.
            settings: what is kept from one start to the next.
            modes: the modes of the window.
            parent: the window.
        """
        super().__init__(parent)
        self.player = player
        self.banner = Banner(self)
        self.video = VideoView(self)
        self._source: Source | None = None
        self._unseen = False
        self._frame: Frame | None = None
        # What the video shows: that frame, or a newer one where the recognition does not keep up.
        self._picture: Frame | None = None
        self._painted: Frame | None = None
        self._usage = UsageMeter()
        self._recognition: Recognition | None = None
        self._hints = HintDebouncer()
        self._notice: Hint | None = None
        self._notice_until = 0.0
        self.pages = QStackedWidget(self)
        context = ModeContext(
            player, settings, self.video, self.banner.show_sentence, parent or self, self._leave_mode
        )
        self.modes: list[Mode] = [mode(context) for mode in modes]
        for mode in self.modes:
            self.pages.addWidget(mode.page)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banner)
        layout.addWidget(self.pages, 1)
        self.mode = self._earlier = self.modes[0]
        self.mode.enter()
        self.video.state_card.remedy_chosen.connect(self.remedy_chosen)
        self.banner.dismissed.connect(self._focus_video)
        self.video.painted.connect(self._note_painting)
        self._pictures = QTimer(self)
        self._pictures.setTimerType(Qt.TimerType.PreciseTimer)
        self._pictures.setInterval(_PICTURE_MS)
        self._pictures.timeout.connect(self.refresh_picture)
        self._texts = QTimer(self)
        self._texts.setInterval(_TEXT_MS)
        self._texts.timeout.connect(self.refresh_text)

    @property
    def frame(self) -> Frame | None:
        """The frame on the screen; None without a picture."""
        return self._frame

    def add_bar(self, bar: QWidget) -> None:
        """Lay a bar under the page of the mode in use."""
        self._layout.addWidget(bar)

    def start(self) -> None:
        """Begin to follow the player."""
        self._pictures.start()
        self._texts.start()

    def set_unseen(self, unseen: bool) -> None:
        """Follow the player now and then only, while nobody can see the window, or each frame again."""
        self._unseen = unseen
        self._pictures.setInterval(_UNSEEN_MS if unseen else _PICTURE_MS)
        self._texts.setInterval(_UNSEEN_MS if unseen else _TEXT_MS)
        self.player.set_unseen(unseen)
        if not unseen:
            self._show_video()

    def stop(self) -> None:
        """Follow the player no longer."""
        self._pictures.stop()
        self._texts.stop()
        for mode in self.modes:
            mode.close()

    def use_mode(self, mode: Mode) -> None:
        """Show another mode's page, with the video in it."""
        if mode is self.mode:
            return
        self.mode.leave()
        self.mode, self._earlier = mode, self.mode
        self.banner.set_quiet(mode.quiet)
        mode.enter()
        self.pages.setCurrentWidget(mode.page)
        mode.show_frame(self._update(self.player.snapshot()))

    def set_timing(self, on: bool) -> None:
        """Show over the video how long each stage takes, or no longer."""
        self._usage.restart()
        self.video.set_timing(on)
        self._refresh_timing()

    def notify(self, notice: Hint) -> None:
        """Show a line over the video for a few seconds."""
        self._notice, self._notice_until = notice, time.monotonic() + _NOTICE_S

    def refresh_picture(self) -> None:
        """Show the newest frame and state, where they have changed."""
        snapshot = self.player.snapshot()
        source = self.player.source
        if source is not self._source:
            self._source = source
            self.source_changed.emit()
        self._show_state(snapshot)
        state = snapshot.status.state
        frame = snapshot.frame if state in _KEEP_PICTURE else None
        recognition = snapshot.recognition if state in _KEEP_RECOGNITION else None
        changed = frame is not self._frame or recognition is not self._recognition
        self._frame, self._recognition = frame, recognition
        picture = snapshot.newest if frame is not None and snapshot.newest is not None else frame
        another, self._picture = picture is not self._picture, picture
        update = self._update(snapshot)
        # Where the video is ahead, the next picture shows what was recognized meanwhile.
        if (another or (changed and snapshot.newest is None)) and not self._unseen:
            self._show_video()
        if changed:
            self.mode.show_frame(update)
            self.frame_shown.emit()
        self.mode.tick(update)
        self.video.state_card.advance()

    def refresh_text(self) -> None:
        """Bring what is read up to date."""
        # First the picture, so that all numbers are about one frame.
        self.refresh_picture()
        self.mode.refresh_text(self._update(self.player.snapshot()))
        self._refresh_timing()
        self.text_refreshed.emit()

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint behind the page."""
        QPainter(self).fillRect(self.rect(), theme_of(self.palette()).window)

    def _focus_video(self) -> None:
        self.video.setFocus()

    def _leave_mode(self) -> None:
        self.mode_left.emit(self._earlier)

    def _update(self, snapshot: Snapshot) -> LiveUpdate:
        return LiveUpdate(snapshot, self._frame, self._recognition)

    def _note_painting(self, paint_ms: float) -> None:
        """Count a frame where it is painted for the first time."""
        if self._picture is not None and self._picture is not self._painted:
            self._painted = self._picture
            self.player.add_painting(self._picture, paint_ms)

    def _refresh_timing(self) -> None:
        if self.video.timing.isHidden():
            return
        times = self.player.times()
        usage = self._usage.measure(times.recognized) if times is not None else None
        self.video.timing.show_times(times, usage)

    def _show_video(self) -> None:
        card = self.player.card
        recognition, picture = self._recognition, self._picture
        hand = recognition.hand if recognition is not None else None
        if picture is not None and self._frame is not None and picture is not self._frame:
            # An outline that is far behind the hand, or of another view, is worse than none.
            late = picture.captured_s - self._frame.captured_s > _OUTLINE_S
            hand = None if late or picture.scene != self._frame.scene else hand
        image = picture.image if picture is not None else None
        self.video.show_frame(image, hand, card.crop if card is not None else None)

    def _show_state(self, snapshot: Snapshot) -> None:
        pictures = self._source is not None and self._source.kind == "pictures"
        message = message_of(snapshot.status, pictures=pictures)
        if message != self.video.state_card.message:
            self.video.show_message(message)
        live = snapshot.status.state is SourceState.LIVE
        if not live:
            self._hints.clear()
        now = time.monotonic()
        found = hint_of(snapshot.recognition) if live else None
        if self.mode.own_hints and found in (NO_HAND, NO_DIGIT):
            found = None
        hint = self._hints.update(found, now)
        if self._notice is not None and now < self._notice_until:
            hint = self._notice
        if hint is not self.video.hint.hint:
            self.video.show_hint(hint)
