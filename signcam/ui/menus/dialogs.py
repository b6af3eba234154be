"""The few questions that the window asks: which file, which folder, which address, which model.

None of them blocks: each opens, calls back with the answer, and goes away once it is closed.
"""

from collections.abc import Callable, Sequence
from html import escape

from PyQt6.QtCore import QSize, Qt
from PyQt6.QtGui import QTextDocument
from PyQt6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QInputDialog,
    QMessageBox,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

import signcam
from signcam.models.catalogue import MODEL_SUFFIXES
from signcam.sources.expand import PICTURE_SUFFIXES, VIDEO_SUFFIXES
from signcam.ui.language.translate import say, tr, tr_noop

Chosen = Callable[[str], None]
# Room that the list of keys needs besides its text, for the frame, the margins and the button.
_AROUND_KEYS, _KEYS_WIDTH = QSize(60, 90), 460

_ABOUT = (
    tr_noop(
        "Reads the digit that a hand signs to the camera, live, on this machine alone: "
        "no picture is stored or sent."
    ),
    tr_noop(
        "Free software under the GNU General Public License, version 3 or later. "
        "Hands are found by Google's MediaPipe (Apache License 2.0)."
    ),
)


def ask_for_file(parent: QWidget, chosen: Chosen) -> None:
    """Let the person choose a video or a picture."""
    patterns = _patterns(VIDEO_SUFFIXES | PICTURE_SUFFIXES)
    dialog = QFileDialog(
        parent,
        tr("Open video or picture"),
        "",
        tr("Videos and pictures ({patterns});;All files (*)", patterns=patterns),
    )
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(chosen)
    _open(dialog)


def ask_for_folder(parent: QWidget, chosen: Chosen) -> None:
    """Let the person choose a folder of pictures."""
    dialog = QFileDialog(parent, tr("Open folder of pictures"))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(chosen)
    _open(dialog)


def ask_for_model(parent: QWidget, chosen: Chosen) -> None:
    """Let the person choose a model file."""
    patterns = _patterns(MODEL_SUFFIXES)
    dialog = QFileDialog(parent, tr("Open model"), "", tr("Models ({patterns})", patterns=patterns))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(chosen)
    _open(dialog)


def ask_where_to_save(parent: QWidget, title: str, name: str, chosen: Chosen) -> None:
    """Let the person choose where to save a text file. Before a file is replaced, the dialog asks.

    Args:
        parent: the window.
        title: of the dialog.
        name: of the file, which the person may change.
        chosen: takes the path.
    """
    dialog = QFileDialog(parent, title, name, tr("Text (*.txt);;All files (*)"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("txt")
    dialog.fileSelected.connect(chosen)
    _open(dialog)


def ask_for_address(parent: QWidget, chosen: Chosen) -> None:
    """Let the person type a stream's address."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(tr("Open address"))
    dialog.setLabelText(tr("Address of an MJPEG or RTSP stream, such as a phone's camera app gives:"))
    dialog.setTextValue("http://")
    dialog.resize(QSize(460, dialog.sizeHint().height()))
    dialog.textValueSelected.connect(chosen)
    _open(dialog)


def show_keys(parent: QWidget, lines: Sequence[str], keys: Sequence[tuple[str, str]]) -> None:
    """Show how to use the window.

    Args:
        parent: the window.
        lines: sentences on the mode in use.
        keys: (keys, what they do) each.
    """
    dialog = QDialog(parent)
    dialog.setWindowTitle(tr("Keys"))
    sentences = "".join(f"<p>{escape(say(tr(line)))}</p>" for line in lines)
    rows = "".join(
        f'<tr><td style="padding-right: 16px"><b>{escape(tr(key))}</b></td><td>{escape(tr(text))}</td></tr>'
        for key, text in keys
    )
    # With large letters or on a small screen the list is longer than the window, so it scrolls.
    text = QTextBrowser(dialog)
    text.setAccessibleName(tr("Keys"))
    text.setHtml(f'{sentences}<table style="margin-top: 12px">{rows}</table>')
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.addWidget(text)
    layout.addWidget(buttons)
    # A document of its own: that of the browser takes the width that it is shown at so far.
    document = QTextDocument()
    document.setDefaultFont(text.font())
    document.setHtml(text.toHtml())
    document.setTextWidth(_KEYS_WIDTH)
    height = round(document.size().height())
    dialog.resize((QSize(_KEYS_WIDTH, height) + _AROUND_KEYS).boundedTo(parent.size()))
    _open(dialog)


def show_about(parent: QWidget) -> None:
    """Show what this program is."""
    box = QMessageBox(parent)
    box.setWindowTitle(tr("About signcam"))
    box.setTextFormat(Qt.TextFormat.RichText)
    paragraphs = "".join(f"<p>{tr(sentence)}</p>" for sentence in _ABOUT)
    box.setText(f"<h3>signcam {signcam.__version__}</h3>{paragraphs}")
    icon = parent.windowIcon()
    if not icon.isNull():
        box.setIconPixmap(icon.pixmap(QSize(64, 64)))
    _open(box)


def _patterns(suffixes: frozenset[str]) -> str:
    return " ".join(f"*{suffix}" for suffix in sorted(suffixes))


def _open(dialog: QDialog) -> None:
    # It goes away once closed, or every one ever opened would live as long as the window.
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
