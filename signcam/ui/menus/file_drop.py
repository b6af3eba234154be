"""Files that are dragged onto the window and dropped there."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PyQt6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, pyqtSignal
from PyQt6.QtGui import QDropEvent, QFont, QPainter, QPaintEvent, QPen
from PyQt6.QtWidgets import QWidget

from signcam.models.catalogue import MODEL_SUFFIXES
from signcam.ui.style.theme import ON_VIDEO, SCRIM, scaled_font, theme_of
from signcam.ui.wording import drop as words

_MARGIN, _RADIUS = 10, 14


@dataclass(frozen=True)
class Drop:
    """What is dragged over the window.

    Attributes:
        path: the one file or folder that can be taken; empty where there is none.
        sentence: what becomes of it, or why it is not taken.
    """

    path: str
    sentence: str


def drop_of(data: QMimeData | None, own_words: Callable[[str], str]) -> Drop | None:
    """Return what is dragged; None where it has to do with no file or address at all.

    Args:
        data: what is dragged.
        own_words: what the mode in use does with a path; empty where it leaves that to the window.
    """
    urls = data.urls() if data is not None else []
    if not urls:
        return None
    if len(urls) > 1:
        return Drop("", words.ONE_ONLY)
    if not urls[0].isLocalFile():
        return Drop("", words.NOT_LOCAL)
    path = urls[0].toLocalFile()
    name = Path(path).name
    usual = words.read_with(name) if is_model_file(path) else words.look_at(name)
    return Drop(path, own_words(path) or usual)


def is_model_file(path: str) -> bool:
    """Whether a path is a file that a model may lie in, or the folder of a SavedModel."""
    if Path(path).is_dir():
        return (Path(path) / "saved_model.pb").is_file()
    return Path(path).suffix.lower() in MODEL_SUFFIXES


class FileDrop(QObject):
    """Takes what is dropped on a window, as a copy: a move would let the other program delete the file.

    Attributes:
        frame: shows while dragging that the window takes the file, or why it does not.

    Signals:
        dropped: one file or folder was dropped; carries its path.
        problem: what was dropped cannot be taken; carries a sentence.
    """

    dropped = pyqtSignal(str)
    problem = pyqtSignal(str)

    def __init__(self, window: QWidget, own_words: Callable[[str], str]) -> None:
        """Watch a window.

        Args:
            window: what files are dropped on.
            own_words: what the mode in use does with a path; empty where it leaves that to the window.
        """
        super().__init__(window)
        self._own_words = own_words
        self._window = window
        self.frame = DropFrame(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Take the window's events of dragging and dropping."""
        if watched is not self._window or event is None:
            return False
        if isinstance(event, QDropEvent):  # entering and moving are of this class too
            self._answer(event)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.frame.show_sentence("")
            return True
        return False

    def _answer(self, event: QDropEvent) -> None:
        drop = drop_of(event.mimeData(), self._own_words)
        copies = bool(event.possibleActions() & Qt.DropAction.CopyAction)
        if drop is None or not copies:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() != QEvent.Type.Drop:
            self.frame.show_sentence(drop.sentence)
            return
        self.frame.show_sentence("")
        if drop.path:
            self.dropped.emit(drop.path)
        else:
            self.problem.emit(drop.sentence)


class DropFrame(QWidget):
    """Covers the window with a frame and a sentence while a file is dragged over it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.sentence = ""
        self.hide()

    def show_sentence(self, sentence: str) -> None:
        """Show a sentence; an empty one takes the frame away."""
        if sentence == self.sentence:
            return
        self.sentence = sentence
        self.setAccessibleName(sentence)
        window = self.parentWidget()
        assert window is not None
        self.setGeometry(window.rect())
        self.setVisible(bool(sentence))
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint the frame and the sentence."""
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), SCRIM)
        inside = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        painter.setPen(QPen(theme.video_accent, 3, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(inside, _RADIUS, _RADIUS)
        painter.setPen(ON_VIDEO)
        font = QFont(scaled_font(self.font(), 1.5, bold=True))
        painter.setFont(font)
        text = inside.adjusted(2 * _MARGIN, 2 * _MARGIN, -2 * _MARGIN, -2 * _MARGIN)
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWrapAnywhere)
        painter.drawText(text, flags, self.sentence)
