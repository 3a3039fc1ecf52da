"""Help against pings as a picture: a small SVG, drawn by hand so that nothing else is needed."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from math import floor, isfinite, log
from statistics import fmean

from bench.routing.run import CEILING, OURS, Results

WIDTH, HEIGHT = 860, 560
LEFT, RIGHT, TOP, BOTTOM = 66, 30, 78, 62
FEWEST, MOST = 4.0, 100.0
TICKS = (4, 5, 6, 8, 10, 15, 20, 30, 50, 80)
LETTER, LINE = 7.0, 15.0
ACROSS = "people asked for each yes (fewer is better)"
NOT_A_POLICY = "true-chances"
OUR_COLOUR, OTHERS, INK, GREY = "#c2410c", "#1f4e79", "#1c1917", "#78716c"


@dataclass(frozen=True)
class Dot:
    name: str
    pings: float
    accepted: float


@dataclass(frozen=True)
class Box:
    """A part of the picture that is taken: of a dot, or of a name."""

    x: float
    y: float
    width: float
    height: float

    def touches(self, other: Box) -> bool:
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )


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
    ceiling = next(dot.accepted for dot in dots if dot.name == CEILING)
    drawn = [dot for dot in dots if dot.name != CEILING and isfinite(dot.pings)]
    lowest = floor(min((dot.accepted for dot in drawn), default=0.0) * 10) / 10
    lowest = min(lowest, 0.9)
    body = [*_axes(lowest), *_ceiling(ceiling, lowest), *_dots(drawn, lowest)]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        'font-family="sans-serif" font-size="13">\n'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>\n' + "\n".join(body) + "\n</svg>\n"
    )


def _x(pings: float) -> float:
    along = (log(min(max(pings, FEWEST), MOST)) - log(FEWEST)) / (log(MOST) - log(FEWEST))
    return LEFT + 14 + along * (WIDTH - LEFT - RIGHT - 28)


def _y(accepted: float, lowest: float) -> float:
    up = (accepted - lowest) / (1 - lowest)
    return HEIGHT - BOTTOM - up * (HEIGHT - TOP - BOTTOM)


def _axes(lowest: float) -> list[str]:
    lines = [
        _text(LEFT, 28, "More help, from fewer questions: up and to the left is better", bold=True),
        _text(LEFT, TOP - 16, "requests that somebody took", colour=GREY),
        _text(WIDTH - RIGHT, HEIGHT - 16, ACROSS, anchor="end", colour=GREY),
    ]
    for tick in TICKS:
        lines.append(_line(_x(tick), TOP, _x(tick), HEIGHT - BOTTOM))
        lines.append(_text(_x(tick), HEIGHT - BOTTOM + 20, str(tick), anchor="middle", colour=GREY))
    for tenth in range(11):
        if tenth / 10 >= lowest:
            y = _y(tenth / 10, lowest)
            lines.append(_line(LEFT, y, WIDTH - RIGHT, y))
            lines.append(_text(LEFT - 8, y + 4, f"{tenth * 10}%", anchor="end", colour=GREY))
    return lines


def _ceiling(accepted: float, lowest: float) -> list[str]:
    y = _y(accepted, lowest)
    told = "the most there could be: everyone asked, and nobody tires of it"
    return [
        _line(LEFT, y, WIDTH - RIGHT, y, f'stroke="{GREY}" stroke-dasharray="5 4"'),
        _text(WIDTH - RIGHT, TOP - 16, f"- - -  {told}", anchor="end", colour=GREY),
    ]


def _dots(dots: list[Dot], lowest: float) -> list[str]:
    """Each name goes to the first place around its dot where it covers nothing."""
    at = {dot.name: (_x(dot.pings), _y(dot.accepted, lowest)) for dot in dots}
    taken = [Box(x - 7, y - 7, 14, 14) for x, y in at.values()]
    lines = list[str]()
    for dot in sorted(dots, key=lambda each: (each.name != OURS, -each.accepted)):
        x, y = at[dot.name]
        ours = dot.name == OURS
        name = dot.name if dot.pings <= MOST else f"{dot.name} ({dot.pings:.0f})"
        box = _free_place(x, y, name, taken)
        taken.append(box)
        colour = OUR_COLOUR if ours else OTHERS
        fill = "white" if dot.name == NOT_A_POLICY else colour
        middle, beside = box.y + box.height / 2, min(max(x, box.x), box.x + box.width)
        lines += [
            _line(x, y, beside, middle, f'stroke="{colour}" stroke-opacity="0.4"'),
            _circle(x, y, 8 if ours else 5, f'fill="{fill}" stroke="{colour}" stroke-width="1.5"'),
            _text(box.x, middle + 4.5, name, bold=ours, colour=colour),
        ]
    return lines


def _free_place(x: float, y: float, name: str, taken: list[Box]) -> Box:
    width = LETTER * len(name) + 4
    for away in range(40):
        for up in (0, -away * LINE / 2, away * LINE / 2):
            for left in (x + 12, x - 10 - width, x - width / 2):
                if left == x - width / 2 and abs(up) < LINE:
                    continue
                box = Box(left, y + up - LINE / 2, width, LINE)
                inside = LEFT <= box.x <= WIDTH - RIGHT - width and box.y >= TOP
                below = box.y + LINE <= HEIGHT - BOTTOM
                if inside and below and not any(box.touches(other) for other in taken):
                    return box
    return Box(x + 12, y - LINE / 2, width, LINE)


def _circle(x: float, y: float, radius: float, look: str) -> str:
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius}" {look}/>'


def _line(x1: float, y1: float, x2: float, y2: float, look: str = 'stroke="#e7e5e4"') -> str:
    return f'<path d="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}" fill="none" {look}/>'


def _text(
    x: float, y: float, text: str, *, bold: bool = False, anchor: str = "start", colour: str = INK
) -> str:
    look = f'text-anchor="{anchor}" fill="{colour}"' + (' font-weight="bold"' if bold else "")
    return f'<text x="{x:.1f}" y="{y:.1f}" {look}>{escape(text)}</text>'
