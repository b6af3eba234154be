"""Clips that change, break or lie, written with FFmpeg for tests."""

from collections.abc import Iterable
from fractions import Fraction
from io import BytesIO
from pathlib import Path

import av
import cv2
import numpy as np

from signcam.frame import Image


def moving(width: int, height: int, count: int, *, level: int = 60) -> list[Image]:
    """Pictures with a bright bar that goes to the right."""
    images = []
    for index in range(count):
        image = np.full((height, width, 3), level, np.uint8)
        at = index * (width - width // 8) // max(1, count)
        image[:, at : at + width // 8] = 220
        images.append(image)
    return images


def jpeg(image: Image) -> bytes:
    """An RGB or grey picture as JPEG."""
    stored = cv2.cvtColor(image, cv2.COLOR_RGB2BGR) if image.ndim == 3 else image
    return bytes(cv2.imencode(".jpg", stored)[1])


def encode(
    images: Iterable[Image],
    *,
    container: str = "mpegts",
    codec: str = "libx264",
    fps: int = 25,
    aspect: Fraction | None = None,
) -> bytes:
    """Pictures of one size as a clip; MPEG-TS, H.264 and MJPEG may be joined by joining their bytes."""
    file = BytesIO()
    with av.open(file, "w", format=container) as output:
        stream = None
        for image in images:
            if stream is None:
                stream = output.add_stream(codec, rate=fps)
                stream.height, stream.width = image.shape[:2]
                stream.pix_fmt = "yuvj420p" if codec == "mjpeg" else "yuv420p"
                if codec == "libx264":
                    stream.options = {"preset": "ultrafast", "bf": "0"}
                if aspect is not None:
                    stream.codec_context.sample_aspect_ratio = aspect
            output.mux(stream.encode(av.VideoFrame.from_ndarray(image, "rgb24")))
        if stream is not None:
            output.mux(stream.encode(None))
    return file.getvalue()


def remux(path: Path, data: bytes, *, fps: int = 25) -> Path:
    """The packets of a clip in the container that the suffix of a path names; so many a second if untimed."""
    with av.open(BytesIO(data)) as source, av.open(str(path), "w") as output:
        (stream,) = source.streams.video
        copy = output.add_stream_from_template(stream)
        for index, packet in enumerate(source.demux(stream)):
            if packet.dts is None and packet.size == 0:
                continue
            if packet.pts is None:
                packet.pts = packet.dts = round(index / fps / packet.time_base)
            packet.stream = copy
            output.mux(packet)
    return path


def motion_jpeg(path: Path, jpegs: Iterable[bytes]) -> Path:
    """An AVI of pictures that are given as they are, good or not; 25 a second."""
    with av.open(str(path), "w", format="avi") as output:
        stream = output.add_stream("mjpeg", rate=25)
        stream.width, stream.height, stream.pix_fmt = 128, 96, "yuvj420p"
        for index, data in enumerate(jpegs):
            packet = av.Packet(data)
            packet.pts = packet.dts = index
            packet.time_base, packet.stream, packet.is_keyframe = Fraction(1, 25), stream, True
            output.mux(packet)
    return path
