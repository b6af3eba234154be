"""Eight hours of drawn visitors: everyone wakes the stand, every round ends, nothing grows."""

import csv
import gc
import pickle
import random
from datetime import date, datetime, timedelta
from pathlib import Path

from signcam.hands.hand import Hand
from signcam.live.recognizer import Recognition
from signcam.stand.best_today import PLACES, BestToday
from signcam.stand.spec import StandSpec
from signcam.stand.statistics_file import StatisticsFile
from signcam.stand.visit import Stage, Stand
from tests.support.doubles import open_hand

OPENS = datetime(2026, 5, 9, 9, 0)
HOURS = 8
FPS = 10
IDLE_S = 0.4
# Hands are drawn once: what is tested is not the drawing.
HANDS = {
    (length, x, y): open_hand((x, y), length)
    for length, y in ((60, 400), (110, 300), (170, 240), (260, 260))
    for x in range(-150, 900, 15)
}


class Day:
    """Drawn visitors who come to a stand, and what became of them."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.random = random.Random(seed)
        self.now = 0.0
        self.index = 0
        self.statistics = StatisticsFile(folder / "statistics.csv", OPENS)
        self.stand = Stand(StandSpec(seed=seed), BestToday(folder / "today.json"), self.today)
        self.stand.counts = self.statistics.counts
        self.camera = True
        self.woken = self.expected = self.begun = self.losses = 0
        self.slowest_wake_s = 0.0
        self.sizes: list[int] = []

    def today(self) -> date:
        return (OPENS + timedelta(seconds=self.now)).date()

    def frame(self, hand: Hand | None = None, held: int | None = None) -> None:
        self.index += 1
        # Where nobody is, time flies.
        self.now += 1 / FPS if hand is not None else IDLE_S
        before = self.stand.stage
        recognition = Recognition(self.index, self.now, self.now, hand, held=held) if self.camera else None
        self.stand.update(self.now, recognition, camera=self.camera)
        self.begun += before is not Stage.ROUND and self.stand.stage is Stage.ROUND
        if self.index % (10 * FPS) == 0:
            self.statistics.update(OPENS + timedelta(seconds=self.now))
            self.stand.counts = self.statistics.counts

    def hand(self, length: int, y: int, x: float) -> Hand:
        return HANDS[length, round(x / 15) * 15, y]

    def pass_by(self) -> None:
        """Someone walks through."""
        for x in range(-150, 850, 90):
            self.frame(self.hand(110, 300, x))

    def visit(self) -> None:
        """Somebody comes, plays for a while in their own way, and goes."""
        length, y = self.random.choice(((60, 400), (110, 300), (170, 240), (260, 260)))
        x = self.random.uniform(120, 520)
        was_asleep = self.stand.stage is Stage.ATTRACT
        self.expected += was_asleep
        came = self.now
        stays = self.random.choice((2.0, 20.0, 75.0, 150.0, 240.0))
        skill = self.random.uniform(0.5, 4)
        shown_s = 0.0
        while self.now - came < stays:
            shown_s += 1 / FPS
            wanted = self.stand.round.wanted if self.stand.round is not None else None
            held = wanted if shown_s > skill else self.random.choice((None, None, 3))
            if held == wanted:
                shown_s = 0.0
            if not was_asleep and self.random.random() < 0.01:
                for _ in range(self.random.randrange(2, 20)):
                    self.frame()
            self.frame(self.hand(length, y, x + length * self.random.uniform(-0.15, 0.15)), held)
            if was_asleep and self.stand.stage is not Stage.ATTRACT:
                was_asleep = False
                self.woken += 1
                self.slowest_wake_s = max(self.slowest_wake_s, self.now - came)
            if not was_asleep and self.random.random() < 0.002:
                self.pass_by()

    def lose_camera(self) -> None:
        self.camera = False
        self.losses += 1
        for _ in range(self.random.randrange(5, 200)):
            self.frame()
        self.camera = True
        self.frame()

    def sleep(self) -> None:
        self.now += self.random.uniform(60, 1800)
        self.frame()

    def run(self) -> None:
        gc.collect()
        while self.now < HOURS * 3600:
            what = self.random.choices(
                (self.visit, self.pass_by, self.lose_camera, self.sleep), (20, 4, 1, 0.3)
            )[0]
            what()
            for _ in range(round(self.random.expovariate(1 / 40) / IDLE_S)):
                self.frame()
            self.sizes.append(len(pickle.dumps((self.stand._visitor, self.stand.best._scores))))
        for _ in range(round(40 / IDLE_S)):
            self.frame()
        self.statistics.write(OPENS + timedelta(seconds=self.now))


def test_a_day_in_fast_motion(tmp_path: Path):
    day = Day(20, tmp_path)
    day.run()
    with (tmp_path / "statistics.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))

    def total(column: str) -> int:
        return sum(int(row[column]) for row in rows)

    assert day.expected > 60
    assert day.woken == day.expected, "a visit did not wake the stand"
    assert day.slowest_wake_s <= 0.5 + 1e-6
    assert total("visitors") == day.woken
    assert day.stand.stage is Stage.ATTRACT
    assert day.begun > 100
    assert total("rounds") == day.begun, "a round did not end"
    assert 0 < total("digits_read") < total("digits_asked")
    assert total("camera_losses") == day.losses > 0
    hours = [row["hour"] for row in rows]
    assert len(hours) == len(set(hours)), "an hour has two lines"
    assert HOURS - 1 <= len(hours) <= HOURS + 1
    # Nothing grew: neither what is remembered of hands, nor the list of the best.
    assert max(day.sizes[len(day.sizes) // 2 :]) <= 2 * max(day.sizes[:10])
    assert len(day.stand.scores()) <= PLACES
    assert sorted(one.name for one in tmp_path.iterdir()) == ["statistics.csv", "today.json"]
