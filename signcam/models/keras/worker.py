"""The program in which a Keras model is opened and converted: `python -m signcam.models.keras.worker`."""

import sys
from pathlib import Path

from signcam.errors import ModelError
from signcam.models.keras.opening import convert
from signcam.models.keras.runtime import start_tensorflow
from signcam.system.child_process import end_with_parent
from signcam.system.process_limits import crash_quietly, limit_memory

# Threads set aside addresses that they never use, and the limit counts these too.
_ADDRESSES_MB = 4_000.0


def main(arguments: list[str]) -> int:
    """Convert one model.

    Args:
        arguments: the model, the file to write, the number of outputs that is wanted or 0, and how many
            megabytes the process may take.

    Returns:
        The exit code: 2 for a model that is refused, with the sentence on stdout.
    """
    path, target, outputs, megabytes = arguments
    end_with_parent()
    crash_quietly()
    try:
        start_tensorflow()
        limit_memory(_ADDRESSES_MB + float(megabytes))
        convert(Path(path), Path(target), int(outputs) or None)
    except ModelError as error:
        print(error)
        return 2
    except MemoryError:
        print(f"{Path(path).name} cannot be opened: it needs more memory than a network of its size should.")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
