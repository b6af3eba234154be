"""Builds a network from its description and loads its weights, with Keras 3 or with `tf_keras`, a Keras 2."""

import copy
import json
from collections.abc import Iterator
from typing import Any

from signcam.errors import ModelError
from signcam.models.keras.files import KerasFiles
from signcam.models.keras.runtime import Runtime
from signcam.models.keras.safety import FUNCTION_OPERATIONS, check_description
from signcam.models.keras.sizes import check_parameters, check_values
from signcam.models.keras.weights import load_weights

_OPERATION = "operation "


def build_network(files: KerasFiles, runtime: Runtime) -> Any:
    """Build a network and load its weights.

    Returns:
        The model, of `keras` or of `tf_keras`.

    Raises:
        ModelError: it contains code, is damaged or too large, or its parts do not fit together.
    """
    description, name = check_description(files), files.description_file.name
    _check_outlined(_outlined(files, description, runtime, name), files, name)
    if files.by_keras3:
        model = _build_with_keras3(description, runtime, name)
    else:
        model = _build_with_keras2(description, name)
    if not getattr(model, "built", True) or not model.layers:
        raise ModelError(f"{name} cannot be built: it does not say what the network takes, or has no layers.")
    check_parameters(model.count_params(), files.stored, name)
    load_weights(model, list(model.layers), files.weights_file)
    return model


def _build_with_keras3(description: dict[str, Any], runtime: Runtime, name: str) -> Any:
    try:
        return _deserialized(description, runtime)
    except Exception as error:  # whatever Keras raises over a description that makes no sense
        raise ModelError(
            f"Keras {runtime.keras.__version__} cannot build the network in {name}. It may be damaged, or"
            " written by a newer Keras."
        ) from error


def _deserialized(description: dict[str, Any], runtime: Runtime) -> Any:
    if "module" in description:
        return runtime.keras.saving.deserialize_keras_object(description, safe_mode=True)
    # An HDF5 file of Keras 3 has the format of Keras 2, in which classes have no module.
    from keras.src.legacy.saving.saving_utils import model_from_config

    operations = _operations()
    return model_from_config(_with_operations(description, operations), custom_objects=operations)


def _operations() -> dict[str, type]:
    """Return Keras' own arithmetic between layers by name: its reader of HDF5 files knows only layers."""
    from keras.src.ops import image, nn, numpy
    from keras.src.ops.operation import Operation

    return {
        _OPERATION + name: kind
        for module in (image, nn, numpy)
        for name, kind in vars(module).items()
        if isinstance(kind, type) and issubclass(kind, Operation) and name not in FUNCTION_OPERATIONS
    }


def _with_operations(value: Any, operations: dict[str, type]) -> Any:
    """Return a description in which arithmetic has names of its own: layers have the same, such as Add."""
    if isinstance(value, list):
        return [_with_operations(part, operations) for part in value]
    if not isinstance(value, dict):
        return value
    renamed = {key: _with_operations(part, operations) for key, part in value.items()}
    config, name = value.get("config"), f"{_OPERATION}{value.get('class_name')}"
    # Only layers can be trained.
    if name in operations and isinstance(config, dict) and "trainable" not in config:
        renamed["class_name"] = name
    return renamed


def _build_with_keras2(description: dict[str, Any], name: str) -> Any:
    import tf_keras

    described = copy.deepcopy(description)
    if described["class_name"] == "Model":
        described["class_name"] = "Functional"
    config = described.get("config")
    if isinstance(config, list):  # until Keras 2.1, the configuration of a Sequential is a list of layers
        described["config"] = {"name": "sequential", "layers": config}
    try:
        return tf_keras.models.model_from_json(json.dumps(described))
    except Exception as error:  # whatever tf_keras raises over a description that makes no sense
        reason = _reason(error)
        if "Unknown" in reason:
            raise ModelError(
                f"The network in {name} has a part that is not of Keras 2 ({reason.rstrip('.')}). It needs"
                " its author's code, which signcam does not run."
            ) from error
        raise ModelError(
            f"The network in {name} cannot be built: its description is damaged ({reason.rstrip('.')})."
        ) from error


def _reason(error: Exception) -> str:
    """Return the one line of an error of Keras that says what is wrong."""
    lines = str(error).strip().splitlines() or [type(error).__name__]
    inner = [
        line.partition("Exception encountered:")[2] for line in lines if "Exception encountered:" in line
    ]
    return (inner or lines)[-1 if inner else 0].strip()[:160].split(". ")[0]


def _outlined(files: KerasFiles, description: dict[str, Any], runtime: Runtime, name: str) -> Any:
    """Build a network without taking memory for its parameters; None where that is not possible."""
    try:
        if not files.by_keras3:
            # In a graph, variables have a shape, and values only once it runs.
            with runtime.tensorflow.Graph().as_default():
                return _build_with_keras2(description, name)
        # In this scope variables have a shape and no values.
        with runtime.keras.StatelessScope(initialize_variables=False):
            return _deserialized(copy.deepcopy(description), runtime)
    except Exception:  # the real attempt tells what is wrong
        return None
    finally:
        _forget_variables()


def _check_outlined(model: Any, files: KerasFiles, name: str) -> None:
    """Check how much memory a network would take.

    Raises:
        ModelError: too much.
    """
    if model is None:
        return
    try:
        count, shapes = int(model.count_params()), list(_output_shapes(model))
    except Exception:  # whatever Keras raises over a network that was never built
        return
    check_parameters(count, files.stored, name)
    check_values(shapes, name)


def _output_shapes(model: Any) -> Iterator[tuple[int | None, ...]]:
    """Yield the shape of what each layer gives out, those of networks inside it too."""
    for layer in model.layers:
        if hasattr(layer, "layers"):
            yield from _output_shapes(layer)
        outputs = getattr(layer, "output", None)
        for output in outputs if isinstance(outputs, list | tuple) else [outputs]:
            if output is not None and output.shape is not None and len(output.shape):
                yield tuple(output.shape)


def _forget_variables() -> None:
    """Take the variables of that scope from Keras' list of those that it would give values later."""
    from keras.src.backend.common import global_state

    global_state.set_global_attribute("uninitialized_variables", [])
