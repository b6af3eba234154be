"""The results of runs, kept in a file, and the table that the README shows of them."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import mean

from signcam.errors import SigncamError
from signcam.system.whole_file import write_whole
from training.support.markdown import replace_between_marks
from training.support.paths import TRAINING_PAGE

RESULTS = Path(__file__).with_name("run_results.json")
_BEGIN, _END = "<!-- results: written by report -->", "<!-- end of results -->"
# What the tutorial of 2018 says of its own networks after 100 epochs: training and validation accuracy.
_TUTORIAL = {"lenet": (0.991, 0.737), "deep-cnn": (0.995, 0.835)}
# The tutorial's own variation.
TUTORIAL_AUGMENTATION = "shear 0.2, zoom 0.2"
_INPUTS = {
    "upright": "upright hand",
    "plain": "hand",
    "picture": "whole picture",
    "landmarks": "21 landmarks",
}


@dataclass(frozen=True)
class MeasuredAccuracy:
    """The accuracy on some pictures; no hand found counts as wrong.

    Attributes:
        pictures: how many there are.
        accuracy: fraction classified correctly, 0..1.
        interval_95: its 95 % interval, Wilson (1927).
    """

    pictures: int
    accuracy: float
    interval_95: tuple[float, float]


@dataclass(frozen=True)
class RunResult:
    """The measured accuracy of one trained network or of the landmark baseline.

    Attributes:
        model: which architecture.
        split: how its held-out pictures were kept apart.
        fold: which fifth was held out.
        seed: of the split and the training.
        crop: what it saw while learning.
        epochs: how many it learned; 0 where there are none.
        augmentation: how its pictures were varied, and what else it saw.
        train: training accuracy on augmented pictures in the last epoch; None where not known.
        validation: on the held-out pictures, cut out as they were in training.
        others: on folders of other people's pictures, by name, cut out as the live path does.
        sha256: hash of the weights; empty for what is fitted in a second.
        date: of the measurement, ISO 8601.
        command: what trained it.
    """

    model: str
    split: str
    fold: int
    seed: int
    crop: str
    epochs: int
    augmentation: str
    train: float | None
    validation: MeasuredAccuracy
    others: dict[str, MeasuredAccuracy] = field(default_factory=dict)
    sha256: str = ""
    date: str = ""
    command: str = ""

    @property
    def kind(self) -> tuple[str, str, str, str, int]:
        """What runs that differ in seed alone have in common."""
        return self.model, self.crop, self.augmentation, self.split, self.epochs


def load_results(path: Path = RESULTS) -> list[RunResult]:
    """Read the records.

    Raises:
        SigncamError: the file is damaged.
    """
    if not path.is_file():
        return []
    try:
        return [_result_of(entry) for entry in json.loads(path.read_text(encoding="utf-8"))["records"]]
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise SigncamError(f"{path} is damaged: {error}.") from error


def save_results(records: Sequence[RunResult], path: Path = RESULTS) -> None:
    """Write the records, whole or not at all, in a fixed order."""
    ordered = sorted(records, key=lambda record: (record.model, record.crop, record.split, record.seed))
    text = json.dumps({"records": [asdict(record) for record in ordered]}, indent=1)
    write_whole(path, text + "\n")


def merged(old: Sequence[RunResult], new: Sequence[RunResult]) -> list[RunResult]:
    """Return all records, the new one where both know of a run with the same recipe."""

    def key(record: RunResult) -> tuple[object, ...]:
        return (*record.kind, record.fold, record.seed)

    return list({key(record): record for record in [*old, *new]}.values())


def table(records: Sequence[RunResult]) -> str:
    """Return the records as a table in Markdown, runs that differ in seed alone on one line."""
    folders = sorted({name for record in records for name in record.others})
    heads = [
        "network",
        "input",
        "augmentation",
        "split",
        "epochs",
        "seeds",
        "training %",
        "held out %",
        "2018 %",
        *folders,
    ]
    lines = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    for kind in sorted({record.kind for record in records}):
        runs = [record for record in records if record.kind == kind]
        model, crop, augmentation, split, epochs = kind
        trained = [record.train for record in runs if record.train is not None]
        as_published = (crop, augmentation, split) == ("picture", TUTORIAL_AUGMENTATION, "random")
        published = _TUTORIAL.get(model) if as_published else None
        cells = [
            model,
            _INPUTS[crop],
            augmentation,
            split,
            str(epochs or ""),
            ", ".join(str(run.seed) for run in sorted(runs, key=lambda run: run.seed)),
            _spread(trained) if trained else "",
            _format_accuracy([run.validation for run in runs]),
            f"{100 * published[0]:.1f} / {100 * published[1]:.1f}" if published else "",
            *(_format_accuracy([run.others[name] for run in runs if name in run.others]) for name in folders),
        ]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def write_table(records: Sequence[RunResult], page: Path = TRAINING_PAGE) -> None:
    """Put the table of the records into a page, between its two marks.

    Raises:
        SigncamError: the marks are not there.
    """
    replace_between_marks(page, (_BEGIN, _END), table(records))


def _format_accuracy(accuracies: Sequence[MeasuredAccuracy]) -> str:
    """One seed with its interval, several with their mean and their lowest and highest."""
    if not accuracies:
        return ""
    if len(accuracies) > 1:
        return _spread([each.accuracy for each in accuracies])
    low, high = accuracies[0].interval_95
    return f"{100 * accuracies[0].accuracy:.1f} ({100 * low:.1f} to {100 * high:.1f})"


def _spread(values: Sequence[float]) -> str:
    middle = f"{100 * mean(values):.1f}"
    return middle if len(values) == 1 else f"{middle} [{100 * min(values):.1f}, {100 * max(values):.1f}]"


def _result_of(entry: dict[str, object]) -> RunResult:
    def accuracy(content: object) -> MeasuredAccuracy:
        assert isinstance(content, dict)
        return MeasuredAccuracy(**{**content, "interval_95": tuple(content["interval_95"])})

    others = entry["others"]
    assert isinstance(others, dict)
    changed = {
        "validation": accuracy(entry["validation"]),
        "others": {name: accuracy(content) for name, content in others.items()},
    }
    return RunResult(**{**entry, **changed})  # type: ignore[arg-type]
