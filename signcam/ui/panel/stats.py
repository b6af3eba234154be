"""How fast the reading is: frames per second, latency, dropped frames."""

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QGridLayout, QLabel, QWidget

from signcam.live.session import Snapshot
from signcam.ui.style.theme import scaled_font

_NOTHING = "-"
_FIELDS = {
    "rate": ("frames/s", "Frames read in the last second."),
    "latency": ("ms latency", "From a frame's capture until it is read, mean over the last second."),
    "dropped": ("dropped", "Frames that nobody read: only the newest one counts, so that nothing lags."),
}


class Stats(QWidget):
    """Three numbers with a word each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(0)
        self.numbers: dict[str, QLabel] = {}
        self._captions: list[QLabel] = []
        for column, (name, (word, tip)) in enumerate(_FIELDS.items()):
            number, caption = QLabel(_NOTHING, self), QLabel(word, self)
            number.setAccessibleName(word)
            caption.setProperty("muted", True)
            for row, label in enumerate((number, caption)):
                label.setToolTip(tip)
                label.setAlignment(Qt.AlignmentFlag.AlignLeft)
                layout.addWidget(label, row, column)
            layout.setColumnStretch(column, 1)
            self.numbers[name] = number
            self._captions.append(caption)
        self.set_scale(1.0)

    def set_scale(self, scale: float) -> None:
        """Write larger or smaller than the system does."""
        for caption in self._captions:
            caption.setFont(scaled_font(self.font(), 0.9 * scale))
        for number in self.numbers.values():
            number.setFont(scaled_font(self.font(), 1.4 * scale, bold=True))

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the newest numbers; called a few times a second."""
        running = snapshot.frames_per_second > 0
        self.numbers["rate"].setText(f"{snapshot.frames_per_second:.0f}" if running else _NOTHING)
        self.numbers["latency"].setText(f"{snapshot.latency_ms:.0f}" if running else _NOTHING)
        self.numbers["dropped"].setText(str(snapshot.dropped))
