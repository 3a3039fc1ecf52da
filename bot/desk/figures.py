"""Figures: twelve weeks in pictures, each with its table; where people are missed, and the words to
find them with. Nobody's name, and no count from one to four."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from babel.dates import format_date

from bot.desk.counting import LATELY, WEEKS, Facts
from bot.desk.door import Visitor
from bot.desk.rights import NotThere, Right
from bot.figures.chart import Chart, Series, Shape
from bot.figures.demand import Demand, Filled
from bot.figures.draw import draw
from bot.figures.few import shown, shown_minutes, shown_pings_per_yes
from bot.figures.gaps import Side, find_gaps
from bot.figures.we_miss_you import MOST, words_to_find_people
from bot.people.person import Role

MOST_GAPS = 8


@dataclass(frozen=True)
class Table:
    """`rows` as they are shown: the first column names the row."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Picture:
    chart: Chart
    alt: str
    table: Table


@dataclass(frozen=True)
class Figures:
    pictures: Sequence[Picture]
    short: Sequence[str]
    plenty: Sequence[str]
    words: Sequence[tuple[str, str]]
    """Language and text, to find people with."""

    def chart(self, name: str) -> Chart:
        """Raises NotThere."""
        for picture in self.pictures:
            if picture.chart.name == name:
                return picture.chart
        raise NotThere


def draw_chart(chart: Chart, *, dark: bool) -> bytes:
    """As an SVG; slow the first time."""
    return draw(chart, dark=dark)


def figures(visitor: Visitor, facts: Facts) -> Figures:
    visitor.need(Right.FIGURES)
    say = visitor.say
    known = {each.week: each for each in facts.past.totals}
    weeks = [known.get(week, Demand(week)) for week in range(WEEKS - 1)] + [facts.this_week]
    language = say.language
    labels = tuple(
        format_date(edge.astimezone(visitor.work.settings.zone), "d MMM", locale=language)
        for edge in facts.past.edges
    )
    pictures = [
        _asked(visitor, weeks, labels),
        _by_kind(visitor, facts),
        _first_yes(visitor, weeks, labels),
        _helped(visitor, weeks, labels),
        _filled(visitor, facts.past.filled, labels),
    ]
    settings = visitor.work.settings
    gaps = find_gaps(
        facts.past.lately,
        facts.past.offers,
        settings.kinds,
        settings.neighbourhoods,
        weeks=LATELY,
        by_role=_by_role(visitor),
    )
    told = {
        side: [
            say(
                f"desk-gap.{side}",
                what=visitor.work.kind_name(gap.kind, visitor.me),
                where=visitor.work.place_name(gap.neighbourhood),
                asked=shown(gap.asked),
                answered=shown(gap.answered),
                offering=shown(gap.offering),
            )
            for gap in gaps
            if gap.side is side
        ][:MOST_GAPS]
        for side in Side
    }
    short = [gap for gap in gaps if gap.side is Side.SHORT][:MOST]
    words = [
        (name, words_to_find_people(visitor.work, texts, short))
        for name, texts in sorted(
            visitor.work.house.texts.items(), key=lambda it: it[0] != language
        )
    ]
    return Figures(pictures, told[Side.SHORT], told[Side.PLENTY], words if short else ())


def _by_role(visitor: Visitor) -> list[str]:
    kinds = visitor.work.settings.kinds.items()
    return [name for name, kind in kinds if Role.PROFESSIONAL in kind.taken_by]


def _weekly(
    visitor: Visitor,
    name: str,
    labels: tuple[str, ...],
    shape: Shape,
    columns: Mapping[str, Sequence[float | None]],
    *,
    counts: bool = True,
) -> Chart:
    """A value a week for each of these figures, by the key of its text."""
    say = visitor.say
    series = tuple(Series(say(f"desk-figure.{key}"), tuple(of)) for key, of in columns.items())
    return Chart(name, say(f"desk-picture.{name}"), shape, labels, series, counts)


def _heads(chart: Chart) -> tuple[str, ...]:
    return tuple(each.name for each in chart.series)


def _asked(visitor: Visitor, weeks: Sequence[Demand], labels: tuple[str, ...]) -> Picture:
    say = visitor.say
    columns = {
        "asked": [each.asked for each in weeks],
        "answered": [each.answered for each in weeks],
    }
    chart = _weekly(visitor, "asked", labels, Shape.BARS, columns)
    rows = tuple(
        (label, shown(each.asked), shown(each.answered), shown(each.open), _pings(each))
        for label, each in zip(labels, weeks, strict=True)
    )
    more = say("desk-figure.open"), say("desk-figure.pings")
    header = (say("desk-figure.week"), *_heads(chart), *more)
    now = weeks[-1]
    alt = say("desk-alt.asked", asked=shown(now.asked), before=shown(weeks[-2].asked))
    return Picture(chart, alt, Table(chart.title, header, rows))


