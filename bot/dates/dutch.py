"""How the Dutch say when. A bare hour is one of the waking hours, see `resolve`; pure."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from bot.dates import dutch_words as words
from bot.dates import makers as make
from bot.dates.grammar import Grammar
from bot.dates.hint import AFTERNOON, EVENING, MORNING, Clock, Hint, Part
from bot.dates.language import Language

ABOUT = "rond|omstreeks|ongeveer|circa|ca|tegen|plusminus|pakweg"
EVERY = "elke|iedere|elk|ieder|alle"
COMING = "aanstaande|aankomende|aankomend|komende|eerstvolgende|a.s.|as|aanst"
GONE = "afgelopen|vorige|verleden|laatste"
TILL = "tot|t/m|tm|-|–"
LINKS = frozenset((
    "om", "op", "in", "de", "het", "van", ",", "dan", "en", "nog", "wel", "ergens", "graag",
    "liefst", "bij", "voorkeur", "zo", "even", "(", ")", "-", ".", "'s", "dus", "namelijk", "al",
    "ook", "rond", "weer", "straks", "precies",
))  # fmt: skip
AROUND = LINKS | frozenset((
    "ja", "graag", "is", "goed", "prima", "kan", "doe", "maar", "liever", "oke", "ok", "mag",
    "komt", "uit", "mij", "me", "best", "!", "?", "hoor", "voor", "past", "schikt", "lukt", "ik",
    "dat", "zou", "fijn", "zijn", "het", "uur", "denk", "of", "aub", "alstublieft", "wat",
))  # fmt: skip


@cache
def dutch() -> Language:
    grammar = Grammar()
    make.figures_of(grammar)
    for name, table in (
        ("n", words.NUMBERS),
        ("hour", {word: Clock(value) for word, value in words.HOURS.items()}),
        ("dom", words.NUMBERS | words.ORDINALS),
        ("nth", {}),
        ("ordinal", words.ORDINALS | {"laatste": -1}),
        ("weekday", words.WEEKDAYWORDS),
        ("weekdays", words.PLURAL_WEEKDAYS),
        ("short", {word: Hint(weekday=day) for word, day in words.SHORT_WEEKDAYS.items()}),
        ("safe_short", {w: Hint(weekday=day) for w, day in words.SAFE_SHORT_WEEKDAYS.items()}),
        ("dayword", words.DAYWORDS),
        ("month", words.MONTHS),
        ("long_month", words.LONG_MONTHS),
        ("part", words.PARTS),
        ("habit", words.HABITS),
        ("unit", words.SPANS),
        ("feast", words.FEASTS),
    ):
        grammar.table(name, table)
    for add in (_guards, _clocks, _times, _parts, _spans, _dates, _periods, _days, _repeats):
        add(grammar)
    return Language(grammar, LINKS, AROUND, words.TYPOS, words.NO_TYPOS)


def _guards(g: Grammar) -> None:
    """What looks like a moment and is none."""
    g.table("kind_word", dict.fromkeys((
        "morgen", "middag", "avond", "nacht", "dag", "weekend", "week", "ochtend", "namiddag",
        "vakantie", "kerst", "kerstdagen", "jaarwisseling", "pasen", "paasdagen",
        "nieuwjaar", "voormiddag", "kerstmis", "pinksteren", "koningsdag",
    )))  # fmt: skip
    g.table("counted", dict.fromkeys((
        "euro", "euros", "euro's", "personen", "mensen", "man", "km", "kilometer", "kilo", "kg",
        "dozen", "keer", "x", "jaar", "jarige", "stuks", "kinderen", "procent", "graden", "cent",
        "meter", "m", "liter", "gram", "tassen", "zakken", "flessen", "treden", "verdiepingen",
        "trappen", "dagen", "weken", "maanden", "minuten", "kamers", "honden", "katten", "planten",
        "koffers", "stoelen", "broden", "pakken", "pillen", "tabletten", "deuren", "ramen",
    )))  # fmt: skip
    g.table("storey", dict.fromkeys((
        "verdieping", "etage", "keer", "straat", "dwarsstraat", "kamer", "rij", "klas", "groep",
        "eeuw", "laan", "plaats", "deur", "huis", "verdiep", "hands", "graads", "jaars", "trap",
    )))  # fmt: skip
    g.table("doing", dict.fromkeys((
        "oppassen", "helpen", "schoonmaken", "poetsen", "wandelen", "werken", "lang", "werk",
        "hulp", "achter", "achterelkaar", "rijden", "reizen", "wachten", "gewacht", "bezig",
        "mee", "per", "komen", "onderweg", "slapen", "lopen", "fietsen",
    )))  # fmt: skip
    g.rule("phrase", (
        "goede|goeie|goeden|fijne|fijn|prettige|prettig|mooie|goed|gezellige|zalig|gelukkig"
        " {kind_word}",
        "fijne|prettige|mooie {weekday}",
        "^ tot {tillable} [!|.] $",
        "^ tot {tillable} en|dan|, ",
        "om|rond|tegen|voor|na|vanaf|tot|tussen {n} {counted}",
        "{n} voor|over|tot {n} {counted}",
        "{slashed} {counted}",
        "{written} {counted}",
        "half|halve {counted}",
        "de|op {nth} {storey}", "op de {nth} {storey}", "de {ordinal} {storey}",
        "{n} {unit} {doing}", "{hour} uur {doing}", "een half uur {doing}",
        "duurt|duren|duurde|ongeveer|al|zo'n|ruim|bijna {n} {unit}",
        "duurt|al [maar] een {unit}",
        "nu eenmaal", "nu en dan", "tot nu", "van nu", "zo nu en dan", "nu ik|we|dat|ook|toe",
        "elke|iedere|volgende|vorige|andere keer", "de hele dag|week|nacht|avond|middag",
        "een week|maand|dag|middag|avond|ochtend|nacht", "per week|dag|maand|jaar",
        "om de hoek|beurt",
    ), make.nothing)  # fmt: skip
    g.rule("tillable", "{dayword}", lambda dayword: dayword)
    g.rule("tillable", "{weekday}", lambda weekday: weekday)
    g.rule("tillable", "volgende week|keer", make.nothing)


def _clocks(g: Grammar) -> None:
    """`clock` is surely a time of day; `bare` is only an hour."""
    g.table("minute", {w: n for w, n in words.NUMBERS.items() if n < 30})  # noqa: PLR2004
    g.shape("minute", lambda token: n if (n := make.number(token)) and n < 30 else None)  # noqa: PLR2004
    g.shape("minutes", lambda token: n if (n := make.number(token)) in {15, 30, 45} else None)
    g.table("minutes", {"vijftien": 15, "dertig": 30, "vijfenveertig": 45})
    g.rule("bare", "{hour}", lambda hour: hour)
    g.rule("oclock", "{hour} uur|u|h|uurtje", lambda hour: hour)
    g.rule("clock", "{hour} uur|u {minutes}", lambda hour, minutes: Clock(hour.hour, minutes, True))
    g.rule("clock", "{written} [uur|u|h]", lambda written: written)
    g.rule("clock", "half {hour} [uur]", lambda hour: make.past(hour, -30))
    g.rule("clock", "[een] kwart|kwartier over|na {hour} [uur]", lambda hour: make.past(hour, 15))
    g.rule("clock", "[een] kwart|kwartier voor {hour} [uur]", lambda hour: make.past(hour, -15))
    g.rule(
        "clock",
        "{minute} [minuten|minuut|min] over|na {hour} [uur]",
        lambda minute, hour: make.past(hour, minute),
    )
    g.rule(
        "clock",
        "{minute} [minuten|minuut|min] voor {hour} [uur]",
        lambda minute, hour: make.past(hour, -minute),
    )
    g.rule(
        "clock",
        "{minute} [minuten|minuut|min] over|na half {hour} [uur]",
        lambda minute, hour: make.past(hour, minute - 30),
    )
    g.rule(
        "clock",
        "{minute} [minuten|minuut|min] voor half {hour} [uur]",
        lambda minute, hour: make.past(hour, -minute - 30),
    )
    g.rule("clock", "middernacht", lambda: Clock(24, 0, True))
    for name in ("clock", "oclock", "bare"):
        g.rule("time", f"{{{name}}}", lambda made: made)


def _times(g: Grammar) -> None:
    sure = ("{clock}", "om|tot {clock}", "om {oclock}", "om {bare}", "klokslag {time}")
    g.rule("phrase", sure, make.at)
    g.rule("phrase", ("{oclock}",), make.maybe)
    near = (
        f"[om|zo] {ABOUT} [de] {{time}}", "[om|rond|tegen|zo|rond] [de] een uur|uurtje of {time}",
        "om en nabij {time}", "even|iets|net|vlak voor|na|over {time}", "om ongeveer {time}",
    )  # fmt: skip
    g.rule("phrase", near, make.about)
    g.rule("phrase", "rond|tegen een uur|uurtje of {time}", make.about)
    ranges = (
        "tussen {start:time} en {until:time}",
        f"van|vanaf {{start:time}} {TILL} [ongeveer|uiterlijk] {{until:time}}",
        f"van|vanaf {{start:time}} {TILL} en met {{until:time}}",
        f"{{start:clock}} {TILL} {{until:time}}",
        f"{{start:oclock}} {TILL} {{until:time}}",
        f"{{start:time}} {TILL} {{until:oclock}}",
        f"{{start:time}} {TILL} {{until:clock}}",
        "tussen {start:time} - {until:time}",
    )
    g.rule("phrase", ranges, make.between)
    g.rule("phrase", ("{pair} uur|u|h", "tussen|van {pair}"), make.hours)
    g.rule(
        "phrase",
        f"{{start:bare}} {TILL} {{until:bare}}",
        lambda start, until: make.latent(make.between(start, until)),
    )
    g.rule("phrase", ("vanaf|na {clock}", "vanaf|na {oclock}"), make.since)
    g.rule("phrase", "vanaf|na {bare}", lambda bare: make.latent(make.since(bare)))
    early = (
        "voor|tot|uiterlijk|vóór {clock}", "voor|tot|uiterlijk|vóór {oclock}", "uiterlijk om {time}",
        "[uiterlijk] voor|vóór {clock}", "niet later dan {time}", "uiterlijk {bare}",
    )  # fmt: skip
    g.rule("phrase", early, make.before)
    g.rule("phrase", "voor|tot {bare}", lambda bare: make.latent(make.before(bare)))


def _parts(g: Grammar) -> None:
    g.rule(
        "phrase",
        ("'s {habit}", "{habit}", "s {habit}"),
        lambda habit: Hint(part=habit, latent=True),
    )
    g.rule("phrase", ("{part}", "in de {part}"), lambda part: Hint(part=part, latent=True))
    for narrow, said in (("begin", "begin|vroeg|vroege"), ("end", "eind|einde|late|laat")):
        forms = (
            f"[aan] [het] {said} [van|in] [de] {{part}}",
            f"[aan] [het] {said} [van|in] [de] {{part}}",
            f"in de {said} {{part}}",
        )
        g.rule("phrase", forms, lambda part, narrow=narrow: Hint(part=part, narrow=narrow))
        g.rule(
            "phrase",
            f"{said} {{day:dayword}}",
            lambda day, narrow=narrow: replace(day, narrow=narrow) if day.part else None,
        )
    noon = Part("noon", 12, 14)
    for part, said in (
        (noon, ("tussen de middag", "rond lunchtijd", "[tijdens|met] de lunch", "lunchtijd",
                "in de lunchpauze", "rond de lunch")),
        (MORNING, ("voor de lunch", "na [het] ontbijt", "in de loop van de ochtend")),
        (AFTERNOON, ("na de lunch", "na school|schooltijd", "in de loop van de middag")),
        (EVENING, ("na het|mijn eten|avondeten", "na het|mijn werk", "na etenstijd",
                   "in de loop van de avond")),
        (Part("supper", 17, 19), ("rond etenstijd|etenstijd", "rond het avondeten",
                                  "[eind|einde] van de dag", "eind van de werkdag")),
    ):  # fmt: skip
        g.rule("phrase", said, lambda part=part: Hint(part=part))
    g.rule("phrase", "[in] [de] nacht van {first:any_day} op {second:any_day}", make.night_of)
    g.rule("phrase", ("( wintertijd )", "wintertijd"), lambda: Hint(fold=1, latent=True))
    g.rule("phrase", "morgen vroeg", lambda: Hint(offset=1, part=MORNING))


def _spans(g: Grammar) -> None:
    g.rule("span", "{n} {unit}", make.span_of)
    g.rule(
        "span",
        ("[een] half uur|uurtje", "[een] halfuur|halfuurtje"),
        lambda: make.span(0.5, "hour"),
    )
    g.rule("span", "anderhalf uur|uurtje", lambda: make.span(1.5, "hour"))
    g.rule("span", "{n} en [een] half|halve uur", lambda n: make.span(n + 0.5, "hour"))
    g.rule("span", "[een] half jaar", lambda: make.span(6, "month"))
    g.rule("span", "anderhalve week", lambda: make.span(10, "day"))
    g.rule("span", "[een] kwartier|kwartiertje", lambda: make.span(1, "quarter"))
    g.rule("span", "een uur en een kwartier", lambda: make.span(1.25, "hour"))
    g.rule("span", "{n} uur en {m:n} minuten", lambda n, m: make.span(n * 60 + m, "minute"))
    g.rule("phrase", "over [ongeveer|circa] {span}", make.later)
    loose = ("[ergens] over een {unit} of {n}", "over {unit} of {n}", "over zo'n {n} {unit}")
    g.rule("phrase", loose, lambda unit, n: make.roughly(make.span(n, unit)))
    g.rule("phrase", "over [een] paar|enkele {unit}", lambda unit: make.roughly(make.span(3, unit)))
    g.rule("phrase", ("binnen {span}", "binnen nu en {span}"), make.within)
    g.rule("phrase", "{span} geleden", make.ago)
    g.rule("phrase", ("nu", "nu meteen|direct", "zo snel|spoedig|gauw mogelijk", "zsm", "direct",
                      "meteen", "z . s . m", "per direct", "met spoed", "spoed", "op dit moment",
                      "onmiddellijk", "asap"),
           lambda: Hint(vague="now"))  # fmt: skip
    g.rule("phrase", ("geen haast", "heeft geen haast", "[het] maakt niet uit wanneer",
                      "wanneer het|je|u uitkomt", "[het] heeft de tijd", "wanneer dan ook"),
           lambda: Hint(vague="whenever"))  # fmt: skip


def _dates(g: Grammar) -> None:
    dated = ("[de] {day:dom} {month} [.]", "[de] {day:dom} {month} [.] {year}")
    g.rule("date", dated, make.date)
    g.rule("date", "{day:dom} {month} [.] '{year}", lambda **_: None)
    g.rule("date", ("[de] {day:dom} van {month:period}",), _day_of)
    g.rule("date", ("de|den {nth}", "op {nth}"), lambda nth: Hint(day=nth))
    g.rule("phrase", "{nth}", lambda nth: Hint(day=nth, latent=True))
    g.rule("phrase", ("[op] {date}", "op [de] {date}"), lambda date: date)
    g.rule("phrase", "op {slashed}", lambda slashed: replace(slashed, latent=None))
    g.rule("date", "[op] [de] {nth:ordinal} {weekday} van|in {month:period}", make.nth_of)
    g.rule("date", "[op] [de] {nth} {weekday} van|in {month:period}", make.nth_of)
    short = ("{day:short} [.] {date}", "{day:short} [.] de {nth:date}")
    g.rule("date", short[0], lambda day, date: day | replace(date, latent=None))
    g.rule("phrase", "{safe_short} [.]", lambda safe_short: make.latent(safe_short))
    g.rule("phrase", ("^ {short} [.] $", "^ op {short} [.] $"), lambda short: short)
    g.rule("date", "[met|de] {feast}", lambda feast: Hint(feast=feast))
    for name, said in (
        ("christmas day", "eerste|1e|1ste kerstdag"), ("boxing day", "tweede|2e|2de kerstdag"),
        ("easter sunday", "eerste|1e|1ste paasdag"), ("easter monday", "tweede|2e|2de paasdag"),
        ("whit sunday", "eerste|1e|1ste pinksterdag"), ("good friday", "goede vrijdag"),
        ("whit monday", "tweede|2e|2de pinksterdag"), ("new year", "oud en nieuw"),
        ("st martin", "sint maarten"), ("st nicholas", "sint nicolaas"),
        ("new year's eve", "oud en nieuw"),
    ):  # fmt: skip
        g.rule("date", said, lambda name=name: Hint(feast=name))
    for word, name in words.EVES.items():
        g.rule("phrase", word, lambda name=name: Hint(feast=name, part=EVENING))


def _day_of(day: int, month: Hint) -> Hint | None:
    return Hint(day=day) | month


def _periods(g: Grammar) -> None:
    """Weeks, weekends and months, and their beginning and end."""
    g.rule("period", "{long_month}", lambda long_month: Hint(month=long_month))
    g.rule(
        "period", "{long_month} {year}", lambda long_month, year: Hint(month=long_month, year=year)
    )
    g.rule("period", "volgend jaar {month}", lambda month: Hint(month=month, years=1))
    g.rule("period", "{month} volgend jaar", lambda month: Hint(month=month, years=1))
    for weeks, said in ((0, "deze"), (1, "volgende|komende|aankomende|aanstaande"),
                        (-1, "vorige|afgelopen|verleden")):  # fmt: skip
        g.rule("period", f"[de] {said} week", lambda weeks=weeks: Hint(week=weeks))
        g.rule("period", f"[de] {said} maand", lambda months=weeks: Hint(months=months))
    g.rule("period", "van de week", lambda: Hint(week=0))
    g.table("some_period", {"week": Hint(week=0), "maand": Hint(months=0)})
    g.rule("whole", "de {some_period}", lambda some_period: some_period)
    g.rule("whole", "{period}", lambda period: period)
    g.rule("phrase", "[in|ergens] [in] {period}", _period)
    g.rule("phrase", "in {long_month}", lambda long_month: Hint(month=long_month))
    for section, said in (("begin", "begin"), ("middle", "half|halverwege|midden|medio"),
                          ("end", "eind|einde")):  # fmt: skip
        g.rule(
            "phrase",
            (f"[aan|in] [het] {said} [van|in] {{whole}}", f"[ergens] {said} {{whole}}"),
            lambda whole, section=section: replace(whole, section=section),
        )
    g.shape("iso_week", lambda token: n if (n := make.number(token)) and n <= 53 else None)  # noqa: PLR2004
    g.rule("phrase", "[in] week|weeknummer {iso_week}", lambda iso_week: Hint(iso_week=iso_week))
    g.rule("phrase", "volgend jaar", lambda: Hint(years=1))
    g.rule("phrase", "in {year}", lambda year: Hint(year=year))
    for hint, said in (
        (Hint(weekend=0), "dit|het"),
        (Hint(weekend=0, coming=1), "komend|aankomend|aanstaande|komende|aanstaand"),
        (Hint(weekend=1), "volgend|volgende"),
        (Hint(weekend=-1), "vorig|afgelopen|vorige"),
    ):
        g.rule("weekend", f"[het] {said} weekend", lambda hint=hint: hint)
    g.rule("phrase", "[in] {weekend}", lambda weekend: weekend)
    g.rule("phrase", "weekend", lambda: Hint(weekend=0, latent=True))


def _period(period: Hint) -> Hint:
    """A month alone is easily part of a name or a story; "in december" is not."""
    return replace(period, latent=True) if period.month and not period.years else period


def _days(g: Grammar) -> None:
    g.rule("day", "{weekday}", lambda weekday: weekday)
    g.rule("day", "{dayword}", lambda dayword: dayword)
    g.rule("day", f"{COMING} [.] {{weekday}}", make.coming)
    g.rule("day", f"eerst volgende|komende {{weekday}}", make.coming)
    g.rule("day", "deze {weekday}", make.this_week)
    g.rule("day", "volgende {weekday}", make.next_week)
    g.rule("day", f"{GONE} {{weekday}}", make.gone)
    g.rule("day", "{weekday} morgen", lambda weekday: weekday | Hint(part=MORNING))
    g.rule("day", "{weekday} over {span}", lambda weekday, span: weekday | make.later(span))
    g.rule("day", "{dayword} over {span}", lambda dayword, span: dayword | make.later(span))
    g.rule("day", "over {span} [op] {weekday}", lambda weekday, span: weekday | make.later(span))
    g.rule("phrase", "[op] {day}", lambda day: day)
    for name in ("day", "date", "weekend"):
        g.rule("any_day", f"[de] {{{name}}}", lambda made: made)
    g.rule("any_day", "{weekday} [de] {date}", lambda weekday, date: weekday | date)
    g.rule("first", "{any_day}", lambda any_day: any_day)
    g.rule("first", "[de] {dom}", lambda dom: Hint(day=dom))
    g.rule(
        "phrase",
        ("[van|vanaf] {start:first} tot|t/m|tm|-|– [en] [met] {until:any_day}",
         "tussen {start:first} en {until:any_day}"),
        make.days,
    )  # fmt: skip
    g.rule("phrase", "[in] de week van {any_day}", make.week_of)
    g.rule("phrase", "[in] het weekend van {any_day}", make.weekend_of)
    g.rule("any_day", "{day:date} {year}", make.in_year)
    g.rule("phrase", "{day:date} {year}", make.in_year)
    g.rule("phrase", "vanaf|sinds {any_day}", make.from_day)
    g.rule("phrase", "na {any_day}", make.after_day)
    g.rule("phrase", ("tot {any_day}", "vóór {any_day}", "nog voor {any_day}", "^ voor {any_day} $",
                      "voor {any_day} klaar|af|gedaan|geregeld|weg|binnen|terug"),
           make.before_day)  # fmt: skip
    g.rule("phrase", ("uiterlijk {any_day}", "uiterlijk op {any_day}", "tot en met|t/m {any_day}",
                      "t/m {any_day}", "niet later dan {any_day}"),
           make.until_day)  # fmt: skip
    g.rule("phrase", ("vanaf {period}",), make.from_day)
    g.rule("phrase", ("na {period}",), make.after_day)


def _repeats(g: Grammar) -> None:
    g.table("cycle", {
        "dag": "day", "week": "week", "maand": "month", "jaar": "year", "dagen": "day",
        "weken": "week", "maanden": "month",
    })  # fmt: skip
    g.rule("listed", "{weekday}", make.every)
    g.rule("listed", "{weekday} [-] en|,|&|of|+ [op] [elke|iedere] {listed}", lambda weekday, listed: (
        make.both(first, listed) if (first := make.every(weekday)) else None
    ))  # fmt: skip
    g.rule("plural", "{weekdays}", lambda weekdays: make.every(weekdays))
    g.rule("plural", "{weekdays} en|,|& [op] {plural}", lambda weekdays, plural: (
        make.both(first, plural) if (first := make.every(weekdays)) else None
    ))  # fmt: skip
    g.rule("phrase", ("[op] {plural}", "'s|s {plural}"), lambda plural: plural)
    g.rule(
        "phrase", (f"[op] {EVERY} {{listed}}", "altijd|steeds [op] {listed}"), lambda listed: listed
    )
    g.rule("phrase", "om de [andere] {weekday}", make.every_other)
    g.rule("phrase", f"{EVERY} andere|tweede {{weekday}}", make.every_other)
    g.rule("phrase", f"[op] {EVERY} {{cycle}}", make.repeated)
    g.rule("phrase", f"{EVERY} {{n}} {{cycle}}", make.repeated)
    g.rule("phrase", f"{EVERY} {{n}} {{cycle}} [op] {{listed}}", make.repeated_on)
    g.rule("phrase", f"{EVERY} {{cycle}} [op] {{listed}}", make.repeated_on)
    g.rule("phrase", "om de {n} {cycle}", make.repeated)
    g.rule("phrase", "om de {n} {cycle} [op] {listed}", make.repeated_on)
    g.rule("phrase", ("om de [andere] {cycle}",), make.every_second)
    g.rule("phrase", ("om de [andere] {cycle} [op] {listed}",),
           lambda cycle, listed: make.repeated_on(cycle, listed, 2))  # fmt: skip
    g.rule("phrase", ("[een|1] [keer|maal] eens|keer|x|maal per|in {cycle}",
                      "[een|1] [keer|maal] eens|keer|x|maal in|per de {cycle}"),
           make.repeated)  # fmt: skip
    g.rule("phrase", "[een|1] eens|keer|x|maal per|in [de] {n} {cycle}", make.repeated)
    g.table("adverb", {"dagelijks": "day", "wekelijks": "week", "maandelijks": "month",
                       "jaarlijks": "year", "dagelijkse": "day", "wekelijkse": "week"})  # fmt: skip
    g.rule("phrase", "{adverb}", make.repeat)
    g.rule("phrase", "{cycle:adverb} [op] {listed}", make.repeated_on)
    g.rule(
        "phrase",
        ("tweewekelijks", "2 - wekelijks", "veertiendaags"),
        lambda: make.repeat("week", 2),
    )
    g.rule("phrase", f"[in] {EVERY} {{part}}",
           lambda part: make.repeat("day") | Hint(part=part))  # fmt: skip
    working = ("doordeweeks", "door de week", "doordeweekse dagen", "op [doordeweekse] werkdagen",
               "op doordeweekse dagen", f"{EVERY} werkdag|werkdagen|doordeweekse [dag|dagen]",
               "werkdagen")  # fmt: skip
    g.rule("phrase", working, lambda: Hint(every=make.Every("week", 1, (0, 1, 2, 3, 4))))
    g.rule("phrase", (f"[in] {EVERY} weekend|weekenden", "in de weekenden", "[in] de weekenden"),
           lambda: Hint(every=make.Every("week", 1, (5, 6))))  # fmt: skip
    g.rule("phrase", (f"{EVERY} maand [op] [de] {{day:dom}}", f"{EVERY} {{day:dom}} van de maand",
                      f"[op] [de] {{day:nth}} van {EVERY} maand"),
           make.monthly)  # fmt: skip
    g.rule("phrase", (f"{EVERY} {{nth:ordinal}} {{weekday}} [van|in] [de|elke|iedere] [maand]",
                      f"[op] [de] {{nth:ordinal}} {{weekday}} van {EVERY} maand",
                      f"{EVERY} {{nth}} {{weekday}} [van|in] [de] [maand]"),
           make.nth_monthly)  # fmt: skip
