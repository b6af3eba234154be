"""The page of check mode: the video, and beside it the prompt, the models and what they took for what."""

from collections.abc import Sequence

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QPainter, QPaintEvent
from PyQt6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from signcam.checking.check_snapshot import CheckSnapshot
from signcam.checking.trial import ModelInfo
from signcam.ui.language.translate import tr
from signcam.ui.modes.check.confusion_view import ConfusionView
from signcam.ui.modes.check.consent import ConsentPage
from signcam.ui.modes.check.model_bars import ModelBars
from signcam.ui.modes.check.prompt_card import PromptCard
from signcam.ui.modes.check.words import INTRODUCTION, STORING, agreement_words, progress_words
from signcam.ui.style.margins import set_margins
from signcam.ui.style.theme import scaled_font, theme_of
from signcam.ui.video.video_view import VideoView

_SHARE, _NARROWEST, _WIDEST = 0.34, 300, 560
_USUAL_HEIGHT = 800
# Margins, the gap between two buttons, and a scroll bar, in pixels.
_AROUND_BUTTONS = 52


class CheckPage(QWidget):
    """The video on the left, the check on the right.

    Attributes:
        prompt: what is asked for.
        bars: a card for each model.
        confusion: what was taken for what so far.
        buttons: the buttons by name.
        reading: how much of a folder is read; moves to and fro while models open.
        storing: says that pictures are stored.
        consent: asks whether they may be.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = QWidget(self)
        self._font = self.font()
        self._labels: list[QLabel] = []
        self.prompt = PromptCard(self._side)
        self.introduction = self._label(tr(INTRODUCTION))
        self.progress = self._label("")
        self.reading = QProgressBar(self._side)
        self.reading.setTextVisible(False)
        self.reading.setAccessibleName(tr("How far it is"))
        self.agreement = self._label("")
        self.storing = self._label(tr(STORING))
        self.storing.setTextFormat(Qt.TextFormat.RichText)
        self.consent = ConsentPage(self._side)
        self.bars: list[ModelBars] = []
        self.confusion = ConfusionView(self._side)
        self.buttons: dict[str, QPushButton] = {}
        grid = self._grid = QGridLayout()
        grid.setSpacing(8)
        rows = (
            ("start", tr("Start")),
            ("plan", tr("Plan…")),
            ("folder", tr("Folder…")),
            ("continue", tr("Go on…")),
            ("report", tr("Open report")),
            ("redo", tr("Redo")),
            ("pause", tr("Pause")),
            ("skip", tr("Skip")),
            ("stop", tr("Stop")),
            ("add", tr("Compare…")),
            ("remove", tr("One model")),
        )
        for name, text in rows:
            self.buttons[name] = QPushButton(text, self._side)
        self.buttons["start"].setDefault(True)
        self._models = QVBoxLayout()
        self._models.setSpacing(8)
        column = QVBoxLayout(self._side)
        set_margins(column, 8, 12, 16, 14)
        column.setSpacing(7)
        column.addWidget(self.introduction)
        column.addWidget(self.consent)
        column.addWidget(self.prompt, 3)
        column.addWidget(self.progress)
        column.addWidget(self.reading)
        column.addLayout(grid)
        column.addWidget(self.storing)
        column.addLayout(self._models, 4)
        column.addWidget(self.agreement)
        column.addWidget(self.confusion, 3)
        column.addStretch()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        # In a small window, or with large letters, there is more than fits.
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(self._side)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        viewport = self._scroll.viewport()
        assert viewport is not None
        viewport.setAutoFillBackground(False)
        self._side.setAutoFillBackground(False)
        self._row.addWidget(self._scroll)
        self._columns = 2
        self._placed: tuple[int, list[QPushButton]] | None = None
        self.show_snapshot(CheckSnapshot(), unfinished=False)

    def place_video(self, video: VideoView) -> None:
        """Take the window's video into this page."""
        self._row.insertWidget(0, video, 1)

    def show_models(self, models: Sequence[ModelInfo]) -> None:
        """Show a card for each model."""
        if [bars.model for bars in self.bars] == list(models):
            return
        for bars in self.bars:
            self._models.removeWidget(bars)
            bars.hide()
            bars.deleteLater()
        self.bars = [ModelBars(model, self._side) for model in models]
        for bars in self.bars:
            bars.setFont(self._font)
            self._models.addWidget(bars)

    def show_answers(self, snapshot: CheckSnapshot, *, mirror: bool) -> None:
        """Show the newest answers; called for every frame.

        Args:
            snapshot: the newest state.
            mirror: whether the video is mirrored.
        """
        answers = [
            answer
            for model, answer in zip(snapshot.models, snapshot.answers, strict=False)
            if not model.reference
        ]
        for bars, answer in zip(self.bars, answers, strict=False):
            bars.show_answer(answer, different=snapshot.agree is False)
        self.prompt.show_state(snapshot.state, mirror=mirror)

    def show_snapshot(self, snapshot: CheckSnapshot, *, unfinished: bool, compared: bool = False) -> None:
        """Bring everything else up to date; called a few times a second.

        Args:
            snapshot: the newest state.
            unfinished: whether there is a session to go on with.
            compared: whether other models stand, or are to stand, beside the window's own.
        """
        running = snapshot.state is not None
        asking = not self.consent.isHidden()
        files = snapshot.files
        idle = not running and not asking and files is None
        ready = bool(snapshot.models)
        for name in ("redo", "pause", "skip"):
            self.buttons[name].setVisible(running and not asking)
        self.buttons["stop"].setVisible(files is not None or (running and not asking))
        for name in ("start", "plan", "folder", "add"):
            self.buttons[name].setVisible(idle)
            self.buttons[name].setEnabled(ready)
        opening = not ready and not snapshot.problem
        self.reading.setVisible(files is not None or opening)
        # Without an end, the bar moves to and fro: nobody knows how long a model takes to open.
        self.reading.setMaximum(files.total if files is not None else 0)
        self.reading.setValue(files.done if files is not None else 0)
        self.buttons["continue"].setVisible(idle and unfinished)
        self.buttons["continue"].setEnabled(ready)
        self.buttons["report"].setVisible(idle and snapshot.report is not None)
        shown = [model for model in snapshot.models if not model.reference]
        self.buttons["add"].setEnabled(ready and len(shown) < 3)
        self.buttons["remove"].setVisible(idle and (len(shown) > 1 or (opening and compared)))
        self.buttons["remove"].setText(tr("Cancel") if opening else tr("One model"))
        self._place_buttons()
        self.introduction.setVisible(idle and snapshot.confusion is None)
        self.prompt.setVisible(running and not asking)
        self.storing.setVisible(running and snapshot.storing)
        self.confusion.setVisible(snapshot.confusion is not None)
        self.confusion.show_confusion(snapshot.confusion)
        for label, words in (
            (self.progress, progress_words(snapshot)),
            (self.agreement, agreement_words(snapshot)),
        ):
            if label.text() != words:
                label.setText(words)
            label.setVisible(bool(words))
        for bars in self.bars:
            bars.refresh_words()

    def fit(self, width: int, height: int) -> None:
        """Give the check its share of a window of this size, in pixels."""
        scale = round(min(1.8, max(1.0, (height / _USUAL_HEIGHT) ** 0.6)), 1)
        self._font = scaled_font(self.font(), scale)
        for widget in (*self._labels, *self.buttons.values(), *self.bars, self.prompt, self.confusion):
            widget.setFont(self._font)
        self.consent.setFont(self._font)
        wide = round(min(_WIDEST * scale, max(_NARROWEST, width * _SHARE)))
        self._scroll.setFixedWidth(wide)
        widest = max(button.sizeHint().width() for button in self.buttons.values())
        self._columns = 2 if 2 * widest + _AROUND_BUTTONS <= wide else 1
        self._place_buttons()

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint behind the check."""
        QPainter(self).fillRect(self.rect(), theme_of(self.palette()).window)

    def _place_buttons(self) -> None:
        """Lay out the buttons that are shown, without holes between them."""
        shown = [button for button in self.buttons.values() if not button.isHidden()]
        if self._placed == (self._columns, shown):
            return
        self._placed = self._columns, shown
        for button in self.buttons.values():
            self._grid.removeWidget(button)
        for place, button in enumerate(shown):
            self._grid.addWidget(button, place // self._columns, place % self._columns)

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self._side)
        self._labels.append(label)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label
