"""`fetch`: brings the Sign Language Digits Dataset to this machine, from GitHub or a local archive."""

from pathlib import Path

from signcam.errors import SigncamError
from training.data.archive import ArchiveError, unpack_pictures
from training.data.dataset import DATASET_FOLDER, NAME, dataset_folder, differences
from training.data.download import Download
from training.support.atomic_write import atomic_folder

ARCHIVE_URL = "https://github.com/ardamavi/Sign-Language-Digits-Dataset/archive/refs/heads/master.zip"
# GitHub's archive has 17,231,669 bytes, but GitHub does not say so beforehand.
_EXPECTED_BYTES = 17_200_000
_LARGEST_BYTES = 200_000_000


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
    download = Download(data / f"{DATASET_FOLDER}.zip.part")
    try:
        data.mkdir(parents=True, exist_ok=True)
        archive = Path(source)
        with atomic_folder(target) as unpacked:
            if _is_address(source):
                download.finish(source, _EXPECTED_BYTES, _LARGEST_BYTES)
                archive = download.path
            unpack_pictures(archive, unpacked, display_name=source)
            _check(unpacked, source)
        download.discard()
    except ArchiveError:
        if _is_address(source):
            download.discard()
        raise
    except OSError as error:
        raise unwritable(data, error) from error
    return target


def _is_address(source: str) -> bool:
    return source.lower().startswith(("http://", "https://"))


def _check(unpacked: Path, source: str) -> None:
    found = differences(unpacked)
    if found:
        raise ArchiveError(f"{source} does not hold the pictures of the {NAME} as recorded: {found}.")


def unwritable(data: Path, error: OSError) -> SigncamError:
    """Return the error of a data folder that cannot be written to."""
    reason = error.strerror or error
    return SigncamError(
        f"{data} cannot be written to: {reason}. Make room, or choose another folder with --data."
    )
