"""Rebuilds a network from a description in the style of Keras 2, which Keras 3 does not read.

The styles are those of Keras 2.0 and 2.1 (a Sequential's configuration is a list of layers), of later 2.x
(a dictionary with `layers`) and of `.h5` files that Keras 3 writes. Only ordinary layers are rebuilt, from
their own arguments: nothing that a description says is ever run.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from signcam.errors import ModelError
from signcam.models.keras.files import KerasFiles
from signcam.models.keras.runtime import Runtime

_CONVOLUTION = ("kernel_size", "strides", "padding", "dilation_rate", "activation", "use_bias")
_POOLING = ("pool_size", "strides", "padding")
# The arguments that shape what a trained layer computes; initializers, regularizers and the like do not.
_ARGUMENTS: Mapping[str, tuple[str, ...]] = {
    "Activation": ("activation",),
    "Add": (),
    "AveragePooling2D": _POOLING,
    "BatchNormalization": ("axis", "epsilon", "center", "scale"),
    "Concatenate": ("axis",),
    "Conv2D": ("filters", *_CONVOLUTION, "groups"),
    "Cropping2D": ("cropping",),
    "Dense": ("units", "activation", "use_bias"),
    "DepthwiseConv2D": ("depth_multiplier", *_CONVOLUTION),
    "ELU": ("alpha",),
    "Flatten": (),
    "GlobalAveragePooling2D": (),
    "GlobalMaxPooling2D": (),
    "LeakyReLU": ("negative_slope",),
    "MaxPooling2D": _POOLING,
    "Multiply": (),
    "ReLU": ("max_value", "negative_slope", "threshold"),
    "Rescaling": ("scale", "offset"),
    "Reshape": ("target_shape",),
    "SeparableConv2D": ("filters", "depth_multiplier", *_CONVOLUTION),
    "Softmax": ("axis",),
    "ZeroPadding2D": ("padding",),
}
# These do something while training alone.
_PASSIVE = frozenset(
    {
        "ActivityRegularization",
        "AlphaDropout",
        "Dropout",
        "GaussianDropout",
        "GaussianNoise",
        "SpatialDropout2D",
    }
)
# Without those that Keras 3 computes otherwise than Keras 2, such as hard_sigmoid.
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
_MERGING = frozenset({"Add", "Concatenate", "Multiply"})


@dataclass(frozen=True)
class LayerPlan:
    """One layer to build.

    Attributes:
        name: as the description calls it.
        kind: name of its class.
        arguments: for the class of Keras 3.
        inputs: names of the layers that it follows; empty for the first.
    """

    name: str
    kind: str
    arguments: dict[str, Any]
    inputs: tuple[str, ...]


@dataclass(frozen=True)
class NetworkPlan:
    """A network to build.

    Attributes:
        shape: of its input without the batch, as the description says.
        layers: in the description's order, inputs left out.
        input: name of its input.
        output: name of the layer that gives the answer.
    """

    shape: tuple[Any, ...]
    layers: tuple[LayerPlan, ...]
    input: str
    output: str


def plan_network(files: KerasFiles) -> NetworkPlan:
    """Read a description.

    Raises:
        ModelError: it is damaged, or holds something that is not rebuilt here.
    """
    name = files.described_by.name
    backend = files.description.get("backend", "tensorflow")
    if files.version.startswith(("0.", "1.")):
        raise ModelError(
            f"{name} was written by Keras {files.version}; signcam opens those of 2.0 and later."
        )
    if backend == "theano":
        raise ModelError(f"{name} was written by Keras on Theano, whose kernels are turned: not opened.")
    try:
        kind, config = files.description["class_name"], files.description["config"]
        if kind == "Sequential":
            return _sequential(config, name)
        if kind in ("Model", "Functional"):
            return _functional(config, name)
    except (KeyError, TypeError, IndexError, AttributeError, ValueError) as error:
        raise ModelError(f"The network's description in {name} is damaged or incomplete.") from error
    raise ModelError(
        f"{name} describes a network of the class {kind!r}, which only its author's own code can rebuild."
    )


def build(plan: NetworkPlan, runtime: Runtime, name: str) -> tuple[Any, list[Any]]:
    """Build a network, with random weights.

    Returns:
        The `keras.Model`, and its layers in the description's order.

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
            tensors[layer.name] = made(given if layer.kind in _MERGING else given[0])
        except Exception as error:  # whatever Keras raises over arguments that make no sense
            raise ModelError(f"{_called(layer.name, layer.kind)} in {name} cannot be built.") from error
        built.append(made)
    return runtime.keras.Model(pixels, tensors[plan.output]), built


