"""Contact sheets of drawn hands."""

from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from tests.training.prepared_doubles import save_drawn
from training.commands import render_sheets
from training.data.drawn_hands import DRAWN


def test_a_sheet_for_which_there_is_no_hand_is_left_out_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    save_drawn(tmp_path, [3, 5])
    # The skins are drawn with Blender.
    monkeypatch.setattr(render_sheets, "skins_sheet", lambda data: np.zeros((8, 8, 3), np.uint8))
    arguments = [str(tmp_path / DRAWN), "--to", str(tmp_path / "sheets"), "--data", str(tmp_path)]
    result = CliRunner().invoke(render_sheets.command, arguments, catch_exceptions=False)
    assert result.exit_code == 0
    assert "holds no hand for no-digits.webp" in " ".join(result.stderr.split())
    written = {path.name for path in (tmp_path / "sheets").iterdir()}
    assert written == {"digits.webp", "skins.webp"}
