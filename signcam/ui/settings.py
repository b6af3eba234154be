"""What the window keeps from one start to the next: a JSON file in the user's configuration folder."""

import json
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, Literal, get_args

from signcam.models.overrides import InputOverrides, PixelRange
from signcam.phrases import LANGUAGES, phrase
from signcam.sources.camera_format import USUAL_FORMAT, CameraFormat, format_from
from signcam.system.folders import config_folder
from signcam.system.whole_file import write_whole
from signcam.writing.limits import DEFAULT_HOLD_S, LONGEST_HOLD_S, SHORTEST_HOLD_S
from signcam.writing.patterns import FREE, PATTERNS

# So many models of the person's own stay in the menu.
_OWN_MODELS = 5


@dataclass
class Settings:
    """What the window keeps.

    Attributes:
        mirror: show the picture of a camera mirrored.
        mirror_files: show videos and pictures mirrored.
        landmarks: draw the hand's outline and the crop's corners.
        saliency: show in the crop what the network looks at.
        source: the camera or address that was picked last, as `create_source` takes it; None is the default
            camera. Files are not kept: the next start is about the camera again.
        camera_formats: size and rate that were chosen, as `CameraFormat.text`, by a camera's `source`; that
            of the default camera by an empty text.
        model: name or path of the model that was picked last; None is the default.
        model_input: what was said of that model, where it has no card, as `InputOverrides.input`; None is
            a guess.
        model_colour: the same, as `InputOverrides.colour`.
        model_crop: the same, as `InputOverrides.crop`.
        own_models: the last models that do not ship, newest first: the accuracy on its card by path.
        geometry: the window's place and size, Qt's bytes in Base64.
        welcomed: whether the page with the signs was seen.
        mode: name of the mode that was in use last.
        read_speech: speak each digit that becomes held, in reading mode.
        read_sound: make a soft sound then.
        write_hold_s: how long a digit is held until it is written, seconds.
        write_pattern: name of the pattern of numbers, in `signcam.writing.patterns`.
        write_spaces: make a space at a pause.
        write_copying: copy the number at its end.
        write_speech: speak each digit that is written.
        practice_digits: the digits to practise, in a row.
        practice_hardest: practise the digits that are missed most instead.
    """

    mirror: bool = True
    mirror_files: bool = False
    landmarks: bool = True
    saliency: bool = False
    source: str | None = None
    camera_formats: dict[str, str] = field(default_factory=dict)
    model: str | None = None
    model_input: PixelRange | None = None
    model_colour: Literal["rgb", "bgr"] | None = None
    model_crop: Literal["upright", "plain", "frame"] | None = None
    own_models: dict[str, str] = field(default_factory=dict)
    geometry: str | None = None
    language: str | None = None
    welcomed: bool = False
    mode: str = "reading"
    read_speech: bool = False
    read_sound: bool = False
    write_hold_s: float = DEFAULT_HOLD_S
    write_pattern: str = FREE
    write_spaces: bool = True
    write_copying: bool = False
    write_speech: bool = False
    practice_digits: str = "0123456789"
    practice_hardest: bool = False

    @property
    def overrides(self) -> InputOverrides:
        """What was said of the model that was picked last."""
        return InputOverrides(self.model_input, self.model_colour, self.model_crop)

    def format_of(self, source: str | None) -> CameraFormat:
        """Return the size and rate that were chosen for a camera; None is the default camera."""
        return format_from(self.camera_formats.get(source or "", "")) or USUAL_FORMAT

    def keep_format(self, source: str | None, chosen: CameraFormat) -> None:
        """Keep the size and rate of a camera; None is the default camera."""
        self.camera_formats[source or ""] = chosen.text
        if chosen == USUAL_FORMAT:
            del self.camera_formats[source or ""]

    def keep_model(self, model: str, overrides: InputOverrides) -> None:
        """Keep a model, and what was said of it."""
        self.model = model
        self.model_input, self.model_colour, self.model_crop = (
            overrides.input,
            overrides.colour,
            overrides.crop,
        )

    def note_own_model(self, path: str, accuracy: str) -> None:
        """Keep the path of a model that does not ship, and of the four before it."""
        others = {other: figure for other, figure in self.own_models.items() if other != path}
        self.own_models = dict([(path, accuracy), *others.items()][:_OWN_MODELS])


def _is_switch(value: Any) -> bool:
    return isinstance(value, bool)


def _is_text(value: Any) -> bool:
    return value is None or (isinstance(value, str) and bool(value) and "\0" not in value and _is_utf8(value))


