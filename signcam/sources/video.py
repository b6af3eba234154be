"""A video file, as a source."""

import math
from pathlib import Path

import cv2

from signcam.errors import SourceError
from signcam.sources.base import Picture, Source

# For a clip without a frame rate, OpenCV gives 0, or the container's clock, such as 90000.
_SLOWEST_FPS, _FASTEST_FPS, _USUAL_FPS = 1.0, 960.0, 30.0
# A longer step between two pictures means a damaged time stamp.
_LONGEST_STEP_S = 10.0
# For a file without time stamps, OpenCV gives 200 thousand years before the start.
_LONGEST_CLIP_S = 1e6


class VideoSource(Source):
    """Reads a video file from its start. Pictures are upright and have media times.

    If a file is clearly shorter than its header says, its good pictures come first, then a SourceError.
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
        self._capture: cv2.VideoCapture | None = None
        self._clock = _MediaClock(_USUAL_FPS)
        self._expected_s: float | None = None
        self._fps = _USUAL_FPS

    def open(self) -> None:
        """Open the file at its start."""
        self.close()
        try:
            with self._path.open("rb") as file:
                empty = not file.read(1)
        except FileNotFoundError as error:
            raise SourceError(f"{self.name} does not exist. Check the spelling.") from error
        except OSError as error:
            raise SourceError(f"{self.name} cannot be read: {error.strerror}.") from error
        if empty:
            raise SourceError(f"{self.name} is empty.")
        # Only FFmpeg: other backends take digits in a file name for a numbered series of pictures.
        capture = cv2.VideoCapture(str(self._path), cv2.CAP_FFMPEG)
        if not capture.isOpened():
            raise SourceError(f"{self.name} is not a video, or is damaged. Copy or save it again.")
        # Phones store upright clips on their side, with a rotation tag. OpenCV 4.11 ignores it by default.
        capture.set(cv2.CAP_PROP_ORIENTATION_AUTO, 1)
        stated_fps, count = capture.get(cv2.CAP_PROP_FPS), capture.get(cv2.CAP_PROP_FRAME_COUNT)
        # Unfinished recordings and plain series of pictures have no length: it is < 0.
        self._expected_s = count / stated_fps if stated_fps > 0 and 0 < count < math.inf else None
        self.duration_s = self._expected_s
        fps = self._fps = _usual_fps(stated_fps)
        self._clock = _MediaClock(fps)
        width, height = capture.get(cv2.CAP_PROP_FRAME_WIDTH), capture.get(cv2.CAP_PROP_FRAME_HEIGHT)
        self.details = f"{width:.0f}x{height:.0f} at {fps:.3g} fps"
        self._capture = capture

    def read(self) -> Picture | None:
        """Return the next picture; None at the end."""
        if self._capture is None:
            raise SourceError(f"{self.name} is not open.")
        good, image = self._capture.read()
        if not good or image is None:
            self._check_end()
            return None
        time_s = self._clock.tick(self._capture.get(cv2.CAP_PROP_POS_MSEC) / 1000)
        return Picture(cv2.cvtColor(image, cv2.COLOR_BGR2RGB).astype("uint8", copy=False), time_s)

    def seek(self, time_s: float) -> None:
        """Go on at a media time."""
        if self._capture is None or self.duration_s is None:
            return
        frame = round(min(max(0.0, time_s), self.duration_s - 1 / self._fps) * self._fps)
        self._capture.set(cv2.CAP_PROP_POS_FRAMES, frame)
        self._clock.jump(frame / self._fps)

    def close(self) -> None:
        """Close the file."""
        if self._capture is not None:
            self._capture.release()
            self._capture = None

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
