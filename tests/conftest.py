"""What every test can ask for."""

import os
from collections.abc import Generator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED_DATA = ROOT.parent / "shared" / "data"

if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


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