def _first_yes(visitor: Visitor, weeks: Sequence[Demand], labels: tuple[str, ...]) -> Picture:
    say = visitor.say
    median = tuple(shown_minutes(each) for each in weeks)
    most = tuple(_p90(each) for each in weeks)
    columns = {"median": median, "p90": most}
    chart = _weekly(visitor, "first_yes", labels, Shape.LINES, columns, counts=False)
    rows = tuple(
        (label, _or_dash(one), _or_dash(other))
        for label, one, other in zip(labels, median, most, strict=True)
    )
    last = next((each for each in reversed(median) if each is not None), None)
    alt = say("desk-alt.first_yes", minutes=_or_dash(last))
    return Picture(chart, alt, Table(chart.title, (say("desk-figure.week"), *_heads(chart)), rows))


def _by_kind(visitor: Visitor, facts: Facts) -> Picture:
    """Who offers a kind in several neighbourhoods stands in each of them: counted where most do."""
    say, work = visitor.say, visitor.work
    by_role = set(_by_role(visitor))
    counted = []
    for kind in work.settings.kinds:
        asked = sum(each.asked for each in facts.past.lately if each.kind == kind)
        answered = sum(each.answered for each in facts.past.lately if each.kind == kind)
        offering = max(
            facts.past.offers.of(kind, place, by_role=kind in by_role)
            for place in work.settings.neighbourhoods
        )
        if asked or offering:
            counted.append((work.kind_name(kind, visitor.me), asked, answered, offering))
    counted.sort(key=lambda row: (-row[1], -row[3]))
    heads = say("desk-figure.asked"), say("desk-figure.offering")
    chart = Chart(
        "by_kind",
        say("desk-picture.by_kind"),
        Shape.LYING,
        tuple(row[0] for row in counted),
        (
            Series(heads[0], tuple(row[1] for row in counted)),
            Series(heads[1], tuple(row[3] for row in counted)),
        ),
    )
    rows = tuple(
        (name, shown(asked), shown(answered), shown(offering))
        for name, asked, answered, offering in counted
    )
    header = (say("desk-figure.kind"), heads[0], say("desk-figure.answered"), heads[1])
    alt = say("desk-alt.by_kind", kind=counted[0][0] if counted else "-")
    return Picture(chart, alt, Table(chart.title, header, rows))


def _helped(visitor: Visitor, weeks: Sequence[Demand], labels: tuple[str, ...]) -> Picture:
    say = visitor.say
    counts = [(each.helped, each.partly, each.not_helped, each.thanks) for each in weeks]
    columns = {
        "helped": [each.helped for each in weeks],
        "partly": [each.partly for each in weeks],
        "not_helped": [each.not_helped for each in weeks],
    }
    chart = _weekly(visitor, "helped", labels, Shape.BARS, columns)
    rows = tuple(
        (label, *(shown(count) for count in row)) for label, row in zip(labels, counts, strict=True)
    )
    header = (say("desk-figure.week"), *_heads(chart), say("desk-figure.thanks"))
    alt = say("desk-alt.helped", helped=shown(sum(each.helped for each in weeks)))
    return Picture(chart, alt, Table(chart.title, header, rows))


def _filled(visitor: Visitor, filled: Sequence[Filled], labels: tuple[str, ...]) -> Picture:
    """Places beside who took them. What is for as many as come has none, and is in the table."""
    say, known = visitor.say, {each.week: each for each in filled}
    weeks = [known.get(week, Filled(week)) for week in range(WEEKS)]
    columns = {
        "places": [each.places for each in weeks],
        "taken": [each.taken for each in weeks],
    }
    chart = _weekly(visitor, "filled", labels, Shape.BARS, columns)
    rows = tuple(
        (label, *map(shown, (each.sessions, each.places, each.taken, each.people)))
        for label, each in zip(labels, weeks, strict=True)
    )
    week, sessions = say("desk-figure.week"), say("desk-figure.sessions")
    header = (week, sessions, *_heads(chart), say("desk-figure.came"))
    places, taken = sum(each.places for each in weeks), sum(each.taken for each in weeks)
    alt = say("desk-alt.filled", places=shown(places), taken=shown(taken))
    return Picture(chart, alt, Table(chart.title, header, rows))


def _p90(demand: Demand) -> int | None:
    if shown_minutes(demand) is None or demand.p90_minutes is None:
        return None
    return max(1, round(demand.p90_minutes))


def _pings(demand: Demand) -> str:
    return _or_dash(shown_pings_per_yes(demand))


def _or_dash(number: int | None) -> str:
    return "-" if number is None else str(number)
