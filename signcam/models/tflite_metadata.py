"""What a `.tflite` file says about its own input: TensorFlow Lite's metadata, a FlatBuffer inside the other.

Only the few fields that say how a picture becomes numbers are read, straight from the bytes: the module that
reads them all comes with mediapipe and takes seconds to import. Field numbers are those of
`tensorflow/lite/schema/schema.fbs` and of `metadata_schema.fbs`.
"""

import struct

from signcam.models.overrides import NO_OVERRIDES, InputOverrides, PixelRange

_METADATA_NAME = b"TFLITE_METADATA"
# Places in schema.fbs: Model.buffers and Model.metadata; Metadata.name and .buffer; Buffer.data.
_BUFFERS, _METADATA, _NAME, _BUFFER, _DATA = 4, 6, 0, 1, 0
# Places in metadata_schema.fbs, from ModelMetadata down to NormalizationOptions and ImageProperties.
_SUBGRAPHS, _INPUTS, _CONTENT, _PROCESS_UNITS = 3, 2, 3, 4
_KIND, _VALUE, _MEAN, _STD, _COLOUR_SPACE = 0, 1, 0, 1, 0
_NORMALIZATION_OPTIONS, _IMAGE_PROPERTIES, _RGB = 1, 2, 1
# More entries than any file has; damaged ones claim millions.
_MOST_ENTRIES = 64
# The value of black and of white, and how far off both may be: 128 is as usual for the middle as 127.5.
_RANGES: dict[PixelRange, tuple[float, float]] = {"0..1": (0, 1), "-1..1": (-1, 1), "0..255": (0, 255)}
_TOLERANCE = 0.02
_IMAGENET_MEAN, _MEAN_TOLERANCE = (123.68, 116.779, 103.939), 1.0


def read_metadata(content: bytes) -> InputOverrides:
    """Return what a network's metadata says about its input; nothing where there is none, or it is damaged.

    Args:
        content: of the `.tflite` file.
    """
    try:
        tensor = _input_metadata(content)
        return NO_OVERRIDES if tensor is None else _said(tensor)
    except (struct.error, ValueError):
        return NO_OVERRIDES


class _Table:
    """A table of a FlatBuffer; a field that is absent is None or empty.

    All methods raise `struct.error` or `ValueError` where the bytes make no sense.
    """

    def __init__(self, content: bytes, place: int) -> None:
        self._content, self._place = content, place

    def number(self, field: int, form: str) -> int:
        """Return a whole number, by its form for `struct`; 0 where it is absent."""
        place = self._field(field)
        return 0 if place is None else int(self._unpack(form, place))

    def table(self, field: int) -> "_Table | None":
        """Return the table that a field points to."""
        place = self._field(field)
        return None if place is None else _Table(self._content, self._follow(place))

    def tables(self, field: int) -> list["_Table"]:
        """Return the tables of a list."""
        count = min(self._list(field)[1], _MOST_ENTRIES)
        return [self.entry(field, row) for row in range(count)]

    def entry(self, field: int, row: int) -> "_Table":
        """Return one table of a list."""
        start, count = self._list(field)
        if row >= count:
            raise ValueError("no such entry")
        return _Table(self._content, self._follow(start + 4 * row))

    def floats(self, field: int) -> tuple[float, ...]:
        """Return the numbers of a list."""
        start, count = self._list(field)
        count = min(count, _MOST_ENTRIES)
        return struct.unpack_from(f"<{count}f", self._content, start)

    def blob(self, field: int) -> bytes:
        """Return the bytes of a list of bytes, or of a text."""
        start, count = self._list(field)
        return self._content[start : start + count]

    def _field(self, field: int) -> int | None:
        """Return where a field lies: the table begins with the way back to the list of its fields."""
        fields = self._place - self._unpack("<i", self._place)
        at = 4 + 2 * field
        shift = self._unpack("<H", fields + at) if at < self._unpack("<H", fields) else 0
        return self._place + shift if shift else None

    def _list(self, field: int) -> tuple[int, int]:
        place = self._field(field)
        if place is None:
            return 0, 0
        start = self._follow(place)
        return start + 4, self._unpack("<I", start)

    def _follow(self, place: int) -> int:
        return place + self._unpack("<I", place)

    def _unpack(self, form: str, place: int) -> int:
        if place < 0:  # `struct` would count from the end
            raise ValueError("points before the first byte")
        return int(struct.unpack_from(form, self._content, place)[0])


def _root(content: bytes) -> _Table:
    return _Table(content, struct.unpack_from("<I", content)[0])


def _input_metadata(content: bytes) -> _Table | None:
    """Return the metadata of the first input; None where there is none."""
    model = _root(content)
    for entry in model.tables(_METADATA):
        if entry.blob(_NAME) == _METADATA_NAME:
            metadata = _root(model.entry(_BUFFERS, entry.number(_BUFFER, "<I")).blob(_DATA))
            return metadata.entry(_SUBGRAPHS, 0).entry(_INPUTS, 0)
    return None


def _said(tensor: _Table) -> InputOverrides:
    said = NO_OVERRIDES
    for unit in tensor.tables(_PROCESS_UNITS):
        options = unit.table(_VALUE)
        if options is not None and unit.number(_KIND, "<B") == _NORMALIZATION_OPTIONS:
            said = _scaled(options.floats(_MEAN), options.floats(_STD))
    content = tensor.table(_CONTENT)
    properties = None if content is None else content.table(_VALUE)
    if (
        content is not None
        and properties is not None
        and content.number(_KIND, "<B") == _IMAGE_PROPERTIES
        and properties.number(_COLOUR_SPACE, "<b") == _RGB
    ):
        said = InputOverrides(colour="rgb").over(said)
    return said


def _scaled(mean: tuple[float, ...], deviation: tuple[float, ...]) -> InputOverrides:
    """Return the range that (pixel - mean) / deviation gives; nothing for one that has no name here."""
    if not mean or not deviation or min(deviation) <= 0:
        return NO_OVERRIDES
    if set(deviation) == {1.0}:
        if _near(mean, _IMAGENET_MEAN):
            return InputOverrides(input="imagenet", colour="rgb")
        if _near(mean, _IMAGENET_MEAN[::-1]):
            return InputOverrides(input="imagenet", colour="bgr")
    channels = _paired(mean, deviation)
    for name, (black, white) in _RANGES.items():
        allowed = _TOLERANCE * (white - black)
        if all(
            abs(-middle / scale - black) <= allowed and abs((255 - middle) / scale - white) <= allowed
            for middle, scale in channels
        ):
            return InputOverrides(input=name)
    return NO_OVERRIDES


def _near(mean: tuple[float, ...], known: tuple[float, ...]) -> bool:
    return len(mean) == len(known) and all(
        abs(one - other) <= _MEAN_TOLERANCE for one, other in zip(mean, known, strict=True)
    )


def _paired(mean: tuple[float, ...], deviation: tuple[float, ...]) -> list[tuple[float, float]]:
    """Return mean and deviation by channel; one number stands for all channels."""
    count = max(len(mean), len(deviation))
    means, deviations = (
        values if len(values) == count else values[:1] * count for values in (mean, deviation)
    )
    return list(zip(means, deviations, strict=True))
