"""The program in which Keras runs one network: `python -m signcam.models.keras.server`."""

import json
import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from signcam.errors import ModelError, SigncamError
from signcam.models.keras.opening import keras_network
from signcam.models.keras.runtime import start_tensorflow
from signcam.models.keras.served import read_values
from signcam.models.network import Network
from signcam.models.overrides import InputOverrides
from signcam.models.trial.finding import find_feeding
from signcam.models.trial.reference_hands import reference_hands
from signcam.system.process_limits import crash_quietly, limit_memory

# Threads set aside addresses that they never use, and the limit counts these too.
_ADDRESSES_MB = 4_000.0


def main(arguments: list[str]) -> int:
    """Open one network and run it for the process that has started this one, until that closes the pipe.

    Args:
        arguments: the model, its name for messages, the number of outputs that is wanted or 0, and how many
            megabytes the process may take.

    Returns:
        The exit code: 2 for a model that is refused.
    """
    path, name, outputs, megabytes = arguments
    crash_quietly()
    # What TensorFlow prints must not come among the answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    try:
        start_tensorflow()
        limit_memory(_ADDRESSES_MB + float(megabytes))
        network = keras_network(Path(path), name, "", int(outputs) or None)
    except (ModelError, MemoryError) as error:
        _say(answers, {"error": str(error) or f"{name} cannot be opened: it needs too much memory."})
        return 2
    opened = {"input_shape": network.input_shape, "outputs": network.outputs}
    _say(answers, {**opened, "parameters": network.parameters})
    try:
        for line in iter(sys.stdin.buffer.readline, b""):
            _serve(network, json.loads(line), sys.stdin.buffer, answers)
    except (EOFError, BrokenPipeError):
        pass
    return 0


def _serve(network: Network, request: dict[str, Any], stdin: IO[bytes], answers: IO[bytes]) -> None:
    try:
        if "find" in request:
            _say(answers, {"found": asdict(_find(network, request["find"]))})
            return
        outputs = network.run(read_values(stdin, request["shape"]))
        _say(answers, {"outputs": outputs.size}, outputs.astype("float32").tobytes())
    except (SigncamError, MemoryError) as error:
        _say(answers, {"error": str(error) or f"{network.name} cannot be run: there is too little memory."})


def _find(network: Network, task: dict[str, Any]) -> Any:
    labels = None if task["labels"] is None else tuple(task["labels"])
    said, usual = (InputOverrides(**task[name]) for name in ("said", "usual"))
    return find_feeding(network, reference_hands(), labels, said, usual)


def _say(answers: IO[bytes], answer: dict[str, Any], content: bytes = b"") -> None:
    answers.write(json.dumps(answer).encode() + b"\n" + content)
    answers.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
