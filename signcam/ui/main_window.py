"""The window: menus, pickers and settings around the live view."""

from PyQt6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer, pyqtSignal
from PyQt6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QResizeEvent
from PyQt6.QtWidgets import QApplication, QMainWindow

from signcam.errors import SigncamError
from signcam.live.choice import DEFAULT_CAMERA, SourceChoice, demo_choice
from signcam.live.player import Player
from signcam.models.catalogue import model_title
from signcam.models.overrides import NO_OVERRIDES, InputOverrides
from signcam.resources.demos import DIGITS, NUMBERS
from signcam.sources.status import SourceState
from signcam.ui.clip_control import ClipControl
from signcam.ui.language.translate import say, tr, tr_noop
from signcam.ui.live_view import LiveView
from signcam.ui.menus import actions as acts
from signcam.ui.menus import dialogs
from signcam.ui.menus.file_drop import FileDrop, is_model_file
from signcam.ui.menus.playback_actions import PLAYBACK, PLAYBACK_KEYS
from signcam.ui.mode import Mode
from signcam.ui.model_switch import ModelSwitch
from signcam.ui.modes import MODES
from signcam.ui.settings import Settings
from signcam.ui.source_switch import SourceSwitch
from signcam.ui.style.theme import apply_theme, theme_of
from signcam.ui.window_menus import WindowMenus
from signcam.ui.window_pages import WindowPages
from signcam.ui.wording.messages import Hint, Remedy
from signcam.ui.wording.sources import caption_of, glyph_of_source