def _sequential(config: Any, name: str) -> NetworkPlan:
    described = config if isinstance(config, list) else config["layers"]
    shape = None
    plans: list[LayerPlan] = []
    before = "the input"
    for layer in described:
        shape = shape or _input_shape(layer["config"])
        if layer["class_name"] == "InputLayer":
            continue
        # Keras 2.0 gives no names to some layers, and a name may stand twice.
        plan = _plan(layer, f"{len(plans)}", (before,), name)
        plans.append(plan)
        before = plan.name
    return _checked(shape, plans, "the input", before, name)


def _functional(config: Any, name: str) -> NetworkPlan:
    inputs, outputs = (list(_histories(config[key])) for key in ("input_layers", "output_layers"))
    if len(inputs) != 1 or len(outputs) != 1:
        raise ModelError(
            f"The network in {name} has {len(inputs)} inputs and {len(outputs)} outputs; signcam runs those"
            " with one of each."
        )
    shape = None
    plans = []
    for layer in config["layers"]:
        if layer["class_name"] == "InputLayer":
            shape = shape or _input_shape(layer["config"])
            continue
        nodes = layer["inbound_nodes"]
        if len(nodes) != 1:
            raise ModelError(f"{_called_of(layer)} in {name} is used several times: not rebuilt.")
        plans.append(_plan(layer, layer["name"], tuple(_histories(nodes[0])), name))
    return _checked(shape, _in_order(plans, inputs[0], outputs[0]), inputs[0], outputs[0], name)


def _in_order(plans: list[LayerPlan], first: str, last: str) -> list[LayerPlan]:
    """Check that every layer stands behind those that it follows, as Keras writes them."""
    known = {first}
    for plan in plans:
        if not plan.inputs or not known.issuperset(plan.inputs):
            raise ValueError(f"{plan.name} follows layers that are not there.")
        known.add(plan.name)
    if last not in known - {first}:
        raise ValueError("The answer comes from a layer that is not there.")
    return plans


def _checked(shape: Any, plans: list[LayerPlan], first: str, last: str, name: str) -> NetworkPlan:
    if shape is None:
        raise ModelError(f"{name} does not say which size of picture the network takes.")
    if not plans:
        raise ModelError(f"{name} describes a network without layers.")
    return NetworkPlan(tuple(shape), tuple(plans), first, last)


def _histories(value: Any) -> Iterator[str]:
    """Yield the layers that a reference names: `["conv", 0, 0, …]`, a list of those, or Keras 3's tensors."""
    if isinstance(value, dict):
        if value.get("class_name") == "__keras_tensor__":
            yield value["config"]["keras_history"][0]
        else:
            yield from _histories(value["args"])
    elif value and isinstance(value[0], str):
        yield value[0]
    else:
        for part in value:
            yield from _histories(part)


def _plan(layer: dict[str, Any], name: str, inputs: tuple[str, ...], file: str) -> LayerPlan:
    kind, config = layer["class_name"], dict(layer["config"])
    if kind in _PASSIVE:
        return LayerPlan(name, "Activation", {"activation": "linear"}, inputs)
    if kind not in _ARGUMENTS:
        raise ModelError(
            f"{_called_of(layer)} in {file} is none that signcam rebuilds: such a layer is rare, or carries"
            " code of its author's."
        )
    if config.get("data_format") == "channels_first":
        raise ModelError(f"{_called_of(layer)} in {file} wants its channels first: signcam opens no such.")
    if kind == "LeakyReLU" and "alpha" in config:
        config["negative_slope"] = config["alpha"]
    if kind == "BatchNormalization" and isinstance(config.get("axis"), list):
        (config["axis"],) = config["axis"]
    arguments = {key: _plain(config[key]) for key in _ARGUMENTS[kind] if config.get(key) is not None}
    if "activation" in arguments:
        arguments["activation"] = _activation(config["activation"], layer, file)
    return LayerPlan(name, kind, arguments, inputs)


def _activation(value: Any, layer: dict[str, Any], file: str) -> str:
    if isinstance(value, dict) and value.get("class_name") == "function":
        value = value["config"]
    shown = value.get("class_name") if isinstance(value, dict) else value
    if not isinstance(value, str) or value not in _ACTIVATIONS:
        raise ModelError(f"{_called_of(layer)} in {file} uses the activation {shown!r}, which is unknown.")
    return value


def _input_shape(config: dict[str, Any]) -> Any:
    shape = config.get("batch_input_shape") or config.get("batch_shape")
    return shape[1:] if shape else None


def _plain(value: Any) -> Any:
    """Return a list as a tuple, and the number in what NumPy's scalars were written as."""
    if isinstance(value, list):
        return tuple(_plain(part) for part in value)
    if isinstance(value, dict) and set(value) == {"type", "value"}:
        return value["value"]
    return value


def _called_of(layer: dict[str, Any]) -> str:
    return _called(str(layer["config"].get("name", "")), str(layer["class_name"]))


def _called(name: str, kind: str) -> str:
    return f"The layer {name} ({kind})" if name else f"A layer ({kind})"
