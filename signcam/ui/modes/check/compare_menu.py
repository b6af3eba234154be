"""The menu from which a model to compare with is chosen."""

from collections.abc import Callable

from PyQt6.QtWidgets import QMenu, QPushButton, QWidget

from signcam.models.catalogue import shipped_models
from signcam.ui.language.translate import tr
from signcam.ui.menus.dialogs import ask_for_model


def show_compare_menu(button: QPushButton, window: QWidget, chosen: Callable[[str], None]) -> None:
    """Show the models that ship, and a way to another one, below a button.

    Args:
        button: where the menu opens.
        window: the window, for the dialog that asks for a file.
        chosen: called with the name or path of the model.
    """
    menu = QMenu(button)
    for path in shipped_models():
        name = path.stem
        action = menu.addAction(name)
        assert action is not None
        action.triggered.connect(lambda _, name=name: chosen(name))
    menu.addSeparator()
    action = menu.addAction(tr("Open model…"))
    assert action is not None
    action.triggered.connect(lambda: ask_for_model(window, chosen))
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
