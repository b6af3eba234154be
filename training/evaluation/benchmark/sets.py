"""The sets of pictures that the rows are measured on, and how to get what is not there."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from signcam.errors import SigncamError
from training.data.dataset import dataset_folder
from training.data.drawn_hands import NO_DIGIT
from training.data.labelled import held_out_pictures, labelled_pictures
from training.data.public_pictures import public_pictures
from training.evaluation.benchmark.views import DrawnView, EmptyView, FaceView, FileView, HardView, View
from training.render.manifest import Entry, read_entries
from training.support.paths import DATA

ROOMS, BLACK = "rooms-10-people", "black-5-hands"
TILTS = tuple(range(-60, 61, 15))
"""Degrees that hands are tilted by, on top of their own."""
TILTED_HANDS = 200
"""How many hands are tilted."""
ROOMS_PER_DIGIT = 4
"""Before how many rooms each drawn digit is shown where skins are compared."""
# Of rooms, folders and cameras: a number for each set, and for digits one more a room.
_BACKS_SEED, _NONE_SEED, _TILT_SEED, _DIGITS_SEED = 2001, 2002, 2003, 2010
_HARD_SEED, _EMPTY_SEED = 2020, 2021
_EMPTY_PICTURES = 300
# Of scikit-image's hundred faces the first half serves `training.evaluation.presence`.
_FACES = range(50, 100)
# Each person in the rooms has thirty numbers.
_NUMBERS = 30


@dataclass(frozen=True)
class DrawnSet:
    """Drawn hands that never train.

    Attributes:
        what: which of `training.render.scene.sample_plan.SETS`; also the folder's name.
        count: how many.
        seed: that they are drawn with.
    """

    what: str
    count: int
    seed: int

    def folder(self, data: Path) -> Path:
        """Return where they lie."""
        return data / "test" / self.what

    @property
    def command(self) -> str:
        """What draws them."""
        return (
            f"python -m training render --count {self.count} --seed {self.seed} --what {self.what}"
            f" --out {self.folder(DATA)}"
        )


BACKS = DrawnSet("backs", 1000, 101)
NO_DIGITS = DrawnSet("no-digits", 1000, 102)
DIGITS = DrawnSet("digits", 600, 103)


@dataclass(frozen=True)
class LabelledPictures:
    """Pictures and what they show.

    Attributes:
        views: each picture.
        digits: (n,) int64, what each shows; `NO_DIGIT` is none.
        people: (n,) int64, who shows it: a number in this set. Each drawn hand is another person's.
        degrees: (n,) float64, what the set goes by: the hand's tilt, the skin's individual typology angle, or
            which of `DIFFICULTIES` it is; 0 where it goes by none.
    """

    views: list[View]
    digits: npt.NDArray[np.int64]
    people: npt.NDArray[np.int64]
    degrees: npt.NDArray[np.float64]

    @property
    def mirrored(self) -> "LabelledPictures":
        """The very same pictures, mirrored."""
        return replace(
            self, views=[view.mirrored() for view in self.views if isinstance(view, FileView | DrawnView)]
        )


@dataclass(frozen=True)
class DataFolders:
    """Where pictures lie.

    Attributes:
        data: folder that `fetch`, `prepare` and `render` filled.
        pictures: folders of other people's pictures, by name.
    """

    data: Path
    pictures: dict[str, Path]


@dataclass(frozen=True)
class PictureSet:
    """A set of pictures that may be there or not.

    Attributes:
        needs: what to do where it is not there; empty where it always is.
        load: returns it, or None where it is not there.
        hands: how many drawn hands it should have; 0 for photographs.
        what: which drawn hands they are; empty for photographs.
    """

    needs: str
    load: Callable[[DataFolders], LabelledPictures | None]
    hands: int = 0
    what: str = ""


def _folder(name: str) -> PictureSet:
    def load(folders: DataFolders) -> LabelledPictures | None:
        if name not in folders.pictures:
            return None
        paths, digits = labelled_pictures(folders.pictures[name])
        people = [person_of(path) for path in paths] if name == ROOMS else [0] * len(paths)
        return _pictures([FileView(path) for path in paths], digits, people)

    return PictureSet(f"give the folder {name} on the command line", load)


def person_of(path: Path) -> int:
    """Return who shows a picture of people in their rooms.

    Raises:
        SigncamError: the file has no number for a name.
    """
    if not path.stem.isdecimal():
        raise SigncamError(f"{path} should have a number for a name, which says whose hand it shows.")
    return int(path.stem) // _NUMBERS


def _held_out() -> PictureSet:
    def load(folders: DataFolders) -> LabelledPictures | None:
        if not dataset_folder(folders.data).is_dir():
            return None
        paths, digits = held_out_pictures(folders.data, "signer", 0, 0)
        return _pictures([FileView(path) for path in paths], digits, [0] * len(paths))

    return PictureSet("get the data set with `python -m training fetch`", load)


_MakeViews = Callable[[Path, list[Entry]], list[DrawnView] | list[HardView]]


def _drawn(hands: DrawnSet, views: _MakeViews, target: int | None = None) -> PictureSet:
    def load(folders: DataFolders) -> LabelledPictures | None:
        folder = hands.folder(folders.data)
        # Its first so many hands, should there be more.
        listed = read_entries(folder)[: hands.count]
        if not listed:
            return None
        shown = views(folder, listed)
        digits = [NO_DIGIT if view.entry.plan.digit is None else view.entry.plan.digit for view in shown]
        degrees = [view.degrees for view in shown]
        return _pictures(shown, digits, [view.entry.index for view in shown], degrees)

    return PictureSet(f"draw them with `{hands.command}`", load, target or hands.count, hands.what)


def _once(seed: int) -> _MakeViews:
    return lambda folder, listed: [DrawnView(folder, entry, seed) for entry in listed]


def _more_rooms(folder: Path, listed: list[Entry]) -> list[DrawnView]:
    return [
        DrawnView(folder, entry, _DIGITS_SEED + room)
        for room in range(1, ROOMS_PER_DIGIT)
        for entry in listed
    ]


def _tilted(folder: Path, listed: list[Entry]) -> list[DrawnView]:
    return [DrawnView(folder, entry, _TILT_SEED, tilt) for tilt in TILTS for entry in listed[:TILTED_HANDS]]


def _hard(folder: Path, listed: list[Entry]) -> list[HardView]:
    return [HardView(folder, entry, _HARD_SEED) for entry in listed]


def _empty(folders: DataFolders) -> LabelledPictures:
    views = [EmptyView(_EMPTY_SEED, index) for index in range(_EMPTY_PICTURES)]
    return _pictures(views, [NO_DIGIT] * len(views), range(len(views)))


def _public(folders: DataFolders) -> LabelledPictures | None:
    paths = public_pictures()
    if paths is None:
        return None
    views: list[View] = [*map(FileView, paths), *map(FaceView, _FACES)]
    return _pictures(views, [NO_DIGIT] * len(views), range(len(views)))


def _pictures(
    views: Sequence[View],
    digits: Iterable[int],
    people: Iterable[int],
    degrees: Iterable[float] | None = None,
) -> LabelledPictures:
    given = np.zeros(len(views)) if degrees is None else np.array(list(degrees), np.float64)
    return LabelledPictures(
        list(views), np.array(list(digits), np.int64), np.array(list(people), np.int64), given
    )


def _mirror(of: PictureSet) -> PictureSet:
    def load(folders: DataFolders) -> LabelledPictures | None:
        pictures = of.load(folders)
        return None if pictures is None else pictures.mirrored

    return replace(of, load=load)


SETS: dict[str, PictureSet] = {
    "held out": _held_out(),
    "rooms": _folder(ROOMS),
    "black": _folder(BLACK),
    "backs": _drawn(BACKS, _once(_BACKS_SEED)),
    "digits": _drawn(DIGITS, _once(_DIGITS_SEED)),
    "digits in more rooms": _drawn(DIGITS, _more_rooms),
    "digits tilted": _drawn(DIGITS, _tilted, TILTED_HANDS),
    "hard": _drawn(DIGITS, _hard),
    "no hand": PictureSet("", _empty),
    "public pictures without a hand": PictureSet(
        "install scikit-image: pip install -e '.[training]'", _public
    ),
    "no digits": _drawn(NO_DIGITS, _once(_NONE_SEED)),
}
SETS |= {f"{name} mirrored": _mirror(SETS[name]) for name in ("rooms", "black", "digits")}
