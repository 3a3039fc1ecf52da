"""How people here say when in English: as the British do, so the day before the month; pure."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from bot.dates import english_words as words
from bot.dates import makers as make
from bot.dates.grammar import Grammar
from bot.dates.hint import AFTERNOON, EVENING, MORNING, TONIGHT, Clock, Every, Hint, Part
from bot.dates.language import Language

ABOUT = "around|about|approximately|roughly|circa|approx"
EVERY = "every|each"
TILL = "to|till|until|til|-|–"
LINKS = frozenset((
    "at", "on", "in", "the", "of", ",", "then", "and", "sometime", "preferably", "for", "(", ")",
    "-", ".", "by", "maybe", "around", "about", "please", "any", "time", "again", "from",
))  # fmt: skip
AROUND = LINKS | frozenset((
    "yes", "is", "fine", "good", "ok", "okay", "great", "works", "would", "be", "can", "do",
    "rather", "best", "!", "?", "that", "it", "me", "i", "think", "suits", "let's", "say", "make",
    "how", "what", "perfect", "a", "bit", "thanks", "or", "so", "well", "just", "possible", "if",
))  # fmt: skip


@cache
def english() -> Language:
    grammar = Grammar()
    make.figures_of(grammar)
    for name, table in (
        ("n", words.NUMBERS),
        ("hour", {word: Clock(value) for word, value in words.HOURS.items()}),
        ("dom", words.SMALL_NUMBERS | words.ORDINALS),
        ("ordinal", words.ORDINALS | {"last": -1}),
        ("weekday", words.WEEKDAYWORDS),
        ("weekdays", words.PLURAL_WEEKDAYS),
        ("short", {word: Hint(weekday=day) for word, day in words.SHORT_WEEKDAYS.items()}),
        ("safe_short", {w: Hint(weekday=day) for w, day in words.SAFE_SHORT_WEEKDAYS.items()}),
        ("dayword", words.DAYWORDS),
        ("month", words.MONTHS),
        ("long_month", words.LONG_MONTHS),
        ("part", words.PARTS),
        ("parts", words.PLURAL_PARTS),
        ("unit", words.SPANS),
        ("feast", words.FEASTS),
    ):
        grammar.table(name, table)
    for add in (_numbers, _guards, _clocks, _times, _parts, _spans, _dates, _periods, _days,
                _repeats):  # fmt: skip
        add(grammar)
    return Language(grammar, LINKS, AROUND, words.TYPOS, words.NO_TYPOS)


def _numbers(g: Grammar) -> None:
    """ "Twenty-five", and "twenty-fifth"."""
    g.table("ten", words.TENS)
    g.table("one", {w: n for w, n in words.SMALL_NUMBERS.items() if n < 10})  # noqa: PLR2004
    g.table("oneth", {w: n for w, n in words.ORDINALS.items() if n < 10})  # noqa: PLR2004
    g.rule("n", "{ten} [-] {one}", lambda ten, one: ten + one)
    g.rule("dom", "{ten} [-] {oneth}", lambda ten, oneth: ten + oneth)
    g.rule("n", ("a couple [of]", "couple of"), lambda: 2)
    g.rule("n", "a few", lambda: 3)
    g.rule("n", "half a dozen", lambda: 6)


def _guards(g: Grammar) -> None:
    """What looks like a moment and is none."""
    g.table("kind_word", dict.fromkeys((
        "morning", "afternoon", "evening", "night", "day", "weekend", "week", "christmas",
        "easter", "new", "holiday", *words.WEEKDAYS,
    )))  # fmt: skip
    g.table("counted", dict.fromkeys((
        "euro", "euros", "people", "persons", "pounds", "km", "kilometres", "kilometers", "kilos",
        "kg", "boxes", "times", "x", "years", "pieces", "children", "kids", "percent", "degrees",
        "metres", "meters", "miles", "litres", "bags", "bottles", "steps", "stairs", "days",
        "weeks", "months", "minutes", "hours", "rooms", "dogs", "cats", "plants", "chairs", "men",
        "women", "cents", "items", "things", "pills", "year", "different", "of", "floors",
    )))  # fmt: skip
    g.table("storey", dict.fromkeys((
        "floor", "street", "time", "avenue", "room", "row", "grade", "door", "house", "century",
        "place", "opinion", "hand", "one", "child", "grader", "birthday",
    )))  # fmt: skip
    g.rule("phrase", (
        "good|happy|merry|nice|lovely|great|pleasant|beautiful {kind_word} [year]",
        "^ see you {tillable} [!|.] $", "^ until|till {tillable} [!|.] $",
        "at|around|about|before|after|by|from|to|between {n} {counted}",
        "{n} to|past|till {n} {counted}",
        "{slashed} {counted}", "{written} {counted}",
        "the {nth} {storey}", "the|a {ordinal} {storey}",
        "takes|took|take|lasts|for [about|around|almost|nearly] {n} {unit}",
        "now and then", "by now", "until now", "up to now", "now that", "every now and then",
        "{n} {unit} long", "all day|night|morning|week", "the other day",
        "every|each|next|last time", "per|a|an|the day|week|month|year|night|morning",
        "one day", "some day", "these days", "day by|to day", "in the long run", "a second",
        "at the age of {n}", "at number {n}", "number|no|room|house|flat|apartment|bus {n}",
    ), make.nothing)  # fmt: skip
    g.rule("tillable", ("{dayword}", "{weekday}"), lambda day: day)
    g.rule("tillable", ("next week|time", "on {weekday}"), make.nothing)


def _clocks(g: Grammar) -> None:
    """`clock` is surely a time of day; `bare` is only an hour."""
    g.table("noonish", {"am": 0, "pm": 12, "a.m.": 0, "p.m.": 12, "p.m": 12, "a.m": 0})
    g.table("minute", {w: n for w, n in words.SMALL_NUMBERS.items()} | {"twenty": 20})
    g.rule("minute", "twenty [-] five", lambda: 25)
    g.shape("minute", lambda token: n if (n := make.number(token)) and n < 30 else None)  # noqa: PLR2004
    g.table("spoken", {"fifteen": 15, "thirty": 30})
    g.rule("spoken", "forty [-] five", lambda: 45)
    g.rule("bare", "{hour}", lambda hour: hour)
    g.rule("oclock", ("{hour} o'clock", "{hour} oclock", "{hour} o ' clock"), lambda hour: hour)
    g.rule("clock", ("{hour} {noonish}", "{hour:written} {noonish}"), _half_day)
    g.rule("clock", "{written} [hours|hrs|h|o'clock]", lambda written: written)
    g.rule("clock", "half [past] {hour}", lambda hour: make.past(hour, 30))
    g.rule("clock", "[a] quarter past|after {hour}", lambda hour: make.past(hour, 15))
    g.rule("clock", "[a] quarter to|before|till {hour}", lambda hour: make.past(hour, -15))
    g.rule("clock", "{minute} [minutes|mins|min] past|after {hour}",
           lambda minute, hour: make.past(hour, minute))  # fmt: skip
    g.rule("clock", "{minute} [minutes|mins|min] to|before|till {hour}",
           lambda minute, hour: make.past(hour, -minute))  # fmt: skip
    g.rule("clock", "{hour} {spoken}", lambda hour, spoken: make.past(hour, spoken))
    g.rule("clock", "[12|twelve] noon|midday", lambda: Clock(12, 0, True))
    g.rule("clock", "[12|twelve] midnight", lambda: Clock(24, 0, True))
    for name in ("clock", "oclock", "bare"):
        g.rule("time", f"{{{name}}}", lambda made: made)


def _half_day(hour: Clock, noonish: int) -> Clock | None:
    if hour.hour > make.NOON:
        return hour if noonish else None
    return Clock(hour.hour % make.NOON + noonish, hour.minute, True) if hour.hour else None


def _times(g: Grammar) -> None:
    g.rule("phrase", ("{clock}", "at [exactly] {time}", "{time} sharp"), make.at)
    g.rule("phrase", "{oclock}", make.at)
    g.rule(
        "phrase",
        (f"[at] {ABOUT} {{time}}", "shortly|just|right after|before {time}", "{time} ish",
         "{time} or so"),
        make.about,
    )  # fmt: skip
    ranges = (
        "between {start:time} and {until:time}", f"from {{start:time}} {TILL} {{until:time}}",
        f"{{start:clock}} {TILL} {{until:time}}", f"{{start:oclock}} {TILL} {{until:time}}",
        f"{{start:time}} {TILL} {{until:oclock}}", f"{{start:time}} {TILL} {{until:clock}}",
        "between {start:time} - {until:time}",
    )  # fmt: skip
    g.rule("phrase", ranges, _between)
    g.rule("phrase", ("{pair} o'clock", "between|from {pair}"), make.hours)
    g.rule("phrase", "[from|between] {pair} {noonish}", _hours)
    g.rule("phrase", f"{{start:bare}} {TILL} {{until:bare}}",
           lambda start, until: make.latent(make.between(start, until)))  # fmt: skip
    g.rule("phrase", ("from|after|past {clock}", "from|after|past {oclock}", "{clock} onwards",
                      "from {time} onwards|on", "any time after {time}", "not before {time}"),
           make.since)  # fmt: skip
    g.rule("phrase", "from|after {bare}", lambda bare: make.latent(make.since(bare)))
    g.rule("phrase", ("before|by|until|till {clock}", "before|by|until|till {oclock}",
                      "at the latest {time}", "no later than {time}", "by {time} at the latest"),
           make.before)  # fmt: skip
    g.rule("phrase", "before|by|until|till {bare}", lambda bare: make.latent(make.before(bare)))


def _between(start: Clock, until: Clock) -> Hint:
    """ "2-4pm" is in the afternoon altogether."""
    if until.exact and not start.exact and until.hour >= make.NOON:
        later = Clock(start.hour % make.NOON + make.NOON, start.minute, True)
        if (later.hour, later.minute) < (until.hour, until.minute):
            start = later
    return make.between(start, until)


def _hours(pair: tuple[int, int], noonish: int) -> Hint | None:
    until = _half_day(Clock(pair[1]), noonish)
    return _between(Clock(pair[0]), until) if until and pair[0] <= make.LAST_HOUR else None


def _parts(g: Grammar) -> None:
    g.rule("phrase", "{part}", lambda part: Hint(part=part, latent=True))
    g.rule("phrase", ("in the {part}", "at {part}", "during the {part}"),
           lambda part: Hint(part=part, latent=True))  # fmt: skip
    g.rule("phrase", "{parts}", lambda parts: Hint(part=parts, latent=True))
    g.rule("phrase", "this|later [this] {part}", lambda part: Hint(offset=0, part=part))
    g.rule("phrase", "[in] [the] night of|from {first:any_day} to {second:any_day}", make.night_of)
    g.rule("phrase", "tonight after midnight", lambda: Hint(offset=0, part=TONIGHT))
    g.rule("phrase", ("( winter time )", "winter time"), lambda: Hint(fold=1, latent=True))
    g.rule("phrase", "last night|evening", lambda: Hint(offset=-1, part=EVENING))
    for narrow, said in (("begin", "early"), ("end", "late")):
        g.rule("phrase", (f"[in] [the] {said} {{part}}", f"{said} in the {{part}}"),
               lambda part, narrow=narrow: Hint(part=part, narrow=narrow, latent=True))  # fmt: skip
        g.rule("phrase", (f"{said} this {{part}}",),
               lambda part, narrow=narrow: Hint(offset=0, part=part, narrow=narrow))  # fmt: skip
        g.rule("phrase", f"{said} tomorrow {{part}}",
               lambda part, narrow=narrow: Hint(offset=1, part=part, narrow=narrow))  # fmt: skip
    for part, said in (
        (Part("noon", 12, 14), ("at|around|during lunch|lunchtime", "[at] lunchtime",
                                "in the lunch break")),
        (MORNING, ("before lunch", "after breakfast", "first thing")),
        (AFTERNOON, ("after lunch", "after school")),
        (EVENING, ("after dinner|tea|supper", "after work")),
        (Part("supper", 17, 19), ("around|at dinner|dinnertime", "the end of the day")),
    ):  # fmt: skip
        g.rule("phrase", said, lambda part=part: Hint(part=part))


def _spans(g: Grammar) -> None:
    g.rule("span", "{n} {unit}", make.span_of)
    g.rule("span", ("half an hour", "a half hour", "half hour"), lambda: make.span(0.5, "hour"))
    g.rule("span", "an hour and a half", lambda: make.span(1.5, "hour"))
    g.rule("span", "{n} and a half hours|hour", lambda n: make.span(n + 0.5, "hour"))
    g.rule("span", "{n} hours and a half", lambda n: make.span(n + 0.5, "hour"))
    g.rule("span", ("[a] quarter of an hour",), lambda: make.span(1, "quarter"))
    g.rule("span", ("three quarters of an hour",), lambda: make.span(3, "quarter"))
    g.rule("span", ("an hour and a quarter",), lambda: make.span(1.25, "hour"))
    g.rule("span", "a fortnight", lambda: make.span(2, "week"))
    g.rule("span", "half a year", lambda: make.span(6, "month"))
    g.rule("span", "{n} hours|hour and {m:n} minutes", lambda n, m: make.span(n * 60 + m, "minute"))
    g.rule("phrase", ("in {span}", "in {span} from now", "in {span} ' time", "in {span} time",
                      "{span} from now|today"),
           make.later)  # fmt: skip
    g.rule("phrase", ("in about|around|roughly {span}", "in {span} or so"), make.roughly)
    g.rule("phrase", ("within {span}", "within the next {span}", "in the next {span}"), make.within)
    g.rule("phrase", "within the|an hour", lambda: make.within(make.span(1, "hour")))
    g.rule("phrase", "{span} ago", make.ago)
    g.rule("phrase", ("now", "right now|away", "as soon as possible", "asap", "immediately",
                      "straight away", "at once", "urgently", "at the moment"),
           lambda: Hint(vague="now"))  # fmt: skip
    g.rule("phrase", ("no|not hurry|rush", "no [great] hurry|rush", "in no hurry|rush",
                      "not in a hurry|rush", "not urgent", "whenever [it] [suits] [you]",
                      "any time", "anytime", "whenever you|it like|can|suits"),
           lambda: Hint(vague="whenever"))  # fmt: skip


def _dates(g: Grammar) -> None:
    dated = (
        "[the] {day:dom} [of] {month} [.]", "[the] {day:dom} [of] {month} [.] [,] {year}",
        "{month} [.] [the] {day:dom}", "{month} [.] [the] {day:dom} [,] {year}",
    )  # fmt: skip
    g.rule("date", dated, make.date)
    g.rule("date", "the {nth}", lambda nth: Hint(day=nth))
    g.rule("date", "the {day:nth} of {month:period}", lambda day, month: Hint(day=day) | month)
    g.rule("phrase", "{nth}", lambda nth: Hint(day=nth, latent=True))
    g.rule("date", "[the] {nth:ordinal} {weekday} of|in {month:period}", make.nth_of)
    g.rule("date", "[the] {nth} {weekday} of|in {month:period}", make.nth_of)
    g.rule("phrase", "[on] {date}", lambda date: date)
    g.rule("phrase", "on {slashed}", lambda slashed: replace(slashed, latent=None))
    g.rule("date", "{day:short} [.] [,] {date}", lambda day, date: day | replace(date, latent=None))
    g.rule("phrase", "{safe_short} [.]", make.latent)
    g.rule("phrase", ("^ {short} [.] $", "^ on {short} [.] $"), lambda short: short)
    g.rule("date", "[at] {feast}", lambda feast: Hint(feast=feast))
    for said, name in words.LONG_FEASTS.items():
        g.rule("date", said, lambda name=name: Hint(feast=name))


def _periods(g: Grammar) -> None:
    """Weeks, weekends and months, and their beginning and end."""
    g.rule("period", "{long_month}", lambda long_month: Hint(month=long_month))
    g.rule("period", "{month:long_month} {year}", lambda month, year: Hint(month=month, year=year))
    g.rule("period", "{month} next year", lambda month: Hint(month=month, years=1))
    for weeks, said in ((0, "this"), (1, "next|coming"), (-1, "last|past|previous")):
        g.rule("period", f"[the] {said} week", lambda weeks=weeks: Hint(week=weeks))
        g.rule("period", f"[the] {said} month", lambda months=weeks: Hint(months=months))
    g.table("some_period", {"week": Hint(week=0), "month": Hint(months=0)})
    g.rule("whole", ("the {some_period}", "{period}"), lambda period: period)
    g.rule("phrase", "[in] [during] {period}", _period)
    g.rule("phrase", "in|during {long_month}", lambda long_month: Hint(month=long_month))
    for section, said in (("begin", "beginning|start"), ("middle", "middle"), ("end", "end")):
        g.rule("phrase", f"[at|in|towards] [the] {said} of {{whole}}",
               lambda whole, section=section: replace(whole, section=section))  # fmt: skip
    for section, said in (("begin", "early"), ("middle", "mid"), ("end", "late")):
        g.rule("phrase", f"[in] {said} [-] [in] {{period}}",
               lambda period, section=section: replace(period, section=section))  # fmt: skip
    g.shape("iso_week", lambda token: n if (n := make.number(token)) and n <= 53 else None)  # noqa: PLR2004
    g.rule("phrase", "[in] week [number] {iso_week}", lambda iso_week: Hint(iso_week=iso_week))
    g.rule("phrase", "next year", lambda: Hint(years=1))
    g.rule("phrase", "in {year}", lambda year: Hint(year=year))
    for hint, said in (
        (Hint(weekend=0), "this|the"), (Hint(weekend=0, coming=1), "coming"),
        (Hint(weekend=1), "next"), (Hint(weekend=-1), "last"),
    ):  # fmt: skip
        g.rule("weekend", f"[the] {said} weekend", lambda hint=hint: hint)
    g.rule("phrase", "[in|at|on|over] {weekend}", lambda weekend: weekend)
    g.rule("phrase", "weekend", lambda: Hint(weekend=0, latent=True))


def _period(period: Hint) -> Hint:
    """A month alone is easily part of a name or a story; "in December" is not."""
    return replace(period, latent=True) if period.month and not period.years else period


def _days(g: Grammar) -> None:
    g.rule("day", ("{weekday}", "{dayword}"), lambda day: day)
    g.rule("day", "[the] day after tomorrow", lambda: Hint(offset=2))
    g.rule("day", "[the] day before yesterday", lambda: Hint(offset=-2))
    g.rule("day", ("[the] coming|upcoming {weekday}", "this coming {weekday}"), make.coming)
    g.rule("day", "this {weekday}", make.this_week)
    g.rule(
        "day", ("next {weekday}", "{weekday} next", "{weekday} [of|in] next week"), make.next_week
    )
    g.rule("day", "last {weekday}", make.gone)
    g.rule("day", ("{weekday} week", "a week on {weekday}", "a week [from] {weekday}"),
           lambda weekday: weekday | Hint(ahead=make.Ahead(1, "week")))  # fmt: skip
    g.rule("day", ("{dayword} week", "a week [from] {dayword}"),
           lambda dayword: dayword | Hint(ahead=make.Ahead(1, "week")))  # fmt: skip
    g.rule("day", "{weekday} fortnight", lambda day: day | Hint(ahead=make.Ahead(2, "week")))
    g.rule("day", "{weekday} in {span}", lambda weekday, span: weekday | make.later(span))
    g.rule("day", "{span} from {weekday}", lambda weekday, span: weekday | make.later(span))
    g.rule("day", "{span} from {dayword}", lambda dayword, span: dayword | make.later(span))
    g.rule("phrase", "[on] {day}", lambda day: day)
    g.rule("phrase", "{dayword} night", lambda day: day | Hint(part=EVENING))
    g.rule("any_day", ("{day}", "{date}", "{weekend}"), lambda day: day)
    g.rule("any_day", "{weekday} [,] [the] {date}", lambda weekday, date: weekday | date)
    g.rule("first", "{any_day}", lambda any_day: any_day)
    g.rule("first", "[the] {dom}", lambda dom: Hint(day=dom))
    g.rule(
        "phrase",
        (f"[from] {{start:first}} {TILL}|through {{until:any_day}}",
         "[from] {start:first} up to [and] [including] {until:any_day}",
         "between {start:first} and {until:any_day}"),
        make.days,
    )  # fmt: skip
    g.rule("any_day", "{day:date} {year}", make.in_year)
    g.rule("phrase", "{day:date} {year}", make.in_year)
    g.rule("phrase", "[in] the week of {any_day}", make.week_of)
    g.rule("phrase", "[in] the weekend of {any_day}", make.weekend_of)
    g.rule("phrase", ("from {any_day} [onwards|on]", "starting {any_day}", "since {any_day}"),
           make.from_day)  # fmt: skip
    g.rule("phrase", "after {any_day}", make.after_day)
    g.rule("phrase", "before|until|till {any_day}", make.before_day)
    g.rule("phrase", ("by {any_day}", "by {any_day} at the latest", "no later than {any_day}",
                      "up to and including {any_day}"),
           make.until_day)  # fmt: skip
    g.rule("phrase", "from {period}", make.from_day)
    g.rule("phrase", "after {period}", make.after_day)


def _repeats(g: Grammar) -> None:
    g.table("cycle", {
        "day": "day", "week": "week", "month": "month", "year": "year", "days": "day",
        "weeks": "week", "months": "month",
    })  # fmt: skip
    for name, day in (("listed", "weekday"), ("plural", "weekdays")):
        joined = f"{{first:{day}}} and|,|&|or [and] [on] [every] {{rest:{name}}}"
        g.rule(name, f"{{{day}}}", make.every)
        g.rule(name, f"{{{day}}} {{part}}", lambda part, **days: _every_part(days, part))
        g.rule(name, f"{{{day}}} {{part:parts}}", lambda part, **days: _every_part(days, part))
        g.rule(name, joined, lambda first, rest: (
            make.both(one, rest) if (one := make.every(first)) else None
        ))  # fmt: skip
    g.rule("phrase", "[on] {plural}", lambda plural: plural)
    g.rule(
        "phrase", "{weekday} {parts}", lambda weekday, parts: make.every(weekday | Hint(part=parts))
    )
    g.rule("phrase", (f"[on] {EVERY} {{listed}}", "always [on] {listed}"), lambda listed: listed)
    g.rule("phrase", f"{EVERY} other|second {{weekday}}", make.every_other)
    g.rule("phrase", f"{EVERY} other|second {{weekday}} {{part}}",
           lambda weekday, part: make.every_other(weekday | Hint(part=part)))  # fmt: skip
    g.rule("phrase", f"{EVERY} {{cycle}}", make.repeat)
    g.rule("phrase", f"{EVERY} {{n}} {{cycle}}", make.repeated)
    g.rule("phrase", f"{EVERY} {{n}} {{cycle}} [on] {{listed}}", make.repeated_on)
    g.rule("phrase", f"{EVERY} {{cycle}} [on] {{listed}}", make.repeated_on)
    g.rule("phrase", f"{EVERY} other|second {{cycle}}", make.every_second)
    g.rule("phrase", f"{EVERY} other|second {{cycle}} [on] {{listed}}",
           lambda cycle, listed: make.repeated_on(cycle, listed, 2))  # fmt: skip
    g.rule("phrase", (f"{EVERY} fortnight", "fortnightly", "bi - weekly", "biweekly"),
           lambda: make.repeat("week", 2))  # fmt: skip
    g.rule("phrase", "fortnightly [on] {listed}", lambda days: make.repeated_on("week", days, 2))
    g.rule("phrase", "once a|per|every {cycle}", make.repeat)
    g.rule("phrase", "once every {n} {cycle}", make.repeated)
    g.table("adverb", {"daily": "day", "weekly": "week", "monthly": "month", "yearly": "year"})
    g.rule("phrase", "{adverb}", make.repeat)
    g.rule("phrase", "{cycle:adverb} [on] {listed}", make.repeated_on)
    g.rule("phrase", (f"[in] {EVERY} {{part}}",), lambda part: make.repeat("day") | Hint(part=part))
    g.rule("phrase", ("[on|during] weekdays", "on working|week days", f"{EVERY} weekday",
                      f"{EVERY} working day", "during the week"),
           lambda: Hint(every=Every("week", 1, (0, 1, 2, 3, 4))))  # fmt: skip
    g.rule("phrase", (f"{EVERY} weekend", "[at|on] weekends"),
           lambda: Hint(every=Every("week", 1, (5, 6))))  # fmt: skip
    g.rule("phrase", (f"{EVERY} month on the {{day:dom}}", f"[on] the {{day:dom}} of {EVERY} month",
                      f"{EVERY} {{day:dom}} of the month"),
           make.monthly)  # fmt: skip
    g.rule("phrase", (f"{EVERY} {{nth:ordinal}} {{weekday}} [of|in] [the|every|each] [month]",
                      f"{EVERY} {{nth}} {{weekday}} [of|in] [the|every|each] [month]",
                      f"[on] the {{nth:ordinal}} {{weekday}} of {EVERY} month"),
           make.nth_monthly)  # fmt: skip


def _every_part(days: dict[str, Hint], part: Part) -> Hint | None:
    (day,) = days.values()
    both = day | Hint(part=part)
    return make.every(both) if both else None
