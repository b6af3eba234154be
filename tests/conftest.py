"""What every test can ask for."""

import importlib.util
import os
import signal
import sys
import tempfile
from collections.abc import Generator
from pathlib import Path

import pytest

from signcam.hands.network_files import fetched_folder, network_path
from tests.support.networks import bring_networks

ROOT = Path(__file__).resolve().parent.parent
SHARED_DATA = ROOT.parent / "shared" / "data"

if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


# Converted networks and confirmed cards of tests are not those of the person who runs them.
if not os.environ.get("SIGNCAM_TESTS"):
    _fetched = fetched_folder()
    bring_networks(Path(_data_home := tempfile.mkdtemp(prefix="signcam-tests-")), _fetched)
    os.environ["XDG_DATA_HOME"] = _data_home
    network_path.cache_clear()
    os.environ["XDG_CACHE_HOME"] = tempfile.mkdtemp(prefix="signcam-tests-")
os.environ["SIGNCAM_TESTS"] = "1"

# As many processes as cores run tests: more threads in each would only get in each other's way. Set before
# NumPy and TensorFlow are imported, which read it once.
if os.environ.get("PYTEST_XDIST_WORKER"):
    for variable in ("OMP_NUM_THREADS", "TF_NUM_INTRAOP_THREADS", "TF_NUM_INTEROP_THREADS"):
        os.environ.setdefault(variable, "1")

# Tests start the program some hundred times. Where nothing compiled may be kept, as in many containers, each
# of these starts would compile all of it anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# Started with `nohup … &`, this process ignores SIGINT, and so would every program that a test starts. With a
# handler of Python's in its place, programs begin with the system's default.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """One process a core for the whole suite; a few tests run at once in this process, without a start."""
    whole = not config.option.keyword and all(Path(given).is_dir() for given in config.args)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return cores if whole else 0


@pytest.fixture
def no_networks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Generator[Path, None, None]:
    """A machine without MediaPipe's package and without fetched networks; gives its empty data folder."""
    import platformdirs

    from signcam.hands.network_files import network_path

    real = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name, *rest: None if name == "mediapipe" else real(name, *rest)
    )
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *names, **options: tmp_path / "user" / "data")
    network_path.cache_clear()
    yield tmp_path / "user" / "data"
    network_path.cache_clear()


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder with the data set, photographs and clips; its tests skip where it is absent."""
    if not SHARED_DATA.is_dir():
        pytest.skip(f"needs the data set, photographs and clips in {SHARED_DATA.relative_to(ROOT.parent)}")
    return SHARED_DATA


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test of the shared data may skip only where the data is absent."""
    report = yield
    if report.skipped and item.get_closest_marker("shared_data") and SHARED_DATA.is_dir():
        report.outcome = "failed"
        report.longrepr = f"skipped although {SHARED_DATA.name} is there: {report.longrepr}"
    return report
