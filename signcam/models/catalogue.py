"""Lists the models that ship with the program, and opens a model by name or path."""

from pathlib import Path

from signcam.errors import ModelError, UsageError
from signcam.models.card import Measurement, card_path, load_card
from signcam.models.classifier import NetworkClassifier
from signcam.models.model_file import MODEL_SUFFIXES as MODEL_SUFFIXES
from signcam.models.model_file import find_model_file
from signcam.models.opening import open_file
from signcam.models.overrides import NO_OVERRIDES, OPTIONS, InputOverrides
from signcam.phrases import phrase
from signcam.resources.files import asset

DEFAULT_MODEL = "signnet"


def shipped_models() -> list[Path]:
    """Return the model files that ship with the program, the default one first."""
    found = sorted(asset("models").glob("*.tflite"))
    return sorted(found, key=lambda path: path.stem != DEFAULT_MODEL)


def model_path(name: str) -> Path:
    """Return the model file for a path or for the name of a shipped model.

    Raises:
        ModelError: there is no such model.
    """
    for path in shipped_models():
        if path.stem == name:
            return path
    try:
        path = Path(name).expanduser()
        if path.is_file() or (path / "saved_model.pb").is_file():
            return path
    except (OSError, RuntimeError) as error:  # no permission, or an unknown home folder
        reason = error.strerror if isinstance(error, OSError) else str(error).rstrip(".")
        raise ModelError(f"The model {name} cannot be read: {reason}.") from error
    names = ", ".join(model.stem for model in shipped_models())
    raise ModelError(f"There is no model {name!r}. Give the path of a model file, or one of: {names}.")


def model_title(name: str) -> str:
    """Return the name to show for a model: its file name without the suffix."""
    return Path(name).stem.removesuffix(".weights") or DEFAULT_MODEL


def opens_slowly(name: str) -> bool:
    """Return whether opening a model may take seconds: it has no card, or is not of LiteRT."""
    path = Path(name).expanduser()
    known = any(shipped.stem == name for shipped in shipped_models())
    return not known and not (path.suffix.lower() == ".tflite" and card_path(path).is_file())


def opening_message(name: str) -> str:
    """Return the message to show while a model opens slowly."""
    return phrase(f"Opening {Path(name).name}: this may take some seconds the first time…")


def check_model(name: str, overrides: InputOverrides = NO_OVERRIDES) -> None:
    """Check a model as `open_model` would, as far as that is quick.

    Raises:
        ModelError: the model is missing or damaged, or does not fit its card.
        UsageError: overrides were given although the model has a card.
    """
    if not opens_slowly(name):
        open_model(name, overrides)
        return
    file = find_model_file(model_path(name))
    card = card_path(file.card_of)
    if card.is_file():
        if overrides != NO_OVERRIDES:
            raise UsageError(
                f"{file.name} has a card, {card.name}, that describes its input. Leave out {OPTIONS}."
            )
        load_card(file.card_of)
    if file.kind == "keras":
        # Imported here, because a LiteRT model does not need it.
        from signcam.models.keras.opening import check_keras

        check_keras(file.path)


def open_model(name: str = DEFAULT_MODEL, overrides: InputOverrides = NO_OVERRIDES) -> NetworkClassifier:
    """Open a model by path or by the name of a shipped one.

    Args:
        name: name of a shipped model, or path of any file or folder that `signcam.models.model_file` knows.
        overrides: what the user said about a model without a card.

    Raises:
        ModelError: the model is missing, damaged or refused, or does not fit its card.
        UsageError: overrides were given although the model has a card.
    """
    return open_file(model_path(name), overrides)


def describe(path: Path) -> list[str]:
    """Return a model's card as lines of text: first its name and size, at the end its measured accuracies.

    Raises:
        ModelError: the model or its card is damaged, or the two do not belong together.
    """
    card = load_card(path)
    size_mb = path.stat().st_size / 1e6
    lines = [
        f"{card.name} {card.version}  {size_mb:.1f} MB",
        card.architecture,
        f"sure from a confidence of {card.threshold:.0%}"
        + ("; recognizes hands that show no digit" if card.has_none else "")
        + ("; uses the hand's landmarks too" if card.landmarks else ""),
        f"trained on {card.training.name}: {card.training.pictures:,} pictures, "
        f"{len(card.training.people):,} people",
    ]
    try:
        best_first = sorted(card.measurements, key=lambda number: -number.accuracy)
        return lines + [_measurement_line(number) for number in best_first]
    except (TypeError, ValueError) as error:
        raise ModelError(f"The card of {path.name} cannot be used: it has a damaged measurement.") from error


def _measurement_line(number: Measurement) -> str:
    low, high = number.interval_95
    return (
        f"{number.accuracy:6.1%} of {number.pictures:,} pictures read right ({low:.1%} to {high:.1%}): "
        f"{number.data}, {number.split}"
    )
