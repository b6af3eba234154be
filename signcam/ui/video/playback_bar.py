"""The bar under a file that plays: pause, step, where it is, how fast."""

from collections.abc import Mapping

from PyQt6.QtCore import QSize, Qt, pyqtSignal
from PyQt6.QtGui import QAction, QPainter, QPaintEvent, QPen, QResizeEvent
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QSlider, QToolButton, QWidget

from signcam.live.playback import SPEEDS
from signcam.ui.language.translate import tr
from signcam.ui.style.theme import theme_of
from signcam.ui.wording.playback import position, speed_text

# The slider counts in hundredths of a second.
_TICKS_PER_S = 100
# A shorter seek bar leaves its room to the buttons and the time.
_SHORTEST_SLIDER = 120


class PlaybackBar(QWidget):
    """Buttons, a seek bar and the time of a clip, or the name and number of a picture in a folder.

    Signals:
        sought: the person moved the seek bar; carries the media time in seconds.
        speed_chosen: a speed was picked.
    """

    sought = pyqtSignal(float)
    speed_chosen = pyqtSignal(float)

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        """Make the bar, hidden.

        Args:
            actions: those of `menus.playback_actions`.
            parent: the widget it lies in.
        """
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAccessibleName(tr("Playback"))
        self.buttons: dict[str, QToolButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 6)
        layout.setSpacing(4)
        for name in ("step_back", "pause", "step_on"):
            layout.addWidget(self._button(name, actions[name]))
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setAccessibleName(tr("Position"))
        self.slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.slider.setSingleStep(_TICKS_PER_S)
        self.slider.setPageStep(5 * _TICKS_PER_S)
        self.slider.sliderMoved.connect(self._seek)
        self.slider.actionTriggered.connect(self._seek_by_key)
        layout.addSpacing(6)
        layout.addWidget(self.slider, 1)
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.label.setAccessibleName(tr("Where it is"))
        layout.addWidget(self.label)
        self.speed = QToolButton(self)
        self.speed.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.speed.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.speed.setProperty("plain", True)
        self._speeds = QMenu(self)
        for speed in SPEEDS:
            action = QAction(speed_text(speed), self)
            action.setData(speed)
            self._speeds.addAction(action)
        self._speeds.triggered.connect(self._choose_speed)
        self.speed.setMenu(self._speeds)
        layout.addWidget(self.speed)
        layout.addWidget(self._button("loop", actions["loop"]))
        self._text = ""
        self._pictures = False
        self._show("", 1.0, pictures=False)
        self.hide()

    def show_clip(self, time_s: float, duration_s: float, speed: float) -> None:
        """Show where a clip is.

        Args:
            time_s: the media time of the picture on the screen.
            duration_s: how long the clip is.
            speed: how fast it plays.
        """
        if not self.slider.isSliderDown():
            self.slider.setRange(0, round(duration_s * _TICKS_PER_S))
            self.slider.setValue(round(time_s * _TICKS_PER_S))
        self._show(position(time_s, duration_s), speed, pictures=False)

    def show_picture(self, label: str, time_s: float, duration_s: float, speed: float) -> None:
        """Show which picture of a folder is seen: `hand.png · 5 of 37`."""
        if not self.slider.isSliderDown():
            self.slider.setRange(0, round(duration_s * _TICKS_PER_S))
            self.slider.setValue(round(time_s * _TICKS_PER_S))
        self._show(label, speed, pictures=True)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Leave the seek bar away where there is no room."""
        super().resizeEvent(event)
        self._share_width()

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint the strip."""
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.window)
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(0, 0, self.width(), 0)

    def _button(self, name: str, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(action.toolTip())
        button.setProperty("plain", True)
        button.setIconSize(QSize(20, 20))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.buttons[name] = button
        return button

    def _show(self, text: str, speed: float, *, pictures: bool) -> None:
        if (text, pictures) != (self._text, self._pictures):
            self._text, self._pictures = text, pictures
            self.label.setAccessibleDescription(text)
            self._share_width()
        if speed_text(speed) != self.speed.text():
            self.speed.setText(speed_text(speed))
            self.speed.setAccessibleName(tr("Speed {speed}", speed=speed_text(speed)))
            self.speed.setToolTip(tr("Speed ([ and ])"))

    def _share_width(self) -> None:
        metrics = self.label.fontMetrics()
        em = metrics.horizontalAdvance("0")
        side = max(20, round(metrics.height() * 1.1))
        for button in self.buttons.values():
            button.setIconSize(QSize(side, side))
        others = 4 * (side + 16) + 5 * em + 60
        room = self.width() - others
        # As wide as the longest time: the bar must not jump about with every digit.
        texts = self._text, "00:00.0 / 00:00.0"
        wanted = max(metrics.horizontalAdvance(text) for text in texts) + em
        # A long name is shortened before the seek bar goes, a time is not.
        wide = room - (min(wanted, room // 2) if self._pictures else wanted) >= _SHORTEST_SLIDER
        self.slider.setVisible(wide)
        width = max(4 * em, min(wanted, room - _SHORTEST_SLIDER if wide else room))
        self.label.setFixedWidth(width)
        self.label.setText(metrics.elidedText(self._text, Qt.TextElideMode.ElideMiddle, width))
        self.label.setToolTip(self._text)

    def _seek(self, ticks: int) -> None:
        self.sought.emit(ticks / _TICKS_PER_S)

    def _seek_by_key(self, action: int) -> None:
        # Dragging is told by `sliderMoved`; here are the keys and clicks beside the handle.
        if not self.slider.isSliderDown():
            self._seek(self.slider.sliderPosition())

    def _choose_speed(self, action: QAction) -> None:
        self.speed_chosen.emit(float(action.data()))
