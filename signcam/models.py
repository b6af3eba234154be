"""The models that ship with the program, and opening one by name or path."""

from pathlib import Path

from signcam.assets import asset
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
    path = Path(name).expanduser()
    if path.is_file():
        return path
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
