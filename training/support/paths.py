"""Where training keeps what it makes, and the project's own pages that it writes tables into."""

from pathlib import Path

_TRAINING = Path(__file__).resolve().parents[1]

# Relative to where a command is started; git ignores both.
DATA = Path("data")
RUNS = Path("runs")

TRAINING_PAGE = _TRAINING / "README.md"
MODEL_PAGE = _TRAINING / "signnet.md"
RENDER_PAGE = _TRAINING / "render" / "README.md"
RENDER_SHEETS = _TRAINING / "render" / "sheets"
