"""What there is to read with: the networks that ship, then a file of the person's own, and what it takes."""

from collections.abc import Mapping

from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QWidget

from signcam.models.card import load_card
from signcam.models.catalogue import model_title, shipped_models
from signcam.ui.language.translate import tr
from signcam.ui.menus.actions import MODEL_MENU
from signcam.ui.menus.choice_menu import ChoiceMenu
from signcam.ui.menus.model_input_menu import ModelInputMenu
from signcam.ui.wording.models import accuracy_of, figures_of


class ModelMenu(ChoiceMenu):
    """Lists the models that ship, by name, then the last ones of the person's own."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        """Make the menu, without entries.

        Args:
            actions: all actions.
            parent: the widget it belongs to.
        """
        super().__init__(tr("&Model"), tr("No model ships with this copy"), MODEL_MENU, actions, parent)
        self.input_menu = ModelInputMenu(self)
        self.addMenu(self.input_menu)
        self.setToolTipsVisible(True)
        self._shipped: list[tuple[str, str]] = []
        self._tips: dict[str, str] = {}

    def list_models(self) -> None:
        """List what ships, with the figures of their cards.

        Raises:
            SigncamError: this copy is incomplete.
        """
        for path in shipped_models():
            card = load_card(path)
            self._shipped.append((path.stem, _entry(path.stem, accuracy_of(card))))
            self._tips[path.stem] = figures_of(card)
        self.show_own({})

    def show_own(self, models: Mapping[str, str]) -> None:
        """List models of the person's own, after those that ship.

        Args:
            models: the accuracy on its card, or an empty text, by path, the newest first.
        """
        own = [(path, _entry(model_title(path), accuracy)) for path, accuracy in models.items()]
        self.show_entries([*self._shipped, *own], {**self._tips, **{path: path for path in models}})


def _entry(title: str, accuracy: str) -> str:
    """Return what the menu says: the figure stands on the right, where other entries have their keys."""
    return f"{title}\t{accuracy}" if accuracy else title
