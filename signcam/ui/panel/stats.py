"""How fast the reading is: frames per second, latency, dropped frames."""

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QGridLayout, QLabel, QWidget

from signcam.live.session import Snapshot
from signcam.ui.language.translate import tr, tr_noop
from signcam.ui.style.theme import scaled_font

_NOTHING = "-"
_FIELDS = {
    "rate": (tr_noop("frames/s"), tr_noop("Frames read in the last second.")),
    "latency": (
        tr_noop("ms latency"),
        tr_noop("From a frame's capture until it is read, mean over the last second."),
    ),
    "dropped": (
        tr_noop("dropped"),
        tr_noop("Frames that nobody read: only the newest one counts, so that nothing lags."),
    ),
}


class Stats(QWidget):
    """Three numbers with a word each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setVerticalSpacing(0)
        self.numbers: dict[str, QLabel] = {}
        self._captions: list[QLabel] = []
        self._narrow: bool | None = None
        for name, (word, tip) in _FIELDS.items():
            number, caption = QLabel(_NOTHING, self), QLabel(tr(word), self)
            number.setAccessibleName(tr(word))
            caption.setProperty("muted", True)
            for label in (number, caption):
                label.setToolTip(tr(tip))
                label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
            self.numbers[name] = number
            self._captions.append(caption)
        self.set_scale(1.0)

    def set_scale(self, scale: float) -> None:
        """Write larger or smaller than the system does."""
        for caption in self._captions:
            caption.setFont(scaled_font(self.font(), 0.9 * scale))
        for number in self.numbers.values():
            number.setFont(scaled_font(self.font(), 1.4 * scale, bold=True))
        self._narrow = None
        self.fit(self.width())

    def fit(self, width: int) -> None:
        """Stand the words under their numbers, or where they have no room there, beside them."""
        columns = [
            max(number.sizeHint().width(), caption.sizeHint().width())
            for number, caption in zip(self.numbers.values(), self._captions, strict=True)
        ]
        narrow = sum(columns) + 2 * max(0, self._layout.horizontalSpacing()) > width
        if narrow == self._narrow:
            return
        self._narrow = narrow
        for place, (number, caption) in enumerate(zip(self.numbers.values(), self._captions, strict=True)):
            self._layout.removeWidget(number)
            self._layout.removeWidget(caption)
            at = ((place, 0), (place, 1)) if narrow else ((0, place), (1, place))
            self._layout.addWidget(number, *at[0])
            self._layout.addWidget(caption, *at[1])
            self._layout.setColumnStretch(place, 0 if narrow and place == 0 else 1)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the newest numbers; called a few times a second."""
        running = snapshot.frames_per_second > 0
        self.numbers["rate"].setText(f"{snapshot.frames_per_second:.0f}" if running else _NOTHING)
        self.numbers["latency"].setText(f"{snapshot.latency_ms:.0f}" if running else _NOTHING)
        self.numbers["dropped"].setText(str(snapshot.dropped))
