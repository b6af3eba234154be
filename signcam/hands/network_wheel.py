"""Takes MediaPipe's hand networks out of a wheel, where its package cannot be installed.

Its wheels are bound to a Python and a system, but the networks in them are the same everywhere. So pip is
asked for the smallest of them, whatever this machine is.
"""

import importlib.util
import shutil
import subprocess
import sys
import tempfile
import zipfile
import zlib
from pathlib import Path

from signcam.hands.network_files import (
    FETCH_COMMAND,
    MEDIAPIPE_VERSION,
    NETWORK_FILES,
    PACKAGE,
    HandNetworkError,
    NetworkName,
    fetched_folder,
    fetched_path,
    is_network,
)
from signcam.system.whole_file import write_whole

WHEEL_MB = 36
"""The size of the wheel that is downloaded."""

_REQUEST = (
    f"{PACKAGE}=={MEDIAPIPE_VERSION}",
    "--no-deps",
    "--only-binary=:all:",
    "--python-version=3.12",
    "--platform=manylinux_2_28_x86_64",
)
_QUIET = ("--quiet", "--no-input", "--disable-pip-version-check")
_ERROR = "ERROR: "


def download_wheel(folder: Path) -> Path:
    """Let pip download MediaPipe's wheel, with the index, proxy and certificates that it is set up for.

    Args:
        folder: where to put it.

    Returns:
        The wheel.

    Raises:
        HandNetworkError: there is no pip, or it could not download the wheel.
    """
    command = [*_pip(), "download", *_QUIET, "--dest", str(folder), *_REQUEST]
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace", check=False
        )
    except OSError as error:
        raise HandNetworkError(f"pip cannot be started: {error.strerror or error}.") from error
    wheel = next(folder.glob("*.whl"), None)
    if done.returncode != 0 or wheel is None:
        raise HandNetworkError(
            f"pip could not download {PACKAGE} {MEDIAPIPE_VERSION} ({_reason(done.stderr)})."
            f" Check the connection, or give a wheel from another machine: {FETCH_COMMAND} --from WHEEL"
        )
    return wheel


def _pip() -> list[str]:
    """Return what starts pip: this environment's own, or the one that uv brings, which makes none."""
    if importlib.util.find_spec("pip") is not None:
        return [sys.executable, "-m", "pip"]
    uv = shutil.which("uv")
    if uv is not None:
        return [uv, "tool", "run", "pip"]
    raise HandNetworkError(
        f"This Python has no pip to download the networks with. Do: {sys.executable} -m ensurepip,"
        f" then again: {FETCH_COMMAND}"
    )


def _reason(output: str) -> str:
    """Return the last error in pip's output, or its last line."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith(_ERROR)]
    return ([*lines, *errors] or ["it did not say why"])[-1].removeprefix(_ERROR).rstrip(".")


def unpack_wheel(wheel: Path) -> Path:
    """Take the four networks out of a wheel of MediaPipe, and put all of them into the data folder, or none.

    Args:
        wheel: of the right release, for any Python and system.

    Returns:
        The data folder.

    Raises:
        HandNetworkError: the wheel cannot be read, is damaged or another one; the folder cannot be written.
    """
    contents = _networks_in(wheel)
    folder = fetched_folder()
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        # All four are complete on the disk before they take the place of unusable ones.
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix="part-") as part:
            complete = Path(part) / folder.name
            complete.mkdir()
            for name, content in contents.items():
                write_whole(complete / fetched_path(name).name, content)
            if folder.exists():
                shutil.rmtree(folder)
            complete.replace(folder)
    except OSError as error:
        raise HandNetworkError(
            f"The networks cannot be written into {folder}: {error.strerror or error}. Put that right, then"
            f" again: {FETCH_COMMAND}"
        ) from error
    return folder


def _networks_in(wheel: Path) -> dict[NetworkName, bytes]:
    contents: dict[NetworkName, bytes] = {}
    try:
        with zipfile.ZipFile(wheel) as archive:
            for name, (file, _) in NETWORK_FILES.items():
                contents[name] = archive.read(f"{PACKAGE}/{file}")
    except KeyError as error:
        raise _not_the_wheel(wheel, "does not have the networks that find hands") from error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise _not_the_wheel(wheel, "is damaged, or no wheel") from error
    except OSError as error:
        raise HandNetworkError(f"{wheel} cannot be read: {error.strerror or error}.") from error
    for name, content in contents.items():
        if not is_network(name, content):
            raise _not_the_wheel(wheel, f"has another {fetched_path(name).name}")
    return contents


def _not_the_wheel(wheel: Path, fault: str) -> HandNetworkError:
    return HandNetworkError(
        f"{wheel} {fault}. signcam needs a wheel of {PACKAGE} {MEDIAPIPE_VERSION}, for any Python and system."
    )
