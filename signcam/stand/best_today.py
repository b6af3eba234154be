"""Today's best rounds, with initials. They are gone the next day."""

import contextlib
import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from signcam.system.whole_file import write_whole

PLACES = 5


@dataclass(frozen=True)
class Score:
    """The points of a round, and the initials that its visitor signed; empty if none."""

    points: int
    initials: str = ""


class BestToday:
    """Keeps the best rounds of one day, in memory and in a file, so that they survive a restart."""

    def __init__(self, path: Path | None = None) -> None:
        """Read what was kept.

        Args:
            path: the file; None keeps them in memory only. What cannot be read counts as empty.
        """
        self._path = path
        self._day: date | None = None
        self._scores: list[Score] = []
        if path is not None:
            self._day, self._scores = _read(path)

    def scores(self, today: date) -> list[Score]:
        """Return today's best, the most points first."""
        if self._day != today:
            self._day, self._scores = today, []
            if self._path is not None:
                with contextlib.suppress(OSError):
                    self._path.unlink()
        return list(self._scores)

    def qualifies(self, points: int, today: date) -> bool:
        """Return whether a round is among today's best."""
        scores = self.scores(today)
        return points > 0 and (len(scores) < PLACES or points > scores[-1].points)

    def add(self, score: Score, today: date) -> None:
        """Add a round, if it is among the best. A file that cannot be written costs nothing but a restart."""
        if not self.qualifies(score.points, today):
            return
        # Of equal rounds the earlier one stays in front.
        ranked = sorted([*self._scores, score], key=lambda one: -one.points)
        self._scores = ranked[:PLACES]
        if self._path is not None:
            content = {
                "day": today.isoformat(),
                "scores": [{"points": one.points, "initials": one.initials} for one in self._scores],
            }
            with contextlib.suppress(OSError):
                self._path.parent.mkdir(parents=True, exist_ok=True)
                write_whole(self._path, json.dumps(content, indent=2) + "\n")


def _read(path: Path) -> tuple[date | None, list[Score]]:
    try:
        content: Any = json.loads(path.read_text(encoding="utf-8"))
        scores = [Score(int(one["points"]), str(one["initials"])[:3]) for one in content["scores"]]
        return date.fromisoformat(content["day"]), sorted(scores, key=lambda one: -one.points)[:PLACES]
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None, []
