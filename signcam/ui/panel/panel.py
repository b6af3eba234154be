"""What stands beside the video: the bars, the crop, the numbers."""

import math

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from signcam.live.recognizer import Recognition
from signcam.live.session import Snapshot
from signcam.models.card import ModelCard
from signcam.ui.language.translate import tr, tr_noop
from signcam.ui.panel.crop_view import NETWORK_INPUT, CropView
from signcam.ui.panel.digit_bars import ROWS, DigitBars
from signcam.ui.panel.stats import Stats
from signcam.ui.style.margins import set_margins
from signcam.ui.style.theme import scaled_font
from signcam.ui.wording.bar_labels import BarLabels
from signcam.ui.wording.shown_digit import confidence_of

_SMALLEST_CROP, _LARGEST_CROP = 84, 260
_HANDS = {"left": tr_noop("Left hand"), "right": tr_noop("Right hand")}


class Panel(QWidget):
    """Bars, crop and numbers, one under the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = 0.0
        self._titles: list[QLabel] = []
        self._rows = BarLabels(ROWS)
        self.bars = DigitBars(self)
        self.crop = CropView(self)
        self.stats = Stats(self)
        self.hand = QLabel(self)
        self.details = QLabel(self)
        for label in (self.hand, self.details):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.details.setProperty("muted", True)
        self.details.setTextFormat(Qt.TextFormat.PlainText)
        beside = QVBoxLayout()
        beside.addWidget(self.hand)
        beside.addWidget(self.details)
        beside.addStretch()
        seen = QHBoxLayout()
        seen.setSpacing(12)
        seen.addWidget(self.crop, 0, Qt.AlignmentFlag.AlignTop)
        seen.addLayout(beside, 1)
        layout = self._layout = QVBoxLayout(self)
        set_margins(layout, 8, 12, 16, 14)
        layout.setSpacing(7)
        layout.addWidget(self._title(tr("Confidence")))
        layout.addWidget(self.bars, 1)
        layout.addStretch()
        self.crop_title = self._title(tr(NETWORK_INPUT))
        layout.addWidget(self.crop_title)
        layout.addLayout(seen)
        layout.addSpacing(4)
        layout.addWidget(self.stats)
        self.set_scale(1.0)

    def set_scale(self, scale: float) -> None:
        """Write larger than the system does, as suits a large window that is looked at from afar."""
        if scale == self._scale:
            return
        self._scale = scale
        for title in self._titles:
            title.setFont(scaled_font(self.font(), 0.95 * scale, bold=True))
        for label in (self.hand, self.details):
            label.setFont(scaled_font(self.font(), scale))
        self.bars.set_scale(scale)
        self.stats.set_scale(scale)
        self._share_room()

    def show_recognition(self, recognition: Recognition | None, card: ModelCard | None) -> None:
        """Show what was read in the newest frame; called for every frame."""
        labels = self._rows.labels(card)
        confidences = held = None
        if recognition is not None and recognition.prediction is not None:
            confidences = [confidence_of(recognition, label) or 0.0 for label in labels]
        if recognition is not None and recognition.held_label in labels:
            held = labels.index(recognition.held_label)
        self.bars.show_confidences(
            confidences, held=held, threshold=card.threshold if card is not None else None, labels=labels
        )
        self.crop.show_crop(recognition.crop if recognition is not None else None)

    def set_saliency(self, on: bool) -> None:
        """Say that the crop shows what the network looks at, or what it sees."""
        self.crop.set_saliency(on)
        self.crop_title.setText(self.crop.accessibleName())

    def refresh_words(self, snapshot: Snapshot, recognition: Recognition | None, details: str) -> None:
        """Bring the text up to date; called a few times a second."""
        self._rows.choose(recognition.prediction if recognition is not None else None)
        self.bars.refresh()
        self.stats.show_snapshot(snapshot)
        # Where nothing was looked for, nothing can be said of hands.
        words = ""
        if recognition is not None:
            hand = recognition.hand
            words = tr(_HANDS[hand.handedness]) if hand is not None else tr("No hand")
        self.hand.setText(words)
        self.details.setText(details)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Let the crop grow with the panel."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Show as much as can be read: the bars always, the numbers and the crop where there is room."""
        side = min(self.width() * 0.46, self.height() * 0.24)
        side = round(min(_LARGEST_CROP * self._scale, max(_SMALLEST_CROP, side)))
        self.crop.set_side(side)
        margins = self._layout.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        self.stats.fit(width)
        gap = self._layout.spacing()
        titles = [title.heightForWidth(width) for title in self._titles]
        room = self.height() - margins.top() - margins.bottom() - 2 * gap
        room -= titles[0] + math.ceil(self.bars.least_height())
        room -= self.stats.sizeHint().height() + 2 * gap + 4
        self.stats.setVisible(room >= 0)
        metrics = self.hand.fontMetrics()
        beside = max(side, 2 * metrics.height() + 2 * gap)
        crop = room >= titles[1] + beside + 2 * gap
        for widget in (self.crop_title, self.crop, self.hand, self.details):
            widget.setVisible(crop)

    def _title(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setWordWrap(True)
        self._titles.append(label)
        return label
