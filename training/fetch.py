"""`fetch`: brings the Sign Language Digits Dataset to this machine, from GitHub or a local archive."""

import shutil
import tempfile
import urllib.error
import urllib.request
import zipfile
import zlib
from pathlib import Path, PurePosixPath

import click

from signcam.errors import SigncamError
from training.dataset import NAME, SHA256, folder_sha256, picture_files, read_dataset
from training.workers import console, progress_bar

DATA = Path("data")
_FOLDER = "Sign-Language-Digits-Dataset"
_URL = "https://github.com/ardamavi/Sign-Language-Digits-Dataset/archive/refs/heads/master.zip"
# The whole archive unpacks to 24 MB; one that claims much more is not it.
_LARGEST_UNPACKED = 200_000_000
_TIMEOUT_S = 30
_CHUNK = 1 << 16


def dataset_folder(data: Path) -> Path:
    """Return where the data set's own folder lies inside the data folder."""
    return data / _FOLDER


def fetch(source: str, data: Path) -> Path:
    """Bring the data set's pictures into the data folder and check them.

    Args:
        source: http(s) address of the archive, or the path of a local one.
        data: folder to put it into.

    Returns:
        The data set's folder.

    Raises:
        SigncamError: it cannot be had, or is not the data set that was measured.
    """
    data.mkdir(parents=True, exist_ok=True)
    target = dataset_folder(data)
    with tempfile.TemporaryDirectory(dir=data, prefix="fetch-") as work:
        archive = Path(work) / "archive.zip" if _is_address(source) else Path(source)
        if _is_address(source):
            _download(source, archive)
        unpacked = Path(work) / _FOLDER
        _unpack(archive, unpacked)
        read_dataset(unpacked)
        if folder_sha256(unpacked) != SHA256:
            raise SigncamError(f"The pictures in {source} are not those of the {NAME} as recorded.")
        if target.exists():
            shutil.rmtree(target)
        unpacked.replace(target)
    return target


def _is_address(source: str) -> bool:
    return source.startswith(("http://", "https://"))


def _download(url: str, target: Path) -> None:
    try:
        with urllib.request.urlopen(url, timeout=_TIMEOUT_S) as response, target.open("wb") as file:
            length = int(response.headers.get("Content-Length") or 0)
            with progress_bar() as bar:
                task = bar.add_task("Downloading", total=length or None)
                while chunk := response.read(_CHUNK):
                    file.write(chunk)
                    bar.advance(task, len(chunk))
    except (OSError, ValueError, urllib.error.URLError) as error:
        reason = getattr(error, "reason", error)
        raise SigncamError(f"{url} could not be downloaded: {reason}.") from error
    if length and target.stat().st_size != length:
        raise SigncamError(f"The download of {url} broke off. Try again.")


def _unpack(archive: Path, target: Path) -> None:
    """Unpack the pictures alone, without the archive's outermost folder and wherever its names point."""
    try:
        with zipfile.ZipFile(archive) as content:
            if sum(entry.file_size for entry in content.infolist()) > _LARGEST_UNPACKED:
                raise SigncamError(f"{archive} unpacks to far more than the {NAME}.")
            for entry in content.infolist():
                inside = _place(entry.filename)
                if inside is None or entry.is_dir():
                    continue
                path = target / inside
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content.read(entry))
    except FileNotFoundError as error:
        raise SigncamError(f"There is no archive at {archive}.") from error
    except (OSError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise SigncamError(f"{archive} is no whole zip archive: {str(error).rstrip('.')}.") from error


def _place(name: str) -> PurePosixPath | None:
    """Return `Dataset/<digit>/<file>` or `Examples/<file>` for such an entry, None for any other."""
    if "\\" in name:
        return None
    parts = PurePosixPath(name).parts[1:]
    digit = len(parts) == 3 and parts[0] == "Dataset" and parts[1].isdigit()
    example = len(parts) == 2 and parts[0] == "Examples"
    return PurePosixPath(*parts) if (digit or example) and ".." not in parts else None


@click.command("fetch")
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="Folder to put it into.")
@click.option("--from", "source", default=_URL, help="Address or path of the archive; GitHub by default.")
def command(data: Path, source: str) -> None:
    """Bring the Sign Language Digits Dataset to this machine and check it."""
    folder = fetch(source, data)
    console.print(f"{folder}: {len(picture_files(folder))} pictures, all as recorded.")
