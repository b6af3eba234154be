"""Opens a model of any kind: its network, then its card, or what was found out in place of one."""

import hashlib
import json
import threading
from dataclasses import asdict, replace
from pathlib import Path

from signcam.errors import ModelError, UsageError
from signcam.models.card import (
    ModelCard,
    ModelInput,
    TrainingData,
    card_path,
    file_sha256,
    load_card,
    parse_card,
)
from signcam.models.classifier import NetworkClassifier
from signcam.models.feeding import Feeding
from signcam.models.file_bytes import read_file
from signcam.models.keras.served import ServedKerasNetwork
from signcam.models.label_files import read_hints
from signcam.models.litert import LiteRTNetwork
from signcam.models.model_file import ModelFile, find_model_file
from signcam.models.network import Network, input_layout
from signcam.models.overrides import NO_OVERRIDES, OPTIONS, InputOverrides
from signcam.models.preprocess_code import load_preprocess
from signcam.models.probe import probe
from signcam.models.trial.elsewhere import find_feeding_elsewhere
from signcam.models.trial.finding import Finding, default_labels, find_feeding, parse_finding
from signcam.models.trial.reference_hands import reference_hands
from signcam.resources.files import asset
from signcam.system.folders import cache_folder, data_folder
from signcam.system.whole_file import write_whole

# Networks that were not calibrated tend to be overconfident.
_THRESHOLD = 0.9
_FOUND_VERSION = 5
_finding_lock = threading.Lock()


def open_file(path: Path, overrides: InputOverrides = NO_OVERRIDES) -> NetworkClassifier:
    """Open a model.

    Args:
        path: any file or folder of a model.
        overrides: what the user said about a model without a card.

    Raises:
        ModelError: the model is missing, damaged or refused, or does not fit its card.
        UsageError: overrides were given although the model has a card.
    """
    file = find_model_file(path)
    hints = read_hints(file.path)
    labels = tuple(label.strip() for label in overrides.labels.split(",")) if overrides.labels else ()
    labels = labels or file.labels or hints.labels
    beside = card_path(file.card_of)
    if beside.is_file():
        if overrides != NO_OVERRIDES:
            raise UsageError(
                f"{path.name} has a card, {beside.name}, that describes its input. Leave out {OPTIONS}."
            )
        card = load_card(file.card_of)
        return NetworkClassifier(_open_network(file, card.outputs), card)
    network = _open_network(file, len(labels) or None)
    if len(labels) not in (0, network.outputs):
        if overrides.labels:
            raise UsageError(
                f"{path.name} gives {network.outputs} numbers, but --classes names {len(labels)}."
            )
        labels = ()
    kept = kept_card(network.sha256)
    if kept is not None and overrides == NO_OVERRIDES:
        return NetworkClassifier(network, kept)
    said = overrides.over(file.said).over(hints.said)
    if overrides.preprocess:
        return _with_preprocess(network, file, labels, said)
    finding = _found(network, labels or None, said, file.usual)
    card = _card_of(network, file, finding)
    return NetworkClassifier(network, card, f"{file.name}: {finding.evidence}.", overrides)


def read_as(classifier: NetworkClassifier, overrides: InputOverrides) -> NetworkClassifier:
    """Return the same network as a person says that it is fed. Only for a model without a card."""
    card = classifier.card
    layout = input_layout(classifier.network.input_shape, classifier.network.name)
    from signcam.models.feeding import feeding_of, overrides_of
    from signcam.models.trial.ways import first_ways

    now = overrides_of(feeding_of(card))
    wanted = replace(overrides.over(now), labels=None, preprocess=None)
    way = first_ways(layout, wanted)[0]
    if layout.height is None and way.sees != "landmarks":
        way = replace(way, input=replace(way.input, height=card.input.height, width=card.input.width))
    labels = tuple(overrides.labels.split(",")) if overrides.labels else card.labels
    changed = _fed(card, way, labels)
    said = f"{classifier.network.name}: {way.describe()}, as you said."
    return NetworkClassifier(classifier.network, changed, said, overrides)


