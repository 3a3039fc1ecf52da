"""Parts of the day in Dutch, and how long until: "na het eten", "over een kwartier"; pure."""

from __future__ import annotations

from dataclasses import replace

from bot.dates import makers as make
from bot.dates.grammar import Grammar
from bot.dates.hint import AFTERNOON, EVENING, MORNING, TONIGHT, Hint, Part


def add_to(g: Grammar) -> None:
    _parts(g)
    _spans(g)


def _parts(g: Grammar) -> None:
    g.rule(
        "phrase",
        ("'s {habit}", "{habit}", "s {habit}"),
        lambda habit: Hint(part=habit, latent=True),
    )
    for narrow, said in (("begin", "vroeg"), ("end", "laat")):
        forms = (f"['s|s] {{habit}} {said}", f"{said} ['s|s] {{habit}}")
        g.rule(
            "phrase",
            forms,
            lambda habit, narrow=narrow: Hint(part=habit, narrow=narrow, latent=True),
        )
    g.rule("phrase", "komende nacht", lambda: Hint(offset=0, part=TONIGHT))
    g.rule("phrase", "deze {part}", lambda part: Hint(offset=0, part=part))
    g.rule("phrase", ("{part}", "in de {part}"), lambda part: Hint(part=part, latent=True))
    for narrow, said in (("begin", "begin|vroeg|vroege"), ("end", "eind|einde|late|laat")):
        forms = (f"[aan] [het] {said} [van|in] [de] {{part}}", f"in de {said} {{part}}")
        g.rule("phrase", forms, lambda part, narrow=narrow: Hint(part=part, narrow=narrow))
        g.rule(
            "phrase",
            f"{said} {{day:dayword}}",
            lambda day, narrow=narrow: replace(day, narrow=narrow) if day.part else None,
        )
        late = f"{{day:narrow_day}} [heel] {said}"
        g.rule("phrase", late, lambda day, narrow=narrow: replace(day, narrow=narrow))
    for name in ("dayword", "weekday"):
        g.rule("narrow_day", f"{{{name}}}", lambda day: day if day.part else None)
    noon = Part("noon", 12, 14)
    for part, phrases in (
        (noon, ("tussen de middag", "rond lunchtijd", "[tijdens|met] de lunch", "lunchtijd",
                "in de lunchpauze", "rond de lunch")),
        (MORNING, ("voor de lunch|middag", "vóór de middag", "na [het] ontbijt",
                   "in de loop van de ochtend")),
        (AFTERNOON, ("na de lunch", "in de loop van de middag")),
        (EVENING, ("na het|mijn eten|avondeten", "na het|mijn werk", "na etenstijd",
                   "in de loop van de avond")),
        (Part("after school", 15, 18), ("na school|schooltijd", "uit school")),
        (Part("supper", 17, 19), ("rond etenstijd|etenstijd", "rond het avondeten",
                                  "[eind|einde] van de dag", "eind van de werkdag")),
    ):  # fmt: skip
        g.rule("phrase", phrases, lambda part=part: Hint(part=part))
    g.rule("phrase", "[in] [de] nacht van {first:any_day} op {second:any_day}", make.night_of)
    g.rule("phrase", ("( wintertijd )", "wintertijd"), lambda: Hint(fold=1, latent=True))
    g.rule("phrase", "morgen vroeg", lambda: Hint(offset=1, part=MORNING))


def _spans(g: Grammar) -> None:
    g.rule("span", ("{n} {unit}", "{n:halves} {unit}"), make.span_of)
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
    g.rule("phrase", "over [ongeveer|circa|precies|exact] {span}", make.later)
    g.rule("loose", ("een {unit} of {n}", "{unit} of {n}", "zo'n {n} {unit}"), make.span_of)
    g.rule("loose", "[een] paar|enkele {unit}", lambda unit: make.span(3, unit))
    g.rule("phrase", "[ergens] over {loose}", make.roughly)
    g.rule("phrase", ("binnen {span}", "binnen nu en {span}"), make.within)
    g.rule("phrase", "{span} geleden", make.ago)
    g.rule("phrase", ("nu", "nu meteen|direct", "zo snel|spoedig|gauw mogelijk", "zsm", "direct",
                      "meteen", "z . s . m", "per direct", "met spoed", "spoed", "op dit moment",
                      "onmiddellijk", "asap"),
           lambda: Hint(vague="now"))  # fmt: skip
    g.rule("phrase", ("geen haast", "heeft geen haast", "[het] maakt niet uit wanneer",
                      "wanneer het|je|u uitkomt", "[het] heeft de tijd", "wanneer dan ook"),
           lambda: Hint(vague="whenever"))  # fmt: skip