_USUAL_SIZE = QSize(1120, 700)
# What is no action, since it depends on what the window shows.
_OTHER_KEYS = (
    (tr_noop("Return"), tr_noop("Press the first button of a message")),
    (tr_noop("Esc"), tr_noop("Close a message, leave the full screen")),
)


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
        self.resize(_usual_size())
        self.live = LiveView(player, settings, MODES, self)
        self.pages = WindowPages(self.live, self)
        self.signs = self.pages.signs
        self.setCentralWidget(self.pages)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.clip = ClipControl(player, self)
        self.live.add_bar(self.clip.bar)
        self.live.frame_shown.connect(self._follow_clip)
        self.live.source_changed.connect(self._follow_source)
        self.clip.told.connect(self._tell_playback)
        self.menus = WindowMenus(self, self.live.modes, self.clip.menu)
        self.sources = SourceSwitch(player, settings, self.live.banner, self)
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
        self.models.changed.connect(self._show_model)
        self.models.problem.connect(self.show_problem)
        self.live.remedy_chosen.connect(self._apply_remedy)
        self.live.text_refreshed.connect(self._refresh_slowly)
        self.live.mode_left.connect(self.use_mode)
        self.signs.dismissed.connect(self._leave_signs)
        self._theme = theme_of(self.palette())
        self.menus.show_mode(self.live.mode)
        self._refresh_icons()
        self.menus.actions["landmarks"].setChecked(settings.landmarks)
        self._mirror: bool | None = None
        self._follow_source()
        self.live.video.set_landmarks(settings.landmarks)
        if settings.geometry is not None:
            self.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowFullScreen)
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
        if self.pages.showing_signs:
            self._leave_signs()
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
        if self.pages.showing_signs and self.settings.welcomed:
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
        if self._shows_file:
            self.settings.mirror_files = on
        else:
            self.settings.mirror = on
        self._mirror = None
        self._follow_source()

    def show_mirror(self, on: bool) -> None:
        """Mirror all pictures for now; what is kept stays as it is."""
        self._mirror = on
        self._follow_source()

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
        if self.pages.showing_signs:
            self._leave_signs()
        else:
            self.pages.open_signs(first=False)

    def use_mode(self, mode: Mode) -> None:
        """Show another mode's page, with the same video in it."""
        if self.pages.showing_signs:
            self._leave_signs()
        self.live.use_mode(mode)
        self.menus.show_mode(mode)
        mode.fit(self.width(), self.height())
        mode.set_full_screen(self.isFullScreen())
        self.live.video.setFocus()

    def mode_named(self, name: str) -> Mode:
        """Return the mode of this name; there is one."""
        (mode,) = (mode for mode in self.live.modes if mode.name == name)
        return mode

    def show_keys(self) -> None:
        """Show how the mode in use is used, and all keys."""
        mode = self.live.mode
        specs = [*mode.action_specs.values(), *acts.ACTIONS.values(), *PLAYBACK.values()]
        dialogs.show_keys(self, mode.help_lines, [*acts.key_rows(specs), *PLAYBACK_KEYS, *_OTHER_KEYS])

    def show_about(self) -> None:
        """Show what this program is."""
        dialogs.show_about(self)

    # -- what is asked ------------------------------------------------------------------------------------

    def ask_for_file(self) -> None:
        """Let the person choose a video or a picture."""
        dialogs.ask_for_file(self, self.open_file)

    def ask_for_folder(self) -> None:
        """Let the person choose a folder of pictures."""
        dialogs.ask_for_folder(self, self.open_file)

    def ask_for_address(self) -> None:
        """Let the person type a stream's address."""
        dialogs.ask_for_address(self, self.sources.open_address)

    def ask_for_model(self) -> None:
        """Let the person choose a model file."""
        dialogs.ask_for_model(self, self.use_model)

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
            self._follow_fullscreen(self.isFullScreen())
        elif event.type() == QEvent.Type.PaletteChange and theme_of(self.palette()) != self._theme:
            self._theme = theme_of(self.palette())
            # Not from within this very event, which is still on its way through the widgets.
            QTimer.singleShot(0, self._follow_palette)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Share the width out."""
        super().resizeEvent(event)
        self.live.mode.fit(self.width(), self.height())
        self.menus.toolbar.share_width(self.width())

    def closeEvent(self, event: QCloseEvent | None) -> None:
        """Begin to end what plays; the window goes at once, a hanging camera or not."""
        self.settings.geometry = self.saveGeometry().toBase64().data().decode()
        self.live.stop()
        self.models.stop()
        self.sources.stop()
        self.player.close()
        super().closeEvent(event)
        self.closed.emit()

    # -- keeping up ---------------------------------------------------------------------------------------

    def _refresh_slowly(self) -> None:
        title = say(self.player.title)
        source = self.player.source
        live = source is not None and source.live
        glyph = glyph_of_source(self.player.choice, source.kind if source is not None else None)
        self.menus.toolbar.source_picker.show_choice(title, glyph=glyph)
        self.setWindowTitle(f"{title} - signcam" if title else "signcam")
        status = self.player.snapshot().status
        self.menus.actions["replay"].setEnabled(status.final or status.state is SourceState.NOT_READING)
        self.live.video.show_caption(
            caption_of(self.player.choice, live, tr(self.live.mode.full_screen_caption))
        )
        self.clip.refresh(self.live.frame)
        self.menus.toolbar.show_stored(self.live.mode.storing)
        self.sources.refresh()
        self.menus.source.refresh(self.player.choice)

    def _tell_stored(self) -> None:
        self.live.banner.show_sentence(self.live.mode.storing, "info")

    @property
    def _shows_file(self) -> bool:
        source = self.player.source
        return source is not None and not source.live

    def _follow_source(self) -> None:
        """Mirror cameras as a mirror does, and show files as they are, unless the person said otherwise."""
        kept = self.settings.mirror_files if self._shows_file else self.settings.mirror
        on = kept if self._mirror is None else self._mirror
        self.menus.actions["mirror"].setChecked(on)
        self.live.video.set_mirror(on)
        self.clip.refresh(None)

    def _follow_clip(self) -> None:
        self.clip.follow(self.live.frame)

    def _tell_playback(self, words: str) -> None:
        self.clip.refresh(self.live.frame)
        if self.isFullScreen():
            self.live.notify(Hint("film", words, "", 0.0))

    def _show_model(self) -> None:
        model = self.player.model
        self.menus.toolbar.model_picker.show_choice(model_title(model), self.models.note)
        self.menus.model.show_own(self.settings.own_models)
        self.menus.model.mark(model)

    def _follow_fullscreen(self, on: bool) -> None:
        self.menus.actions["fullscreen"].setChecked(on)
        bar = self.menuBar()
        assert bar is not None
        bar.setVisible(not on)
        self.menus.toolbar.setVisible(not on)
        self.clip.set_full_screen(on)
        self.live.video.set_full_screen(on)
        # Who fills the screen wants to be seen from afar: the video and the digit get all of it.
        self.live.mode.set_full_screen(on)
        if on:
            advice = tr("Esc leaves it. {hint}", hint=tr(self.live.mode.full_screen_hint)).rstrip()
            self.live.notify(Hint("fullscreen", tr("Full screen"), advice, 0.0))

    def _follow_palette(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app)
        self._refresh_icons()

    def _refresh_icons(self) -> None:
        self.menus.refresh_icons()
        self.clip.refresh_icons()
        self.live.banner.refresh_icons()

    def _leave_signs(self) -> None:
        self.settings.welcomed = True
        self.pages.leave_signs()


def _usual_size() -> QSize:
    """Return the size of a window that nobody has sized yet; a small screen holds all of it."""
    screen = QGuiApplication.primaryScreen()
    return _USUAL_SIZE.boundedTo(screen.availableSize()) if screen is not None else _USUAL_SIZE
