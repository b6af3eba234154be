"""Which pictures are shown mirrored: cameras as a mirror does, files as they are, unless a person says so."""

from PyQt6.QtGui import QAction

from signcam.live.player import Player
from signcam.ui.settings import Settings
from signcam.ui.video.video_view import VideoView


class Mirroring:
    """Mirrors what is shown, never what is read. Cameras and files have a choice each, which is kept."""

    def __init__(self, player: Player, settings: Settings, video: VideoView, switch: QAction) -> None:
        """Prepare; `follow` mirrors.

        Args:
            player: tells whether a camera or a file plays.
            settings: keep both choices.
            video: shows the pictures.
            switch: shows which choice counts now.
        """
        self._player, self._settings, self._video, self._switch = player, settings, video, switch
        self._for_now: bool | None = None

    def keep(self, on: bool) -> None:
        """Mirror what plays, a camera or a file, and keep that for all of its kind."""
        if self._shows_file:
            self._settings.mirror_files = on
        else:
            self._settings.mirror = on
        self._for_now = None
        self.follow()

    def show(self, on: bool) -> None:
        """Mirror all pictures for now; what is kept stays as it is."""
        self._for_now = on
        self.follow()

    def follow(self) -> None:
        """Mirror what plays as it was chosen for its kind."""
        kept = self._settings.mirror_files if self._shows_file else self._settings.mirror
        on = kept if self._for_now is None else self._for_now
        self._switch.setChecked(on)
        self._video.set_mirror(on)

    @property
    def _shows_file(self) -> bool:
        source = self._player.source
        return source is not None and not source.live
