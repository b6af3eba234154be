"""Rebuilds a network from a description in the format of Keras 2, which Keras 3 cannot read.

There are three variants: Keras 2.0 and 2.1 (the configuration of a Sequential is a list of layers), later 2.x
(a dictionary with `layers`), and the `.h5` files that Keras 3 writes. Only ordinary layers are rebuilt, from
their arguments. No code in a description is ever run.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from signcam.errors import ModelError
from signcam.models.keras.files import KerasFiles
from signcam.models.keras.runtime import Runtime

_CONVOLUTION_ARGUMENTS = ("kernel_size", "strides", "padding", "dilation_rate", "activation", "use_bias")
_POOLING_ARGUMENTS = ("pool_size", "strides", "padding")
# The arguments that affect what a trained layer computes. Initializers, regularizers and the like do not.
_LAYER_ARGUMENTS: Mapping[str, tuple[str, ...]] = {
    "Activation": ("activation",),
    "Add": (),
    "AveragePooling2D": _POOLING_ARGUMENTS,
    "BatchNormalization": ("axis", "epsilon", "center", "scale"),
    "Concatenate": ("axis",),
    "Conv2D": ("filters", *_CONVOLUTION_ARGUMENTS, "groups"),
    "Cropping2D": ("cropping",),
    "Dense": ("units", "activation", "use_bias"),
    "DepthwiseConv2D": ("depth_multiplier", *_CONVOLUTION_ARGUMENTS),
    "ELU": ("alpha",),
    "Flatten": (),
    "GlobalAveragePooling2D": (),
    "GlobalMaxPooling2D": (),
    "LeakyReLU": ("negative_slope",),
    "MaxPooling2D": _POOLING_ARGUMENTS,
    "Multiply": (),
    "ReLU": ("max_value", "negative_slope", "threshold"),
    "Rescaling": ("scale", "offset"),
    "Reshape": ("target_shape",),
    "SeparableConv2D": ("filters", "depth_multiplier", *_CONVOLUTION_ARGUMENTS),
    "Softmax": ("axis",),
    "ZeroPadding2D": ("padding",),
}
# These layers have an effect only during training.
_TRAINING_ONLY_LAYERS = frozenset(
    {
        "ActivityRegularization",
        "AlphaDropout",
        "Dropout",
        "GaussianDropout",
        "GaussianNoise",
        "SpatialDropout2D",
    }
)
# Excludes activations that Keras 3 computes differently from Keras 2, such as hard_sigmoid.
_ACTIVATIONS = frozenset(
    {
        "elu",
        "exponential",
        "gelu",
        "linear",
        "relu",
        "selu",
        "sigmoid",
        "silu",
        "softmax",
        "softplus",
        "softsign",
        "swish",
        "tanh",
    }
)
_MERGE_LAYERS = frozenset({"Add", "Concatenate", "Multiply"})


@dataclass(frozen=True)
class LayerPlan:
    """One layer to build.

    Attributes:
        name: its name in the description.
        kind: name of its class.
        arguments: arguments of the class in Keras 3.
        inputs: names of the layers whose outputs it takes; empty for the first layer.
    """

    name: str
    kind: str
    arguments: dict[str, Any]
    inputs: tuple[str, ...]


@dataclass(frozen=True)
class NetworkPlan:
    """A network to build.

    Attributes:
        shape: shape of its input without the batch, as in the description.
        layers: its layers in the order of the description, without input layers.
        input: name of its input.
        output: name of the layer that gives the output.
    """

    shape: tuple[Any, ...]
    layers: tuple[LayerPlan, ...]
    input: str
    output: str


def plan_network(files: KerasFiles) -> NetworkPlan:
    """Plan how to rebuild a network from its description.

    Raises:
        ModelError: the description is damaged, or contains something that cannot be rebuilt here.
    """
    name = files.description_file.name
    backend = files.description.get("backend", "tensorflow")
    if files.version.startswith(("0.", "1.")):
        raise ModelError(
            f"{name} was written by Keras {files.version}; signcam opens models of Keras 2.0 and later."
        )
    if backend == "theano":
        raise ModelError(
            f"{name} was written by Keras on Theano, which signcam cannot open: it flips kernels."
        )
    try:
        kind, config = files.description["class_name"], files.description["config"]
        if kind == "Sequential":
            return _plan_sequential(config, name)
        if kind in ("Model", "Functional"):
            return _plan_functional(config, name)
    except (KeyError, TypeError, IndexError, AttributeError, ValueError) as error:
        raise ModelError(f"The network's description in {name} is damaged or incomplete.") from error
    raise ModelError(
        f"{name} describes a network of the class {kind!r}, which only its author's code can rebuild."
    )


def build(plan: NetworkPlan, runtime: Runtime, name: str) -> tuple[Any, list[Any]]:
    """Build a network, with random weights.

    Returns:
        The `keras.Model`, and its layers in the order of the description.

    Raises:
        ModelError: a layer cannot be built as described.
    """
    layers = runtime.keras.layers
    pixels = layers.Input(plan.shape, name="pixels")
    tensors = {plan.input: pixels}
    built = []
    for layer in plan.layers:
        try:
            made = getattr(layers, layer.kind)(**layer.arguments)
            given = [tensors[source] for source in layer.inputs]
            tensors[layer.name] = made(given if layer.kind in _MERGE_LAYERS else given[0])
        except Exception as error:  # whatever Keras raises over arguments that make no sense
            raise ModelError(f"{_layer_label(layer.name, layer.kind)} in {name} cannot be built.") from error
        built.append(made)
    return runtime.keras.Model(pixels, tensors[plan.output]), built


def _plan_sequential(config: Any, name: str) -> NetworkPlan:
    described = config if isinstance(config, list) else config["layers"]
    shape = None
    plans: list[LayerPlan] = []
    previous = "the input"
    for layer in described:
        shape = shape or _input_shape(layer["config"])
        if layer["class_name"] == "InputLayer":
            continue
        # Keras 2.0 leaves some layers without a name, and names may occur twice.
        plan = _plan_layer(layer, f"{len(plans)}", (previous,), name)
        plans.append(plan)
        previous = plan.name
    return _make_plan(shape, plans, "the input", previous, name)


def _plan_functional(config: Any, name: str) -> NetworkPlan:
    inputs, outputs = (list(_source_layers(config[key])) for key in ("input_layers", "output_layers"))
    if len(inputs) != 1 or len(outputs) != 1:
        raise ModelError(
            f"The network in {name} has {len(inputs)} inputs and {len(outputs)} outputs. signcam runs only"
            " networks with one of each."
        )
    shape = None
    plans = []
    for layer in config["layers"]:
        if layer["class_name"] == "InputLayer":
            shape = shape or _input_shape(layer["config"])
            continue
        nodes = layer["inbound_nodes"]
        if len(nodes) != 1:
            raise ModelError(
                f"{_layer_label_of(layer)} in {name} is used several times, which signcam cannot rebuild."
            )
        plans.append(_plan_layer(layer, layer["name"], tuple(_source_layers(nodes[0])), name))
    return _make_plan(shape, _check_order(plans, inputs[0], outputs[0]), inputs[0], outputs[0], name)


def _check_order(plans: list[LayerPlan], first: str, last: str) -> list[LayerPlan]:
    """Check that every layer comes after its inputs, which is the order that Keras writes."""
    known = {first}
    for plan in plans:
        if not plan.inputs or not known.issuperset(plan.inputs):
            raise ValueError(f"{plan.name} takes inputs from missing layers.")
        known.add(plan.name)
    if last not in known - {first}:
        raise ValueError("The output layer is missing.")
    return plans


def _make_plan(shape: Any, plans: list[LayerPlan], first: str, last: str, name: str) -> NetworkPlan:
    if shape is None:
        raise ModelError(f"{name} does not give the picture size that the network takes.")
    if not plans:
        raise ModelError(f"{name} describes a network without layers.")
    return NetworkPlan(tuple(shape), tuple(plans), first, last)


def _source_layers(value: Any) -> Iterator[str]:
    """Yield the layers named in a reference: `["conv", 0, 0, …]`, a list of those, or Keras 3 tensors."""
    if isinstance(value, dict):
        if value.get("class_name") == "__keras_tensor__":
            yield value["config"]["keras_history"][0]
        else:
            yield from _source_layers(value["args"])
    elif value and isinstance(value[0], str):
        yield value[0]
    else:
        for part in value:
            yield from _source_layers(part)


def _plan_layer(layer: dict[str, Any], name: str, inputs: tuple[str, ...], file: str) -> LayerPlan:
    kind, config = layer["class_name"], dict(layer["config"])
    if kind in _TRAINING_ONLY_LAYERS:
        return LayerPlan(name, "Activation", {"activation": "linear"}, inputs)
    if kind not in _LAYER_ARGUMENTS:
        raise ModelError(
            f"{_layer_label_of(layer)} in {file} cannot be rebuilt: its kind is rare, or it contains"
            " its author's code."
        )
    if config.get("data_format") == "channels_first":
        raise ModelError(
            f"{_layer_label_of(layer)} in {file} takes channels first, which signcam does not support."
        )
    if kind == "LeakyReLU" and "alpha" in config:
        config["negative_slope"] = config["alpha"]
    if kind == "BatchNormalization" and isinstance(config.get("axis"), list):
        (config["axis"],) = config["axis"]
    arguments = {
        key: _to_argument(config[key]) for key in _LAYER_ARGUMENTS[kind] if config.get(key) is not None
    }
    if "activation" in arguments:
        arguments["activation"] = _activation(config["activation"], layer, file)
    return LayerPlan(name, kind, arguments, inputs)


def _activation(value: Any, layer: dict[str, Any], file: str) -> str:
    if isinstance(value, dict) and value.get("class_name") == "function":
        value = value["config"]
    shown = value.get("class_name") if isinstance(value, dict) else value
    if not isinstance(value, str) or value not in _ACTIVATIONS:
        raise ModelError(
            f"{_layer_label_of(layer)} in {file} uses the activation {shown!r}, which signcam does not know."
        )
    return value


def _input_shape(config: dict[str, Any]) -> Any:
    shape = config.get("batch_input_shape") or config.get("batch_shape")
    return shape[1:] if shape else None


def _to_argument(value: Any) -> Any:
    """Convert a list to a tuple, and a serialized NumPy scalar to its number."""
    if isinstance(value, list):
        return tuple(_to_argument(part) for part in value)
    if isinstance(value, dict) and set(value) == {"type", "value"}:
        return value["value"]
    return value


def _layer_label_of(layer: dict[str, Any]) -> str:
    return _layer_label(str(layer["config"].get("name", "")), str(layer["class_name"]))


def _layer_label(name: str, kind: str) -> str:
    return f"The layer {name} ({kind})" if name else f"A layer ({kind})"
