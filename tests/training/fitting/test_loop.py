import shutil
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from types import ModuleType
from typing import Any

import click
import cv2
import numpy as np
import pytest
from click.testing import CliRunner

from signcam.errors import SigncamError, UsageError
from tests.support.disk import needs_posix, room_for
from tests.support.stills import hand_picture
from tests.training.prepared_doubles import prepared_of, save_drawn
from training.commands.train import command
from training.data.drawn_hands import prepare_drawn
from training.data.prepared import PREPARED, save_prepared
from training.fitting.loop import has_not_begun_to_learn, train
from training.fitting.recipe import PRESETS, Recipe, recipe_from
from training.fitting.runs import WEIGHTS, load_network, read_log, read_recipe, save_weights


def tiny(outputs: int = 10) -> Any:
    import keras
    from keras import layers

    pixels = keras.Input((100, 100, 3))
    x = layers.AveragePooling2D(20)(layers.Rescaling(1 / 255)(pixels))
    x = layers.Dropout(0.2)(layers.Flatten()(x))
    return keras.Model(pixels, [layers.Dense(outputs)(x), layers.Dense(42)(x)])


@pytest.fixture(scope="module")
def prepared_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder, prepared once: a hand is searched for in 22 patches that show none."""
    folder = tmp_path_factory.mktemp("prepared")
    random = np.random.default_rng(0)
    prepared = prepared_of([row // 4 for row in range(40)])
    images = random.integers(0, 256, prepared.images.shape).astype(np.uint8)
    save_prepared(replace(prepared, images=images), folder)
    save_drawn(folder, [index % 11 for index in range(22)])
    drawn = prepare_drawn(folder)
    # As if a hand had been found in each.
    hands = np.repeat(prepared.landmarks[:1], len(drawn.digits), axis=0)
    save_prepared(replace(drawn, landmarks=hands), folder, "drawn.npz")
    return folder


@pytest.fixture
def data(keras: ModuleType, prepared_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    from training.networks import architectures as models

    architecture = models.Architecture(tiny, "logits", landmarks=True)
    monkeypatch.setitem(models.ARCHITECTURES, "tiny", architecture)
    shutil.copytree(prepared_data, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.mark.parametrize(
    "recipe",
    [
        Recipe(model="tiny", epochs=3, batch=8),
        Recipe(model="tiny", epochs=3, batch=8, drawn=0.5),
        Recipe(model="tiny", epochs=3, batch=8, variation="affine", shear=10, zoom=0.2, crop="picture"),
        Recipe(model="tiny", epochs=3, samples=50, optimizer="rmsprop", schedule="constant", averaging=0),
    ],
    ids=["rooms", "drawn", "affine", "tutorial"],
)
def test_a_run_that_was_stopped_goes_on_as_if_it_had_not_been(
    data: Path, monkeypatch: pytest.MonkeyPatch, recipe: Recipe
):
    from training.fitting.trainer import Trainer

    train(recipe, data, data / "whole")
    saving = Trainer.save

    def save_and_stop(trainer: Trainer, path: Path, epoch: int) -> None:
        saving(trainer, path, epoch)
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Trainer, "save", save_and_stop)
        with pytest.raises(KeyboardInterrupt):
            train(recipe, data, data / "stopped")
    with pytest.raises(SigncamError, match="holds no finished run"):
        load_network(data / "stopped")
    with pytest.raises(SigncamError, match="another recipe"):
        train(replace(recipe, seed=1), data, data / "stopped", resume=True)
    train(recipe, data, data / "stopped", resume=True)

    whole, stopped = (load_network(data / run)[0].get_weights() for run in ("whole", "stopped"))
    for one, other in zip(whole, stopped, strict=True):
        np.testing.assert_allclose(one, other, atol=1e-5)
    logs = [read_log(data / run) for run in ("whole", "stopped")]
    assert [line["epoch"] for line in logs[1]] == [0, 1, 2]
    for name in ("loss", "validation_loss"):
        assert [line[name] for line in logs[0]] == pytest.approx([line[name] for line in logs[1]], abs=1e-3)


def test_a_finished_run_is_left_as_it_is(data: Path):
    recipe = Recipe(model="tiny", epochs=1, batch=8, variation="none")
    train(recipe, data, data / "run")
    before = (data / "run" / WEIGHTS).read_bytes()
    (data / PREPARED).touch()
    train(recipe, data, data / "run", resume=True)
    assert (data / "run" / WEIGHTS).read_bytes() == before
    assert sorted(path.name for path in (data / "run").iterdir()) == ["log.jsonl", WEIGHTS, "recipe.json"]


def test_a_finished_run_of_another_recipe_is_not_lost_to_resume(data: Path):
    recipe = Recipe(model="tiny", epochs=1, batch=8, variation="none")
    train(recipe, data, data / "run")
    before = (data / "run" / WEIGHTS).read_bytes()
    with pytest.raises(SigncamError, match="another recipe"):
        train(replace(recipe, epochs=2), data, data / "run", resume=True)
    assert (data / "run" / WEIGHTS).read_bytes() == before


def test_a_network_that_still_guesses_is_noticed_once():
    def log(*accuracies: float) -> list[dict[str, float]]:
        return [{"accuracy": accuracy} for accuracy in accuracies]

    assert has_not_begun_to_learn(log(0.1, 0.09, 0.11, 0.1, 0.12))
    assert not has_not_begun_to_learn(log(0.1, 0.09, 0.11, 0.1))
    assert not has_not_begun_to_learn(log(0.1, 0.09, 0.11, 0.1, 0.3))
    assert not has_not_begun_to_learn(log(0.1, 0.09, 0.11, 0.1, 0.12, 0.11))


def test_a_run_that_does_not_learn_says_what_to_do(data: Path, capsys: pytest.CaptureFixture[str]):
    recipe = Recipe(model="tiny", epochs=6, batch=8, variation="none", learning_rate=1e-9)
    train(recipe, data, data / "run")
    told = " ".join(capsys.readouterr().err.split())
    assert told.count("has not begun to learn") == 1
    assert "another --seed" in told


def test_a_preset_gives_its_values_and_every_one_can_be_changed():
    tutorial = recipe_from(None, "tutorial", {})
    assert (tutorial.model, tutorial.optimizer, tutorial.batch) == ("deep-cnn", "rmsprop", 32)
    assert (tutorial.samples, tutorial.epochs, tutorial.shear) == (1000, 100, 0.2)
    assert recipe_from("lenet", None, {}) == replace(tutorial, model="lenet")
    assert recipe_from(None, None, {}) == PRESETS["live"]
    assert recipe_from("lenet", "live", {"seed": 3}) == replace(
        PRESETS["live"], model="lenet", seed=3, false_finds=0.0
    )
    with pytest.raises(UsageError, match="goes with --crop upright or plain"):
        recipe_from("signnet", None, {"crop": "picture"})
    with pytest.raises(UsageError, match="--drawn goes with --variation rooms"):
        recipe_from("signnet", None, {"variation": "affine"})


def test_each_value_of_a_recipe_has_an_option():
    options = {name for parameter in command.params for name in parameter.opts}
    assert {f"--{field.name.replace('_', '-')}" for field in fields(Recipe)} <= options


@pytest.mark.parametrize("optimizer", ["rmsprop", "adamw"])
def test_both_optimizers_learn_a_colour(data: Path, optimizer: Any):
    from training.fitting.batches import Batch
    from training.fitting.trainer import Trainer

    colours = np.repeat(np.arange(10) * 25, 4)[:, None, None, None]
    crops = np.broadcast_to(colours, (40, 100, 100, 3)).astype(np.uint8)
    digits = np.repeat(np.arange(10), 4)
    batch = Batch(crops, digits, np.zeros((40, 21, 2), np.float32))
    recipe = replace(
        PRESETS["tutorial"], model="tiny", optimizer=optimizer, learning_rate=0.02, averaging=0.0
    )
    trainer = Trainer(recipe, steps=30)
    losses = [trainer.step(batch)[0] for _ in range(30)]
    assert losses[-1] < 0.9 * losses[0]
    assert trainer.measure(batch)[0] < 0.9 * losses[0]


def test_who_stops_training_is_told_how_to_go_on(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    from training.fitting.trainer import Trainer

    def stop(trainer: Trainer, batch: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Trainer, "step", stop)
    arguments = ["--model", "lenet", "--data", str(data), "--run", str(data / "run")]
    with pytest.raises(click.Abort):
        command.main(arguments, standalone_mode=False)
    assert "with --resume goes on" in " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize("variation", ["rooms", "affine"])
def test_extra_pictures_train_too_and_are_not_measured(
    data: Path, tmp_path: Path, variation: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from training.fitting import batches

    shown: list[int] = []
    real = batches.epoch_rows

    def epoch_rows(rows: Any, *others: Any) -> Any:
        shown.extend(rows.tolist())
        return real(rows, *others)

    monkeypatch.setattr(batches, "epoch_rows", epoch_rows)
    path = tmp_path / "check" / "crops" / "5" / "P1-0001-00.jpg"
    path.parent.mkdir(parents=True)
    cv2.imwrite(str(path), cv2.cvtColor(hand_picture(5), cv2.COLOR_RGB2BGR))
    recipe = Recipe(model="tiny", epochs=1, batch=8, variation=variation, extra=str(tmp_path / "check"))
    train(recipe, data, tmp_path / "run")
    assert max(shown) == 40, "the row after the data set's own forty"
    assert load_network(tmp_path / "run")[1].extra == str(tmp_path / "check")


PLAIN = Recipe(model="tiny", epochs=2, batch=8, variation="none")
CHECKPOINT_ONLY = ["checkpoint.npz", "log.jsonl", "recipe.json"]


def names_in(run: Path) -> list[str]:
    return sorted(path.name for path in run.iterdir())


def stop_after(monkeypatch: pytest.MonkeyPatch, method: str, count: int, then: Callable[[], Any]) -> None:
    """Let the trainer do something else once it has done a thing so often."""
    from training.fitting.trainer import Trainer

    real, done = getattr(Trainer, method), []

    def counted(*arguments: Any) -> Any:
        done.append(method)
        return real(*arguments) if len(done) <= count else then()

    monkeypatch.setattr(Trainer, method, counted)


def interrupt() -> None:
    raise KeyboardInterrupt


@pytest.fixture
def stopped(data: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A run that was stopped in its second epoch."""
    with monkeypatch.context() as patched:
        stop_after(patched, "measure", 1, interrupt)
        with pytest.raises(KeyboardInterrupt):
            train(PLAIN, data, data / "run")
    assert names_in(data / "run") == CHECKPOINT_ONLY
    return data / "run"


