"""The sign for the table, to print: what the stand stores, who runs it, and the ten signs."""

import os
from collections.abc import Sequence
from pathlib import Path

from PyQt6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PyQt6.QtGui import QColor, QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen, QPixmap

from signcam.errors import SigncamError
from signcam.resources.signs import sign_picture
from signcam.stand.spec import Language
from signcam.system.screen import drop_opencv_qt_paths, has_screen
from signcam.system.whole_file import write_whole
from signcam.ui.modes.stand.text import paint_text
from signcam.ui.wording.stand import STAND_WORDS, StandWords

_DOTS_PER_INCH = 300
_MARGIN_MM = 14.0
_INK, _GREY = QColor(0, 0, 0), QColor(90, 90, 90)


def write_table_sign(path: Path, organiser: str, languages: Sequence[Language]) -> None:
    """Write the sign as a PDF of one page, A4.

    Args:
        path: the file.
        organiser: who runs the stand; empty leaves a line to write on.
        languages: in this order.

    Raises:
        SigncamError: the file cannot be written.
    """
    # Fonts and pictures need an application; it must live until the end of this function.
    application = QGuiApplication.instance() or _make_application()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle("signcam")
    writer.setResolution(_DOTS_PER_INCH)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    page = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(
        QPageLayout(page, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
    )
    painter = QPainter(writer)
    painter.setFont(QGuiApplication.font())
    _paint(painter, QRectF(0, 0, writer.width(), writer.height()), organiser, languages)
    painter.end()
    buffer.close()
    del application
    try:
        write_whole(path, content.data())
    except OSError as error:
        raise SigncamError(f"{path} cannot be written: {error.strerror or error}.") from error


def _make_application() -> QGuiApplication:
    drop_opencv_qt_paths()
    if not has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QGuiApplication(["signcam"])


def _paint(painter: QPainter, page: QRectF, organiser: str, languages: Sequence[Language]) -> None:
    words = [STAND_WORDS[language] for language in languages]
    sentences = QRectF(page.left(), page.top(), page.width(), page.height() * 0.42)
    each = sentences.height() / len(words)
    for place, spoken in enumerate(words):
        room = QRectF(page.left(), page.top() + place * each, page.width(), each)
        _paint_sentences(painter, room, spoken)
    signs = QRectF(page.left(), sentences.bottom() + page.height() * 0.02, page.width(), page.height() * 0.42)
    _paint_signs(painter, signs)
    rest = QRectF(page.left(), signs.bottom(), page.width(), page.bottom() - signs.bottom())
    _paint_organiser(painter, rest, organiser, words)


def _paint_sentences(painter: QPainter, room: QRectF, words: StandWords) -> None:
    """Paint what matters most first and largest."""
    rtl = words.right_to_left
    first = QRectF(room.left(), room.top(), room.width(), room.height() * 0.5)
    second = QRectF(room.left(), first.bottom(), room.width(), room.height() * 0.36)
    height = room.width() * 0.044
    paint_text(painter, first, words.privacy, height, _INK, bold=True, right_to_left=rtl)
    more = f"{words.counted} {words.initials_kept}"
    paint_text(painter, second, more, height * 0.56, _INK, right_to_left=rtl)


def _paint_signs(painter: QPainter, room: QRectF) -> None:
    columns = 5
    width, height = room.width() / columns, room.height() / 2
    for digit in range(10):
        row, column = divmod(digit, columns)
        cell = QRectF(room.left() + column * width, room.top() + row * height, width, height)
        painter.setPen(QPen(QColor(200, 200, 200), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(cell)
        number = QRectF(cell.left() + width * 0.04, cell.top() + height * 0.03, width * 0.3, height * 0.26)
        paint_text(painter, number, str(digit), height * 0.22, _INK, bold=True)
        path = sign_picture(digit)
        picture = QPixmap(str(path)) if path is not None else QPixmap()
        if not picture.isNull():
            size = QSizeF(picture.size()).scaled(
                width * 0.84, height * 0.86, Qt.AspectRatioMode.KeepAspectRatio
            )
            corner = QPointF(cell.right() - size.width() - width * 0.04, cell.bottom() - size.height())
            painter.drawPixmap(QRectF(corner, size), picture, QRectF(picture.rect()))


def _paint_organiser(painter: QPainter, room: QRectF, organiser: str, words: Sequence[StandWords]) -> None:
    """Paint who runs the stand, or a line on which to write it."""
    label = " · ".join(spoken.organiser for spoken in words)
    height = room.width() * 0.026
    title = QRectF(room.left(), room.top() + room.height() * 0.18, room.width(), room.height() * 0.2)
    paint_text(painter, title, label, height, _GREY)
    name = QRectF(room.left(), title.bottom(), room.width(), room.height() * 0.34)
    if organiser:
        paint_text(painter, name, organiser, height * 1.7, _INK, bold=True)
    else:
        painter.setPen(QPen(_INK, 3))
        left, right = name.left() + name.width() * 0.2, name.right() - name.width() * 0.2
        painter.drawLine(QPointF(left, name.bottom()), QPointF(right, name.bottom()))
    top = name.bottom() + room.height() * 0.06
    last = QRectF(room.left(), top, room.width(), room.bottom() - top)
    which = " · ".join(spoken.which_signs for spoken in words)
    paint_text(painter, last, f"signcam · {which}", height * 0.8, _GREY)