def keep_card(classifier: NetworkClassifier, path: Path) -> Path:
    """Write the card of a model that had none, since a person confirmed it.

    Args:
        classifier: the open model.
        path: the model's file or folder.

    Returns:
        The card: beside the model, or in the data folder where the model's folder cannot be written, or where
        the model is not a single file.

    Raises:
        ModelError: neither can be written.
    """
    file = find_model_file(path)
    if file.card_of.is_file() and file.card_of == file.path:
        try:
            target = card_path(file.card_of)
            replace(classifier.card, sha256=file_sha256(file.card_of)).save(target)
            return target
        except OSError:
            pass
    target = _kept_path(classifier.network.sha256)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        replace(classifier.card, sha256=classifier.network.sha256).save(target)
    except OSError as error:
        raise ModelError(f"The card of {file.name} cannot be written: {error.strerror}.") from error
    return target


def kept_card(sha256: str) -> ModelCard | None:
    """Return the card that a person confirmed for a model with this hash; None if there is none."""
    try:
        card = parse_card(json.loads(_kept_path(sha256).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None
    return card if card.sha256 == sha256 else None


def _kept_path(sha256: str) -> Path:
    return data_folder() / "cards" / f"{sha256}.json"


def _open_network(file: ModelFile, outputs: int | None) -> Network:
    if file.kind == "tflite":
        content = read_file(file.path, name=file.name)
        sha256 = hashlib.sha256(content).hexdigest()
        if file.path.parent != asset("models"):
            probe(file.path, sha256, "tflite", file.name)
        return LiteRTNetwork(content, file.name, sha256, outputs=outputs)
    from signcam.models.keras.opening import open_keras, open_saved_model

    if file.kind == "saved model":
        return open_saved_model(file.path, file.name, outputs)
    return open_keras(file.path, outputs, file.name)


def _found(
    network: Network, labels: tuple[str, ...] | None, said: InputOverrides, usual: InputOverrides
) -> Finding:
    """Find out how a network is fed, or read what was found out before."""
    key = json.dumps([network.sha256, labels, asdict(said), asdict(usual), _FOUND_VERSION])
    path = cache_folder() / "found" / f"{network.sha256}.json"
    # Two threads that open the same model try it once.
    with _finding_lock:
        known = _read_finding(path, key)
        if known is not None:
            return known
        if isinstance(network, ServedKerasNetwork):
            task = {"labels": labels, "said": asdict(said), "usual": asdict(usual)}
            finding = parse_finding(network.find_feeding(task))
        elif isinstance(network, LiteRTNetwork) and threading.current_thread() is not threading.main_thread():
            # The main thread is a window's, which is not to be held up.
            finding = find_feeding_elsewhere(network, labels, said, usual)
        else:
            finding = find_feeding(network, reference_hands(), labels, said, usual)
        _write_finding(path, key, finding)
    return finding


def _read_finding(path: Path, key: str) -> Finding | None:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content.pop("key") != key:
            return None
        return parse_finding(content)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def _write_finding(path: Path, key: str, finding: Finding) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, json.dumps({"key": key, **asdict(finding)}))
    except OSError:
        # It is found out again the next time.
        return


def _with_preprocess(
    network: Network, file: ModelFile, labels: tuple[str, ...], said: InputOverrides
) -> NetworkClassifier:
    assert said.preprocess is not None
    size = next((length for length in network.input_shape if length and length > 3), 100)
    side = min(max(size, 8), 1024) if len(network.input_shape) >= 2 else 100
    feeding = Feeding(said.crop or "plain", ModelInput(side, side, mirrored=bool(said.mirrored)))
    names = labels or default_labels(network.outputs)
    finding = Finding(feeding, names, False, False, 0.0, f"fed by {said.preprocess}")
    card = _card_of(network, file, finding)
    return NetworkClassifier(
        network, card, f"{file.name}: fed by {said.preprocess}.", said, load_preprocess(said.preprocess)
    )


def _card_of(network: Network, file: ModelFile, finding: Finding) -> ModelCard:
    parameters = f"{network.parameters:,} parameters" if network.parameters else "unknown"
    card = ModelCard(
        name=file.title,
        version="",
        architecture=parameters,
        input=finding.feeding.input,
        crop=finding.feeding.crop,
        labels=finding.labels,
        has_none=False,
        output="probabilities" if finding.probabilities else "logits",
        temperature=1.0,
        threshold=_THRESHOLD,
        training=TrainingData("unknown", "", 0, (), finding.evidence, "unknown"),
        sha256=network.sha256,
        licence="unknown",
    )
    return _fed(card, finding.feeding, finding.labels)


def _fed(card: ModelCard, way: Feeding, labels: tuple[str, ...]) -> ModelCard:
    return replace(card, input=way.input, crop=way.crop, sees=way.sees, labels=labels)
