"""The list of what was drawn: a line of JSON a hand, with all that it depends on."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from signcam.errors import SigncamError
from training.render.scene.plan import HandPlan

MANIFEST = "manifest.jsonl"
_SETTINGS = "settings.json"


@dataclass(frozen=True)
class Entry:
    """One drawn right hand.

    Attributes:
        index: its number in its set.
        file: its picture's name, in the manifest's folder.
        sha256: hash of the picture's pixels.
        plan: all that it depends on.
        landmarks: (21, 2) pixels, the joints themselves; see `RenderedHand`.
    """

    index: int
    file: str
    sha256: str
    plan: HandPlan
    landmarks: tuple[tuple[float, float], ...]

    def line(self) -> str:
        """Return the entry as a line of JSON."""
        side = "back" if self.plan.back else "palm"
        kept = {"index": self.index, "file": self.file, "sha256": self.sha256, "side": side, "hand": "right"}
        return json.dumps({**kept, **self.plan.to_json(), "landmarks": self.landmarks})

    @classmethod
    def read(cls, line: str) -> "Entry":
        """Return the entry of a line.

        Raises:
            ValueError, TypeError, KeyError: it is none.
        """
        kept = json.loads(line)
        landmarks = tuple((float(x), float(y)) for x, y in kept["landmarks"])
        return cls(kept["index"], kept["file"], kept["sha256"], HandPlan.from_json(kept), landmarks)


def begin(folder: Path, settings: dict[str, Any]) -> None:
    """Make a folder ready for a set of hands.

    Raises:
        SigncamError: its settings cannot be read, or it holds a set that was drawn with other settings.
        OSError: it cannot be written.
    """
    path = folder / _SETTINGS
    folder.mkdir(parents=True, exist_ok=True)
    if not path.is_file():
        partial = path.with_name(path.name + ".part")
        partial.write_text(json.dumps(settings) + "\n", encoding="utf-8")
        partial.replace(path)
        return
    try:
        kept = dict(json.loads(path.read_text(encoding="utf-8")))
    except (ValueError, TypeError) as error:
        raise SigncamError(f"{path} is damaged. Say another folder with --out.") from error
    if kept != settings:
        words = ", ".join(f"{name} {value}" for name, value in kept.items())
        raise SigncamError(
            f"{folder} holds hands that were drawn otherwise ({words}). Say another folder with --out."
        )


def read_entries(folder: Path) -> list[Entry]:
    """Return what a folder's manifest lists, by index; a last line that broke off is left out.

    Raises:
        SigncamError: the manifest is damaged.
    """
    path = folder / MANIFEST
    if not path.is_file():
        return []
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    whole = [line for line in lines if line.endswith("\n")]
    try:
        read = {entry.index: entry for entry in map(Entry.read, whole)}
    except (ValueError, TypeError, KeyError) as error:
        raise SigncamError(f"{path} is damaged: delete the folder and draw the hands again.") from error
    return [read[index] for index in sorted(read)]


def load_hands(folder: Path) -> list[Entry]:
    """Return the hands of a finished set.

    Raises:
        SigncamError: there are none.
    """
    found = read_entries(folder)
    if not found:
        raise SigncamError(f"{folder} holds no drawn hands. Make them with: python -m training render")
    return found


def render_command(folder: Path) -> str:
    """Return what drew a finished set, as it is typed.

    Raises:
        SigncamError: there is none, or its settings cannot be read.
    """
    path = folder / _SETTINGS
    count = len(load_hands(folder))
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        seed, what = kept["seed"], kept["what"]
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise SigncamError(f"{path} is damaged: delete the folder and draw the hands again.") from error
    chosen = "" if what == "all" else f" --what {what}"
    return f"python -m training render --count {count} --seed {seed}{chosen}"


def write_manifest(folder: Path, listed: Sequence[Entry]) -> None:
    """Write a whole manifest, by index, whole or not at all."""
    partial = folder / f"{MANIFEST}.part"
    ordered = sorted(listed, key=lambda entry: entry.index)
    partial.write_text("".join(entry.line() + "\n" for entry in ordered), encoding="utf-8")
    partial.replace(folder / MANIFEST)


def read_layer(path: Path) -> npt.NDArray[np.uint8]:
    """Read a picture with its opacity: (height, width, 4) uint8 RGB and straight opacity.

    Raises:
        SigncamError: it cannot be read.
    """
    picture = cv2.imread(str(path), cv2.IMREAD_UNCHANGED)
    if picture is None or picture.ndim != 3 or picture.shape[2] != 4:
        raise SigncamError(f"{path} is no picture of a drawn hand: draw it again.")
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGRA2RGBA), np.uint8)


def write_layer(path: Path, picture: npt.NDArray[np.uint8]) -> None:
    """Write a picture with its opacity as PNG, whole or not at all.

    Raises:
        OSError: it cannot be written.
    """
    partial = path.with_name(f"part-{path.name}")
    # Encoded first: OpenCV does not tell why a file cannot be written.
    coded = cv2.imencode(".png", cv2.cvtColor(picture, cv2.COLOR_RGBA2BGRA))[1].tobytes()
    try:
        partial.write_bytes(coded)
        partial.replace(path)
    except OSError:
        partial.unlink(missing_ok=True)
        raise


def layers(folder: Path) -> Iterator[tuple[Entry, npt.NDArray[np.uint8]]]:
    """Return each hand of a set with its picture."""
    for entry in load_hands(folder):
        yield entry, read_layer(folder / entry.file)
