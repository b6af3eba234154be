"""Opens a description in the style of Keras 3, once nothing in it can run code.

Keras' own safe mode keeps out what is known to be dangerous. Here, only what is known to be a layer of Keras
or a part of one passes.
"""

from typing import Any

from signcam.errors import ModelError
from signcam.models.keras.files import KerasFiles
from signcam.models.keras.runtime import Runtime

_NETWORKS = frozenset({"Functional", "Sequential", "Model"})
# Where a class may come from, and which; None is all of them.
_CLASSES: dict[str, frozenset[str] | None] = {
    "keras": _NETWORKS | {"DTypePolicy"},
    "keras.constraints": None,
    "keras.dtype_policies": frozenset({"DTypePolicy"}),
    "keras.initializers": None,
    "keras.layers": None,
    "keras.models": _NETWORKS,
    "keras.regularizers": None,
    "keras.src.models.functional": _NETWORKS,
    "keras.src.models.sequential": _NETWORKS,
}
# They carry code, or name files and programs that they load.
_WITH_CODE = frozenset({"FlaxLayer", "JaxLayer", "Lambda", "TFSMLayer", "TorchModuleWrapper"})
_WITH_FILES = frozenset({"HashedCrossing", "Hashing", "IntegerLookup", "StringLookup", "TextVectorization"})
_VALUES = frozenset({"__ellipsis__", "__keras_tensor__", "__numpy__", "__slice__", "__tensor__"})


def check_description(files: KerasFiles) -> dict[str, Any]:
    """Return a description without what is only for training, once it is known to be harmless.

    Raises:
        ModelError: it carries code, or is damaged.
    """
    try:
        description: dict[str, Any] = _without_training(files.description)
        _check(description, files.described_by.name)
    except (RecursionError, KeyError, TypeError, AttributeError) as error:
        raise ModelError(f"The network's description in {files.described_by.name} is damaged.") from error
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
            f"Keras {runtime.keras.__version__} cannot build the network in {name}; it may be damaged, or be"
            " written by a newer Keras."
        ) from error


def _without_training(value: Any) -> Any:
    """Leave out how a network was trained: Keras would build optimizer and loss too."""
    if isinstance(value, dict):
        return {key: _without_training(part) for key, part in value.items() if key != "compile_config"}
    if isinstance(value, list):
        return [_without_training(part) for part in value]
    return value


def _check(value: Any, file: str) -> None:
    if isinstance(value, list):
        for part in value:
            _check(part, file)
    elif isinstance(value, dict):
        if "class_name" in value:
            _check_class(value, file)
        for part in value.values():
            _check(part, file)


def _check_class(value: dict[str, Any], file: str) -> None:
    kind, module, config = value["class_name"], value.get("module"), value.get("config")
    if kind in _VALUES:
        return
    name = config.get("name") if isinstance(config, dict) else None
    called = f"The layer {name} ({kind}) in {file}" if name else f"{kind} in {file}"
    if kind in _WITH_CODE or kind == "__lambda__":
        raise ModelError(
            f"{called} carries code of its author's, which signcam does not run: save the model with ordinary"
            " layers in its place, such as Rescaling."
        )
    if kind in _WITH_FILES:
        raise ModelError(f"{called} reads words or files and no pictures: signcam does not open it.")
    if kind == "function" and module == "builtins" and value.get("registered_name") in (None, kind, config):
        return
    allowed = _CLASSES.get(module) if isinstance(module, str) else frozenset()
    known = isinstance(module, str) and module in _CLASSES and (allowed is None or kind in allowed)
    # A name of its own makes Keras look among the classes of whoever wrote the model.
    if not known or value.get("registered_name") not in (None, kind):
        raise ModelError(
            f"{called} is no part of Keras: it needs code of its author's, which signcam does not run."
        )
