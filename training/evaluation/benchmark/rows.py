"""The rows of the table: what each measures, what is wanted of it, and what it is measured on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from training.evaluation.benchmark import measures as figures
from training.evaluation.benchmark.measures import Figure
from training.evaluation.benchmark.readers import Readings
from training.evaluation.benchmark.sets import BLACK, ROOMS, SETS

Unit = Literal["%", "points", "1", "MB"]

_OTHERS_PUBLISHED = "other people's hands: images 23, landmarks 85"


@dataclass(frozen=True)
class Asked:
    """One row.

    Attributes:
        key: what `--only` calls it.
        what: what is measured.
        wanted: what it should be, shares and differences of shares as 0..1.
        unit: what it is told in: `%` of a share, `points` of a difference of shares, or as it is.
        limit: whether it should be at least or at most that; `within` is either way from 0.
        sets: names of the sets that it is measured on, in the order that `measure` takes them.
        measure: works it out for one reader; None where it takes more than readings.
        needs: what to do where what it is measured on is not there.
        published: the same measure as others published it.
        folders: what the command line names besides.
        options: the options that measure it.
        measured_here: whether it can be measured here at all.
    """

    key: str
    what: str
    wanted: float
    unit: Unit = "%"
    limit: Literal["at least", "at most", "within"] = "at least"
    sets: tuple[str, ...] = ()
    measure: Callable[[str, Sequence[Readings]], Figure] | None = None
    needs: str = ""
    published: str = ""
    folders: tuple[str, ...] = ()
    options: str = ""
    measured_here: bool = True

    @property
    def command(self) -> str:
        """What measures it."""
        return " ".join(
            ["python -m training report", *self.folders, f"--only {self.key}", self.options]
        ).rstrip()

    @property
    def absent(self) -> str:
        """What to do where what it is measured on is not there."""
        needs = self.needs or " and ".join(dict.fromkeys(SETS[name].needs for name in self.sets))
        return f"absent: {needs}. Measured by `{self.command}`" if self.measured_here else f"absent: {needs}"

    def met(self, value: float) -> bool:
        """Return whether a value is what is wanted."""
        if self.limit == "at least":
            return value >= self.wanted
        return (abs(value) if self.limit == "within" else value) <= self.wanted


_BOTH = (ROOMS, BLACK)

ASKED = (
    Asked(
        "folds",
        "data set, people held out, five folds, all pictures",
        0.996,
        needs="its five networks are not trained",
        options="--retrain",
    ),
    Asked(
        "rooms",
        f"{ROOMS}, mean of people",
        0.97,
        sets=("rooms",),
        measure=figures.mean_of_people,
        published=_OTHERS_PUBLISHED,
        folders=(ROOMS,),
    ),
    Asked(
        "rooms-worst",
        f"{ROOMS}, worst person",
        0.92,
        sets=("rooms",),
        measure=figures.worst_person,
        folders=(ROOMS,),
    ),
    Asked(
        "black",
        BLACK,
        0.99,
        sets=("black",),
        measure=figures.accuracy,
        published=_OTHERS_PUBLISHED,
        folders=(BLACK,),
    ),
    Asked(
        "webcams",
        "full frames of other people's webcams",
        0.995,
        needs="measured by others, who have such frames",
        measured_here=False,
    ),
    Asked("backs", "drawn backs of 1 to 5 in rooms", 0.98, sets=("backs",), measure=figures.accuracy),
    Asked(
        "mirrored",
        f"mirrored less as they are: {ROOMS}, {BLACK}, drawn digits",
        0.005,
        "points",
        "within",
        ("rooms", "rooms mirrored", "black", "black mirrored", "digits", "digits mirrored"),
        figures.mirrored_difference,
        folders=_BOTH,
    ),
    Asked(
        "tilt",
        "drawn digits tilted by -60 to 60 degrees, lowest step",
        0.97,
        sets=("digits tilted",),
        measure=figures.lowest_tilt,
    ),
    Asked(
        "skin",
        "drawn digits, darkest less lightest quarter of skins",
        0.01,
        "points",
        "within",
        ("digits", "digits in more rooms"),
        figures.skin_difference,
    ),
    Asked(
        "no-digits",
        "drawn hands without a digit called sure, where 97 % of digits are",
        0.03,
        limit="at most",
        sets=("digits", "backs", "held out", "no digits"),
        measure=figures.sure_of_none,
    ),
    *(
        Asked(
            f"calibration{key}",
            f"expected calibration error (15 bins), {name}",
            0.03,
            "1",
            "at most",
            sets,
            figures.calibration,
            folders=folders,
        )
        for key, name, sets, folders in (
            ("-rooms", ROOMS, ("rooms",), (ROOMS,)),
            ("-black", BLACK, ("black",), (BLACK,)),
            ("", "both together", ("rooms", "black"), _BOTH),
        )
    ),
    Asked(
        "time",
        "crop and classifier, share of the time that tracking takes",
        0.08,
        "1",
        "at most",
    ),
    Asked("size", "size of the file, MB", 3.0, "MB", "at most"),
)
"""All rows, as the table has them."""
KEYS = tuple(asked.key for asked in ASKED)
