"""What a mode of the window is: a page around the video, actions, and a few lines of help."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QWidget

from signcam.frame import Frame
from signcam.live.player import Player
from signcam.live.recognizer import Recognition
from signcam.live.session import Snapshot
from signcam.ui.menus.actions import ActionSpec, build_actions
from signcam.ui.settings import Settings
from signcam.ui.video.video_view import VideoView


@dataclass(frozen=True)
class ModeContext:
    """What the window gives to each mode.

    Attributes:
        player: the live session, and which source and model it uses.
        settings: what is kept from one start to the next.
        video: the window's one video view. It lies in the page of the mode that is shown.
        show_problem: shows one sentence across the window.
        window: the window; keys work in all of it.
        leave_mode: goes back to the mode that was in use before.
    """

    player: Player
    settings: Settings
    video: VideoView
    show_problem: Callable[[str], None]
    window: QWidget
    leave_mode: Callable[[], None]


@dataclass(frozen=True)
class LiveUpdate:
    """What the window shows now.

    Attributes:
        snapshot: the newest state of the live session.
        frame: the frame on the screen; None without a picture.
        recognition: what was recognized in that frame; None without one, or while the source is lost.
    """

    snapshot: Snapshot
    frame: Frame | None
    recognition: Recognition | None


class Mode(ABC):
    """One way to use the window. The window owns the video, the menus and all that modes share.

    A subclass sets the class attributes, makes a page, and overrides what it needs of the rest.

    Attributes:
        name: what the settings and the tests call it.
        title: what the Mode menu says.
        action_specs: its actions by name; each slot names a method of the mode.
        view_menu: names of its actions in the View menu; None is a line between two groups.
        toolbar: names of its actions in the toolbar.
        help_lines: sentences on how to use it, for the help.
        own_hints: whether the mode itself says that no hand or no digit is seen; the line over the video then
            tells only what is wrong with the picture.
        quiet: whether problems go to stderr only, because visitors look at the window.
        full_screen_hint: what the line on entering the full screen says besides how to leave it.
        full_screen_caption: what the program does, for who stands before a full screen with a live camera.
        actions: its actions by name.
    """

    name: ClassVar[str]
    title: ClassVar[str]
    action_specs: ClassVar[Mapping[str, ActionSpec]] = {}
    view_menu: ClassVar[tuple[str | None, ...]] = ()
    toolbar: ClassVar[tuple[str, ...]] = ()
    help_lines: ClassVar[tuple[str, ...]] = ()
    full_screen_hint: ClassVar[str] = ""
    own_hints: ClassVar[bool] = False
    quiet: ClassVar[bool] = False
    full_screen_caption: ClassVar[str] = ""

    def __init__(self, context: ModeContext) -> None:
        """Make the mode and its actions; the page is made by the subclass.

        Args:
            context: what the window gives to each mode.
        """
        self.context = context
        self.actions: dict[str, QAction] = build_actions(self.action_specs, self, context.window)

    @property
    def storing(self) -> str:
        """A sentence on what is stored on this computer now; empty where nothing is."""
        return ""

    @property
    @abstractmethod
    def page(self) -> QWidget:
        """The widget that fills the window below the toolbar."""

    @abstractmethod
    def enter(self) -> None:
        """The mode is shown from now on: put the video into the page."""

    def leave(self) -> None:  # noqa: B027 - most modes have nothing to put away
        """Another mode is shown from now on: take away what was painted over the video."""

    def words_for_file(self, path: str) -> str:
        """Return what `take_file` would do with a file or folder, in a sentence; empty for nothing."""
        return ""

    def take_file(self, path: str) -> bool:
        """Do with a file or folder that was dropped or opened what this mode alone does; False is not its."""
        return False

    def show_frame(self, update: LiveUpdate) -> None:  # noqa: B027
        """Show a new frame or a new recognition; called only when one of them has changed."""

    def tick(self, update: LiveUpdate) -> None:  # noqa: B027
        """Do what does not wait for a new frame; called about sixty times a second, returns at once."""

    def refresh_text(self, update: LiveUpdate) -> None:  # noqa: B027
        """Bring text up to date; called four times a second, so that it can be read."""

    def set_full_screen(self, on: bool) -> None:  # noqa: B027
        """The window fills the screen, or does so no longer."""

    def fit(self, width: int, height: int) -> None:  # noqa: B027
        """The window has a new size, in pixels."""

    def close(self) -> None:  # noqa: B027
        """The window is closed: end what runs."""
