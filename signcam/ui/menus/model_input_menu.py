"""What a model without a card takes: the person corrects here what was assumed."""

from dataclasses import replace
from typing import Any

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtGui import QAction, QActionGroup
from PyQt6.QtWidgets import QMenu, QWidget

from signcam.models.card import ModelCard
from signcam.models.keras.classifier import KerasClassifier
from signcam.models.overrides import NO_OVERRIDES, InputOverrides
from signcam.models.prediction import Classifier

# By field of InputOverrides: what it may be, and what the menu calls that.
_CHOICES: dict[str, dict[str, str]] = {
    "input": {"0..1": "Pixels from 0 to 1", "0..255": "Pixels from 0 to 255"},
    "colour": {"rgb": "Red, green, blue (RGB)", "bgr": "Blue, green, red (BGR)"},
    "crop": {"plain": "Plain crop, as in the picture", "upright": "Upright crop, as a right hand"},
}


class ModelInputMenu(QMenu):
    """Three choices; can be opened while a model without a card reads.

    Signals:
        chosen: a choice was made; carries all that was said so far, as InputOverrides.
    """

    chosen = pyqtSignal(InputOverrides)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("&What it takes", parent)
        self._given = NO_OVERRIDES
        self.choices: dict[tuple[str, str], QAction] = {}
        self._groups: list[QActionGroup] = []
        for field, names in _CHOICES.items():
            group = QActionGroup(self)
            group.triggered.connect(self._choose)
            self._groups.append(group)
            for value, name in names.items():
                action = QAction(name, self)
                action.setCheckable(True)
                action.setData((field, value))
                group.addAction(action)
                self.addAction(action)
                self.choices[field, value] = action
            self.addSeparator()
        self.show_classifier(None)

    def show_classifier(self, classifier: Classifier | None) -> None:
        """Mark how a classifier reads; one with a card cannot be told."""
        overrides = classifier.overrides if isinstance(classifier, KerasClassifier) else None
        self._given = overrides or NO_OVERRIDES
        self.setEnabled(overrides is not None)
        entry = self.menuAction()
        assert entry is not None
        entry.setEnabled(overrides is not None)
        entry.setToolTip("" if overrides is not None else "The model's card says what it takes.")
        if classifier is not None and overrides is not None:
            for field, value in _taken(classifier.card).items():
                self.choices[field, value].setChecked(True)

    def _choose(self, action: QAction) -> None:
        field, value = action.data()
        said: dict[str, Any] = {field: value}
        self.chosen.emit(replace(self._given, **said))


def _taken(card: ModelCard) -> dict[str, str]:
    return {
        "input": "0..255" if card.input.high == 255 else "0..1",
        "colour": card.input.colour.lower(),
        "crop": "upright" if card.crop.upright else "plain",
    }
