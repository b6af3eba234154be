"""The form for a plan other than the default one."""

from collections.abc import Callable
from pathlib import Path

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from signcam.checking.plan import Plan, load_plan, plan_from_json
from signcam.errors import SigncamError
from signcam.ui.language.translate import say, tr, tr_noop

_FILTER = tr_noop("Plans (*.json)")


class PlanForm(QDialog):
    """Asks for the labels, trials, hands, sides, distances, people and rest of a plan."""

    def __init__(self, plan: Plan, chosen: Callable[[Plan], None], parent: QWidget) -> None:
        """Make the form.

        Args:
            plan: what it shows at first.
            chosen: called with the plan when the person starts it.
            parent: the window.
        """
        super().__init__(parent)
        self.setWindowTitle(tr("Plan of the check"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._chosen = chosen
        self._plan = plan
        self.labels, self.people = QLineEdit(self), QLineEdit(self)
        self.labels.setAccessibleName(tr("Signs"))
        self.people.setAccessibleName(tr("People"))
        self.trials, self.rest, self.seed = QSpinBox(self), QSpinBox(self), QSpinBox(self)
        self.trials.setRange(1, 100)
        self.rest.setRange(0, 600)
        self.rest.setSuffix(" s")
        self.seed.setRange(0, 999_999)
        self.right, self.left = QCheckBox(tr("right"), self), QCheckBox(tr("left"), self)
        self.palm, self.back = QCheckBox(tr("palm"), self), QCheckBox(tr("back"), self)
        self.near, self.far = QCheckBox(tr("near"), self), QCheckBox(tr("far"), self)
        form = QFormLayout()
        form.addRow(tr("Signs, with commas"), self.labels)
        form.addRow(tr("Trials of each"), self.trials)
        form.addRow(tr("Hands"), _row(self.right, self.left))
        form.addRow(tr("Sides, 1 to 5 only"), _row(self.palm, self.back))
        form.addRow(tr("Distances"), _row(self.near, self.far))
        form.addRow(tr("People, as made-up codes"), self.people)
        form.addRow(tr("Rest phase"), self.rest)
        form.addRow(tr("Seed of the order"), self.seed)
        self.problem = QLabel(self)
        self.problem.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.start = QPushButton(tr("Start"), self)
        self.start.setDefault(True)
        buttons.addButton(self.start, QDialogButtonBox.ButtonRole.AcceptRole)
        opening = buttons.addButton(tr("Open…"), QDialogButtonBox.ButtonRole.ActionRole)
        saving = buttons.addButton(tr("Save…"), QDialogButtonBox.ButtonRole.ActionRole)
        assert opening is not None
        assert saving is not None
        opening.clicked.connect(self._ask_for_file)
        saving.clicked.connect(self._ask_where_to_save)
        buttons.accepted.connect(self._start)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.problem)
        layout.addWidget(buttons)
        self.show_plan(plan)

    def show_plan(self, plan: Plan) -> None:
        """Fill the form."""
        self._plan = plan
        self.labels.setText(", ".join(plan.labels))
        self.people.setText(", ".join(plan.people))
        self.trials.setValue(plan.trials)
        self.rest.setValue(round(plan.rest_s))
        self.seed.setValue(plan.seed)
        for box, on in (
            (self.right, "right" in plan.hands),
            (self.left, "left" in plan.hands),
            (self.palm, "palm" in plan.sides),
            (self.back, "back" in plan.sides),
            (self.near, "near" in plan.distances),
            (self.far, "far" in plan.distances),
        ):
            box.setChecked(on)
        self.problem.setText("")

    def plan(self) -> Plan:
        """Return what the form says.

        Raises:
            UsageError: it makes no sense.
        """
        content = self._plan.to_json() | {
            "labels": _words(self.labels.text()),
            "people": _words(self.people.text()),
            "trials": self.trials.value(),
            "rest_s": float(self.rest.value()),
            "seed": self.seed.value(),
            "hands": _checked((self.right, "right"), (self.left, "left")),
            "sides": _checked((self.palm, "palm"), (self.back, "back")),
            "distances": _checked((self.near, "near"), (self.far, "far")),
        }
        return plan_from_json(content, tr("The form"))

    def _start(self) -> None:
        try:
            plan = self.plan()
        except SigncamError as error:
            self.problem.setText(say(str(error)))
            return
        self.accept()
        self._chosen(plan)

    def _ask_for_file(self) -> None:
        dialog = QFileDialog(self, tr("Open a plan"), "", tr(_FILTER))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.open_file)
        dialog.open()

    def open_file(self, path: str) -> None:
        """Fill the form from a file."""
        try:
            self.show_plan(load_plan(Path(path)))
        except SigncamError as error:
            self.problem.setText(say(str(error)))

    def _ask_where_to_save(self) -> None:
        dialog = QFileDialog(self, tr("Save the plan"), "plan.json", tr(_FILTER))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save_file)
        dialog.open()

    def save_file(self, path: str) -> None:
        """Save what the form says."""
        try:
            self.plan().save(Path(path))
        except SigncamError as error:
            self.problem.setText(say(str(error)))


def _row(*boxes: QCheckBox) -> QHBoxLayout:
    row = QHBoxLayout()
    for box in boxes:
        row.addWidget(box)
    row.addStretch()
    return row


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def _checked(*boxes: tuple[QCheckBox, str]) -> list[str]:
    return [name for box, name in boxes if box.isChecked()]
