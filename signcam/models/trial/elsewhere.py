"""Finds out how a network is fed in a process of its own, so that a window goes on meanwhile.

The trial brings scipy and the reference hands along, and runs Python for seconds. In a thread beside a
window's, each import holds Python's lock for up to a tenth of a second, and every run competes for it.
"""

import json
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

from signcam.errors import ModelError
from signcam.models.litert import LiteRTNetwork
from signcam.models.overrides import InputOverrides
from signcam.models.trial.finding import Finding, find_feeding, parse_finding
from signcam.models.trial.reference_hands import reference_hands
from signcam.system.child_process import run_child


def find_feeding_elsewhere(
    network: LiteRTNetwork, labels: tuple[str, ...] | None, said: InputOverrides, usual: InputOverrides
) -> Finding:
    """Do what `find_feeding` does with the reference hands; where no process can be started, do it here.

    Raises:
        ModelError: the network takes neither pictures nor landmarks, or cannot be run.
    """
    task = {"labels": labels, "said": asdict(said), "usual": asdict(usual)}
    try:
        done = _run(network, {**task, "name": network.name, "outputs": network.wanted_outputs})
    except OSError:
        # Neither room for the file nor for a process: slower for the window, but no worse otherwise.
        return find_feeding(network, reference_hands(), labels, said, usual)
    name, library = network.name, "LiteRT"
    try:
        answer: dict[str, Any] = json.loads(done.stdout)
    except ValueError as error:
        raise ModelError(f"{name} is damaged: {library} crashes over it.") from error
    if "error" in answer:
        raise ModelError(str(answer["error"]))
    return parse_finding(answer["found"])


def _run(network: LiteRTNetwork, task: dict[str, Any]) -> "subprocess.CompletedProcess[str]":
    """Raises OSError where the network cannot be written, or no process be started."""
    with tempfile.TemporaryDirectory(prefix="signcam-trial-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "network.tflite"
        path.write_bytes(network.content)
        command = [sys.executable, "-m", "signcam.models.trial.process", str(path), json.dumps(task)]
        # However large the network, it was run once already, and whoever waits can close the window.
        return run_child(command, timeout_s=None)
