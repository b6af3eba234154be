from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner, Result
from PIL import Image

from signcam.errors import SigncamError, UsageError
from training.commands.curves import command, draw_curves
from training.fitting.recipe import Recipe
from training.fitting.runs import begin_run, write_log
from training.support.plots import save_figure


def a_run(folder: Path, epochs: int) -> Path:
    begin_run(folder, Recipe(epochs=50), resume=False)
    log = [
        {
            "epoch": epoch,
            "loss": 2.0 / (epoch + 1),
            "accuracy": 1 - 0.9 / (epoch + 1),
            "validation_loss": 2.2 / (epoch + 1),
            "validation_accuracy": 1 - 0.95 / (epoch + 1),
            "seconds": 3.0 * epoch,
        }
        for epoch in range(epochs)
    ]
    write_log(folder, log)
    return folder


def drawn(*arguments: object) -> Result:
    return CliRunner().invoke(command, [str(argument) for argument in arguments], catch_exceptions=False)


def test_runs_become_one_picture_and_nothing_is_left_beside_it(tmp_path: Path):
    runs = [a_run(tmp_path / "a", 30), a_run(tmp_path / "b", 20)]
    picture = tmp_path / "out" / "curves.png"
    picture.parent.mkdir()
    assert drawn(*runs, "--to", picture).exit_code == 0
    assert list(picture.parent.iterdir()) == [picture]
    with Image.open(picture) as opened:
        assert opened.format == "PNG"
        assert opened.width > 1000


def test_validation_is_solid_training_dashed_and_a_run_keeps_its_colour(tmp_path: Path):
    figure = draw_curves([a_run(tmp_path / "a", 5), a_run(tmp_path / "b", 3)])
    assert [axes.get_title() for axes in figure.axes] == ["accuracy", "loss"]
    lines = figure.axes[0].lines
    assert [line.get_linestyle() for line in lines] == ["-", "--", "-", "--"]
    assert lines[0].get_color() == lines[1].get_color() != lines[2].get_color() == lines[3].get_color()
    assert np.asarray(lines[0].get_ydata())[0] == pytest.approx(0.05)
    assert np.asarray(lines[1].get_ydata())[0] == pytest.approx(0.1)
    assert [line.get_color() for line in figure.axes[1].lines] == [line.get_color() for line in lines]


def test_a_run_is_drawn_as_far_as_it_came_from_epoch_1_on(tmp_path: Path):
    line = draw_curves([a_run(tmp_path / "a", 3)]).axes[1].lines[0]
    assert np.asarray(line.get_xdata()).tolist() == [1, 2, 3]
    assert np.asarray(line.get_ydata()) == pytest.approx([2.2, 1.1, 2.2 / 3])


def test_a_single_epoch_is_seen(tmp_path: Path):
    assert draw_curves([a_run(tmp_path / "a", 1)]).axes[0].lines[0].get_marker() == "o"


def test_the_legend_names_runs_after_their_folders_and_by_path_where_these_are_alike(tmp_path: Path):
    def named(*runs: Path) -> list[str]:
        return [text.get_text() for text in draw_curves(runs).legends[0].get_texts()][: len(runs)]

    first, second, alike = (a_run(tmp_path / name, 2) for name in ("a", "b", "more/a"))
    assert named(first, second) == ["a", "b"]
    assert named(first, alike) == [str(first), str(alike)]


def test_many_runs_have_a_colour_each(tmp_path: Path):
    lines = draw_curves([a_run(tmp_path / str(index), 2) for index in range(14)]).axes[0].lines
    assert len({line.get_color() for line in lines}) == 14


@pytest.mark.parametrize("epochs", [None, 0])
def test_a_run_without_a_log_is_one_sentence(tmp_path: Path, epochs: int | None):
    run = tmp_path / "run"
    if epochs is not None:
        a_run(run, epochs)
    with pytest.raises(SigncamError, match="run"):
        draw_curves([run])


@pytest.mark.parametrize("content", ["3\n", '{"epoch": 0}\n'])
def test_a_damaged_log_is_one_sentence(tmp_path: Path, content: str):
    a_run(tmp_path, 1)
    (tmp_path / "log.jsonl").write_text(content)
    with pytest.raises(SigncamError, match="damaged"):
        draw_curves([tmp_path])


def test_a_picture_that_cannot_be_written_is_one_sentence(tmp_path: Path):
    figure = draw_curves([a_run(tmp_path / "a", 2)])
    with pytest.raises(UsageError, match=r"must end in one of .*\.png"):
        save_figure(figure, tmp_path / "curves.xyz")
    with pytest.raises(SigncamError, match="cannot be written"):
        save_figure(figure, tmp_path / "a" / "log.jsonl" / "curves.png")
