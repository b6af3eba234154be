"""The program in which a Keras model is opened and converted: `python -m signcam.models.keras.worker`."""

import sys
from pathlib import Path

from signcam.errors import ModelError
from signcam.models.keras.opening import convert
from signcam.models.keras.runtime import start_tensorflow
from signcam.system.child_process import end_with_parent

# A network of the largest size that is opened takes less, several times over.
_MEMORY_BYTES = 6_000_000_000


def main(arguments: list[str]) -> int:
    """Convert one model.

    Args:
        arguments: the model, the file to write, and the number of outputs that is wanted or 0.

    Returns:
        The exit code: 2 for a model that is refused, with the sentence on stdout.
    """
    path, target, outputs = arguments
    end_with_parent()
    try:
        start_tensorflow()
        _limit_memory()
        convert(Path(path), Path(target), int(outputs) or None)
    except ModelError as error:
        print(error)
        return 2
    return 0


def _limit_memory() -> None:
    """Limit the memory that this process may take on top of what TensorFlow has taken; on Linux only."""
    if sys.platform != "linux":
        return
    import resource

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    limit = pages * resource.getpagesize() + _MEMORY_BYTES
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
