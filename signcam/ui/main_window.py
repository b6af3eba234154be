"""The window: menus, pickers and settings around the live view."""

from pathlib import Path

from PyQt6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer, pyqtSignal
from PyQt6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QIcon,
    QKeyEvent,
    QResizeEvent,
)
from PyQt6.QtWidgets import (
    QApplication,
    QMainWindow,
    QSizePolicy,
    QStackedWidget,
    QToolBar,
    QToolButton,
    QWidget,
)

from signcam.assets import asset
from signcam.cameras import CameraInfo, list_cameras
from signcam.capture import SourceState
from signcam.errors import SigncamError
from signcam.models import DEFAULT_MODEL, shipped_models
from signcam.settings import Settings
from signcam.sources import source_from
from signcam.ui import actions as acts
from signcam.ui.choice_menu import ChoiceMenu
from signcam.ui.dialogs import about_box, address_dialog, file_dialog, folder_dialog, model_dialog
from signcam.ui.faces import Hint, Remedy
from signcam.ui.job import Job
from signcam.ui.live_view import LiveView
from signcam.ui.picker import Picker
from signcam.ui.player import DEFAULT_CAMERA, DEMO, Choice, Player
from signcam.ui.signs_page import SignsPage
from signcam.ui.theme import apply_theme, theme_of

_FULLSCREEN_NOTICE = Hint("fullscreen", "Full screen", "Esc or F leaves it.", 0.0)