def test_of_two_that_train_into_one_run_the_second_is_refused(data: Path, monkeypatch: pytest.MonkeyPatch):
    def second() -> None:
        with pytest.raises(SigncamError, match=r"^Another program is writing into .*run: wait until"):
            train(replace(PLAIN, seed=1), data, data / "run")
        raise KeyboardInterrupt

    stop_after(monkeypatch, "measure", 1, second)
    with pytest.raises(KeyboardInterrupt):
        train(PLAIN, data, data / "run")
    assert read_recipe(data / "run") == PLAIN, "the recipe of the first"
    assert names_in(data / "run") == CHECKPOINT_ONLY


def test_a_loss_that_is_no_number_stops_it_and_the_last_good_checkpoint_stays(
    data: Path, monkeypatch: pytest.MonkeyPatch
):
    recipe = replace(PLAIN, learning_rate=1e20, schedule="constant")
    with pytest.raises(SigncamError, match=r"^In epoch 1 the loss is no number any more.*--learning-rate\.$"):
        train(recipe, data, data / "fast")
    assert names_in(data / "fast") == ["recipe.json"]

    stop_after(monkeypatch, "step", 5, lambda: (float("nan"), 0.0))
    with pytest.raises(SigncamError, match=r"In epoch 2 the loss .* What it was after epoch 1 is kept in"):
        train(PLAIN, data, data / "run")
    assert names_in(data / "run") == CHECKPOINT_ONLY
    assert len(read_log(data / "run")) == 1


