"""A video file, as a source."""

import math
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from signcam.errors import SourceError
from signcam.phrases import phrase
from signcam.sources.base import Picture, Source
from signcam.sources.decoder import Decoder, UndecodableError

if TYPE_CHECKING:
    from av import VideoFrame

# Some clips state no frame rate, or the container's clock, such as 90000.
_SLOWEST_FPS, _FASTEST_FPS, _USUAL_FPS = 1.0, 960.0, 30.0
# A longer step between two pictures means a damaged time stamp.
_LONGEST_STEP_S = 10.0
_LONGEST_CLIP_S = 1e6
# After a longer gap of pictures that could not be decoded, what was before counts no longer.
_LONGEST_GAP_S = 0.5
# From where a second search begins, if the first one has led too far.
_EARLIER_S = 5.0


class VideoSource(Source):
    """Reads a video file from its start. Pictures are upright and have media times.

    A picture that cannot be decoded is left out. If a file is clearly shorter than its header says, its good
    pictures come first, then a SourceError.
    """

    live = False

    def __init__(self, path: Path, shown: str | None = None) -> None:
        """Prepare a video; `open` opens it.

        Args:
            path: the file.
            shown: name to show to the user; None is the path.
        """
        self.name = shown or str(path)
        self._path = path
        self._decoder: Decoder | None = None
        self._clock = _MediaClock(_USUAL_FPS)
        self._expected_s: float | None = None
        self._fps = _USUAL_FPS
        self._target_s: float | None = None
        self._skipped = 0
        self._shape: tuple[int, ...] = ()

    def open(self) -> None:
        """Open the file at its start."""
        self.close()
        try:
            status = self._path.stat()
            # A pipe would be waited for, and a device has no end.
            if not stat.S_ISREG(status.st_mode):
                raise SourceError(f"{self.name} is not a file. Give a video.")
            with self._path.open("rb") as file:
                empty = not file.read(1)
        except FileNotFoundError as error:
            raise SourceError(f"{self.name} does not exist. Check the spelling.") from error
        except OSError as error:
            raise SourceError(f"{self.name} cannot be read: {error.strerror}.") from error
        if empty:
            raise SourceError(f"{self.name} is empty.")
        try:
            # With its protocol, no name means anything but this file.
            decoder = Decoder(f"file:{self._path}", protocols="file")
        except SourceError as error:
            raise SourceError(f"{self.name} {error}. Convert it to MP4, or choose another.") from error
        except (OSError, ValueError) as error:
            raise SourceError(f"{self.name} is not a video, or is damaged. Copy or save it again.") from error
        self._decoder = decoder
        self._expected_s = self.duration_s = decoder.duration_s
        self._fps = _usual_fps(decoder.fps)
        self._clock = _MediaClock(self._fps)
        self._target_s, self._skipped, self._shape = None, 0, ()
        self.details = ""

    def read(self) -> Picture | None:
        """Return the next picture; None at the end."""
        if self._decoder is None:
            raise SourceError(f"{self.name} is not open.")
        try:
            frame = self._decoder.read() if self._target_s is None else self._search(self._target_s)
            self._target_s = None
            image = None if frame is None else self._decoder.image(frame)
        except UndecodableError as error:
            self._check_end()
            raise SourceError(
                f"{self.name} {error} after {self._clock.end_s:.1f} s. Copy or save it again."
            ) from error
        if frame is None or image is None:
            self._check_end()
            return None
        before_s = self._clock.end_s
        time_s = self._clock.tick(math.nan if frame.time is None else frame.time)
        gap = self._decoder.skipped > self._skipped and before_s is not None
        cut = gap and before_s is not None and time_s - before_s > _LONGEST_GAP_S
        self._skipped = self._decoder.skipped
        if image.shape != self._shape:
            self._shape = image.shape
            self.details = phrase(f"{image.shape[1]}x{image.shape[0]} at {self._fps:.3g} fps")
        return Picture(image, time_s, cut=cut)

    def seek(self, time_s: float) -> None:
        """Go on at a media time."""
        if self._decoder is None or self.duration_s is None:
            return
        frame = round(min(max(0.0, time_s), self.duration_s - 1 / self._fps) * self._fps)
        self._target_s = frame / self._fps
        self._clock.jump(self._target_s)

    def close(self) -> None:
        """Close the file."""
        if self._decoder is not None:
            self._decoder.close()
            self._decoder = None

    def _search(self, time_s: float) -> "VideoFrame | None":
        """Return the picture at a media time; the last one, if there is none so late."""
        assert self._decoder is not None
        start_s = self._decoder.start_s if self._clock.start_s is None else self._clock.start_s
        wanted_s = start_s + time_s - 0.5 / self._fps
        last = None
        for begin_s in (start_s + time_s, start_s + time_s - _EARLIER_S):
            try:
                self._decoder.seek(max(start_s, begin_s))
            except (OSError, ValueError):
                return self._decoder.read()
            last = frame = self._decoder.read()
            if frame is None or frame.time is None or frame.time < wanted_s + 1 / self._fps:
                break
        while frame is not None and frame.time is not None and frame.time < wanted_s:
            frame = self._decoder.read()
            last = last if frame is None else frame
        return last

    def _check_end(self) -> None:
        end_s = self._clock.end_s
        if end_s is None:
            raise SourceError(f"{self.name} contains no pictures. Copy or save it again.")
        if self._expected_s is None:
            return
        # The length is often an estimate, or that of the sound. So half a second, or 5 % of a long clip, may
        # be missing, but at most a quarter of a short one.
        slack_s = max(0.05 * self._expected_s, min(0.5, 0.25 * self._expected_s))
        if end_s < self._expected_s - slack_s:
            raise SourceError(f"{self.name} ends too early, after {end_s:.1f} s. Copy or save it again.")


