"""What there is to read with: the networks that ship, then a file of the person's own, and what it takes."""

from collections.abc import Mapping

from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QWidget

from signcam.models.catalogue import shipped_models
from signcam.ui.menus.actions import MODEL_MENU
from signcam.ui.menus.choice_menu import ChoiceMenu
from signcam.ui.menus.model_input_menu import ModelInputMenu


class ModelMenu(ChoiceMenu):
    """Lists the models that ship, by name."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        """Make the menu, without entries.

        Args:
            actions: all actions.
            parent: the widget it belongs to.
        """
        super().__init__("&Model", "No model ships with this copy", MODEL_MENU, actions, parent)
        self.input_menu = ModelInputMenu(self)
        self.addMenu(self.input_menu)

    def list_models(self) -> None:
        """List what ships.

        Raises:
            SigncamError: this copy is incomplete.
        """
        self.show_entries([(path.stem, path.stem) for path in shipped_models()])
