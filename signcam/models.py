"""The models that ship with the program, and opening one by name or path."""

from pathlib import Path

from signcam.assets import asset
from signcam.card import Measurement, load_card
from signcam.classifier import LiteRTClassifier
from signcam.errors import ModelError

DEFAULT_MODEL = "signnet"
MODEL_SUFFIXES = frozenset({".tflite"})


def shipped_models() -> list[Path]:
    """Return the model files that ship with the program, the default one first."""
    found = sorted(asset("models").glob("*.tflite"))
    return sorted(found, key=lambda path: path.stem != DEFAULT_MODEL)


def model_path(name: str) -> Path:
    """Return the file that `name` means: a path, or the name of a shipped model.

    Raises:
        ModelError: there is no such model.
    """
    for path in shipped_models():
        if path.stem == name:
            return path
    try:
        path = Path(name).expanduser()
        if path.is_file():
            return path
    except (OSError, RuntimeError) as error:  # a folder closed to this person, or nobody's home
        reason = error.strerror if isinstance(error, OSError) else str(error).rstrip(".")
        raise ModelError(f"The model {name} cannot be read: {reason}.") from error
    names = ", ".join(model.stem for model in shipped_models())
    raise ModelError(f"There is no model {name!r}. Give the path of a .tflite file, or one of: {names}.")


def open_model(name: str = DEFAULT_MODEL) -> LiteRTClassifier:
    """Open a model by path or by the name of a shipped one.

    Raises:
        ModelError: it is missing, damaged, or does not fit its card.
    """
    path = model_path(name)
    if path.suffix.lower() not in MODEL_SUFFIXES:
        raise ModelError(f"{path.name} is no model that signcam opens: it takes .tflite files with a card.")
    return LiteRTClassifier(path)


def describe(path: Path) -> list[str]:
    """Return what a model's card says, a line each: its name and size first, then what it is worth.

    Raises:
        ModelError: the model or its card is damaged, or they do not belong together.
    """
    card = load_card(path)
    size_mb = path.stat().st_size / 1e6
    lines = [
        f"{card.name} {card.version}  {size_mb:.1f} MB",
        card.architecture,
        f"sure from a confidence of {card.threshold:.0%}"
        + ("; says when a hand shows no digit" if card.has_none else ""),
        f"trained on {card.training.name}: {card.training.pictures:,} pictures, "
        f"{len(card.training.people):,} people",
    ]
    try:
        best_first = sorted(card.measurements, key=lambda number: -number.accuracy)
        return lines + [_measurement_line(number) for number in best_first]
    except (TypeError, ValueError) as error:
        raise ModelError(f"The card of {path.name} cannot be used: it measures in no numbers.") from error


def _measurement_line(number: Measurement) -> str:
    low, high = number.interval_95
    return (
        f"{number.accuracy:6.1%} of {number.pictures:,} pictures read right ({low:.1%} to {high:.1%}): "
        f"{number.data}, {number.split}"
    )
