"""Keras models on the command line."""

import json
import sys
from pathlib import Path

import pytest

from signcam.cli.main import run
from signcam.models.card import card_path, load_card
from signcam.system.child_process import run_child
from tests.conftest import ROOT
from tests.support.program import signcam
from tests.support.tiny_models import save_model

FIXTURES = ROOT / "tests" / "fixtures" / "keras"
STILL = ROOT / "assets" / "signs" / "5.webp"


def test_a_pair_of_keras_2_reads_a_picture_and_only_the_assumption_is_told() -> None:
    result = signcam("classify", STILL, "--json", "--model", FIXTURES / "tutorial.json", "--input", "0..1")
    assert result.returncode == 0
    (line,) = result.stdout.splitlines()
    assert sum(json.loads(line)["probabilities"]) == pytest.approx(1, abs=1e-5)
    assert "tutorial.json: it says the same for every reference hand, 0, however it is fed;" in result.stderr
    assert "assumed 0..1, RGB, square crop. Wrong? Give --input, --colour" in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("command", [["--headless", "--demo"], ["classify", str(STILL)]])
@pytest.mark.parametrize(
    ("model", "options", "told"),
    [
        (FIXTURES / "lambda.keras", [], "contains its author's code"),
        (FIXTURES / "answers.json", [], "does not describe a Keras network"),
        ("signnet", ["--colour", "bgr"], "Leave out --input, --colour"),
        ("gone.h5", [], "no model 'gone.h5'"),
        (FIXTURES / "tutorial.h5", ["--crop", "round"], "'--crop'"),
    ],
)
def test_what_cannot_be_opened_is_one_sentence(
    command: list[str],
    model: Path | str,
    options: list[str],
    told: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run([*command, "--model", str(model), *options]) == 2
    shown = capsys.readouterr()
    assert told in shown.err
    assert shown.err.count("\n") == 1
    assert shown.out == ""


def test_options_of_a_model_need_a_model_without_a_card(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["classify", str(STILL), "--input", "0..1"]) == 2
    assert "signnet.tflite has a card" in capsys.readouterr().err
    assert run(["classify", str(STILL), "--model", str(save_model(tmp_path)), "--crop", "plain"]) == 2
    assert "tiny.tflite has a card" in capsys.readouterr().err


def test_without_tensorflow_a_keras_model_is_one_sentence_that_names_it(tmp_path: Path) -> None:
    # The program that opens it is the one that needs TensorFlow.
    code = (
        "import sys; sys.modules |= {'tensorflow': None, 'keras': None};"
        "from signcam.models.keras.worker import main; sys.exit(main(sys.argv[1:]))"
    )
    model, target = str(FIXTURES / "tutorial.json"), str(tmp_path / "a.tflite")
    result = run_child([sys.executable, "-c", code, model, target, "0", "500"], 60)
    assert result.returncode == 2
    assert "needs TensorFlow, which is not installed. Do: pip install tensorflow" in result.stdout
    assert result.stdout.count("\n") == 1


def test_what_is_found_out_or_said_is_kept_as_a_card(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = save_model(tmp_path, name="mine")
    card_path(path).unlink()
    assert run(["models", "--keep", str(path), "--input", "-1..1", "--colour", "bgr"]) == 0
    shown = capsys.readouterr()
    assert shown.out == f"{card_path(path)}\n"
    assert "for every reference hand" in shown.err
    card = load_card(path)
    assert (card.input.low, card.input.high, card.input.colour) == (-1.0, 1.0, "BGR")
    assert run(["models", "--keep", str(path)]) == 2
    assert "has a card already" in capsys.readouterr().err
