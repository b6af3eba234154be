"""Checks a network's description for anything that can run code, before any part of Keras sees it.

Keras' own safe mode blocks what is known to be dangerous. This module is stricter: it allows only what is
known to be a layer of Keras or a part of one.
"""

from typing import Any

from signcam.errors import ModelError
from signcam.models.keras.files import KerasFiles
from signcam.models.keras.sizes import check_sizes
from signcam.phrases import phrase

_NETWORK_CLASSES = frozenset({"Functional", "Sequential", "Model"})
# Modules that classes may come from, and the allowed classes of each; None allows all.
_ALLOWED_CLASSES: dict[str, frozenset[str] | None] = {
    "builtins": frozenset({"function"}),
    "keras": _NETWORK_CLASSES | {"DTypePolicy"},
    "keras.activations": None,
    "keras.constraints": None,
    "keras.dtype_policies": frozenset({"DTypePolicy"}),
    "keras.initializers": None,
    "keras.layers": None,
    "keras.mixed_precision": frozenset({"Policy"}),
    "keras.models": _NETWORK_CLASSES,
    "keras.regularizers": None,
    "keras.src.activations": None,
    "keras.src.engine.functional": _NETWORK_CLASSES,
    "keras.src.engine.sequential": _NETWORK_CLASSES,
    "tf_keras.src.engine.functional": _NETWORK_CLASSES,
    "tf_keras.src.engine.sequential": _NETWORK_CLASSES,
    "keras.src.models.functional": _NETWORK_CLASSES,
    "keras.src.models.sequential": _NETWORK_CLASSES,
    # Arithmetic between layers, such as the division in `x / 127.5 - 1`.
    "keras.src.ops.numpy": None,
    "keras.src.ops.nn": None,
    "keras.src.ops.image": None,
    "keras.src.ops.core": frozenset({"Cast", "Slice"}),
    "keras.ops": None,
}
# Operations that take a function.
FUNCTION_OPERATIONS = frozenset(
    {"Map", "Scan", "AssociativeScan", "Cond", "WhileLoop", "ForiLoop", "VectorizedMap"}
)
# These layers contain code, or load files and programs.
_CODE_LAYERS = frozenset(
    {"FlaxLayer", "JaxLayer", "Lambda", "TFSMLayer", "TorchModuleWrapper", "ClassMethod", "InstanceMethod"}
)
_TEXT_LAYERS = frozenset({"HashedCrossing", "Hashing", "IntegerLookup", "StringLookup", "TextVectorization"})
_DATA_CLASSES = frozenset({"__ellipsis__", "__keras_tensor__", "__numpy__", "__slice__", "__tensor__"})
# Keras 2 writes arithmetic between layers as functions of TensorFlow, by name.
_FUNCTION_LAYERS = frozenset({"TFOpLambda", "SlicingOpLambda"})
_FUNCTIONS = ("math.", "nn.", "__operators__.", "image.")
_MORE_FUNCTIONS = frozenset(
    {
        "cast",
        "reshape",
        "concat",
        "expand_dims",
        "squeeze",
        "transpose",
        "compat.v1.transpose",
        "strided_slice",
    }
    | {"reverse", "stack", "split", "pad", "identity", "clip_by_value", "tile"}
)


def check_description(files: KerasFiles) -> dict[str, Any]:
    """Check that a description is harmless, and return it without what only training needs.

    Raises:
        ModelError: the description contains code, is damaged, or asks for too much memory.
    """
    name = files.description_file.name
    if files.version.startswith(("0.", "1.")):
        raise ModelError(
            f"{name} was written by Keras {files.version}; signcam opens models of Keras 2.0 and later."
        )
    if files.description.get("backend") == "theano":
        raise ModelError(
            f"{name} was written by Keras on Theano, which signcam cannot open: it flips kernels."
        )
    try:
        description: dict[str, Any] = _without_training(files.description)
        kind = description["class_name"]
        if kind not in _NETWORK_CLASSES:
            raise ModelError(
                f"{name} describes a network of the class {kind!r}, which only its author's code can rebuild."
            )
        _check_value(description, name, named="module" in description)
        check_sizes(description, files.stored, name)
    except (RecursionError, KeyError, TypeError, AttributeError) as error:
        raise ModelError(f"The network's description in {name} is damaged.") from error
    return description


def _without_training(value: Any) -> Any:
    """Remove the training configuration: Keras would build the optimizer and the loss too."""
    if isinstance(value, dict):
        return {key: _without_training(part) for key, part in value.items() if key != "compile_config"}
    if isinstance(value, list):
        return [_without_training(part) for part in value]
    return value


def _check_value(value: Any, file: str, *, named: bool) -> None:
    if isinstance(value, list):
        for part in value:
            _check_value(part, file, named=named)
    elif isinstance(value, dict):
        if "class_name" in value:
            _check_class(value, file, named=named)
        for part in value.values():
            _check_value(part, file, named=named)


def _check_class(value: dict[str, Any], file: str, *, named: bool) -> None:
    """Check one class; `named` descriptions give the module of each."""
    kind, module, config = value["class_name"], value.get("module"), value.get("config")
    if kind in _DATA_CLASSES:
        return
    name = config.get("name") if isinstance(config, dict) else None
    label = phrase(f"The layer {name} ({kind}) in {file}") if name else f"{kind} in {file}"
    if kind in _CODE_LAYERS or kind == "__lambda__":
        raise ModelError(
            f"{label} contains its author's code, which signcam does not run. Export the network to .tflite,"
            " or replace the layer with an ordinary one, such as Rescaling, and save the model again."
        )
    if kind in _FUNCTION_LAYERS:
        _check_function(config, label)
        return
    if kind in _TEXT_LAYERS:
        raise ModelError(f"{label} reads words or files instead of pictures. signcam does not open it.")
    if not named and module is None and "registered_name" not in value:
        # Before Keras 3 there were only names, which are looked for among Keras' own classes alone.
        if not isinstance(kind, str) or ">" in kind:
            raise ModelError(
                f"{label} is not part of Keras. It needs its author's code, which signcam does not run."
            )
        return
    if kind == "function" and module == "builtins" and value.get("registered_name") in (None, kind, config):
        return
    allowed = _ALLOWED_CLASSES.get(module) if isinstance(module, str) else frozenset()
    known = isinstance(module, str) and module in _ALLOWED_CLASSES and (allowed is None or kind in allowed)
    if isinstance(module, str) and ".ops" in module and kind in FUNCTION_OPERATIONS:
        known = False
    # With a different registered name, Keras would look among classes that the author registered.
    if not known or value.get("registered_name") not in (None, kind):
        raise ModelError(
            f"{label} is not part of Keras. It needs its author's code, which signcam does not run."
        )


def _check_function(config: Any, label: str) -> None:
    function = config.get("function", "") if isinstance(config, dict) else ""
    harmless = isinstance(function, str) and (function.startswith(_FUNCTIONS) or function in _MORE_FUNCTIONS)
    # `nn` and `math` have no function that touches files; names with a path in them are something else.
    if config is not None and function and not harmless:
        raise ModelError(f"{label} calls {function}, which is more than arithmetic. signcam does not run it.")