def _is_path(value: Any) -> bool:
    if not isinstance(value, str):
        return value is None
    try:
        # A name need not be UTF-8, but it must be one that a file can have.
        os.fsencode(value)
    except UnicodeEncodeError:
        return False
    return bool(value) and "\0" not in value


def _is_base64(value: Any) -> bool:
    return value is None or (isinstance(value, str) and bool(value) and value.isascii() and "\0" not in value)


def _is_utf8(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and value.isidentifier()


def _is_texts(value: Any) -> bool:
    return isinstance(value, dict) and all(
        _is_path(key) and isinstance(text, str) and _is_utf8(text) for key, text in value.items()
    )


def _are_formats(value: Any) -> bool:
    return isinstance(value, dict) and all(
        (key == "" or _is_path(key)) and isinstance(text, str) and format_from(text) is not None
        for key, text in value.items()
    )


def _is_one_of(*values: str) -> Callable[[Any], bool]:
    return lambda value: value is None or value in values


def _is_hold_time(value: Any) -> bool:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return number and SHORTEST_HOLD_S <= value <= LONGEST_HOLD_S


def _is_pattern(value: Any) -> bool:
    return isinstance(value, str) and value in PATTERNS


def _are_digits(value: Any) -> bool:
    return isinstance(value, str) and bool(value) and set(value) <= set("0123456789")


_CHECKS: dict[str, Callable[[Any], bool]] = {
    "mirror": _is_switch,
    "mirror_files": _is_switch,
    "landmarks": _is_switch,
    "saliency": _is_switch,
    "source": _is_text,
    "camera_formats": _are_formats,
    "model": _is_path,
    "model_input": _is_one_of(*get_args(PixelRange)),
    "model_colour": _is_one_of("rgb", "bgr"),
    "model_crop": _is_one_of("upright", "plain", "frame"),
    "own_models": _is_texts,
    "geometry": _is_base64,
    "language": _is_one_of(*LANGUAGES),
    "welcomed": _is_switch,
    "mode": _is_name,
    "read_speech": _is_switch,
    "read_sound": _is_switch,
    "write_hold_s": _is_hold_time,
    "write_pattern": _is_pattern,
    "write_spaces": _is_switch,
    "write_copying": _is_switch,
    "write_speech": _is_switch,
    "practice_digits": _are_digits,
    "practice_hardest": _is_switch,
}


def settings_path() -> Path:
    """Return where the settings lie: the system's own place for a user's configuration."""
    return config_folder() / "settings.json"


def load_settings(path: Path) -> tuple[Settings, list[str]]:
    """Read the settings; what is missing or unusable is as at first start.

    Returns:
        The settings, and a sentence for each thing in the file that could not be used.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings(), []
    except (ValueError, RecursionError):
        return _salvaged(path)
    except OSError:
        return Settings(), [phrase(f"The settings in {path} cannot be read, so they are as at first start.")]
    if not isinstance(content, dict):
        return Settings(), [
            phrase(f"The settings in {path} are not signcam's, so they are as at first start.")
        ]
    known = {field.name for field in fields(Settings)}
    usable = {}
    warnings = []
    for key, value in content.items():
        if key not in known:
            warnings.append(phrase(f"There is no setting {key!r}; it is left out."))
        elif not _CHECKS[key](value):
            warnings.append(phrase(f"The setting {key!r} has no usable value; it is as at first start."))
        else:
            usable[key] = value
    return Settings(**usable), warnings


def _salvaged(path: Path) -> tuple[Settings, list[str]]:
    """Return what can still be read of a damaged file."""
    text = path.read_bytes().decode("utf-8", "replace")
    decoder = json.JSONDecoder()
    usable = {}
    for key, check in _CHECKS.items():
        place = text.find(f'"{key}": ')
        if place < 0:
            continue
        try:
            value, end = decoder.raw_decode(text, place + len(key) + 4)
        except (ValueError, RecursionError):
            continue
        # A number that the damage has cut short would be another number.
        if end < len(text) and check(value):
            usable[key] = value
    if not usable:
        return Settings(), [phrase(f"The settings in {path} cannot be read, so they are as at first start.")]
    return Settings(**usable), [
        phrase(
            f"The settings in {path} are damaged. What could be read of them is used; "
            "the rest is as at first start."
        )
    ]


def save_settings(settings: Settings, path: Path) -> None:
    """Write the settings, whole or not at all.

    Raises:
        OSError: the folder cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, json.dumps(asdict(settings), indent=2) + "\n", private=True)
