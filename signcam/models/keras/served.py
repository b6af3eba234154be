"""A network that Keras runs in a process of its own, because LiteRT does not compute the same.

TensorFlow's import alone holds Python's lock for a third of a second, and so would hold up a window.
"""

import json
import math
import subprocess
import sys
import threading
import weakref
from pathlib import Path
from typing import IO, Any

import numpy as np

from signcam.errors import ModelError
from signcam.models.network import Values


class ServedKerasNetwork:
    """A network in the program `signcam.models.keras.server`. Thread-safe; its process ends with it.

    Attributes: see `signcam.models.network.Network`.
    """

    takes_features = False

    def __init__(self, path: Path, name: str, sha256: str, outputs: int | None, megabytes: float) -> None:
        """Start the program, which takes seconds.

        Args:
            path: the model.
            name: what to call it in messages.
            sha256: hash of the model's files.
            outputs: number of outputs that is wanted, where there are several output tensors.
            megabytes: how much memory the program may take.

        Raises:
            ModelError: the model cannot be opened.
        """
        self.name, self.sha256 = name, sha256
        arguments = [str(path), name, str(outputs or 0), str(megabytes)]
        command = [sys.executable, "-m", "signcam.models.keras.server", *arguments]
        try:
            process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        except OSError as error:
            raise ModelError(f"{name} cannot be opened: no process for TensorFlow can be started.") from error
        self._process, self._lock = process, threading.Lock()
        self._end = weakref.finalize(self, _end, process)
        opened = self._answer({})
        self.parameters = int(opened["parameters"])
        self.input_shape: tuple[int | None, ...] = tuple(opened["input_shape"])
        self.outputs = int(opened["outputs"])

    def run(self, values: Values, features: Values | None = None) -> Values:
        """Run on one input."""
        with self._lock:
            answer = self._answer({"shape": values.shape}, values.astype(np.float32, copy=False).tobytes())
            return np.frombuffer(self._read(4 * int(answer["outputs"])), np.float32)

    def find_feeding(self, task: dict[str, Any]) -> dict[str, Any]:
        """Let the program find out how the network is fed.

        Args:
            task: what is known of it, as `signcam.models.trial.process` takes it.

        Returns:
            The finding, as `signcam.models.trial.finding.parse_finding` takes it.

        Raises:
            ModelError: the network cannot be run, or is not fed with hands.
        """
        with self._lock:
            found: dict[str, Any] = self._answer({"find": task})["found"]
        return found

    def copy(self) -> "ServedKerasNetwork":
        """Return this object: any number of threads may use it."""
        return self

    def close(self) -> None:
        """End the process; the network cannot be run afterwards."""
        self._end()

    def _answer(self, request: dict[str, Any], content: bytes = b"") -> dict[str, Any]:
        """Send a request, if there is one, and return what the program answers."""
        stdin, stdout = self._pipes()
        try:
            if request:
                stdin.write(json.dumps(request).encode() + b"\n" + content)
                stdin.flush()
            answer: dict[str, Any] = json.loads(stdout.readline())
        except (OSError, ValueError) as error:
            raise self._stopped() from error
        if "error" in answer:
            raise ModelError(str(answer["error"]))
        return answer

    def _read(self, count: int) -> bytes:
        content = self._pipes()[1].read(count)
        if len(content) < count:
            raise self._stopped()
        return content

    def _stopped(self) -> ModelError:
        return ModelError(
            f"{self.name} cannot be run: TensorFlow stopped over it, perhaps for want of memory. Open it"
            " again."
        )

    def _pipes(self) -> tuple[IO[bytes], IO[bytes]]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        return self._process.stdin, self._process.stdout


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.kill()
    # Also closes the pipes.
    process.communicate()


def read_values(stdin: IO[bytes], shape: list[int]) -> Values:
    """Read numbers that `ServedKerasNetwork.run` has sent; EOFError if its process has ended."""
    content = stdin.read(4 * math.prod(shape))
    if len(content) < 4 * math.prod(shape):
        raise EOFError
    return np.frombuffer(content, np.float32).reshape(shape)
