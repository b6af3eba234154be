"""Decodes videos and streams with FFmpeg: each picture is whole and has a size of its own, or it is none."""

import re
import time
from fractions import Fraction
from typing import IO, TYPE_CHECKING, Any, cast

import numpy as np

from signcam.errors import SourceError
from signcam.frame import Image
from signcam.phrases import phrase

if TYPE_CHECKING:
    from av import VideoFrame

# What can be a video or the stream of a camera. Playlists (HLS, DASH, concat) are left out: they name other
# files and addresses, which FFmpeg would open. So are series of pictures and devices.
_FORMATS = (
    "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpeg,mpegts,mpegvideo,mjpeg,mpjpeg,h264,hevc,av1,obu,ivf,m4v,"
    "asf,flv,ogg,mxf,nut,dv,rm,swf,vob,wtv,y4m,yuv4mpegpipe,rtsp,sdp,rtp,gif,apng"
)
# 8K. A file that claims more is refused before a picture of it is made.
_LARGEST_PIXELS = 7680 * 4320
# This many pictures in a row that cannot be decoded, or this long without one, are no longer single faults.
_TOLERATED_FAULTS = 300
_LONGEST_READ_S = 5.0
# Pixels that are stretched more are a damaged header.
_MOST_STRETCHED = 4


class UndecodableError(SourceError):
    """FFmpeg gives no more pictures, though more should come. The message is the end of a sentence."""


class Decoder:
    """An open video. Only one thread at a time may use it.

    Attributes:
        fps: frames per second as stated; 0 if unknown.
        duration_s: length as stated, by the number of pictures where that is known; None if unknown.
        start_s: time stamp at which it begins.
        skipped: number of pictures that could not be decoded so far.
    """

    def __init__(
        self,
        file: str | IO[bytes],
        *,
        protocols: str = "",
        options: dict[str, str] | None = None,
        timeout_s: tuple[float, float] | None = None,
        live: bool = False,
    ) -> None:
        """Open a video.

        Args:
            file: an address or path for FFmpeg, or an open file.
            protocols: the only protocols that FFmpeg may use, separated by commas; none for an open file.
            options: further options of FFmpeg.
            timeout_s: how long to wait for the opening and for each read; None for files.
            live: give each picture as soon as it is decoded.

        Raises:
            OSError: it cannot be opened.
            SourceError: it has no pictures, or none to decode. The message is the end of a sentence.
        """
        # It loads a second FFmpeg, which cameras and pictures do not need.
        import av
        import av.logging

        self._av = av
        chosen = {"protocol_whitelist": protocols, "format_whitelist": _FORMATS, **(options or {})}
        try:
            self._container = av.open(file, "r", options=chosen, timeout=timeout_s)
        except (av.FFmpegError, EOFError, ValueError) as error:  # not all of them are OSErrors
            raise OSError(str(error)) from error
        try:
            self._stream = self._video_stream()
        except BaseException:
            self._container.close()
            raise
        context = self._stream.codec_context
        intra_only = context.name == "mjpeg"
        # Threads that decode one picture each would keep back as many pictures, and lose those beside a
        # damaged one.
        context.thread_type = "SLICE" if live or intra_only else "AUTO"
        if intra_only:
            # Half a JPEG is an error, not a picture with a grey half.
            context.options = {"err_detect": "explode"}
        self._reformatter = av.video.reformatter.VideoReformatter()
        self._packets = self._container.demux(self._stream)
        self._frames: list[VideoFrame] = []
        self.skipped = 0
        self.fps = float(self._stream.average_rate or 0)
        self.start_s = float((self._stream.start_time or 0) * (self._stream.time_base or 0))
        self.duration_s = self._stated_duration_s()

    def _video_stream(self) -> Any:
        streams = self._container.streams.video
        if not streams:
            raise SourceError("contains no pictures")
        # A cover of a song or film is a stream of one picture.
        stream: Any = next((each for each in streams if not _is_cover(each)), streams[0])
        context = stream.codec_context
        if context is None:
            raise SourceError(f"is encoded as {self._codec_name()}, which signcam cannot decode")
        if context.width * context.height > _LARGEST_PIXELS:
            raise SourceError(f"has pictures of {context.width}x{context.height}, more than signcam reads")
        return stream

    def _codec_name(self) -> str:
        """Return what FFmpeg calls the codec that it does not know; only its description has the name."""
        level = self._av.logging.get_level()
        self._av.logging.set_level(self._av.logging.INFO)
        try:
            words = cast(Any, self._container).dumps_format()
        finally:
            self._av.logging.set_level(level)
        found = re.search(r"Video: (?:none \()?([\w.-]+)", words)
        return found.group(1) if found else phrase("an unknown format")

    def _stated_duration_s(self) -> float | None:
        if self.fps > 0 and self._stream.frames > 0:
            return float(self._stream.frames / self.fps)
        duration, base = self._stream.duration, self._stream.time_base
        if duration and base and duration > 0:
            return float(duration * base)
        total = self._container.duration
        return total / 1e6 if total and total > 0 else None

    def read(self) -> "VideoFrame | None":
        """Return the next picture as FFmpeg has it; None at the end. What cannot be decoded is left out.

        Raises:
            UndecodableError: nothing can be decoded any more, or nothing comes.
        """
        began, faults = time.perf_counter(), 0
        while not self._frames:
            if faults > _TOLERATED_FAULTS or time.perf_counter() - began > _LONGEST_READ_S:
                raise UndecodableError("cannot be decoded")
            try:
                packet = next(self._packets)
            except StopIteration:
                return None
            except self._av.error.EOFError:
                return None
            except (self._av.FFmpegError, OSError) as error:
                raise UndecodableError("breaks off") from error
            try:
                decoded = packet.decode()
            except (self._av.error.EOFError, self._av.error.DecoderNotFoundError) as error:
                raise UndecodableError("cannot be decoded") from error
            except self._av.FFmpegError:
                faults += 1
                self.skipped += 1
                continue
            self._frames = [frame for frame in decoded if not frame.is_corrupt]
            lost = len(decoded) - len(self._frames)
            faults, self.skipped = (0 if self._frames else faults + lost), self.skipped + lost
        return self._frames.pop(0)

    def image(self, frame: "VideoFrame") -> Image:
        """Return a picture upright, in RGB, with square pixels: (height, width, 3) uint8."""
        width, height = frame.width, frame.height
        if width * height > _LARGEST_PIXELS:
            raise UndecodableError(f"has pictures of {width}x{height}, more than signcam reads")
        aspect = self._stream.sample_aspect_ratio
        # Enlarged, never reduced: no line of the picture is lost.
        if aspect and aspect > 1 and aspect <= _MOST_STRETCHED:
            width = round(width * aspect)
        elif aspect and Fraction(1, _MOST_STRETCHED) <= aspect < 1:
            height = round(height / aspect)
        rgb = (
            self._reformatter.reformat(frame, width, height, "rgb24")
            .to_ndarray()
            .astype(np.uint8, copy=False)
        )
        turns = round(frame.rotation / 90) % 4
        return np.ascontiguousarray(np.rot90(rgb, turns)) if turns else rgb

    def seek(self, stamp_s: float) -> None:
        """Go on at the last picture before a time stamp from which decoding can begin.

        Raises:
            OSError: it cannot be sought in.
        """
        self._container.seek(round(stamp_s * 1e6), backward=True)
        self._frames = []
        self._packets = self._container.demux(self._stream)

    def close(self) -> None:
        """Close it."""
        self._frames = []
        self._container.close()


def _is_cover(stream: Any) -> bool:
    return "attached_pic" in str(stream.disposition).lower()
