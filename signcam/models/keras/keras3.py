"""Checks a description in the format of Keras 3 for anything that can run code, and builds its network.

Keras' own safe mode blocks what is known to be dangerous. This module is stricter: it allows only what is
known to be a layer of Keras or a part of one.
"""

from typing import Any

from signcam.errors import ModelError
from signcam.models.keras.files import KerasFiles
from signcam.models.keras.runtime import Runtime

_NETWORK_CLASSES = frozenset({"Functional", "Sequential", "Model"})
# Modules that classes may come from, and the allowed classes of each; None allows all.
_ALLOWED_CLASSES: dict[str, frozenset[str] | None] = {
    "keras": _NETWORK_CLASSES | {"DTypePolicy"},
    "keras.constraints": None,
    "keras.dtype_policies": frozenset({"DTypePolicy"}),
    "keras.initializers": None,
    "keras.layers": None,
    "keras.models": _NETWORK_CLASSES,
    "keras.regularizers": None,
    "keras.src.models.functional": _NETWORK_CLASSES,
    "keras.src.models.sequential": _NETWORK_CLASSES,
}
# These layers contain code, or load files and programs.
_CODE_LAYERS = frozenset({"FlaxLayer", "JaxLayer", "Lambda", "TFSMLayer", "TorchModuleWrapper"})
_TEXT_LAYERS = frozenset({"HashedCrossing", "Hashing", "IntegerLookup", "StringLookup", "TextVectorization"})
_DATA_CLASSES = frozenset({"__ellipsis__", "__keras_tensor__", "__numpy__", "__slice__", "__tensor__"})


def check_description(files: KerasFiles) -> dict[str, Any]:
    """Check that a description is harmless, and return it without what only training needs.

    Raises:
        ModelError: the description contains code, or is damaged.
    """
    try:
        description: dict[str, Any] = _without_training(files.description)
        _check_value(description, files.description_file.name)
    except (RecursionError, KeyError, TypeError, AttributeError) as error:
        raise ModelError(f"The network's description in {files.description_file.name} is damaged.") from error
    return description


def build(description: dict[str, Any], runtime: Runtime, name: str) -> tuple[Any, list[Any]]:
    """Build a network, with random weights.

    Returns:
        The `keras.Model`, and its layers.

    Raises:
        ModelError: Keras cannot build it.
    """
    try:
        model = runtime.keras.saving.deserialize_keras_object(description, safe_mode=True)
        return model, list(model.layers)
    except Exception as error:  # whatever Keras raises over a description that makes no sense
        raise ModelError(
            f"Keras {runtime.keras.__version__} cannot build the network in {name}. It may be damaged, or"
            " written by a newer Keras."
        ) from error


def _without_training(value: Any) -> Any:
    """Remove the training configuration: Keras would build the optimizer and the loss too."""
    if isinstance(value, dict):
        return {key: _without_training(part) for key, part in value.items() if key != "compile_config"}
    if isinstance(value, list):
        return [_without_training(part) for part in value]
    return value


def _check_value(value: Any, file: str) -> None:
    if isinstance(value, list):
        for part in value:
            _check_value(part, file)
    elif isinstance(value, dict):
        if "class_name" in value:
            _check_class(value, file)
        for part in value.values():
            _check_value(part, file)


def _check_class(value: dict[str, Any], file: str) -> None:
    kind, module, config = value["class_name"], value.get("module"), value.get("config")
    if kind in _DATA_CLASSES:
        return
    name = config.get("name") if isinstance(config, dict) else None
    label = f"The layer {name} ({kind}) in {file}" if name else f"{kind} in {file}"
    if kind in _CODE_LAYERS or kind == "__lambda__":
        raise ModelError(
            f"{label} contains its author's code, which signcam does not run. Replace it with ordinary"
            " layers, such as Rescaling, and save the model again."
        )
    if kind in _TEXT_LAYERS:
        raise ModelError(f"{label} reads words or files instead of pictures. signcam does not open it.")
    if kind == "function" and module == "builtins" and value.get("registered_name") in (None, kind, config):
        return
    allowed = _ALLOWED_CLASSES.get(module) if isinstance(module, str) else frozenset()
    known = isinstance(module, str) and module in _ALLOWED_CLASSES and (allowed is None or kind in allowed)
    # With a different registered name, Keras would look among classes that the author registered.
    if not known or value.get("registered_name") not in (None, kind):
        raise ModelError(
            f"{label} is not part of Keras. It needs its author's code, which signcam does not run."
        )
