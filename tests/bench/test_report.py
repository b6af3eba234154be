"""The numbers of a bench: percentiles and ratios of known durations, and every key of the record."""

import json

import pytest

from signcam.bench.report import MEDIAPIPE, OURS, USUAL, Machine, Report
from signcam.bench.switches import SwitchTimes, Turns
from signcam.bench.turns import Durations, Result
from signcam.bench.window import WindowTimes
from signcam.live.timing import percentiles


def took(times_ms: list[float], hands: list[bool] | None = None, cpu_s: float = 0.0) -> Durations:
    hands = hands or [True] * len(times_ms)
    stages = [{"hands": 0.8 * time_ms, "classifier": 0.1 * time_ms} for time_ms in times_ms]
    results = [Result(hand, stage) for hand, stage in zip(hands, stages, strict=True)]
    return Durations(times_ms, results, cpu_s)


def window() -> WindowTimes:
    paint = percentiles([2.0])
    assert paint is not None
    return WindowTimes(0.4, 0.5, 1.75, 3, "offscreen", {"paint": paint}, paint, 250, 248, 247, 2, 18.0, 205.0)


SWITCHES = SwitchTimes(Turns(240, 10.0, 4.8), Turns(200, 8.0, 2.0), ("speech",), 2.0)


def report(**ways: Durations) -> Report:
    return Report("a clip", "a model", Machine(2, 0.5), ways, window(), SWITCHES, "a network", [])


def test_percentiles_and_ratios_of_known_durations():
    times = [float(time_ms) for time_ms in range(1, 101)]
    made = report(
        recognize=took(times),
        mediapipe_alone=took([2 * time_ms for time_ms in times]),
        usual_way=took([10 * time_ms for time_ms in times]),
    )
    record = made.record()
    assert record["recognize_ms"]["p50"] == 50.5
    assert record["recognize_ms"]["p95"] == pytest.approx(95.05)
    assert record["mediapipe_alone_ms"]["p50"] == 101
    assert record["usual_way_ms"]["max"] == 1000
    assert record["tracked_to_mediapipe_alone"] == {"p50": 0.5, "p95": 0.5}
    assert record["times_the_usual_way"] == pytest.approx(10)
    assert record["frames_per_second"]["recognize"] == pytest.approx(1000 / 50.5, abs=1e-3)


def test_only_frames_in_which_all_follow_a_hand_count_as_tracked():
    # The first frame has no hand before it, the third was lost by the graph, so the fourth was found anew.
    made = report(
        recognize=took([100, 1, 100, 100, 3], [True] * 5),
        mediapipe_alone=took([9] * 5, [True, True, False, True, True]),
    )
    tracked = made.tracked(OURS)
    assert tracked is not None
    assert (tracked.count, tracked.p50, tracked.max) == (2, 2, 3)
    assert made.tracked(USUAL) is None


def test_stages_are_those_of_the_recognition_and_of_the_window():
    assert list(report(recognize=took([10.0])).stages()) == ["hands", "classifier", "paint"]
    assert report(recognize=took([10.0])).stages()["hands"].p50 == 8


def test_processor_time_is_a_mean_over_the_frames():
    assert report(recognize=took([1, 1, 1, 1], cpu_s=0.1)).cpu_ms(OURS) == pytest.approx(25)


def test_what_was_not_measured_is_null_and_the_keys_stay():
    everything = report(**{name: took([1.0, 2.0]) for name in (OURS, MEDIAPIPE, USUAL)}).record()
    little = Report("a", "b", Machine(2, 9.0), {OURS: took([1.0])}, None, None, None, ["Why."]).record()
    assert everything.keys() == little.keys()
    assert everything["start_s"] == 0.5
    assert (everything["start_to_window_s"], everything["start_to_held_s"]) == (0.4, 1.75)
    assert everything["live"] == {"frames_in": 250, "recognized": 248, "shown": 247, "dropped": 2}
    missing = ("mediapipe_alone_ms", "usual_way_ms", "start_s", "peak_memory_mb", "times_the_usual_way")
    assert [little[name] for name in missing] == [None] * len(missing)
    assert little["left_out"] == ["Why."]
    assert json.loads(json.dumps(everything)) == everything
    assert little["everything_on"].keys() == everything["everything_on"].keys()


def test_everything_on_is_compared_by_frames_a_second_not_by_frames():
    record = report(recognize=took([1.0])).record()["everything_on"]
    assert record == {
        "to_bare": 0.96,
        "frames_per_second": {"everything": 24.0, "bare": 25.0},
        "cpu_ms_a_frame": {"everything": 20.0, "bare": 10.0},
        "absent": ["speech"],
    }


def test_a_machine_of_which_others_take_more_than_half_is_busy():
    assert Machine(2, 1.5).busy
    assert not Machine(2, 0.4).busy