class _MediaClock:
    """Media time that starts at 0 and always increases, even if the file's time stamps do not."""

    def __init__(self, fps: float) -> None:
        self._frame_s = 1 / fps
        self._offset_s = 0.0
        self._last_s: float | None = None
        self._target_s: float | None = None

    @property
    def end_s(self) -> float | None:
        """End time of the last picture; None before the first."""
        return None if self._last_s is None else self._last_s + self._frame_s

    @property
    def start_s(self) -> float | None:
        """Time stamp of the beginning; None before the first picture."""
        return None if self._last_s is None else -self._offset_s

    def jump(self, time_s: float) -> None:
        """Expect the next picture at this media time."""
        self._target_s = time_s

    def tick(self, stamp_s: float) -> float:
        """Return the media time of the next picture.

        Args:
            stamp_s: its time stamp in the file, seconds.
        """
        has_stamp = abs(stamp_s) < _LONGEST_CLIP_S
        if self._target_s is not None:
            target_s, self._target_s = self._target_s, None
            near = has_stamp and abs(stamp_s + self._offset_s - target_s) <= _LONGEST_STEP_S
            self._last_s = max(0.0, stamp_s + self._offset_s) if near else target_s
            return self._last_s
        if self._last_s is None:
            self._last_s = 0.0
            self._offset_s = -stamp_s if has_stamp else 0.0
            return self._last_s
        time_s = stamp_s + self._offset_s
        step_s = time_s - self._last_s
        if not has_stamp or not 0 < step_s <= _LONGEST_STEP_S:
            time_s = self._last_s + self._frame_s
            if has_stamp and abs(step_s) > _LONGEST_STEP_S:
                self._offset_s = time_s - stamp_s  # the time stamps start anew here
        self._last_s = time_s
        return time_s


def check_video(path: Path, shown: str) -> None:
    """Check that a file gives at least one picture.

    Raises:
        SourceError: it does not; the message is one sentence.
    """
    source = VideoSource(path, shown)
    try:
        source.open()
        source.read()
    finally:
        source.close()


def _usual_fps(fps: float) -> float:
    return fps if math.isfinite(fps) and _SLOWEST_FPS <= fps <= _FASTEST_FPS else _USUAL_FPS
