"""The few questions that the window asks: which file, which folder, which address, which model."""

from typing import TypeVar

from PyQt6.QtCore import QSize, Qt
from PyQt6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMessageBox, QWidget

import signcam
from signcam.files import PICTURE_SUFFIXES, VIDEO_SUFFIXES
from signcam.models import MODEL_SUFFIXES

Dialog = TypeVar("Dialog", bound=QDialog)

_ABOUT = f"""\
<h3>signcam {signcam.__version__}</h3>
<p>Reads the digit that a hand signs to the camera, live, on this machine alone:
no picture is stored or sent.</p>
<p>Free software under the GNU General Public License, version 3 or later.
Hands are found by Google's MediaPipe (Apache License 2.0).</p>
"""


def file_dialog(parent: QWidget) -> QFileDialog:
    """Return a dialog for a video or a picture; its `fileSelected` says which."""
    patterns = " ".join(f"*{suffix}" for suffix in sorted(VIDEO_SUFFIXES | PICTURE_SUFFIXES))
    dialog = QFileDialog(
        parent, "Open video or picture", "", f"Videos and pictures ({patterns});;All files (*)"
    )
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _forgotten(dialog)


def folder_dialog(parent: QWidget) -> QFileDialog:
    """Return a dialog for a folder of pictures; its `fileSelected` says which."""
    dialog = QFileDialog(parent, "Open folder of pictures")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _forgotten(dialog)


def model_dialog(parent: QWidget) -> QFileDialog:
    """Return a dialog for a model; its `fileSelected` says which."""
    patterns = " ".join(f"*{suffix}" for suffix in sorted(MODEL_SUFFIXES))
    dialog = QFileDialog(parent, "Open model", "", f"Models with a card beside them ({patterns})")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _forgotten(dialog)


def address_dialog(parent: QWidget) -> QInputDialog:
    """Return a dialog for a stream's address; its `textValueSelected` says which."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle("Open address")
    dialog.setLabelText("Address of an MJPEG or RTSP stream, such as a phone's camera app gives:")
    dialog.setTextValue("http://")
    dialog.resize(QSize(460, dialog.sizeHint().height()))
    return _forgotten(dialog)


def about_box(parent: QWidget) -> QMessageBox:
    """Return a box that says what this program is."""
    box = QMessageBox(parent)
    box.setWindowTitle("About signcam")
    box.setTextFormat(Qt.TextFormat.RichText)
    box.setText(_ABOUT)
    icon = parent.windowIcon()
    if not icon.isNull():
        box.setIconPixmap(icon.pixmap(QSize(64, 64)))
    return _forgotten(box)


def _forgotten(dialog: Dialog) -> Dialog:
    """Let a dialog go away once it is closed, or every one ever opened lives as long as the window."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog
