"""The tables of `signcam bench`: a bar for each stage, the ratios, and what is left out."""

import io

from signcam.bench.report import MEDIAPIPE, OURS, USUAL, Machine, Report
from signcam.cli.bench_tables import print_tables
from tests.bench.test_report import SWITCHES, took, window


def printed(report: Report, encoding: str = "utf-8") -> str:
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    print_tables(report, stream)
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode(encoding)


def everything(load: float = 0.1) -> Report:
    ways = {OURS: took([5.0] * 20), MEDIAPIPE: took([10.0] * 20), USUAL: took([50.0] * 20)}
    return Report("a clip", "a model", Machine(2, load), ways, window(), SWITCHES, "a network", [])


def line_of(text: str, begin: str) -> str:
    (line,) = [line for line in text.splitlines() if line.startswith(begin)]
    return line


def test_each_stage_has_a_bar_as_long_as_its_median():
    text = printed(everything())
    hands, classifier = line_of(text, "hands"), line_of(text, "classifier")
    assert hands.count("█") > classifier.count("█") > 0
    assert " 4.00 " in hands
    assert line_of(text, "the usual way").count("█") > line_of(text, "signcam").count("█")


def test_the_ratios_and_the_window_are_told():
    text = printed(everything())
    assert "signcam / MediaPipe's graph alone: p50 0.50, p95 0.50" in text
    assert "signcam / the usual way: 10.0 (200 / 20)" in text
    assert "first picture 0.50 s, first held digit 1.75 s" in text
    assert "250 in, 248 recognized, 247 shown, 2 dropped" in text
    assert "205 MB" in text
    assert "everything on / the bare reading mode: 0.96 (24.0 / 25.0, without speech" in text
    assert "busy" not in text


def test_a_busy_machine_and_what_is_left_out_are_told():
    assert "busy" in printed(everything(load=5))
    left_out = Report(
        "a", "b", Machine(2, 0), {OURS: took([1.0])}, None, None, None, ["The window is left out: why."]
    )
    text = printed(left_out)
    assert "The window is left out: why." in text
    assert "usual way:" not in text


def test_a_terminal_without_blocks_gets_plain_letters():
    hands = line_of(printed(everything(), "ascii"), "hands")
    assert "#" in hands
    assert "█" not in hands
