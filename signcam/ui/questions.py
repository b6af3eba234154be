"""What a person asks for in dialogs: files, folders, addresses, models, the keys, what the program is."""

from collections.abc import Callable

from PyQt6.QtWidgets import QWidget

from signcam.ui.language.translate import tr_noop
from signcam.ui.menus import actions as acts
from signcam.ui.menus import dialogs
from signcam.ui.menus.playback_actions import PLAYBACK, PLAYBACK_KEYS
from signcam.ui.mode import Mode

# What is no action, since it depends on what the window shows.
_OTHER_KEYS = (
    (tr_noop("Return"), tr_noop("Press the first button of a message")),
    (tr_noop("Esc"), tr_noop("Close a message, leave the full screen")),
)


class Questions:
    """Opens the dialogs of a window. Its methods are slots of actions in `menus.actions`."""

    def __init__(
        self,
        parent: QWidget,
        current_mode: Callable[[], Mode],
        open_file: Callable[[str], None],
        open_address: Callable[[str], None],
        use_model: Callable[[str], None],
    ) -> None:
        """Ask nothing yet.

        Args:
            parent: the window that the dialogs belong to.
            current_mode: returns the mode in use.
            open_file: opens a file or folder.
            open_address: opens the address of a stream.
            use_model: reads with a model file.
        """
        self._parent, self._current_mode = parent, current_mode
        self._open_file, self._open_address, self._use_model = open_file, open_address, use_model

    def ask_for_file(self) -> None:
        """Let the person choose a video or a picture."""
        dialogs.ask_for_file(self._parent, self._open_file)

    def ask_for_folder(self) -> None:
        """Let the person choose a folder of pictures."""
        dialogs.ask_for_folder(self._parent, self._open_file)

    def ask_for_address(self) -> None:
        """Let the person type a stream's address."""
        dialogs.ask_for_address(self._parent, self._open_address)

    def ask_for_model(self) -> None:
        """Let the person choose a model file."""
        dialogs.ask_for_model(self._parent, self._use_model)

    def show_keys(self) -> None:
        """Show how the mode in use is used, and all keys."""
        mode = self._current_mode()
        specs = [*mode.action_specs.values(), *acts.ACTIONS.values(), *acts.QUESTIONS.values()]
        rows = [*acts.key_rows([*specs, *PLAYBACK.values()]), *PLAYBACK_KEYS, *_OTHER_KEYS]
        dialogs.show_keys(self._parent, mode.help_lines, rows)

    def show_about(self) -> None:
        """Show what this program is."""
        dialogs.show_about(self._parent)
