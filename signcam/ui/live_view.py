"""The live view: pulls the newest state from the player and spreads it over the widgets."""

import time

from PyQt6.QtCore import Qt, QTimer, pyqtSignal
from PyQt6.QtGui import QPainter, QPaintEvent
from PyQt6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from signcam.frame import Frame
from signcam.live.explainer import Explainer
from signcam.live.player import Player
from signcam.live.recognizer import Recognition
from signcam.live.session import Snapshot
from signcam.sources.status import SourceState
from signcam.ui.panel.panel import Panel
from signcam.ui.style.theme import theme_of
from signcam.ui.video.banner import Banner
from signcam.ui.video.video_view import VideoView
from signcam.ui.wording.messages import Hint, HintDebouncer, Remedy, hint_of, message_of
from signcam.ui.wording.reading import Certainty, reading_of

# Pictures are pulled fast, so that none waits long; text changes slowly, so that it can be read.
_PICTURE_MS = 16
_TEXT_MS = 250
_NOTICE_S = 3.0
_PANEL_SHARE, _PANEL_NARROWEST, _PANEL_WIDEST = 0.25, 236, 480
_USUAL_HEIGHT, _LARGEST_SCALE = 800, 2.0
# The picture stays below these messages: it is the same source's last one.
_KEEP_READING = (SourceState.LIVE, SourceState.ENDED)
_KEEP_PICTURE = (SourceState.LIVE, SourceState.SILENT, SourceState.LOST, SourceState.ENDED)


class LiveView(QWidget):
    """Video and panel, kept up to date by two timers. Nothing is repainted without a new frame.

    Signals:
        remedy_chosen: a button under a message was pressed; carries its Remedy.
        text_refreshed: it is time to bring slow text up to date.
    """

    remedy_chosen = pyqtSignal(Remedy)
    text_refreshed = pyqtSignal()

    def __init__(self, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.player = player
        self.explainer = Explainer(player)
        self.banner = Banner(self)
        self.video = VideoView(self)
        self.panel = Panel(self)
        self._frame: Frame | None = None
        self._recognition: Recognition | None = None
        self._saliency = False
        self._steady = HintDebouncer()
        self._notice: Hint | None = None
        self._notice_until = 0.0
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.video, 1)
        row.addWidget(self.panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banner)
        layout.addLayout(row, 1)
        self.video.state_card.remedy_chosen.connect(self.remedy_chosen)
        self._pictures = QTimer(self)
        self._pictures.setTimerType(Qt.TimerType.PreciseTimer)
        self._pictures.setInterval(_PICTURE_MS)
        self._pictures.timeout.connect(self.refresh_picture)
        self._texts = QTimer(self)
        self._texts.setInterval(_TEXT_MS)
        self._texts.timeout.connect(self.refresh_text)

    def start(self) -> None:
        """Begin to follow the player."""
        self._pictures.start()
        self._texts.start()

    def stop(self) -> None:
        """Follow the player no longer."""
        self._pictures.stop()
        self._texts.stop()
        self.explainer.close()

    def set_saliency(self, on: bool) -> None:
        """Show in the crop what the network looks at, or the plain crop."""
        self._saliency = on
        self.explainer.retry()
        self.panel.set_saliency(on)

    def notify(self, notice: Hint) -> None:
        """Show a line over the video for a few seconds."""
        self._notice, self._notice_until = notice, time.monotonic() + _NOTICE_S

    def refresh_picture(self) -> None:
        """Show the newest frame and state, where they have changed."""
        snapshot = self.player.snapshot()
        self._show_state(snapshot)
        state = snapshot.status.state
        frame = snapshot.frame if state in _KEEP_PICTURE else None
        recognition = snapshot.recognition if state in _KEEP_READING else None
        if frame is not self._frame or recognition is not self._recognition:
            self._frame, self._recognition = frame, recognition
            self._show_frame(frame, recognition)
        self._show_explanation(recognition)
        self.video.state_card.advance()

    def refresh_text(self) -> None:
        """Bring what is read up to date."""
        # First the picture, so that all numbers are about one frame.
        self.refresh_picture()
        snapshot = self.player.snapshot()
        self.video.badge.show_reading(reading_of(self._recognition))
        self.panel.refresh_words(snapshot, self._recognition, self.player.details)
        self.text_refreshed.emit()

    def _show_frame(self, frame: Frame | None, recognition: Recognition | None) -> None:
        card = self.player.card
        hand = recognition.hand if recognition is not None else None
        image = frame.image if frame is not None else None
        self.video.show_frame(image, hand, card.crop if card is not None else None)
        self.panel.show_recognition(recognition, card)

    def _show_explanation(self, recognition: Recognition | None) -> None:
        wanted = self._saliency and self.panel.isVisible()
        known = self.explainer.problem
        self.panel.crop.show_explanation(self.explainer.update(recognition if wanted else None))
        if self.explainer.problem not in ("", known):
            self.banner.show_sentence(self.explainer.problem)

    def _show_state(self, snapshot: Snapshot) -> None:
        message = message_of(snapshot.status)
        if message != self.video.state_card.message:
            self.video.show_message(message)
        live = snapshot.status.state is SourceState.LIVE
        if not live:
            self._steady.clear()
        now = time.monotonic()
        hint = self._steady.update(hint_of(snapshot.recognition) if live else None, now)
        if self._notice is not None and now < self._notice_until:
            hint = self._notice
        if hint is not self.video.hint.hint:
            self.video.show_hint(hint)
        self._show_new_digit(snapshot)

    def _show_new_digit(self, snapshot: Snapshot) -> None:
        """Show a digit at once when it becomes held; guesses and percentages wait for the slow timer."""
        badge = self.video.badge
        if snapshot.status.state not in _KEEP_READING:
            badge.show_reading(None)
            return
        reading = reading_of(snapshot.recognition)
        if reading is None or reading.certainty is not Certainty.HELD:
            return
        shown = badge.reading
        if shown is None or (shown.digit, shown.certainty) != (reading.digit, reading.certainty):
            badge.show_reading(reading)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint behind the panel."""
        QPainter(self).fillRect(self.rect(), theme_of(self.palette()).window)

    def fit_panel(self, width: int, height: int) -> None:
        """Give the panel its share of a window of this size."""
        # In steps, so that dragging an edge does not set every font anew with every pixel.
        scale = round(min(_LARGEST_SCALE, max(1.0, (height / _USUAL_HEIGHT) ** 0.6)), 1)
        self.panel.set_scale(scale)
        widest = _PANEL_WIDEST * scale
        self.panel.setFixedWidth(round(min(widest, max(_PANEL_NARROWEST, width * _PANEL_SHARE))))
