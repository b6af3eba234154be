import os
from importlib import import_module
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from signcam.errors import SigncamError, UsageError
from training import commands
from training.__main__ import VERBS
from training.fitting.recipe import Recipe
from training.fitting.runs import WEIGHTS, begin_run
from training.options import next_step
from training.options.run_options import (
    check_not_a_run_or_model,
    find_run,
    find_runs_and_models,
    find_runs_or_newest,
    new_run_folder,
)


def a_run(folder: Path, finished_at: int | None = 1) -> Path:
    begin_run(folder, Recipe(), resume=False)
    if finished_at is not None:
        (folder / WEIGHTS).touch()
        os.utime(folder / WEIGHTS, (finished_at, finished_at))
    return folder


def command_of(verb: str) -> click.Command:
    command = import_module(f"training.commands.{verb.replace('-', '_')}").command
    assert isinstance(command, click.Command)
    return command


@pytest.fixture
def runs(tmp_path: Path) -> Path:
    a_run(tmp_path / "runs" / "old", 1_000_000)
    a_run(tmp_path / "runs" / "new", 2_000_000)
    a_run(tmp_path / "runs" / "begun", None)
    return tmp_path / "runs"


def test_a_run_is_named_by_its_name_or_by_its_folder(runs: Path):
    assert find_run("old", runs) == find_run(str(runs / "old"), runs) == runs / "old"
    elsewhere = a_run(runs.parent / "elsewhere")
    assert find_run(str(elsewhere), runs) == elsewhere


def test_a_run_that_does_not_exist_is_answered_with_those_that_do(runs: Path, tmp_path: Path):
    with pytest.raises(UsageError, match=r"There is no run absent.* Finished runs: new, old"):
        find_run("absent", runs)
    with pytest.raises(UsageError, match="python -m training train"):
        find_run("absent", tmp_path / "empty")


def test_without_a_name_the_run_that_finished_last_is_used_and_named(
    runs: Path, capsys: pytest.CaptureFixture[str]
):
    assert find_runs_or_newest([], runs) == [runs / "new"]
    told = capsys.readouterr()
    assert told.out == ""
    assert f"Using run {runs / 'new'}, finished 1970-01-2" in told.err


def test_without_a_finished_run_it_is_said_how_to_make_one(tmp_path: Path):
    with pytest.raises(SigncamError, match=r"There is no finished run.*python -m training train"):
        find_runs_or_newest([], tmp_path)


def test_a_verb_that_takes_models_falls_back_on_the_shipped_one(
    runs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert find_runs_and_models([], [], runs) == ([runs / "new"], [])
    assert find_runs_and_models([], ["lenet"], runs) == ([], ["lenet"])
    capsys.readouterr()
    assert find_runs_and_models([], [], tmp_path) == ([], ["signnet"])
    assert "using the shipped model signnet" in capsys.readouterr().err


def test_runs_models_and_pictures_in_one_anothers_place_are_told_the_right_option(runs: Path, tmp_path: Path):
    run, model = runs / "old", tmp_path / "signnet.tflite"
    with pytest.raises(UsageError, match="is a run, not a model file: give it as --run"):
        find_runs_and_models([], [str(run)], runs)
    with pytest.raises(UsageError, match=r"take models: --model .*signnet\.tflite"):
        find_run(str(model), runs)
    with pytest.raises(UsageError, match="not a folder of pictures: give it as --run"):
        check_not_a_run_or_model([run], runs)
    with pytest.raises(UsageError, match="not a folder of pictures: give it as --model"):
        check_not_a_run_or_model([model], runs)
    check_not_a_run_or_model([tmp_path / "pictures"], runs)


def test_training_writes_a_plain_name_below_the_folder_of_runs(runs: Path, tmp_path: Path):
    assert new_run_folder(None, "lenet", runs) == runs / "lenet"
    assert new_run_folder("first", "lenet", runs) == runs / "first"
    assert new_run_folder(str(tmp_path / "mine"), "lenet", runs) == tmp_path / "mine"


@pytest.mark.parametrize(
    "verb", ["curves", "review", "examples", "export", "evaluate", "summary", "train", "report", "speed"]
)
def test_every_verb_that_takes_a_run_takes_it_alike(verb: str):
    (option,) = [each for each in command_of(verb).params if "--run" in each.opts]
    assert option.metavar == "RUN"
    assert "below runs/, or its folder" in str(getattr(option, "help", ""))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["curves", "--model", "lenet"], "curves has no --model. Name it with --run RUN."),
        (["export", "lenet"], "Name it with --run RUN."),
        (["summary", "lenet"], "Name it with --run RUN or --model MODEL."),
        (["train", "--model", "a.tflite"], "is a trained model, which evaluate and examples take"),
        (["train", "--model", "vgg"], "vgg is not an architecture. There are signnet, deep-cnn, lenet."),
    ],
)
def test_a_wrong_guess_is_answered_with_the_right_option(arguments: list[str], told: str):
    verb, *rest = arguments
    result = CliRunner().invoke(command_of(verb), rest)
    assert result.exit_code == 2
    assert told in " ".join(result.stderr.split())


def test_every_verb_says_what_to_type_next():
    steps = {step.partition(" ")[0] for step in next_step.NEXT_STEPS}
    assert steps == set(VERBS)
    folder = Path(commands.__file__).parent
    for verb in VERBS:
        assert "say_next(" in (folder / f"{verb.replace('-', '_')}.py").read_text(encoding="utf-8")


def test_the_next_step_names_the_data_folder_where_it_is_another(capsys: pytest.CaptureFixture[str]):
    next_step.say_next("fetch")
    next_step.say_next("fetch", Path("elsewhere"))
    assert capsys.readouterr().err.splitlines() == [
        "Next: python -m training prepare",
        "Next: python -m training prepare --data elsewhere",
    ]