class MainWindow(QMainWindow):
    """The one window.

    Signals:
        closed: the person closed it; what plays is being ended.
    """

    closed = pyqtSignal()

    def __init__(self, player: Player, settings: Settings) -> None:
        """Make the window; nothing plays before `play`.

        Args:
            player: plays for this window alone.
            settings: what was kept, and what is changed as the person changes it.
        """
        super().__init__()
        self.settings = settings
        self.player = player
        self._cameras: list[CameraInfo] = []
        self._looking: Job[list[CameraInfo]] | None = None
        self.setWindowTitle("signcam")
        self.setWindowIcon(_icon())
        self.setAcceptDrops(True)
        self.setMinimumSize(640, 480)
        self.resize(1120, 700)
        self.live = LiveView(player, self)
        self.signs = SignsPage(self)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.live)
        self.pages.addWidget(self.signs)
        self.setCentralWidget(self.pages)
        self.actions_by_name = acts.build_actions(self)
        self._build_menus()
        self._build_toolbar()
        self.live.remedy_chosen.connect(self._apply_remedy)
        self.live.text_refreshed.connect(self._refresh_slowly)
        self.signs.dismissed.connect(self._leave_signs)
        self._theme = theme_of(self.palette())
        self._refresh_icons()
        self.actions_by_name["mirror"].setChecked(settings.mirror)
        self.actions_by_name["landmarks"].setChecked(settings.landmarks)
        self.show_mirror(settings.mirror)
        self.live.stage.set_landmarks(settings.landmarks)
        if settings.geometry is not None:
            self.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowFullScreen)
        self._list_models()

    def start(self, *, greet: bool = True) -> None:
        """Begin to follow the player and look for cameras.

        Args:
            greet: at the first start, say which signs are read.
        """
        self.live.start()
        self.live.stage.setFocus()
        self.look_for_cameras()
        if greet and not self.settings.welcomed:
            self._open_signs(first=True)

    # -- what plays ---------------------------------------------------------------------------------------

    def play(self, choice: Choice) -> None:
        """Play something; returns at once."""
        # Who picks something wants to see it, not the page with the signs.
        if self.pages.currentWidget() is self.signs:
            self._leave_signs()
        self.live.banner.hide()
        self.player.play(choice)
        self._refresh_slowly()

    def open_source(self, text: str) -> None:
        """Open what a person named: a file, a folder, an address. What cannot be opened changes nothing."""
        try:
            source = source_from(text)
        except SigncamError as error:
            self.show_problem(str(error))
            return
        if source.live:
            self.settings.source = text
        self.play(Choice(text, Path(text).name if not source.live else text))

    def play_demo(self) -> None:
        """Play the bundled clip, for ever."""
        self.play(DEMO)

    def replay(self) -> None:
        """Play from the start, or try again."""
        self.live.banner.hide()
        self.player.replay()

    def use_model(self, model: str) -> bool:
        """Read with another model; the old one stays where it cannot be used."""
        try:
            self.player.use_model(model)
        except SigncamError as error:
            self.show_problem(str(error))
            return False
        finally:
            self._show_model()
        self.live.banner.hide()
        return True

    def show_problem(self, sentence: str) -> None:
        """Tell the person one thing, without asking anything."""
        self.live.banner.show_sentence(sentence)
        if self.pages.currentWidget() is not self.live and self.settings.welcomed:
            self.pages.setCurrentWidget(self.live)

    def look_for_cameras(self) -> None:
        """Ask the system for its cameras, in a thread of its own: some take seconds to answer."""
        if self._looking is None:
            self._looking = Job(list_cameras, "list cameras")

    def _pick_camera(self, path: str) -> None:
        for camera in self._cameras:
            if _key(camera) == path:
                self.settings.source = path
                self.play(Choice(path, camera.name))

    def _pick_model(self, name: str) -> None:
        if self.use_model(name):
            self.settings.model = name

    def _apply_remedy(self, remedy: Remedy) -> None:
        if remedy is Remedy.PICK:
            self.source_picker.setFocus()
            self.source_picker.showMenu()
        elif remedy is Remedy.DEMO:
            self.play_demo()
        else:
            self.replay()

    # -- what is shown ------------------------------------------------------------------------------------

    def set_mirror(self, on: bool) -> None:
        """Mirror the picture, and keep that."""
        self.settings.mirror = on
        self.show_mirror(on)

    def show_mirror(self, on: bool) -> None:
        """Mirror the picture for now; what is kept stays as it is."""
        action = self.actions_by_name["mirror"]
        action.blockSignals(True)
        action.setChecked(on)
        action.blockSignals(False)
        self.live.stage.set_mirror(on)

    def set_landmarks(self, on: bool) -> None:
        """Draw the hand's outline, and keep that."""
        self.settings.landmarks = on
        self.live.stage.set_landmarks(on)

    def set_fullscreen(self, on: bool) -> None:
        """Fill the screen, or leave it."""
        state = self.windowState() & ~Qt.WindowState.WindowFullScreen
        self.setWindowState(state | Qt.WindowState.WindowFullScreen if on else state)

    def show_signs(self) -> None:
        """Show which signs are read, or go back to the video."""
        if self.pages.currentWidget() is self.signs:
            self._leave_signs()
        else:
            self._open_signs(first=False)

    def show_about(self) -> None:
        """Show what this program is."""
        about_box(self).open()

    # -- what is asked ------------------------------------------------------------------------------------

    def ask_for_file(self) -> None:
        """Let the person choose a video or a picture."""
        dialog = file_dialog(self)
        dialog.fileSelected.connect(self.open_source)
        dialog.open()

    def ask_for_folder(self) -> None:
        """Let the person choose a folder of pictures."""
        dialog = folder_dialog(self)
        dialog.fileSelected.connect(self.open_source)
        dialog.open()

    def ask_for_address(self) -> None:
        """Let the person type a stream's address."""
        dialog = address_dialog(self)
        dialog.textValueSelected.connect(self.open_source)
        dialog.open()

    def ask_for_model(self) -> None:
        """Let the person choose a model file."""
        dialog = model_dialog(self)
        dialog.fileSelected.connect(self._pick_model)
        dialog.open()

    # -- Qt's events --------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent | None) -> None:
        """Take one file that is dragged here."""
        if event is not None and _dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent | None) -> None:
        """Open the file that was dropped."""
        path = _dropped_file(event) if event is not None else None
        if event is not None and path is not None:
            event.acceptProposedAction()
            self.open_source(path)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Leave the full screen with Escape; play again with Space, where a clip has ended."""
        if event is None:
            return
        if event.key() == Qt.Key.Key_Escape and self.isFullScreen():
            self.set_fullscreen(False)
        elif event.key() == Qt.Key.Key_Space and self.player.snapshot().status.state is SourceState.ENDED:
            self.replay()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent | None) -> None:
        """Follow the full screen and the palette."""
        super().changeEvent(event)
        if event is None or not hasattr(self, "pickers"):
            return
        if event.type() == QEvent.Type.WindowStateChange:
            self._follow_fullscreen(self.isFullScreen())
        elif event.type() == QEvent.Type.PaletteChange and theme_of(self.palette()) != self._theme:
            self._theme = theme_of(self.palette())
            # Not from within this very event, which is still on its way through the widgets.
            QTimer.singleShot(0, self._follow_palette)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Share the width out."""
        super().resizeEvent(event)
        self.live.fit_panel(self.width(), self.height())
        self.source_picker.set_widest(self.width() // 4)
        self.model_picker.set_widest(self.width() // 8)

    def closeEvent(self, event: QCloseEvent | None) -> None:
        """Begin to end what plays; the window goes at once, a hanging camera or not."""
        self.settings.geometry = self.saveGeometry().toBase64().data().decode()
        self.live.stop()
        self.player.close()
        super().closeEvent(event)
        self.closed.emit()

    # -- building -----------------------------------------------------------------------------------------

    def _build_menus(self) -> None:
        actions = self.actions_by_name
        self.source_menu = ChoiceMenu("&Source", "No camera found", acts.SOURCE_MENU, actions, self)
        self.model_menu = ChoiceMenu(
            "&Model", "No model ships with this copy", acts.MODEL_MENU, actions, self
        )
        self.source_menu.chosen.connect(self._pick_camera)
        self.model_menu.chosen.connect(self._pick_model)
        self.source_menu.aboutToShow.connect(self.look_for_cameras)
        bar = self.menuBar()
        assert bar is not None
        bar.addMenu(self.source_menu)
        bar.addMenu(self.model_menu)
        for title, names in (("&View", acts.VIEW_MENU), ("&Help", acts.HELP_MENU)):
            menu = bar.addMenu(title)
            assert menu is not None
            acts.fill_menu(menu, names, actions)

    def _build_toolbar(self) -> None:
        self.source_picker = Picker("Source", "camera", self.source_menu, self)
        self.model_picker = Picker("Model", "model", self.model_menu, self)
        self.pickers = (self.source_picker, self.model_picker)
        self.toolbar = QToolBar("Toolbar", self)
        self.toolbar.setObjectName("toolbar")
        self.toolbar.setMovable(False)
        self.toolbar.setFloatable(False)
        self.toolbar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.toolbar.setIconSize(QSize(20, 20))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        for picker in self.pickers:
            self.toolbar.addWidget(picker)
        spacer = QWidget(self.toolbar)
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.toolbar.addWidget(spacer)
        for name in acts.TOOLBAR:
            button = QToolButton(self.toolbar)
            button.setDefaultAction(self.actions_by_name[name])
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(acts.ACTIONS[name].text.replace("&", ""))
            self.toolbar.addWidget(button)
        self.addToolBar(self.toolbar)

    # -- keeping up ---------------------------------------------------------------------------------------

    def _refresh_slowly(self) -> None:
        title = self.player.title
        self.source_picker.show_choice(title)
        self.setWindowTitle(f"{title} - signcam" if title else "signcam")
        status = self.player.snapshot().status
        self.actions_by_name["replay"].setEnabled(status.final)
        if self._looking is not None and self._looking.done:
            self._show_cameras(self._looking)
            self._looking = None
        self._mark_source()

    def _show_cameras(self, job: Job[list[CameraInfo]]) -> None:
        try:
            self._cameras = job.result()
        except Exception as error:  # whatever a driver raises; the other sources still work
            self.show_problem(f"The cameras cannot be listed: {error}")
        names = [camera.name for camera in self._cameras]
        self.source_menu.show_entries(
            [
                (
                    _key(camera),
                    camera.name if names.count(camera.name) == 1 else f"{camera.name} ({camera.index})",
                )
                for camera in self._cameras
            ]
        )

    def _mark_source(self) -> None:
        choice = self.player.choice
        key = choice.text if choice is not None else None
        if choice == DEFAULT_CAMERA and self._cameras:
            key = _key(self._cameras[0])
        self.source_menu.mark(key)

    def _list_models(self) -> None:
        try:
            names = [path.stem for path in shipped_models()]
        except SigncamError as error:
            self.show_problem(str(error))
            names = []
        self.model_menu.show_entries([(name, name) for name in names])
        self._show_model()

    def _show_model(self) -> None:
        model = self.player.model
        self.model_picker.show_choice(Path(model).stem or DEFAULT_MODEL)
        self.model_menu.mark(model)

    def _follow_fullscreen(self, on: bool) -> None:
        action = self.actions_by_name["fullscreen"]
        action.blockSignals(True)
        action.setChecked(on)
        action.blockSignals(False)
        bar = self.menuBar()
        assert bar is not None
        bar.setVisible(not on)
        self.toolbar.setVisible(not on)
        self.live.stage.set_bare(on)
        if on:
            self.live.notify(_FULLSCREEN_NOTICE)

    def _follow_palette(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app)
        self._refresh_icons()

    def _refresh_icons(self) -> None:
        acts.refresh_icons(self.actions_by_name, theme_of(self.palette()))
        self.live.banner.refresh_icons()
        for picker in self.pickers:
            picker.refresh_icon()

    def _open_signs(self, *, first: bool) -> None:
        self.pages.setCurrentWidget(self.signs)
        self.signs.open(first=first)

    def _leave_signs(self) -> None:
        self.settings.welcomed = True
        self.pages.setCurrentWidget(self.live)


def _key(camera: CameraInfo) -> str:
    """Return what means this very camera at the next start too, where the system has such a thing."""
    return camera.path or str(camera.index)


def _dropped_file(event: QDropEvent) -> str | None:
    data = event.mimeData()
    urls = data.urls() if data is not None else []
    return urls[0].toLocalFile() if len(urls) == 1 and urls[0].isLocalFile() else None


def _icon() -> QIcon:
    try:
        return QIcon(str(asset("icons/signcam.png")))
    except SigncamError:
        return QGuiApplication.windowIcon()
