"""`fetch`: brings the Sign Language Digits Dataset to this machine, from GitHub or a local archive."""

from pathlib import Path

import click

from signcam.errors import SigncamError
from training.archive import ArchiveError, unpack_pictures
from training.dataset import EXAMPLES, NAME, PICTURES, differences
from training.download import Download
from training.whole import clear_left_over, whole_folder
from training.workers import console

DATA = Path("data")
_FOLDER = "Sign-Language-Digits-Dataset"
_URL = "https://github.com/ardamavi/Sign-Language-Digits-Dataset/archive/refs/heads/master.zip"
# GitHub's archive has 17,231,669 bytes, but GitHub does not say so beforehand.
_EXPECTED_BYTES = 17_200_000
_LARGEST_BYTES = 200_000_000


def dataset_folder(data: Path) -> Path:
    """Return where the data set's own folder lies inside the data folder."""
    return data / _FOLDER


def fetch(source: str, data: Path) -> Path:
    """Bring the data set's pictures into the data folder, check them, and put them in place of any there.

    A download that stops leaves its beginning in the data folder, as `<name>.zip.part`, and what it is the
    beginning of beside it. The next one from the same address goes on from there. Of two at once, one is
    refused.

    Args:
        source: http(s) address of the archive, or the path of a local one.
        data: folder to put it into.

    Returns:
        The data set's folder.

    Raises:
        SigncamError: it cannot be had or written, or is not the data set that was measured.
    """
    target = dataset_folder(data)
    download = Download(data / f"{_FOLDER}.zip.part")
    try:
        data.mkdir(parents=True, exist_ok=True)
        archive = Path(source)
        with whole_folder(target) as unpacked:
            if _is_address(source):
                download.finish(source, _EXPECTED_BYTES, _LARGEST_BYTES)
                archive = download.path
            unpack_pictures(archive, unpacked, shown=source)
            _check(unpacked, source)
        download.discard()
    except ArchiveError:
        if _is_address(source):
            download.discard()
        raise
    except OSError as error:
        raise _unwritable(data, error) from error
    return target


def _is_address(source: str) -> bool:
    return source.lower().startswith(("http://", "https://"))


def _check(unpacked: Path, source: str) -> None:
    found = differences(unpacked)
    if found:
        raise ArchiveError(f"{source} does not hold the pictures of the {NAME} as recorded: {found}.")


def _unwritable(data: Path, error: OSError) -> SigncamError:
    reason = error.strerror or error
    return SigncamError(
        f"{data} cannot be written to: {reason}. Make room, or choose another folder with --data."
    )


@click.command("fetch")
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="Folder to put it into.")
@click.option("--from", "source", help="Address or path of the archive; GitHub by default.")
def command(data: Path, source: str | None) -> None:
    """Bring the Sign Language Digits Dataset to this machine and check every picture.

    Pictures that are there and whole are not brought again, unless --from asks for it. A download that was
    stopped goes on where it stopped if the server lets it.
    """
    folder, there = dataset_folder(data), ""
    try:
        clear_left_over(folder)
    except OSError as error:
        raise _unwritable(data, error) from error
    if source is None and not differences(folder):
        there = "already there, "
    else:
        fetch(source or _URL, data)
    console.print(
        f"{folder}: {there}{PICTURES + EXAMPLES} pictures, all as recorded.", markup=False, soft_wrap=True
    )
