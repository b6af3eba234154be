"""Keys, menu and bar of a file that plays."""

import time
from collections.abc import Mapping

from PyQt6.QtCore import QObject, Qt, pyqtSignal
from PyQt6.QtGui import QAction, QKeyEvent
from PyQt6.QtWidgets import QMenu, QWidget

from signcam.frame import Frame
from signcam.live.playback import SPEEDS
from signcam.live.player import Player
from signcam.ui.language.translate import say, tr
from signcam.ui.menus.actions import build_actions, fill_menu, refresh_icons
from signcam.ui.menus.playback_actions import PLAYBACK, PLAYBACK_MENU
from signcam.ui.style.theme import theme_of
from signcam.ui.video.playback_bar import PlaybackBar
from signcam.ui.wording.playback import position, speed_text

_LEAP_S = 5.0
_REFRESH_S = 0.1


class ClipControl(QObject):
    """Carries a person's wishes to the player, and shows in the bar where it is.

    Attributes:
        bar: lies under the page of the mode in use; hidden where nothing can be paused.
        menu: the same in the menu bar.
        actions: the actions by name.

    Signals:
        told: something has changed that the bar would show; carries a few words, for a full screen.
    """

    told = pyqtSignal(str)

    def __init__(self, player: Player, window: QWidget) -> None:
        """Make the bar and the menu.

        Args:
            player: what is controlled.
            window: in which the keys work.
        """
        super().__init__(window)
        self._player = player
        self._frame: Frame | None = None
        self.actions: Mapping[str, QAction] = build_actions(PLAYBACK, self, window)
        self.bar = PlaybackBar(self.actions, window)
        self.bar.sought.connect(player.seek)
        self.bar.speed_chosen.connect(self.set_speed)
        self.menu = QMenu(tr("Pla&yback"), window)
        fill_menu(self.menu, PLAYBACK_MENU, self.actions)
        self._full_screen = False
        self._refreshed_at = 0.0
        self.refresh(None)

    # -- what the person wishes ---------------------------------------------------------------------------

    def toggle_pause(self) -> None:
        """Stand still, or go on; at the end, play again."""
        if self._player.ended:
            self._player.replay()
        elif self.controls:
            paused = not self._player.playback.paused
            self._player.playback.set_paused(paused)
            self.told.emit(tr("Paused") if paused else tr("Goes on"))

    def step_back(self) -> None:
        """Show the picture before, standing still."""
        self._step(-1)

    def step_on(self) -> None:
        """Show the next picture, standing still."""
        self._step(1)

    def leap(self, direction: int) -> None:
        """Go some seconds on or back; in a folder, to the next picture or the one before."""
        source = self._player.source
        if not self.controls or source is None or self._frame is None:
            return
        leap_s = source.step_s or _LEAP_S
        target_s = max(0.0, self._frame.time_s + direction * leap_s)
        self._player.seek(target_s)
        if source.duration_s is not None:
            self.told.emit(
                say(self._frame.label) or position(min(target_s, source.duration_s), source.duration_s)
            )

    def to_start(self) -> None:
        """Go back to the start."""
        if self.controls:
            self._player.seek(0.0)

    def slower(self) -> None:
        """Play more slowly."""
        slower = [speed for speed in SPEEDS if speed < self._player.playback.speed]
        self.set_speed(max(slower, default=SPEEDS[0]))

    def faster(self) -> None:
        """Play faster."""
        faster = [speed for speed in SPEEDS if speed > self._player.playback.speed]
        self.set_speed(min(faster, default=SPEEDS[-1]))

    def set_speed(self, speed: float) -> None:
        """Play so many times as fast as recorded."""
        if self.controls:
            self._player.playback.set_speed(speed)
            self.told.emit(speed_text(speed))

    def set_loop(self, on: bool) -> None:
        """Start again at the end, or end there."""
        self._player.playback.set_loop(on)

    def key(self, event: QKeyEvent) -> bool:
        """Do what a key means in a video player; return whether it means anything."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() == Qt.Key.Key_Space and (self.controls or self._player.ended):
            self.toggle_pause()
        elif event.key() == Qt.Key.Key_Left and self.controls:
            self.leap(-1)
        elif event.key() == Qt.Key.Key_Right and self.controls:
            self.leap(1)
        elif event.key() == Qt.Key.Key_Home and self.controls:
            self.to_start()
        else:
            return False
        return True

    # -- keeping up ---------------------------------------------------------------------------------------

    @property
    def controls(self) -> bool:
        """Whether a file is open that can be paused and sought."""
        source = self._player.source
        return source is not None and source.duration_s is not None

    def set_full_screen(self, on: bool) -> None:
        """Leave a full screen to the video; the keys work there too."""
        self._full_screen = on
        self.bar.setVisible(self.controls and not on)

    def refresh_icons(self) -> None:
        """Draw the icons in the palette's colours, again when it has changed."""
        refresh_icons(self.actions.values(), theme_of(self.bar.palette()))

    def follow(self, frame: Frame | None) -> None:
        """Show where it is, though not with every frame: that would only cost time."""
        now = time.monotonic()
        if now - self._refreshed_at >= _REFRESH_S or self._player.playback.paused:
            self._refreshed_at = now
            self.refresh(frame)

    def refresh(self, frame: Frame | None) -> None:
        """Show where it is.

        Args:
            frame: the one on the screen.
        """
        self._frame = frame
        source, playback = self._player.source, self._player.playback
        controls = self.controls
        self.bar.setVisible(controls and not self._full_screen)
        for action in self.actions.values():
            action.setEnabled(controls)
        paused = playback.paused or self._player.ended
        action = self.actions["pause"]
        if action.property("glyph") != ("play" if paused else "pause"):
            action.setProperty("glyph", "play" if paused else "pause")
            action.setText(tr("&Play") if paused else tr("&Pause"))
            self.refresh_icons()
        self.actions["loop"].setChecked(playback.loop)
        if source is None or source.duration_s is None or frame is None:
            return
        if frame.label:
            self.bar.show_picture(say(frame.label), frame.time_s, source.duration_s, playback.speed)
        else:
            self.bar.show_clip(frame.time_s, source.duration_s, playback.speed)

    def _step(self, pictures: int) -> None:
        if not self.controls:
            return
        source = self._player.source
        if self._player.ended and self._frame is not None and source is not None and pictures < 0:
            self._player.seek(max(0.0, self._frame.time_s + pictures * (source.step_s or 1 / 30)))
            self._player.playback.set_paused(True)
        else:
            self._player.playback.step(pictures)
