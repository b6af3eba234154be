"""What an organiser can choose for a stand, and the times that the rest keeps to."""

from dataclasses import dataclass
from typing import Literal, get_args

Language = Literal["en", "tr", "ar"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
# The last seconds of a visit are counted down, so that a visitor who is still there can raise a hand.
COUNTDOWN_S = 10
SHORTEST_AWAY_S, LONGEST_AWAY_S = COUNTDOWN_S + 5, 600


@dataclass(frozen=True)
class StandSpec:
    """A stand. All times are in seconds.

    Attributes:
        languages: in which the visitors are addressed, in turn.
        away_s: how long after the last hand a visit ends.
        ready_s: how long a visitor has to get ready for a round.
        round_s: how long a round lasts.
        page_s: how long the page between two rounds stays at least.
        initials_s: how long a visitor may think about the next initial.
        seed: of the digits that are asked.
    """

    languages: tuple[Language, ...] = LANGUAGES
    away_s: float = 30.0
    ready_s: float = 3.0
    round_s: float = 60.0
    page_s: float = 12.0
    initials_s: float = 15.0
    seed: int = 0
