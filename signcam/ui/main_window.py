"""The window: menus, pickers and settings around the live view."""

from PyQt6.QtCore import QEvent, Qt, QTimer, pyqtSignal
from PyQt6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PyQt6.QtWidgets import QMainWindow

from signcam.errors import SigncamError
from signcam.live.choice import DEFAULT_CAMERA, SourceChoice, demo_choice
from signcam.live.player import Player
from signcam.models.overrides import NO_OVERRIDES, InputOverrides
from signcam.resources.demos import DIGITS, NUMBERS
from signcam.ui.clip_control import ClipControl
from signcam.ui.language.translate import tr
from signcam.ui.live_view import LiveView
from signcam.ui.menus.file_drop import FileDrop, is_model_file
from signcam.ui.mirroring import Mirroring
from signcam.ui.mode import Mode
from signcam.ui.model_switch import ModelSwitch
from signcam.ui.modes import MODES
from signcam.ui.questions import Questions
from signcam.ui.settings import Settings
from signcam.ui.source_switch import SourceSwitch
from signcam.ui.style.theme import theme_of
from signcam.ui.upkeep import Upkeep
from signcam.ui.window_geometry import geometry_of, restore_geometry, usual_size
from signcam.ui.window_menus import WindowMenus
from signcam.ui.window_pages import WindowPages
from signcam.ui.wording.messages import Hint, Remedy


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
        self.setWindowTitle("signcam")
        self.setMinimumSize(640, 480)
        self.resize(usual_size())
        self.live = LiveView(player, settings, MODES, self)
        self.pages = WindowPages(self.live, settings, self)
        self.signs = self.pages.signs
        self.setCentralWidget(self.pages)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.clip = ClipControl(player, self)
        self.live.add_bar(self.clip.bar)
        self.live.frame_shown.connect(self._follow_clip)
        self.live.source_changed.connect(self._follow_source)
        self.clip.told.connect(self._tell_playback)
        self.sources = SourceSwitch(player, settings, self.live.banner, self)
        self.questions = Questions(
            self, lambda: self.live.mode, self.open_file, self.sources.open_address, self.use_model
        )
        self.menus = WindowMenus(self, self.questions, self.live.modes, self.clip.menu)
        self.sources.chosen.connect(self.play)
        self.sources.problem.connect(self.show_problem)
        self.menus.source.camera_chosen.connect(self.sources.use_camera)
        self.menus.source.formats.format_chosen.connect(self.sources.use_format)
        self.menus.source.source_chosen.connect(self.open_source)
        self.menus.source.problem.connect(self.show_problem)
        self.drop = FileDrop(self, lambda path: self.live.mode.words_for_file(path))
        self.drop.dropped.connect(self.open_file)
        self.drop.problem.connect(self.show_problem)
        self.menus.model.chosen.connect(self.use_model)
        self.menus.mode.chosen.connect(self._pick_mode)
        self.menus.language.mark(settings.language)
        self.menus.language.chosen.connect(self._keep_language)
        self.menus.toolbar.stored.clicked.connect(self._tell_stored)
        self.models = ModelSwitch(player, settings, self.live.banner, self.menus.model.input_menu, self)
        self._upkeep = Upkeep(self, player, self.live, self.menus, self.clip, self.sources, self.models)
        self.models.changed.connect(self._show_model)
        self.models.problem.connect(self.show_problem)
        self.live.remedy_chosen.connect(self._apply_remedy)
        self.live.text_refreshed.connect(self._refresh_slowly)
        self.live.mode_left.connect(self.use_mode)
        self._theme = theme_of(self.palette())
        self.menus.show_mode(self.live.mode)
        self._upkeep.refresh_icons()
        self.menus.actions["landmarks"].setChecked(settings.landmarks)
        self.mirroring = Mirroring(player, settings, self.live.video, self.menus.actions["mirror"])
        self._follow_source()
        self.live.video.set_landmarks(settings.landmarks)
        restore_geometry(self, settings.geometry)
        try:
            self.menus.model.list_models()
        except SigncamError as error:
            self.show_problem(str(error))
        self._show_model()
        for mode in self.live.modes:
            if mode.name == settings.mode and not mode.quiet and mode is not self.live.mode:
                self.use_mode(mode)

    def start(self, *, greet: bool = True) -> None:
        """Begin to follow the player and look for cameras.

        Args:
            greet: at the first start, say which signs are read.
        """
        self._refresh_slowly()
        self.live.start()
        self.live.video.setFocus()
        self.look_for_cameras()
        if greet and not self.settings.welcomed:
            self.pages.open_signs(first=True)

    # -- what plays ---------------------------------------------------------------------------------------

    def play(self, choice: SourceChoice) -> None:
        """Play something; returns at once."""
        # Who picks something wants to see it, not the page with the signs.
        self.pages.leave_signs()
        self.sources.stop()
        self.live.banner.clear_problem()
        self.player.play(choice)
        self._refresh_slowly()

    def open_source(self, text: str) -> None:
        """Open what a person named: a file, a folder, an address. What cannot be opened changes nothing."""
        self.sources.open(text)

    def open_file(self, path: str) -> None:
        """Read with a model file, or look at any other file or folder, unless the mode takes it."""
        if self.live.mode.take_file(path):
            return
        if is_model_file(path):
            self.use_model(path)
        else:
            self.open_source(path)

    def play_default_camera(self) -> None:
        """Use whichever camera is the first one, at the next start too."""
        self.sources.use_camera(DEFAULT_CAMERA)

    def play_digits(self) -> None:
        """Play the bundled clip of the ten digits, for ever."""
        self.play(demo_choice(DIGITS))

    def play_numbers(self) -> None:
        """Play the bundled clip of numbers, in which digits follow themselves, for ever."""
        self.play(demo_choice(NUMBERS))

    def replay(self) -> None:
        """Play from the start, or try again."""
        self.live.banner.clear_problem()
        self.player.replay()

    def use_model(self, model: str, overrides: InputOverrides = NO_OVERRIDES, *, keep: bool = True) -> None:
        """Read with another model once it is open, and keep that; the old one stays where it cannot be."""
        self.models.use(model, overrides, keep=keep)
        # Until then the old one reads, though the menu has marked the new one already.
        self._show_model()

    def show_problem(self, sentence: str) -> None:
        """Tell the person one thing, without asking anything."""
        self.live.banner.show_sentence(sentence)
        if self.settings.welcomed:
            self.pages.leave_signs()

    def look_for_cameras(self) -> None:
        """Look for cameras that were plugged in meanwhile."""
        self.menus.source.look_for_cameras()

    def _pick_mode(self, place: int) -> None:
        mode = self.live.modes[place]
        self.use_mode(mode)
        if not mode.quiet:
            # A stand begins when it is asked for, never by itself.
            self.settings.mode = mode.name

    def _keep_language(self, code: str) -> None:
        self.settings.language = code or None
        self.live.banner.show_sentence(tr("The window speaks this language from the next start."), "info")

    def _apply_remedy(self, remedy: Remedy) -> None:
        if remedy is Remedy.PICK:
            # At the button that was pressed: on a full screen there is no toolbar.
            button = self.live.video.state_card.buttons[remedy]
            self.menus.source.popup(button.mapToGlobal(button.rect().bottomLeft()))
        elif remedy is Remedy.DEMO:
            self.play_digits()
        else:
            self.replay()

    # -- what is shown ------------------------------------------------------------------------------------

    def set_mirror(self, on: bool) -> None:
        """Mirror the picture, and keep that: for cameras, and apart from them for files."""
        self.mirroring.keep(on)

    def set_landmarks(self, on: bool) -> None:
        """Draw the hand's outline, and keep that."""
        self.settings.landmarks = on
        self.live.video.set_landmarks(on)

    def set_timing(self, on: bool) -> None:
        """Show how long each stage takes, for now; a new window does not."""
        self.live.set_timing(on)

    def set_fullscreen(self, on: bool) -> None:
        """Fill the screen, or leave it."""
        state = self.windowState() & ~Qt.WindowState.WindowFullScreen
        self.setWindowState(state | Qt.WindowState.WindowFullScreen if on else state)

    def show_signs(self) -> None:
        """Show which signs are read, or go back to the video."""
        self.pages.toggle_signs()

    def use_mode(self, mode: Mode) -> None:
        """Show another mode's page, with the same video in it."""
        self.pages.leave_signs()
        self.live.use_mode(mode)
        self.menus.show_mode(mode)
        mode.fit(self.width(), self.height())
        mode.set_full_screen(self.isFullScreen())
        self.live.video.setFocus()

    def mode_named(self, name: str) -> Mode:
        """Return the mode of this name; there is one."""
        (mode,) = (mode for mode in self.live.modes if mode.name == name)
        return mode

    # -- Qt's events --------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Answer Escape, Return and Space with what is nearest to hand."""
        if event is None:
            return
        if event.key() == Qt.Key.Key_Escape and self.live.banner.isVisible():
            self.live.banner.close_button.click()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.live.video.state_card.answer():
            pass
        elif event.key() == Qt.Key.Key_Escape and self.isFullScreen():
            self.set_fullscreen(False)
        elif not self.clip.key(event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent | None) -> None:
        """Follow the full screen and the palette."""
        super().changeEvent(event)
        if event is None or not hasattr(self, "menus"):
            return
        if event.type() == QEvent.Type.WindowStateChange:
            self._upkeep.follow_full_screen(self.isFullScreen())
            self.live.set_unseen(self.isMinimized() or not self.isVisible())
        elif event.type() == QEvent.Type.PaletteChange and theme_of(self.palette()) != self._theme:
            self._theme = theme_of(self.palette())
            # Not from within this very event, which is still on its way through the widgets.
            QTimer.singleShot(0, self._upkeep.follow_palette)

    def showEvent(self, event: QShowEvent | None) -> None:
        """Read at full speed again."""
        super().showEvent(event)
        self.live.set_unseen(self.isMinimized())

    def hideEvent(self, event: QHideEvent | None) -> None:
        """Spare the processor: nobody sees it."""
        super().hideEvent(event)
        self.live.set_unseen(True)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Share the width out."""
        super().resizeEvent(event)
        self.live.mode.fit(self.width(), self.height())
        self.menus.toolbar.share_width(self.width())

    def closeEvent(self, event: QCloseEvent | None) -> None:
        """Begin to end what plays; the window goes at once, a hanging camera or not."""
        self.settings.geometry = geometry_of(self)
        self.live.stop()
        self.models.stop()
        self.sources.stop()
        self.player.close()
        super().closeEvent(event)
        self.closed.emit()

    # -- keeping up ---------------------------------------------------------------------------------------

    def _refresh_slowly(self) -> None:
        self._upkeep.refresh()

    def _tell_stored(self) -> None:
        self.live.banner.show_sentence(self.live.mode.storing, "info")

    def _follow_source(self) -> None:
        self.mirroring.follow()
        self.clip.refresh(None)

    def _follow_clip(self) -> None:
        self.clip.follow(self.live.frame)

    def _tell_playback(self, words: str) -> None:
        self.clip.refresh(self.live.frame)
        if self.isFullScreen():
            self.live.notify(Hint("film", words, "", 0.0))

    def _show_model(self) -> None:
        self._upkeep.show_model(self.settings.own_models)
