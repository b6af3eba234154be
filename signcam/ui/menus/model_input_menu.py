"""What a model without a card takes: the person corrects here what was assumed."""

from dataclasses import replace
from typing import Any

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtGui import QAction, QActionGroup
from PyQt6.QtWidgets import QMenu, QWidget

from signcam.models.classifier import NetworkClassifier
from signcam.models.feeding import feeding_of, overrides_of
from signcam.models.overrides import NO_OVERRIDES, InputOverrides
from signcam.models.prediction import Classifier
from signcam.ui.language.translate import tr, tr_noop

# By field of InputOverrides: what it may be, and what the menu calls that.
_CHOICES: dict[str, dict[Any, str]] = {
    "input": {
        "0..1": tr_noop("Pixels from 0 to 1"),
        "0..255": tr_noop("Pixels from 0 to 255"),
        "-1..1": tr_noop("Pixels from -1 to 1"),
        "imagenet": tr_noop("Pixels less ImageNet's mean colour"),
        "per-picture": tr_noop("Each picture standardized"),
        "threshold": tr_noop("Black and white, the hand white"),
    },
    "colour": {"rgb": tr_noop("Red, green, blue (RGB)"), "bgr": tr_noop("Blue, green, red (BGR)")},
    "crop": {
        "plain": tr_noop("Plain crop, as in the picture"),
        "upright": tr_noop("Upright crop, as a right hand"),
        "frame": tr_noop("Middle of the whole picture"),
    },
    "mirrored": {False: tr_noop("As the camera sees it"), True: tr_noop("Mirrored, as in a mirror")},
}


class ModelInputMenu(QMenu):
    """Choices that can be made while a model without a card reads.

    Signals:
        confirmed: what is marked is right, and shall be kept as the model's card.
        chosen: a choice was made; carries all that was said so far, as InputOverrides.
    """

    chosen = pyqtSignal(InputOverrides)
    confirmed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("&What it takes"), parent)
        self._given = NO_OVERRIDES
        self.choices: dict[tuple[str, Any], QAction] = {}
        self._groups: list[QActionGroup] = []
        for field, names in _CHOICES.items():
            group = QActionGroup(self)
            group.triggered.connect(self._choose)
            self._groups.append(group)
            for value, name in names.items():
                action = QAction(tr(name), self)
                action.setCheckable(True)
                action.setData((field, value))
                group.addAction(action)
                self.addAction(action)
                self.choices[field, value] = action
            self.addSeparator()
        self.keep = QAction(tr("&Keep this as the model's card"), self)
        self.keep.triggered.connect(self._confirm)
        self.addAction(self.keep)
        self.show_classifier(None)

    def show_classifier(self, classifier: Classifier | None) -> None:
        """Mark how a classifier reads; one with a card cannot be told."""
        overrides = classifier.overrides if isinstance(classifier, NetworkClassifier) else None
        self._given = overrides or NO_OVERRIDES
        self.setEnabled(overrides is not None)
        entry = self.menuAction()
        assert entry is not None
        entry.setEnabled(overrides is not None)
        entry.setToolTip("" if overrides is not None else tr("The model's card says what it takes."))
        if classifier is not None and overrides is not None:
            taken = overrides_of(feeding_of(classifier.card))
            for (field, value), action in self.choices.items():
                action.setChecked(getattr(taken, field) == value)
                action.setEnabled(getattr(taken, field) is not None)

    def _choose(self, action: QAction) -> None:
        field, value = action.data()
        said: dict[str, Any] = {field: value}
        self.chosen.emit(replace(self._given, **said))

    def _confirm(self) -> None:
        self.confirmed.emit()
