"""Days by their name in English, and from one to another: "Tuesday week"; pure."""

from __future__ import annotations

from bot.dates import makers as make
from bot.dates.grammar import Grammar
from bot.dates.hint import EVENING, Ahead, Hint

TILL = "to|till|until|til|-|\u2013"


def add_to(g: Grammar) -> None:
    g.rule("weekday", "{weekday_name}", lambda name: name)
    g.rule("weekday", "{name:weekday_name} {part}", make.in_part)
    g.rule("day", ("{weekday}", "{dayword}"), lambda day: day)
    g.rule("day", "[the] day after tomorrow", lambda: Hint(offset=2))
    g.rule("phrase", "[the] week after next", lambda: Hint(week=2))
    g.rule("phrase", "[the] weekend after next", lambda: Hint(weekend=2))
    g.rule("day", "[the] day before yesterday", lambda: Hint(offset=-2))
    g.rule("day", ("[the] coming|upcoming {weekday}", "this coming {weekday}"), make.coming)
    g.rule("day", "this {weekday}", make.this_week)
    g.rule(
        "day", ("next {weekday}", "{weekday} next", "{weekday} [of|in] next week"), make.next_week
    )
    g.rule("day", "last {weekday}", make.gone)
    g.rule("day", ("{weekday} week", "a week on {weekday}", "a week [from] {weekday}"),
           lambda weekday: weekday | Hint(ahead=Ahead(1, "week")))  # fmt: skip
    g.rule("day", ("{dayword} week", "a week [from] {dayword}"),
           lambda dayword: dayword | Hint(ahead=Ahead(1, "week")))  # fmt: skip
    g.rule("day", "a fortnight [on|from] {weekday}", lambda day: day | Hint(ahead=Ahead(2, "week")))
    g.rule("day", "{weekday} fortnight", lambda day: day | Hint(ahead=Ahead(2, "week")))
    g.rule("day", "{weekday} in {span}", lambda weekday, span: weekday | make.later(span))
    g.rule("day", "{span} from {weekday}", lambda weekday, span: weekday | make.later(span))
    g.rule("day", "{span} from {dayword}", lambda dayword, span: dayword | make.later(span))
    g.rule("whole_days", "the day", lambda: make.span(1, "day"))
    g.rule("whole_days", "{span}", lambda span: span)
    g.rule("phrase", "{span:whole_days} after {day:any_day}", make.days_after)
    g.rule("phrase", "{span:whole_days} before {day:any_day}", make.days_before)
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
