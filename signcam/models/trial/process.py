"""The process in which a window lets a network be tried: `python -m signcam.models.trial.process`."""

import json
import sys
from dataclasses import asdict
from pathlib import Path

import cv2

from signcam.errors import SigncamError
from signcam.models.litert import LiteRTNetwork
from signcam.models.overrides import InputOverrides
from signcam.models.trial.finding import find_feeding
from signcam.models.trial.reference_hands import reference_hands
from signcam.system.child_process import end_with_parent
from signcam.system.process_limits import crash_quietly


def main(arguments: list[str]) -> int:
    """Try one network, and print what was found, or what is wrong, as JSON.

    Args:
        arguments: the `.tflite` file, and what `signcam.models.trial.elsewhere` says of it as JSON.

    Returns:
        The exit code: 2 for a network that is refused.
    """
    path, task = Path(arguments[0]), json.loads(arguments[1])
    end_with_parent()
    crash_quietly()
    # The other cores are for the window, which reads on.
    cv2.setNumThreads(1)
    labels = None if task["labels"] is None else tuple(task["labels"])
    said, usual = (InputOverrides(**task[name]) for name in ("said", "usual"))
    try:
        network = LiteRTNetwork(path.read_bytes(), task["name"], "", outputs=task["outputs"])
        finding = find_feeding(network, reference_hands(), labels, said, usual)
    except SigncamError as error:
        print(json.dumps({"error": str(error)}))
        return 2
    print(json.dumps({"found": asdict(finding)}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
