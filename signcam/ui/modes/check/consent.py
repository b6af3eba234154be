"""Asks each person whether pictures may be stored, before the first one is."""

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QCheckBox, QLabel, QPushButton, QVBoxLayout, QWidget

from signcam.checking.prompts import CONSENT_QUESTION, FRAME_CONSENT_QUESTION
from signcam.checking.session import Consent
from signcam.ui.language.translate import say, tr


class ConsentPage(QWidget):
    """The question with its answers; stands where the prompt stands later.

    Attributes:
        question: the question.
        whole: whether whole pictures may be stored too; shown where a model sees them.
        buttons: the answers by name.
        answered: emitted with what was agreed to.
        refused: emitted if nothing shall begin, or the session shall stop.
    """

    answered = pyqtSignal(Consent)
    refused = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = QLabel(say(CONSENT_QUESTION), self)
        self.question.setWordWrap(True)
        self.whole = QCheckBox(self)
        # The words of a check box do not wrap, so they stand in a label of their own.
        self.whole_words = QLabel(say(FRAME_CONSENT_QUESTION), self)
        self.whole_words.setWordWrap(True)
        self.whole.setText(tr("Store whole pictures too"))
        self.buttons = {
            "numbers": QPushButton(tr("Numbers only"), self),
            "pictures": QPushButton(tr("Store pictures"), self),
            "cancel": QPushButton(tr("Cancel"), self),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.question, self.whole_words, self.whole, *self.buttons.values()):
            column.addWidget(widget)
        self.buttons["numbers"].clicked.connect(self._answer_numbers)
        self.buttons["pictures"].clicked.connect(self._answer_pictures)
        self.buttons["cancel"].clicked.connect(self.refused)
        self.hide()

    def ask(self, person: str, *, whole: bool) -> None:
        """Ask a person, unless this person is being asked already.

        Args:
            person: the person's made-up code; empty if there is only one.
            whole: whether a model sees the whole picture.
        """
        question = say(CONSENT_QUESTION)
        question = f"{person}: {question}" if person else question
        if self.isVisible() and self.question.text() == question:
            return
        self.question.setText(question)
        # What one person agreed to is not the next one's answer.
        self.whole.setChecked(False)
        for widget in (self.whole, self.whole_words):
            widget.setVisible(whole)
        self.show()
        self.buttons["numbers"].setFocus()

    def _answer_numbers(self) -> None:
        self.answered.emit(Consent())

    def _answer_pictures(self) -> None:
        self.answered.emit(Consent(True, self.whole.isChecked()))
