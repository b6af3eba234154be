from types import ModuleType

import pytest
from click.testing import CliRunner

from training.commands import summary


def told(model: str) -> str:
    return CliRunner().invoke(summary.command, ["--model", model], catch_exceptions=False).stdout


@pytest.mark.parametrize(
    ("model", "parameters", "multiply_adds"),
    [
        # By hand, height x width x kernel x channels in x channels out. 96² x 5² x 3 x 6 + 44² x 5² x 6 x 16
        # + 7744 x 120 + 120 x 84 + 84 x 10.
        ("lenet", 943_286, 4_147_200 + 4_646_400 + 929_280 + 10_080 + 840),
        # 100² x 9 x (3 x 32 + 32 x 32) + 50² x 9 x (32 x 64 + 64 x 32) + 20000 x 512 + 512 x 10.
        ("deep-cnn", 10_292_746, 8_640_000 + 92_160_000 + 2 * 46_080_000 + 10_240_000 + 5_120),
    ],
)
def test_the_totals_are_those_counted_by_hand(
    keras: ModuleType, model: str, parameters: int, multiply_adds: int
):
    (total,) = (line for line in told(model).splitlines() if line.strip().startswith("total"))
    assert total.split() == ["total", f"{parameters:,}", f"{multiply_adds:,}"]


def test_no_column_is_cut_where_output_goes_into_a_file(keras: ModuleType):
    lines = told("signnet").splitlines()
    assert any(line.split()[1:] == ["Rescaling", "100x100x3"] for line in lines)
    assert not any("…" in line for line in lines)
    rows = [line.split() for line in lines if "BatchNormalization" in line]
    assert rows
    assert all(row[0].startswith("batch_normalization") and len(row) == 4 for row in rows)


def test_the_landmark_head_is_left_out_and_that_is_said(keras: ModuleType):
    from training.networks.architectures import ARCHITECTURES

    whole = ARCHITECTURES["signnet"].build()
    head = whole.get_layer("landmarks").count_params()
    output = told("signnet")
    assert "Without the landmark head" in output
    assert f"{whole.count_params() - head:,}" in output
    assert "Without the landmark head" not in told("lenet")


def test_a_depthwise_convolution_uses_each_weight_once_a_place(keras: ModuleType):
    network = keras.Sequential([keras.Input((10, 8, 4)), keras.layers.DepthwiseConv2D(3, use_bias=False)])
    (layer,) = [layer for layer in summary.layers_of(network) if layer.kind == "DepthwiseConv2D"]
    assert (layer.shape, layer.multiply_adds) == ((8, 6, 4), 8 * 6 * 4 * 9)
