"""The rows of the table: what each measures, its target, and what it is measured on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from training.evaluation.benchmark import measures
from training.evaluation.benchmark.classifiers import SetPredictions
from training.evaluation.benchmark.measures import Measure
from training.evaluation.benchmark.sets import BLACK, ROOMS, SETS

Unit = Literal["%", "points", "1", "MB"]

_PUBLISHED_ON_OTHERS = "other people's hands: images 23, landmarks 85"


@dataclass(frozen=True)
class RowSpec:
    """One row.

    Attributes:
        key: what `--only` calls it.
        what: what is measured.
        target: what it should be, shares and differences of proportions as 0..1.
        unit: how it is written: `%` for a proportion, `points` for a difference of proportions, or as it is.
        limit: whether it should be at least or at most that; `within` is either way from 0.
        sets: names of the sets that it is measured on, in the order that `compute` takes them.
        compute: works it out for one classifier; None where it takes more than predictions.
        needs: what to do where what it is measured on is not there.
        published: the same measure as others published it.
        folders: what the command line names besides.
        options: the options that measure it.
        measured_here: whether it can be measured here at all.
    """

    key: str
    what: str
    target: float
    unit: Unit = "%"
    limit: Literal["at least", "at most", "within"] = "at least"
    sets: tuple[str, ...] = ()
    compute: Callable[[str, Sequence[SetPredictions]], Measure] | None = None
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
        sets = dict.fromkeys(SETS[name].needs for name in self.sets)
        needs = self.needs or " and ".join(filter(None, sets))
        return f"absent: {needs}. Measured by `{self.command}`" if self.measured_here else f"absent: {needs}"

    def met(self, value: float) -> bool:
        """Return whether a value meets the target."""
        if self.limit == "at least":
            return value >= self.target
        return (abs(value) if self.limit == "within" else value) <= self.target


_BOTH = (ROOMS, BLACK)
_NO_HAND = ("no hand", "public pictures without a hand")

ROW_SPECS = (
    RowSpec(
        "folds",
        "data set, people held out, five folds, all pictures",
        0.996,
        needs="its five networks are not trained",
        options="--retrain",
    ),
    RowSpec(
        "rooms",
        f"{ROOMS}, mean of people",
        0.97,
        sets=("rooms",),
        compute=measures.mean_of_people,
        published=_PUBLISHED_ON_OTHERS,
        folders=(ROOMS,),
    ),
    RowSpec(
        "rooms-worst",
        f"{ROOMS}, worst person",
        0.92,
        sets=("rooms",),
        compute=measures.worst_person,
        folders=(ROOMS,),
    ),
    RowSpec(
        "black",
        BLACK,
        0.99,
        sets=("black",),
        compute=measures.accuracy,
        published=_PUBLISHED_ON_OTHERS,
        folders=(BLACK,),
    ),
    RowSpec(
        "webcams",
        "full frames of other people's webcams",
        0.995,
        needs="measured by others, who have such frames",
        measured_here=False,
    ),
    RowSpec("backs", "drawn backs of 1 to 5 in rooms", 0.98, sets=("backs",), compute=measures.accuracy),
    RowSpec(
        "mirrored",
        f"mirrored less as they are: {ROOMS}, {BLACK}, drawn digits",
        0.005,
        "points",
        "within",
        ("rooms", "rooms mirrored", "black", "black mirrored", "digits", "digits mirrored"),
        measures.mirrored_difference,
        folders=_BOTH,
    ),
    RowSpec(
        "tilt",
        "drawn digits tilted by -60 to 60 degrees, lowest step",
        0.97,
        sets=("digits tilted",),
        compute=measures.lowest_tilt,
    ),
    RowSpec(
        "skin",
        "drawn digits, darkest less lightest quarter of skins",
        0.01,
        "points",
        "within",
        ("digits", "digits in more rooms"),
        measures.skin_difference,
    ),
    RowSpec(
        "no-digits",
        "drawn hands without a digit called sure, where 97 % of digits are",
        0.03,
        limit="at most",
        sets=("digits", "backs", "held out", "no digits"),
        compute=measures.sure_without_digit,
    ),
    RowSpec(
        "hard-found",
        "drawn digits in seven difficulties, a hand found",
        0.98,
        sets=("hard",),
        compute=measures.found_by_difficulty,
    ),
    RowSpec(
        "hard",
        "drawn digits in seven difficulties",
        0.96,
        sets=("hard",),
        compute=measures.by_difficulty,
    ),
    RowSpec(
        "no-hand-found",
        "pictures without a hand, drawn and public, a hand found",
        0.02,
        limit="at most",
        sets=_NO_HAND,
        compute=measures.found_without_hand,
    ),
    RowSpec(
        "no-hand-sure",
        "pictures without a hand, drawn and public, surely a digit",
        0.0,
        limit="at most",
        sets=_NO_HAND,
        compute=measures.sure_without_hand,
    ),
    *(
        RowSpec(
            f"calibration{key}",
            f"expected calibration error (15 bins), {name}",
            0.03,
            "1",
            "at most",
            sets,
            measures.calibration,
            folders=folders,
        )
        for key, name, sets, folders in (
            ("-rooms", ROOMS, ("rooms",), (ROOMS,)),
            ("-black", BLACK, ("black",), (BLACK,)),
            ("", "both together", ("rooms", "black"), _BOTH),
        )
    ),
    RowSpec(
        "time",
        "crop and classifier, share of the time that tracking takes",
        0.08,
        "1",
        "at most",
    ),
    RowSpec("size", "size of the file, MB", 3.0, "MB", "at most"),
)
"""All rows, as the table has them."""
KEYS = tuple(spec.key for spec in ROW_SPECS)