def test_a_damaged_checkpoint_is_told_and_left_as_it_is(stopped: Path):
    whole = (stopped / "checkpoint.npz").read_bytes()
    for damaged in (b"", whole[:100], whole[: len(whole) // 2], whole[:-30], bytes(1000)):
        (stopped / "checkpoint.npz").write_bytes(damaged)
        with pytest.raises(SigncamError, match=r"checkpoint\.npz is damaged.*without --resume begins"):
            train(PLAIN, stopped.parent, stopped, resume=True)
        assert (stopped / "checkpoint.npz").read_bytes() == damaged


@needs_posix
def test_a_full_disk_is_told_and_what_was_kept_stays(stopped: Path, monkeypatch: pytest.MonkeyPatch):
    from training.fitting import loop

    kept = {path.name: path.read_bytes() for path in stopped.iterdir()}
    full = r"cannot be written: File too large\. Make room:"
    for room in (0, 1000):
        with room_for(room), pytest.raises(SigncamError, match=full):
            train(PLAIN, stopped.parent, stopped, resume=True)
        assert set(kept) == set(names_in(stopped))
        assert (stopped / "checkpoint.npz").read_bytes() == kept["checkpoint.npz"]

    rooms = [20_000, 1000, 0]

    def save(network: Any, run: Path) -> None:
        # The last epoch has room, the final weights have none.
        with room_for(rooms.pop()):
            save_weights(network, run)

    with monkeypatch.context() as patched:
        patched.setattr(loop, "save_weights", save)
        while rooms:
            with pytest.raises(SigncamError, match=full):
                train(PLAIN, stopped.parent, stopped, resume=True)
            assert names_in(stopped) == CHECKPOINT_ONLY
    train(PLAIN, stopped.parent, stopped, resume=True)
    assert load_network(stopped)[1] == PLAIN


@pytest.mark.parametrize(
    "arguments",
    [
        ["--learning-rate", "nan"],
        ["--learning-rate", "inf"],
        ["--learning-rate", "1e30"],
        ["--weight-decay", "inf"],
        ["--landmark-weight", "1e30"],
        ["--smoothing", "nan"],
        ["--seed", str(2**32)],
        ["--epochs", str(10**30)],
    ],
    ids=" ".join,
)
def test_what_is_no_number_or_far_too_large_is_refused(arguments: list[str], tmp_path: Path):
    done = CliRunner().invoke(command, [*arguments, "--data", str(tmp_path), "--run", str(tmp_path / "run")])
    assert done.exit_code == 2
    assert f"Invalid value for '{arguments[0]}': " in done.stderr
    assert "is no number to work with" in done.stderr or "is not in the range" in done.stderr
    assert not (tmp_path / "run").exists()


def test_the_largest_seed_trains(data: Path):
    train(replace(PLAIN, epochs=1, seed=2**32 - 1, variation="affine", shear=5), data, data / "run")
    assert (data / "run" / WEIGHTS).is_file()
