"""Line drawings for buttons and messages, described as paths on a square of 24 units."""

from functools import cache

from PyQt6.QtCore import QPointF, QRectF, QSize, Qt
from PyQt6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPainterPathStroker, QPen, QPixmap, QTransform

from signcam.ui.style.theme import Theme

GRID = 24
_STROKE = 1.8

# M x y: move. L x y: line. Q cx cy x y: curve. Z: close. O x y r: circle. R x y w h r: rounded rectangle.
# A x y r start span: arc in degrees, anticlockwise from the right.
# H x y s: an open hand of s times its natural size, moved by x and y.
_CAMERA = "R 2.5 6.5 13 11 2.5 M 15.5 10.6 L 21.5 7.2 L 21.5 16.8 L 15.5 13.4"
_FRAME = "M 3 8 L 3 3 L 8 3 M 16 3 L 21 3 L 21 8 M 21 16 L 21 21 L 16 21 M 8 21 L 3 21 L 3 16"
_GLYPHS = {
    "camera": _CAMERA,
    "camera-off": _CAMERA + " M 3.5 3 L 19.5 21",
    "camera-busy": _CAMERA + " O 6.2 12 0.4 O 9 12 0.4 O 11.8 12 0.4",
    "film": "R 3 4.5 18 15 2.5 M 10 8.8 L 15.5 12 L 10 15.2 Z",
    "modes": "R 3.5 3.5 7 7 1.5 R 13.5 3.5 7 7 1.5 R 3.5 13.5 7 7 1.5 R 13.5 13.5 7 7 1.5",
    "store": "M 12 3.5 L 12 14 M 8 10.5 L 12 14.5 L 16 10.5 M 4 15 L 4 20 L 20 20 L 20 15",
    "pause": "R 6.5 5 3 14 1 R 14.5 5 3 14 1",
    "play": "M 7.5 4.5 L 19.5 12 L 7.5 19.5 Z",
    "step-back": "M 6 5 L 6 19 M 18.5 5 L 9.5 12 L 18.5 19 Z",
    "step-on": "M 18 5 L 18 19 M 5.5 5 L 14.5 12 L 5.5 19 Z",
    "loop": "M 17 3 L 20 6 L 17 9 M 20 6 L 8 6 Q 4 6 4 11 M 7 21 L 4 18 L 7 15 M 4 18 L 16 18 Q 20 18 20 13",
    "picture": "R 3 4.5 18 15 2.5 M 3.5 17 L 9 11.5 L 13 15.5 L 15.5 13 L 20.5 17.5 O 15.8 9 1.4",
    "folder": "M 3 18 L 3 6.5 L 9 6.5 L 11.5 9 L 21 9 L 21 18 Q 21 19.5 19.5 19.5 L 4.5 19.5 Q 3 19.5 3 18",
    "globe": "O 12 12 9 M 3 12 L 21 12 M 12 3 Q 3.5 12 12 21 M 12 3 Q 20.5 12 12 21",
    "lock": "R 5 10.5 14 10 2.5 A 12 10.5 4.2 0 180 M 12 14.4 L 12 16.6",
    "plug": "M 9 3 L 9 7.5 M 15 3 L 15 7.5 M 6.5 7.5 L 17.5 7.5 L 17.5 11 Q 17.5 16 12 16 Q 6.5 16 6.5 11 Z"
    " M 12 16 L 12 21",
    "hourglass": "M 6 3 L 18 3 M 6 21 L 18 21 M 7.5 3 L 7.5 7 L 12 12 L 7.5 17 L 7.5 21"
    " M 16.5 3 L 16.5 7 L 12 12 L 16.5 17 L 16.5 21",
    "warning": "M 12 3.5 L 21.5 20 L 2.5 20 Z M 12 9.5 L 12 14 M 12 16.9 L 12 17.1",
    "replay": "A 12 12.5 8 130 -290 M 6.9 2.9 L 6.9 6.4 L 10.6 6.4",
    "refresh": "A 12 12 8 25 130 A 12 12 8 205 130 M 19.6 4.4 L 19.3 8.6 L 15.1 8.3"
    " M 4.4 19.6 L 4.7 15.4 L 8.9 15.7",
    "moon": "M 19.5 14.5 Q 13 16.5 9.8 12.2 Q 6.8 8 9.6 3.6 Q 3.6 5.8 3.8 12 Q 4.4 19.4 11.6 20.2"
    " Q 17.6 20.2 19.5 14.5",
    "hand": "H 0 0 1",
    "hand-small": _FRAME + " H 7.2 7.4 0.4",
    "hand-cut": "R 3 3 18 18 2.5 M 8.5 21 L 8.5 13.5 M 12 21 L 12 10.5 M 15.5 21 L 15.5 13.5",
    "mirror": "M 12 3 L 12 5.5 M 12 8.5 L 12 11 M 12 14 L 12 16.5 M 12 19.5 L 12 21"
    " M 8.5 6.5 L 8.5 17.5 L 2.8 17.5 Z M 15.5 6.5 L 15.5 17.5 L 21.2 17.5 Z",
    "landmarks": "M 12 19.5 L 5.5 12.5 M 12 19.5 L 9.6 5.5 M 12 19.5 L 14.6 5.5 M 12 19.5 L 18.8 9.5"
    " O 12 19.5 1.6 O 5.5 12.5 1.6 O 9.6 5 1.6 O 14.6 5 1.6 O 19 9 1.6",
    "eye": "M 2.5 12 Q 12 1 21.5 12 Q 12 23 2.5 12 Z O 12 12 3.2",
    "fullscreen": "M 4 9.5 L 4 4 L 9.5 4 M 14.5 4 L 20 4 L 20 9.5 M 20 14.5 L 20 20 L 14.5 20"
    " M 9.5 20 L 4 20 L 4 14.5",
    "help": "O 12 12 9 A 12 9.9 2.6 180 -215 M 12 12.4 L 12 13.9 M 12 17 L 12 17.2",
    "model": "R 6 6 12 12 2.5 O 12 12 2 M 9.5 6 L 9.5 3 M 14.5 6 L 14.5 3 M 9.5 21 L 9.5 18"
    " M 14.5 21 L 14.5 18 M 6 9.5 L 3 9.5 M 6 14.5 L 3 14.5 M 21 9.5 L 18 9.5 M 21 14.5 L 18 14.5",
    "backspace": "M 8.5 5 L 21 5 L 21 19 L 8.5 19 L 2.5 12 Z M 11.5 9.2 L 17 14.8 M 17 9.2 L 11.5 14.8",
    "undo": "M 7.5 4.5 L 3 9 L 7.5 13.5 M 3 9 L 14 9 Q 20.5 9 20.5 14 Q 20.5 19 14 19 L 9 19",
    "clear": "M 4 6.5 L 20 6.5 M 9 6.5 L 9 3.5 L 15 3.5 L 15 6.5 M 6 6.5 L 7 20.5 L 17 20.5 L 18 6.5"
    " M 10 10.5 L 10.4 16.5 M 14 10.5 L 13.6 16.5",
    "copy": "R 8.5 8.5 12 12 2.5 M 15.5 8.5 L 15.5 6 Q 15.5 3.5 13 3.5 L 6 3.5 Q 3.5 3.5 3.5 6 L 3.5 13"
    " Q 3.5 15.5 6 15.5 L 8.5 15.5",
    "save": "M 12 3.5 L 12 15 M 7.5 10.5 L 12 15 L 16.5 10.5 M 4 15.5 L 4 20 L 20 20 L 20 15.5",
    "speaker": "M 3.5 9.5 L 7 9.5 L 12 5 L 12 19 L 7 14.5 L 3.5 14.5 Z A 12 12 4.2 -45 90 A 12 12 8 -45 90",
    "close": "M 6 6 L 18 18 M 18 6 L 6 18",
    "info": "O 12 12 9 M 12 11 L 12 16.5 M 12 7.4 L 12 7.6",
    "quit": "M 14 4 L 5.5 4 L 5.5 20 L 14 20 M 10 12 L 20.5 12 M 17 8.5 L 20.5 12 L 17 15.5",
}


