"""Keeps title, toolbar, menus and captions of a window in step with what plays and how it is shown."""

from PyQt6.QtWidgets import QApplication, QMainWindow

from signcam.live.player import Player
from signcam.models.catalogue import model_title
from signcam.sources.status import SourceState
from signcam.ui.clip_control import ClipControl
from signcam.ui.language.translate import say, tr
from signcam.ui.live_view import LiveView
from signcam.ui.model_switch import ModelSwitch
from signcam.ui.source_switch import SourceSwitch
from signcam.ui.style.theme import apply_theme
from signcam.ui.window_menus import WindowMenus
from signcam.ui.wording.messages import Hint
from signcam.ui.wording.sources import caption_of, glyph_of_source


class Upkeep:
    """What is done a few times a second, and where another model is in use."""

    def __init__(
        self,
        window: QMainWindow,
        player: Player,
        live: LiveView,
        menus: WindowMenus,
        clip: ClipControl,
        sources: SourceSwitch,
        models: ModelSwitch,
    ) -> None:
        """Prepare; the arguments are the window and its parts."""
        self._window, self._player, self._live, self._menus = window, player, live, menus
        self._clip, self._sources, self._models = clip, sources, models

    def refresh(self) -> None:
        """Bring all that is slow up to date."""
        player, menus = self._player, self._menus
        title = say(player.title)
        source = player.source
        live = source is not None and source.live
        glyph = glyph_of_source(player.choice, source.kind if source is not None else None)
        menus.toolbar.source_picker.show_choice(title, glyph=glyph)
        self._window.setWindowTitle(f"{title} - signcam" if title else "signcam")
        status = player.snapshot().status
        menus.actions["replay"].setEnabled(status.final or status.state is SourceState.NOT_READING)
        caption = tr(self._live.mode.full_screen_caption)
        self._live.video.show_caption(caption_of(player.choice, live, caption))
        self._clip.refresh(self._live.frame)
        menus.toolbar.show_stored(self._live.mode.storing)
        self._sources.refresh()
        menus.source.refresh(player.choice)

    def show_model(self, own_models: dict[str, str]) -> None:
        """Mark the model that reads.

        Args:
            own_models: those that do not ship, as in `Settings.own_models`.
        """
        model = self._player.model
        self._menus.toolbar.model_picker.show_choice(model_title(model), self._models.note)
        self._menus.model.show_own(own_models)
        self._menus.model.mark(model)

    def follow_full_screen(self, on: bool) -> None:
        """Show or hide what a full screen has no room for."""
        self._menus.actions["fullscreen"].setChecked(on)
        bar = self._window.menuBar()
        assert bar is not None
        bar.setVisible(not on)
        self._menus.toolbar.setVisible(not on)
        self._clip.set_full_screen(on)
        self._live.video.set_full_screen(on)
        # Who fills the screen wants to be seen from afar: the video and the digit get all of it.
        self._live.mode.set_full_screen(on)
        if on:
            advice = tr("Esc leaves it. {hint}", hint=tr(self._live.mode.full_screen_hint)).rstrip()
            self._live.notify(Hint("fullscreen", tr("Full screen"), advice, 0.0))

    def follow_palette(self) -> None:
        """Take the system's new colours."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app)
        self.refresh_icons()

    def refresh_icons(self) -> None:
        """Draw all icons in the palette's colours, again when it has changed."""
        self._menus.refresh_icons()
        self._clip.refresh_icons()
        self._live.banner.refresh_icons()
