"""Shows that pip finds a wheel of every dependency for each Python and system that signcam supports.

`python -m tests.dependencies.resolve` prints a table. It runs `pip install --dry-run` for wheels alone, with
the tags of each target. pip would judge environment markers by the Python that runs it, for dependencies of
dependencies too; so it is run here with the target's marker values in place of its own.
"""

import importlib
import runpy
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PYTHONS = ("3.10", "3.11", "3.12", "3.13", "3.14")
_GLIBC = (
    "manylinux_2_28",
    "manylinux_2_27",
    "manylinux_2_26",
    "manylinux_2_24",
    "manylinux_2_17",
    "manylinux2014",
)
# Name, values of sys_platform, platform_machine, platform_system and os_name, tags of the platform.
SYSTEMS: dict[str, tuple[tuple[str, str, str, str], tuple[str, ...]]] = {
    "Linux x86-64": (("linux", "x86_64", "Linux", "posix"), tuple(f"{tag}_x86_64" for tag in _GLIBC)),
    "Linux ARM": (("linux", "aarch64", "Linux", "posix"), tuple(f"{tag}_aarch64" for tag in _GLIBC)),
    "macOS 14, Apple silicon": (("darwin", "arm64", "Darwin", "posix"), ("macosx_14_0_arm64",)),
    "Windows x86-64": (("win32", "AMD64", "Windows", "nt"), ("win_amd64",)),
}


def markers(python: str, system: str) -> dict[str, str]:
    """Return the values of all environment markers on a target."""
    sys_platform, machine, platform_system, os_name = SYSTEMS[system][0]
    return {
        "implementation_name": "cpython",
        "implementation_version": f"{python}.0",
        "os_name": os_name,
        "platform_machine": machine,
        "platform_python_implementation": "CPython",
        "platform_release": "",
        "platform_system": platform_system,
        "platform_version": "",
        "python_full_version": f"{python}.0",
        "python_version": python,
        "sys_platform": sys_platform,
    }


def requirements() -> list[str]:
    """Return the dependencies in pyproject.toml. Needs Python 3.11."""
    tomllib: Any = importlib.import_module("tomllib")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return list(project["dependencies"])


def resolve(python: str, system: str) -> str:
    """Return what pip would install on a target, or its last error, in a few words."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", __spec__.name, python, system, folder]
        done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    if done.returncode != 0:
        return (done.stderr.strip().splitlines() or ["?"])[-1]
    wheels = done.stdout.strip().splitlines()[-1].split()[2:]
    versions = dict(wheel.lower().rsplit("-", 1) for wheel in wheels)
    hands = "mediapipe" if "mediapipe" in versions else "`fetch-hands`"
    tensorflow = f"TensorFlow {versions['tensorflow']}" if "tensorflow" in versions else "no TensorFlow"
    return f"{hands}, numpy {versions['numpy']}, {tensorflow}"


def _run_pip(python: str, system: str, folder: str) -> None:
    """Become pip on a target."""
    pip_markers: Any = importlib.import_module("pip._vendor.packaging.markers")
    pip_markers.default_environment = lambda: markers(python, system)
    listed = Path(folder) / "requirements.txt"
    listed.write_text("\n".join(requirements()), encoding="utf-8")
    tags = [f"--platform={tag}" for tag in SYSTEMS[system][1]]
    target = ["--implementation=cp", f"--python-version={python}", *tags, f"--target={folder}/none"]
    sys.argv = [
        "pip",
        "install",
        "--dry-run",
        "--ignore-installed",
        "--only-binary=:all:",
        *target,
        "-r",
        str(listed),
    ]
    runpy.run_module("pip", run_name="__main__")


def main() -> None:
    """Print the table."""
    print("| Python |", " | ".join(SYSTEMS), "|")
    print("|---" * (len(SYSTEMS) + 1) + "|")
    for python in PYTHONS:
        print(f"| {python} |", " | ".join(resolve(python, system) for system in SYSTEMS), "|", flush=True)


if __name__ == "__main__":
    if len(sys.argv) == 4:
        _run_pip(*sys.argv[1:])
    else:
        main()
