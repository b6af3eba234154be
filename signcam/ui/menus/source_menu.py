"""What there is to look at: the cameras of this machine, then clips, files and addresses."""

import time
from collections.abc import Mapping

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QWidget

from signcam.live.choice import SourceChoice
from signcam.resources.demos import DIGITS, NUMBERS
from signcam.sources.camera_list import CameraInfo, list_cameras
from signcam.system.background_job import BackgroundJob
from signcam.ui.language.translate import say, tr
from signcam.ui.menus.actions import SOURCE_MENU
from signcam.ui.menus.choice_menu import ChoiceMenu
from signcam.ui.menus.format_menu import FormatMenu

# So many files and addresses stay in the menu.
_OPENED = 5
_LOOK_EVERY_S = 1.2


class SourceMenu(ChoiceMenu):
    """Lists the cameras, and looks for them again each time that it opens; then what was opened last.

    Attributes:
        formats: the menu of sizes and rates that the camera in use offers.

    Signals:
        camera_chosen: a camera was picked; carries its SourceChoice.
        source_chosen: a file or an address that was opened before was picked; carries its text.
        problem: the cameras cannot be listed; carries a sentence.
    """

    camera_chosen = pyqtSignal(SourceChoice)
    source_chosen = pyqtSignal(str)
    problem = pyqtSignal(str)

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        """Make the menu; no camera is looked for yet.

        Args:
            actions: all actions.
            parent: the widget it belongs to.
        """
        super().__init__(tr("&Source"), tr("No camera found"), SOURCE_MENU, actions, parent)
        self._actions = actions
        self._cameras: list[CameraInfo] = []
        self._opened: dict[str, str] = {}
        self._looked_at = 0.0
        self._told = ""
        self._looking: BackgroundJob[list[CameraInfo]] | None = None
        self.formats = FormatMenu(self)
        self.insertMenu(actions["cameras"], self.formats)
        self.chosen.connect(self._pick)
        self.aboutToShow.connect(self.look_for_cameras)

    @property
    def looking(self) -> bool:
        """Whether the system is still being asked."""
        return self._looking is not None and not self._looking.done

    def look_for_cameras(self) -> None:
        """Ask the system for its cameras, in a thread of its own: some take seconds to answer."""
        if not self.looking:
            self._looked_at = time.monotonic()
            self._looking = BackgroundJob(list_cameras, "list cameras")

    def refresh(self, choice: SourceChoice | None) -> None:
        """Take over what was found, and mark what plays; called a few times a second."""
        if self._looking is not None and self._looking.done:
            self._show_cameras(self._looking)
            self._looking = None
        elif time.monotonic() - self._looked_at >= _LOOK_EVERY_S:
            # What is plugged in or pulled out is seen without being asked for.
            self.look_for_cameras()
        key = choice.text if choice is not None else None
        known = [_key(camera) for camera in self._cameras]
        if key is not None and choice is not None and key not in (*known, *self._opened):
            self._opened = dict([(key, choice.title), *self._opened.items()][:_OPENED])
        self._show_entries()
        default = choice is not None and choice.is_default_camera
        if default and known:
            key = known[0]
        self.mark(key)
        camera = next((camera for camera in self._cameras if _key(camera) == key), None)
        self.formats.show_camera(camera, choice.requested if choice is not None else None)
        self._actions["camera"].setChecked(default and not known)
        self._actions["digits"].setChecked(choice is not None and choice.demo is DIGITS)
        self._actions["numbers"].setChecked(choice is not None and choice.demo is NUMBERS)

    def _show_cameras(self, job: BackgroundJob[list[CameraInfo]]) -> None:
        try:
            self._cameras = job.result()
        except Exception as error:  # whatever a driver raises; the other sources still work
            problem = tr("The cameras cannot be listed: {error}", error=say(str(error)))
            if problem != self._told:
                self.problem.emit(problem)
            self._told = problem
        else:
            self._told = ""

    def _show_entries(self) -> None:
        names = [camera.name for camera in self._cameras]
        cameras = {
            _key(camera): say(camera.name)
            if names.count(camera.name) == 1
            else f"{camera.name} ({camera.index})"
            for camera in self._cameras
        }
        # A camera that is gone or unknown is listed as long as it is wanted.
        opened = {key: say(title) for key, title in self._opened.items() if key not in cameras}
        self.show_entries([*cameras.items(), *opened.items()])

    def _pick(self, key: str) -> None:
        for camera in self._cameras:
            if _key(camera) == key:
                self.camera_chosen.emit(SourceChoice(key, camera.name))
                return
        self.source_chosen.emit(key)


def _key(camera: CameraInfo) -> str:
    """Return what means this very camera at the next start too, where the system has such a thing."""
    return camera.path or str(camera.index)
