"""An animated GIF, WebP or PNG, as a source: the clip that it is."""

from bisect import bisect_right
from contextlib import suppress
from itertools import accumulate
from pathlib import Path

from PIL import Image as Pillow

from signcam.errors import PictureError, SourceError
from signcam.phrases import phrase
from signcam.sources.animation_times import Animation, animation_of
from signcam.sources.base import Picture, Source
from signcam.sources.picture_file import open_picture, read_opened

# Larger ones would take more than 500 MB while they are read: a picture is composed from those before it.
_LARGEST_PIXELS, _LARGEST_BYTES = 4096 * 4096, 256 << 20


class AnimationSource(Source):
    """Reads an animation from its start, once. Pictures are upright, on white, and have media times."""

    live = False

    def __init__(self, path: Path, shown: str | None = None) -> None:
        """Prepare an animation; `open` opens it.

        Args:
            path: the file.
            shown: name to show to the user; None is the path.
        """
        self.name = shown or str(path)
        self._path = path
        self._picture: Pillow.Image | None = None
        self._animation = Animation((), (0, 0))
        self._begins_s: list[float] = []
        self._next = 0

    def open(self) -> None:
        """Open the file at its start."""
        self.close()
        try:
            found = animation_of(self._path)
            size = self._path.stat().st_size
        except OSError as error:
            raise SourceError(f"{self.name} cannot be read: {error.strerror}.") from error
        if found is None:
            raise SourceError(f"{self.name} is damaged or incomplete.")
        width, height = found.size
        if width * height > _LARGEST_PIXELS:
            raise SourceError(
                f"{self.name} has pictures of {width}x{height}, more than signcam reads. Make it smaller."
            )
        if size > _LARGEST_BYTES:
            raise SourceError(f"{self.name} has {size / 1e6:,.0f} MB. Convert it to MP4.")
        try:
            self._picture = open_picture(self._path)
        except PictureError as error:
            raise SourceError(str(error)) from error
        self._animation, self._next = found, 0
        *self._begins_s, self.duration_s = accumulate(found.shown_s, initial=0.0)
        fps = len(found.shown_s) / self.duration_s
        self.details = phrase(f"{width}x{height} at {fps:.3g} fps")

    def read(self) -> Picture | None:
        """Return the next picture; None at the end."""
        if self._picture is None:
            raise SourceError(f"{self.name} is not open.")
        if self._next == len(self._begins_s):
            return None
        time_s = self._begins_s[self._next]
        try:
            self._go_to(self._picture, self._next + self._animation.first)
            image = read_opened(self._path, self._picture)
        except (PictureError, OSError, MemoryError) as error:
            raise SourceError(
                f"{self.name} breaks off after {time_s:.1f} s. Copy or save it again."
            ) from error
        self._next += 1
        return Picture(image, time_s)

    def seek(self, time_s: float) -> None:
        """Go on at a media time."""
        # A little more, since times are sums of fractions.
        self._next = max(0, bisect_right(self._begins_s, time_s + 1e-4) - 1)

    def close(self) -> None:
        """Close the file."""
        if self._picture is not None:
            with suppress(Exception):
                self._picture.close()
            self._picture = None

    def _go_to(self, picture: Pillow.Image, index: int) -> None:
        try:
            picture.seek(index)
        except (MemoryError, OSError):
            raise
        except Exception as error:  # decoders raise all kinds of errors over damage
            raise PictureError(f"{self.name} is damaged or incomplete.") from error
