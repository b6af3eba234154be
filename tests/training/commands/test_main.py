import subprocess
import sys
from pathlib import Path

import pytest

from tests.training.prepared_doubles import prepared_of
from training.data.prepared import save_prepared

ROOT = Path(__file__).resolve().parents[3]


def training(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "training", *arguments], cwd=ROOT, capture_output=True, text=True, timeout=120
    )


def test_help_names_every_verb_and_imports_no_tensorflow():
    told = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "training", "evaluate", "--help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert told.returncode == 0
    assert "--split" in told.stdout
    assert "tensorflow" not in told.stderr


@pytest.mark.parametrize("arguments", [["prepare", "--data", "absent"], ["fetch", "--from", "absent.zip"]])
def test_what_fails_is_one_sentence_and_exit_code_1(arguments: list[str], tmp_path: Path):
    if arguments[0] == "fetch":
        arguments = [*arguments, "--data", str(tmp_path)]
    told = training(*arguments)
    assert told.returncode == 1
    assert told.stdout == ""
    assert len(told.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("arguments", [["dance"], ["evaluate"], ["evaluate", "--fold", "7"]])
def test_wrong_usage_is_exit_code_2(arguments: list[str]):
    assert training(*arguments).returncode == 2


def test_a_place_that_cannot_be_written_to_is_one_sentence(tmp_path: Path):
    save_prepared(prepared_of(list(range(20))), tmp_path)
    (tmp_path / "file").touch()
    run = tmp_path / "file" / "run"
    told = training("train", "--data", str(tmp_path), "--drawn", "0", "--run", str(run))
    assert told.returncode == 1
    assert "Not a directory" in told.stderr or "cannot find" in told.stderr
    assert len(told.stderr.strip().splitlines()) == 1
