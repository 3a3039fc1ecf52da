"""Days by their name in Dutch, and from one to another: "dinsdag over een week"; pure."""

from __future__ import annotations

from bot.dates import makers as make
from bot.dates.grammar import Grammar
from bot.dates.hint import MORNING, Hint

COMING = "aanstaande|aankomende|aankomend|komende|eerstvolgende|a.s.|as|aanst"
GONE = "afgelopen|vorige|verleden"


def add_to(g: Grammar) -> None:
    g.rule("day", "{weekday}", lambda weekday: weekday)
    g.rule("day", "{dayword}", lambda dayword: dayword)
    g.rule("named", ("{weekday}", "{short} [.]"), lambda day: day)
    g.rule("day", f"{COMING} [.] {{named}}", make.coming)
    g.rule("day", "eerst volgende|komende {weekday}", make.coming)
    g.rule("day", "deze {named}", make.this_week)
    g.rule("day", "volgende {named}", make.next_week)
    g.rule("day", f"{GONE} {{named}}", make.gone)
    g.rule("day", "{weekday} morgen", lambda weekday: weekday | Hint(part=MORNING))
    g.rule("day", "{weekday} over {span}", lambda weekday, span: weekday | make.later(span))
    g.rule("day", "{dayword} over {span}", lambda dayword, span: dayword | make.later(span))
    g.rule("day", "over {span} [op] {weekday}", make.weeks_later)
    g.rule("whole_days", "de dag", lambda: make.span(1, "day"))
    g.rule("whole_days", "{span}", lambda span: span)
    g.rule("phrase", "{span:whole_days} na {day:any_day}", make.days_after)
    g.rule("phrase", "{span:whole_days} voor {day:any_day}", make.days_before)
    g.rule("phrase", "[op] {day}", lambda day: day)
    for name in ("day", "date", "weekend"):
        g.rule("any_day", f"[de] {{{name}}}", lambda made: made)
    g.rule("any_day", "{weekday} [de] {date}", lambda weekday, date: weekday | date)
    g.rule("first", "{any_day}", lambda any_day: any_day)
    g.rule("first", "[de] {dom}", lambda dom: Hint(day=dom))
    g.rule(
        "phrase",
        ("[van|vanaf] {start:first} tot|t/m|tm|-|\u2013 [en] [met] {until:any_day}",
         "tussen {start:first} en {until:any_day}"),
        make.days,
    )  # fmt: skip
    g.rule("phrase", "[in] de week van {any_day}", make.week_of)
    g.rule("phrase", "[in] het weekend van {any_day}", make.weekend_of)
    g.rule("any_day", "{day:date} {year}", make.in_year)
    g.rule("phrase", "{day:date} {year}", make.in_year)
    g.rule(
        "phrase", "{start:short} [.] tot|t/m|tm|-|\u2013 [en] [met] {until:short} [.]", make.days
    )
    g.rule("phrase", "vanaf|sinds {any_day}", make.from_day)
    g.rule("phrase", ("niet voor|vóór {any_day}", "niet eerder dan {any_day}"), make.from_day)
    g.rule("phrase", "na {any_day}", make.after_day)
    g.rule("phrase", ("tot {any_day}", "vóór {any_day}", "nog voor {any_day}", "^ voor {any_day} $",
                      "voor {any_day} klaar|af|gedaan|geregeld|weg|binnen|terug"),
           make.before_day)  # fmt: skip
    g.rule("phrase", ("uiterlijk {any_day}", "uiterlijk op {any_day}", "tot en met|t/m {any_day}",
                      "t/m {any_day}", "niet later dan {any_day}"),
           make.until_day)  # fmt: skip
    g.rule("phrase", ("vanaf {period}",), make.from_day)
    g.rule("phrase", ("na {period}",), make.after_day)
