"""Asks whether pictures may be stored, before the first one is."""

from collections.abc import Callable

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QCheckBox, QMessageBox, QWidget

from signcam.checking.prompts import CONSENT_QUESTION, FRAME_CONSENT_QUESTION
from signcam.checking.store import Consent


def ask_for_consent(parent: QWidget, answered: Callable[[Consent], None], *, whole: bool) -> None:
    """Ask; nothing begins where the question is closed without an answer.

    Args:
        parent: the window.
        answered: called with what was agreed to.
        whole: whether a model sees the whole picture, so that storing that is asked too.
    """
    box = QMessageBox(parent)
    box.setWindowTitle("Pictures of hands")
    box.setText(CONSENT_QUESTION)
    box.setInformativeText("If several people take part, ask each of them.")
    keep = box.addButton("Store pictures", QMessageBox.ButtonRole.YesRole)
    numbers = box.addButton("Numbers only", QMessageBox.ButtonRole.NoRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(numbers)
    whole_pictures = QCheckBox(FRAME_CONSENT_QUESTION, box)
    if whole:
        box.setCheckBox(whole_pictures)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def finish() -> None:
        clicked = box.clickedButton()
        if clicked in (keep, numbers):
            pictures = clicked is keep
            answered(Consent(pictures, pictures and whole_pictures.isChecked()))

    box.finished.connect(finish)
    box.open()
