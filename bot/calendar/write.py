"""Events as RFC 5545 and 5546 have them; pure.

Every time is written by the clock on the wall with its zone, so that a series stays at two o'clock
over both changes of the clocks. Two times cannot be said so: the second 02:30 of the night in
which it comes twice, which goes in UTC, and the 02:30 of the night that has none, of which one
program makes 03:30, another 01:30 and a third nothing: in a series that one is told as moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import icalendar
from dateutil.rrule import rrulestr
from icalendar.prop import vCalAddress, vRecur, vText

from bot.calendar.event import Event, Feed, Moved
from bot.calendar.plain import lines, one_line, web_address
from bot.calendar.zone import describe

PRODUCT = "-//Schakel//activities//NL"
NO_ADDRESS = "invalid:nomail"  # 5546 asks for an organiser, and nobody's address is given
PARTS = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "WKST"})
MOST = 1000  # times of a rule that are looked at for one that does not exist


def write_file(event: Event) -> bytes:
    """One event, to be put in a calendar by hand; of a cancelled one, to take it out again.

    Raises ValueError when `repeats` is no rule that we can write.
    """
    calendar = _calendar([event])
    calendar.add("method", "CANCEL" if event.cancelled else "PUBLISH")
    return _bytes(calendar)


def write_feed(feed: Feed) -> bytes:
    """A calendar to subscribe to. What was cancelled stays in it as cancelled."""
    calendar = _calendar(feed.events)
    name = one_line(feed.name)
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", feed.refresh, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", icalendar.vDuration(feed.refresh))
    return _bytes(calendar)


def _calendar(events: Sequence[Event]) -> icalendar.Calendar:
    calendar = icalendar.Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    first: dict[str, tuple[ZoneInfo, int]] = {}
    for event in events:
        year = _wall(event.starts_at, event.zone).year
        zone, earliest = first.get(event.zone.key, (event.zone, year))
        first[event.zone.key] = zone, min(year, earliest)
    for zone, year in first.values():
        calendar.add_component(describe(zone, year))
    for event in events:
        for part in _parts(event):
            calendar.add_component(part)
    return calendar


def _bytes(calendar: icalendar.Calendar) -> bytes:
    return bytes(calendar.to_ical())


def _parts(event: Event) -> Iterator[icalendar.Event]:
    """The event, and each time of it that is otherwise."""
    never = _never_on_the_clock(event)
    yield _written(event, never)
    if event.cancelled:
        return
    spoken = {at.astimezone(UTC) for at in (*event.without, *(m.instead_of for m in event.moved))}
    later = [Moved(at, at, at + (event.ends_at - event.starts_at)) for at in never.keys() - spoken]
    for moved in (*event.moved, *sorted(later, key=lambda each: each.starts_at)):
        yield _otherwise(event, moved, _by_rule(moved.instead_of, event.zone, never))


def _written(event: Event, never: Mapping[datetime, datetime]) -> icalendar.Event:
    part = _told(event, event.starts_at, event.ends_at, event.place, cancelled=event.cancelled)
    if event.repeats:
        part.add("rrule", vRecur.from_ical(_rule(event)))
        for without in event.without:
            part.add("exdate", _by_rule(without, event.zone, never))
    for also in event.also:
        part.add("rdate", _time(also, event.zone))
    return part


def _otherwise(event: Event, moved: Moved, instead_of: datetime) -> icalendar.Event:
    place = moved.place or event.place
    part = _told(event, moved.starts_at, moved.ends_at, place, cancelled=moved.cancelled)
    part.add("recurrence-id", instead_of)
    if moved.place and moved.place != event.place:
        part.pop("geo", None)
    return part


def _told(
    event: Event, starts_at: datetime, ends_at: datetime, place: str, *, cancelled: bool
) -> icalendar.Event:
    part = icalendar.Event()
    part.add("uid", event.uid)
    part.add("sequence", event.sequence)
    part.add("dtstamp", event.changed_at.astimezone(UTC))
    part.add("last-modified", event.changed_at.astimezone(UTC))
    part.add("dtstart", _time(starts_at, event.zone))
    part.add("dtend", _time(ends_at, event.zone))
    part.add("summary", one_line(event.title))
    part.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    for name, text in (("description", lines(event.description)), ("location", one_line(place))):
        if text:
            part.add(name, text)
    if event.geo:
        part.add("geo", event.geo)
    if address := web_address(event.url):
        part.add("url", address)
    organiser = vCalAddress(NO_ADDRESS)
    organiser.params["CN"] = vText(one_line(event.organiser).replace('"', "'") or "Schakel")
    part.add("organizer", organiser)
    return part


def _time(at: datetime, zone: ZoneInfo) -> datetime:
    """On the wall in its zone, or in UTC when the wall shows that hour for the second time."""
    local = at.astimezone(UTC).astimezone(zone)
    return local.astimezone(UTC) if local.fold else local


def _wall(at: datetime, zone: ZoneInfo) -> datetime:
    return at.astimezone(zone).replace(tzinfo=None)


def _rule(event: Event) -> str:
    """The rule with known parts only, and its end in UTC. Raises ValueError."""
    parts = [part.partition("=") for part in event.repeats.upper().split(";")]
    names = [name for name, _, _ in parts]
    if "FREQ" not in names or not PARTS.issuperset(names) or len(set(names)) < len(names):
        raise ValueError(f"{event.repeats!r} is no rule for a series")
    try:
        rrulestr(event.repeats, dtstart=_wall(event.starts_at, event.zone), ignoretz=True)
    except (ValueError, TypeError, AttributeError):
        raise ValueError(f"{event.repeats!r} is no rule for a series") from None
    return ";".join(
        f"{name}={_end(value, event.zone) if name == 'UNTIL' else value}"
        for name, _, value in parts
    )


def _end(until: str, zone: ZoneInfo) -> str:
    """The end of a rule in UTC, as 5545 wants it beside a zone: a day is there until midnight."""
    if until.endswith("Z"):
        return until
    form = "%Y%m%dT%H%M%S" if "T" in until else "%Y%m%d"
    wall = datetime.strptime(until, form).replace(tzinfo=zone)
    end = wall if "T" in until else wall + timedelta(days=1, seconds=-1)
    return f"{end.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _by_rule(at: datetime, zone: ZoneInfo, never: Mapping[datetime, datetime]) -> datetime:
    """As the rule has it on the wall: a calendar finds the time that is meant by that."""
    return never.get(at.astimezone(UTC)) or _time(at, zone)


def _never_on_the_clock(event: Event) -> Mapping[datetime, datetime]:
    """Times of the rule that the clock skips in spring, in UTC, each with what the rule says."""
    if not event.repeats:
        return {}
    start = _wall(event.starts_at, event.zone)
    never = {}
    for wall in islice(rrulestr(_rule(event), dtstart=start, ignoretz=True), MOST):
        said = wall.replace(tzinfo=event.zone)
        if _wall(at := said.astimezone(UTC), event.zone) != wall:
            never[at] = said
    return never
