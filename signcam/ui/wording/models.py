"""What the window says about models: the figures of their cards. Knows nothing of Qt."""

from signcam.models.card import ModelCard
from signcam.ui.language.translate import tr


def accuracy_of(card: ModelCard) -> str:
    """Return a card's lowest measured accuracy, which says most about other people; empty without one."""
    lowest = min((number.accuracy for number in card.measurements), default=None)
    return "" if lowest is None else f"{lowest * 100:.1f} %"


def figures_of(card: ModelCard) -> str:
    """Return all figures of a card, a line each; empty where it has none."""
    return "\n".join(
        tr(
            "{accuracy} % of {pictures} pictures read right: {data}",
            accuracy=f"{number.accuracy * 100:.1f}",
            pictures=f"{number.pictures:,}",
            data=number.data,
        )
        for number in card.measurements
    )
