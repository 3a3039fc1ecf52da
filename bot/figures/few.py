"""Small counts are hidden: with one or two people in a neighbourhood, a number is a name. Pure."""

from __future__ import annotations

from bot.figures.demand import Demand

FEW = 5


def shown(count: int) -> str:
    """The count as people may see it: "0", "<5" or "12"."""
    return f"<{FEW}" if 0 < count < FEW else str(count)


def shown_minutes(demand: Demand) -> int | None:
    """The median to the first yes, when enough were answered to tell."""
    if demand.median_minutes is None or demand.answered < FEW:
        return None
    return max(1, round(demand.median_minutes))


def shown_pings_per_yes(demand: Demand) -> int | None:
    if demand.pings_per_yes is None or demand.yeses < FEW:
        return None
    return max(1, round(demand.pings_per_yes))
