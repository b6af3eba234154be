"""Runs what native code reads in a process beside, which may die of it: a new one takes its place."""

import contextlib
import hashlib
import multiprocessing
import tempfile
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import numpy as np

from signcam.errors import ModelError
from signcam.models.probe import Kind, probe
from signcam.models.probe_process import read_weights, run_network
from signcam.system.native_logs import silence_native_logs
from signcam.system.process_limits import crash_quietly, limit_memory, limit_processor_time

_MEMORY_MB, _SECONDS = 400.0, 1.5
_WAIT_S = 60.0


class NativeReader:
    """A process that reads one input after another."""

    def __init__(self, kind: Kind) -> None:
        """Prepare for networks of LiteRT or files of HDF5."""
        self._kind: Kind = kind
        self._process: Any = None
        self._pipe: Connection | None = None

    def check(self, content: bytes) -> str:
        """Check that an input that passes the trial runs well, and that another is refused in a sentence.

        Returns:
            The sentence, or what else came of it.
        """
        if self._process is None:
            self._start()
        assert self._pipe is not None
        passed = False
        try:
            self._pipe.send(content)
            outcome = self._answer()
            passed = outcome == "passed"
            if passed:
                # As in the program itself: more pictures.
                outcome = self._answer()
        except (EOFError, OSError):
            self.stop()
            assert not passed, "it passed the trial and crashed afterwards"
            self._check_refused(content)
            return "it ends the process"
        assert outcome.endswith("."), f"no sentence: {outcome}"
        assert "\n" not in outcome
        return outcome

    def stop(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process = None
        if self._pipe is not None:
            self._pipe.close()
            self._pipe = None

    def _check_refused(self, content: bytes) -> None:
        """What kills a process is refused in a sentence by the program itself."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "damaged"
            path.write_bytes(content)
            # Another exception fails.
            with contextlib.suppress(ModelError):
                probe(path, hashlib.sha256(content).hexdigest(), self._kind, path.name)

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, other = context.Pipe()
        self._process = context.Process(target=_read_all, args=(self._kind, other), daemon=True)
        self._process.start()
        other.close()
        assert self._answer() == "ready"

    def _answer(self) -> str:
        assert self._pipe is not None
        if not self._pipe.poll(_WAIT_S):
            raise EOFError
        return str(self._pipe.recv())


def _read_all(kind: Kind, pipe: Connection) -> None:
    silence_native_logs()
    crash_quietly()
    if kind == "tflite":
        import ai_edge_litert.interpreter  # noqa: F401
    else:
        import h5py  # type: ignore[import-untyped]  # noqa: F401
    limit_memory(_MEMORY_MB)
    pipe.send("ready")
    with contextlib.suppress(EOFError):
        while True:
            content = pipe.recv()
            limit_processor_time(_SECONDS)
            outcome = _try(kind, content)
            pipe.send(outcome)
            if outcome == "passed":
                _run_more(content, pipe)


def _try(kind: Kind, content: bytes) -> str:
    try:
        if kind == "tflite":
            run_network(content, "it")
            return "passed"
        read_weights(content, "it")
    except ModelError as error:
        return str(error)
    except Exception:  # the trial's own process says so of anything else
        return "it is damaged."
    return "it is read."


def _run_more(content: bytes, pipe: Connection) -> None:
    from signcam.models.litert import LiteRTNetwork

    with contextlib.suppress(ModelError):
        network = LiteRTNetwork(content, "it", "")
        lengths = [100 if length is None else length for length in network.input_shape]
        random = np.random.default_rng(1)
        for _ in range(3):
            network.run(random.uniform(-1, 255, lengths).astype(np.float32))
    pipe.send("ran.")