def glyph_names() -> tuple[str, ...]:
    """Return the names of all drawings."""
    return tuple(_GLYPHS)


@cache
def glyph_path(name: str) -> QPainterPath:
    """Return a drawing's lines."""
    path = QPainterPath()
    words = iter(_GLYPHS[name].split())
    for command in words:
        counts = {"M": 2, "L": 2, "Q": 4, "Z": 0, "O": 3, "R": 5, "A": 5, "H": 3}
        numbers = [float(next(words)) for _ in range(counts[command])]
        _draw(path, command, numbers)
    return path


def _draw(path: QPainterPath, command: str, numbers: list[float]) -> None:
    if command == "M":
        path.moveTo(*numbers)
    elif command == "L":
        path.lineTo(*numbers)
    elif command == "Q":
        path.quadTo(*numbers)
    elif command == "Z":
        path.closeSubpath()
    elif command == "O":
        x, y, radius = numbers
        path.addEllipse(QPointF(x, y), radius, radius)
    elif command == "R":
        x, y, width, height, radius = numbers
        path.addRoundedRect(QRectF(x, y, width, height), radius, radius)
    elif command == "A":
        x, y, radius, start, span = numbers
        square = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
        path.arcMoveTo(square, start)
        path.arcTo(square, start, span)
    else:
        x, y, scale = numbers
        path.addPath(QTransform(scale, 0, 0, scale, x, y).map(_open_hand()))


def _open_hand() -> QPainterPath:
    """Five round fingers and a palm, melted into one outline."""
    fingers = QPainterPath()
    for x1, y1, x2, y2 in (
        (11, 17, 4.6, 11.2),
        (9.6, 14, 7.8, 5.2),
        (12, 14, 11.9, 3.4),
        (14.2, 14, 15.9, 5),
        (15.6, 16, 19.4, 8.6),
    ):
        fingers.moveTo(x1, y1)
        fingers.lineTo(x2, y2)
    stroker = QPainterPathStroker()
    stroker.setWidth(3.1)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    outline = stroker.createStroke(fingers)
    outline.setFillRule(Qt.FillRule.WindingFill)
    palm = QPainterPath()
    palm.addRoundedRect(QRectF(8.2, 12.2, 8.8, 9), 3.6, 3.6)
    return outline.simplified().united(palm).simplified()


def paint_glyph(painter: QPainter, name: str, square: QRectF, colour: QColor) -> None:
    """Paint a drawing into a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(square.topLeft())
    painter.scale(square.width() / GRID, square.height() / GRID)
    pen = QPen(colour, _STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(glyph_path(name))
    painter.restore()


def glyph_icon(name: str, theme: Theme, *, checkable: bool = False) -> QIcon:
    """Return a drawing as an icon in the theme's colours."""
    icon = QIcon()
    states = [
        (QIcon.Mode.Normal, QIcon.State.Off, theme.text),
        (QIcon.Mode.Disabled, QIcon.State.Off, theme.muted),
    ]
    if checkable:
        states.append((QIcon.Mode.Normal, QIcon.State.On, theme.on_accent))
    for mode, state, colour in states:
        for size in (20, 40, 60):
            pixmap = QPixmap(QSize(size, size))
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            paint_glyph(painter, name, QRectF(0, 0, size, size), colour)
            painter.end()
            icon.addPixmap(pixmap, mode, state)
    return icon
