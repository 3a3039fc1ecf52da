"""Help against pings as a picture: a small SVG, drawn by hand so that nothing else is needed."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from math import floor, isfinite, log
from statistics import fmean

from bench.routing.run import OURS, Results

WIDTH, HEIGHT = 860, 560
LEFT, RIGHT, TOP, BOTTOM = 70, 190, 50, 60
FEWEST, MOST = 3.0, 60.0
TICKS = (4, 6, 8, 10, 15, 20, 30, 50)
LINE = 15


@dataclass(frozen=True)
class Dot:
    name: str
    pings: float
    accepted: float


def picture(results: Results) -> str:
    """Up is more requests taken, left is fewer pings for each; a dot for every policy."""
    dots = [
        Dot(
            policy,
            fmean(fmean(run.pings_per_accept for run in by[policy]) for by in results.values()),
            fmean(fmean(run.accepted for run in by[policy]) for by in results.values()),
        )
        for policy in next(iter(results.values()))
    ]
    drawn = [dot for dot in dots if isfinite(dot.pings) and dot.pings <= MOST]
    lowest = floor(min((dot.accepted for dot in drawn), default=0.0) * 10) / 10
    lowest = min(lowest, 0.9)
    body = [*_axes(lowest), *_dots(drawn, lowest)]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        'font-family="sans-serif" font-size="13">\n'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>\n' + "\n".join(body) + "\n</svg>\n"
    )


def _x(pings: float) -> float:
    along = (log(max(pings, FEWEST)) - log(FEWEST)) / (log(MOST) - log(FEWEST))
    return LEFT + along * (WIDTH - LEFT - RIGHT)


def _y(accepted: float, lowest: float) -> float:
    up = (accepted - lowest) / (1 - lowest)
    return HEIGHT - BOTTOM - up * (HEIGHT - TOP - BOTTOM)


def _axes(lowest: float) -> list[str]:
    end = WIDTH - RIGHT
    lines = [
        _text(LEFT, 28, "Requests taken, against how many people were asked for each", bold=True),
        _text(LEFT, HEIGHT - 14, "people asked for each yes (fewer is better)"),
        _text(LEFT, TOP - 6, "requests taken"),
    ]
    for tick in TICKS:
        x = _x(tick)
        lines.append(_line(x, TOP, x, HEIGHT - BOTTOM))
        lines.append(_text(x - 6, HEIGHT - BOTTOM + 18, str(tick)))
    for tenth in range(11):
        if tenth / 10 >= lowest:
            y = _y(tenth / 10, lowest)
            lines.append(_line(LEFT, y, end, y))
            lines.append(_text(LEFT - 42, y + 4, f"{tenth * 10}%"))
    return lines


def _dots(dots: list[Dot], lowest: float) -> list[str]:
    """Names beside their dots, moved down where they would cover each other."""
    lines, taken = [], list[tuple[float, float]]()
    for dot in sorted(dots, key=lambda each: (each.name != OURS, -each.accepted)):
        x, y = _x(dot.pings), _y(dot.accepted, lowest)
        at = y + 4
        while any(abs(at - other) < LINE and abs(x - beside) < 160 for beside, other in taken):
            at += LINE
        taken.append((x, at))
        ours = dot.name == OURS
        colour = "#c2410c" if ours else "#1f4e79"
        lines.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{7 if ours else 5}" fill="{colour}"/>')
        lines.append(_line(x, y, x + 9, at - 4))
        lines.append(_text(x + 11, at, dot.name, bold=ours))
    return lines


def _line(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<path d="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}" stroke="#ccc" fill="none"/>'


def _text(x: float, y: float, text: str, *, bold: bool = False) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return f'<text x="{x:.1f}" y="{y:.1f}"{weight}>{escape(text)}</text>'
