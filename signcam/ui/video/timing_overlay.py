"""Over the live video: how long each stage of a frame takes, and how many frames pass."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PyQt6.QtCore import QRectF, QSize, Qt
from PyQt6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPixmap
from PyQt6.QtWidgets import QApplication, QWidget

from signcam.live.timing import LiveTimes, Percentiles
from signcam.ui.language.translate import tr, tr_noop
from signcam.ui.style.theme import ON_VIDEO, RADIUS, SCRIM, scaled_font
from signcam.ui.video.usage_meter import Usage

_PAD, _GAP = 12.0, 10.0
# In letters "0": the columns of numbers, and the bars.
_NUMBER_WIDTH, _BAR_WIDTH = 5.5, 12.0
_BAR_SHARE = 0.5
_NAMES = {
    "wait": tr_noop("Wait"),
    "hands": tr_noop("Hands"),
    "crop": tr_noop("Crop"),
    "classifier": tr_noop("Classifier"),
    "stabilizer": tr_noop("Stabilizer"),
    "paint": tr_noop("Paint"),
}
_HEADER = ("ms", "p50", "p95", "max")
_LATENCY = tr_noop("Arrival to painted")


@dataclass(frozen=True)
class Row:
    """One line of durations.

    Attributes:
        name: what takes so long.
        times: how long; None where it is not known yet.
    """

    name: str
    times: Percentiles | None


def timing_rows(times: LiveTimes | None) -> list[Row]:
    """Return the lines of durations: each stage, then the whole way of a frame."""
    stages = times.stages if times is not None else {}
    rows = [Row(tr(name), stages.get(stage)) for stage, name in _NAMES.items()]
    return [*rows, Row(tr(_LATENCY), times.latency if times is not None else None)]


def timing_lines(times: LiveTimes | None, usage: Usage | None) -> list[str]:
    """Return the lines of text below them: numbers of frames, processor time and memory."""
    frames = tr("No frames yet")
    if times is not None and times.frames_in:
        frames = tr(
            "Frames: {frames_in} in, {recognized} recognized, {shown} shown, {dropped} dropped",
            frames_in=times.frames_in,
            recognized=times.recognized,
            shown=times.shown,
            dropped=times.dropped,
        )
    if usage is None:
        return [frames, ""]
    a_frame = (
        tr("{time} ms a frame, ", time=f"{usage.cpu_ms_a_frame:.0f}")
        if usage.cpu_ms_a_frame is not None
        else ""
    )
    return [
        frames,
        tr(
            "Processor: {a_frame}{cores} of a core. Memory: {memory} MB",
            a_frame=a_frame,
            cores=f"{usage.cores:.0%}",
            memory=f"{usage.memory_mb:.0f}",
        ),
    ]


class TimingOverlay(QWidget):
    """A table on a dark plate. Hidden until it is asked for.

    It is drawn into a pixmap when its numbers change, a few times a second, because it is painted again with
    every frame of the video below it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(tr("Timing"))
        self.rows: Sequence[Row] = timing_rows(None)
        self.lines: Sequence[str] = timing_lines(None, None)
        self._pixmap: QPixmap | None = None
        self.hide()

    def show_times(self, times: LiveTimes | None, usage: Usage | None) -> None:
        """Show the newest numbers.

        Args:
            times: what the stages took; None while nothing plays.
            usage: what the process uses; None before it is known.
        """
        self.rows, self.lines = timing_rows(times), timing_lines(times, usage)
        self._pixmap = None
        self.update()

    def fit(self, width: float, height: float, text_height: float) -> None:
        """Take the size that the table needs; where there is less room, write smaller.

        Args:
            width: the widest it may be, in pixels.
            height: the highest it may be.
            text_height: of its letters, where there is room.
        """
        usual = QApplication.font()
        scale = max(1.0, text_height / QFontMetricsF(usual).height())
        size = self._natural_size(scaled_font(usual, scale))
        # Padding does not shrink with the letters, so a second step may be needed.
        for _ in range(3):
            shrink = min(1.0, width / size.width(), height / size.height())
            if shrink == 1.0:
                break
            scale *= shrink
            size = self._natural_size(scaled_font(usual, scale))
        font = scaled_font(usual, scale)
        if font != self.font() or size != self.size():
            self._pixmap = None
        self.setFont(font)
        self.resize(size)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint the plate."""
        if self._pixmap is None:
            self._pixmap = self._drawn()
        QPainter(self).drawPixmap(0, 0, self._pixmap)

    def _natural_size(self, font: QFont) -> QSize:
        metrics = QFontMetricsF(font)
        # As wide as the longest that the lines of text become, so that the plate does not change its size.
        widest = max(metrics.horizontalAdvance(line) for line in (*_LONGEST_LINES, *self.lines))
        table = self._name_width(metrics) + metrics.horizontalAdvance("0") * (_BAR_WIDTH + 3 * _NUMBER_WIDTH)
        table += _GAP
        lines = 1 + len(_NAMES) + 1 + 2
        height = lines * metrics.height() + 2 * _PAD + _GAP
        return QSize(math.ceil(max(widest, table) + 2 * _PAD), math.ceil(height))

    def _name_width(self, metrics: QFontMetricsF) -> float:
        return max(metrics.horizontalAdvance(name) for name in (*map(tr, _NAMES.values()), tr(_LATENCY)))

    def _drawn(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(SCRIM)
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.setFont(self.font())
        metrics = QFontMetricsF(self.font())
        step, top = metrics.height(), _PAD
        number = metrics.horizontalAdvance("0") * _NUMBER_WIDTH
        right = self.width() - _PAD
        columns = [right - 2 * number, right - number, right]
        bar = QRectF(_PAD + self._name_width(metrics) + _GAP, 0, 0, step)
        bar.setRight(columns[0] - number - _GAP)
        self._draw_row(painter, top, step, columns, _HEADER[0], _HEADER[1:], dim=True)
        longest = max((row.times.p95 for row in self.rows if row.times is not None), default=0.0)
        for row in self.rows:
            top += step
            times = row.times
            shown = ("-",) * 3 if times is None else tuple(map(_number, (times.p50, times.p95, times.max)))
            self._draw_row(painter, top, step, columns, row.name, shown)
            if times is not None and longest > 0:
                bar.moveTop(top)
                _draw_bar(painter, bar, times.p50 / longest, times.p95 / longest)
        top += step + _GAP
        for line in self.lines:
            painter.setPen(ON_VIDEO)
            painter.drawText(QRectF(_PAD, top, right - _PAD, step), Qt.AlignmentFlag.AlignVCenter, line)
            top += step
        painter.end()
        return pixmap

    def _draw_row(
        self,
        painter: QPainter,
        top: float,
        height: float,
        columns: Sequence[float],
        name: str,
        numbers: Sequence[str],
        *,
        dim: bool = False,
    ) -> None:
        painter.setPen(ON_VIDEO)
        painter.setOpacity(0.7 if dim else 1.0)
        painter.drawText(QRectF(_PAD, top, columns[0] - _PAD, height), Qt.AlignmentFlag.AlignVCenter, name)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        for right, number in zip(columns, numbers, strict=True):
            painter.drawText(QRectF(right - self.width(), top, self.width(), height), flags, number)
        painter.setOpacity(1.0)


def _draw_bar(painter: QPainter, room: QRectF, p50: float, p95: float) -> None:
    """Draw a bar up to the median, and a paler one from there to the 95th percentile."""
    rect = QRectF(room)
    rect.setHeight(room.height() * _BAR_SHARE)
    rect.moveCenter(room.center())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ON_VIDEO)
    for share, opacity in ((min(1.0, p95), 0.4), (min(1.0, p50), 1.0)):
        painter.setOpacity(opacity)
        painter.drawRect(QRectF(rect.left(), rect.top(), max(1.0, rect.width() * share), rect.height()))
    painter.setOpacity(1.0)


def _number(time_ms: float) -> str:
    return f"{time_ms:.0f}" if time_ms >= 100 else f"{time_ms:.1f}" if time_ms >= 1 else f"{time_ms:.2f}"


_LONGEST_LINES = timing_lines(
    LiveTimes({}, None, 99999, 99999, 99999, 9999), Usage(cpu_ms_a_frame=100, cores=1, memory_mb=1000)
)
