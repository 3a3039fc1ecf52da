# Alles wat de bot in het Nederlands zegt. Korte zinnen, gewone woorden (B1), "je" en "jij".
# Een naam als ask_for_help-kind is de vraag "kind" van het gesprek ask_for_help.

own-name = Nederlands
somebody = iemand

## Woorden die overal terugkomen

options =
    .yes = Ja
    .no = Nee
    .skip = Overslaan
    .back = ◀ Terug
    .stop = ✖ Stoppen
    .done = Klaar, verder
words =
    .menu = Laat zien wat je kunt doen
    .stop = Stop met waar je mee bezig bent
    .help = Hoe werkt dit?
roles =
    .volunteer = vrijwilliger
    .professional = beroepskracht
    .coordinator = coördinator

not-understood = Dat begrijp ik niet. Kies een van de antwoorden, of typ "stop" of "mens". Gevaar? Bel 112.
words-please = Wil je het in woorden zeggen?
go-ahead = Ga je gang, stuur het maar.
too-long = Dat is te lang voor mij. Kun je het korter zeggen?
too-far = Die plek ken ik niet, of het is te ver weg. Kies hieronder een wijk.
choose-one = Kies er minstens één.
stopped = Goed, gestopt. Er is niets verstuurd of veranderd.
came-with-it = 📎 Die stuur ik mee.
now-in-your-language = Ik praat nu Nederlands met je. Another language? Type "taal".
corrected = Ik heb je antwoord aangepast.
back-to = We waren nog bezig met: { $what }.
already-answered = Die vraag is al beantwoord.
not-your-button = Die knop is niet voor jou, of hij is te oud. Typ "menu" om te zien wat je kunt doen.
garbled = Ik kon je bericht niet lezen. Wil je het nog een keer sturen?
unknown-command = Die opdracht ken ik niet.
what-can-i-do = Ik weet niet goed wat je bedoelt. Is er gevaar? Bel 112. Denk je aan zelfdoding? Bel 113.
where-it-stands = Zo staat het met je vraag. Iets anders? Typ "menu". Is er gevaar? Bel 112.
you-are-welcome = 🙂 Typ "menu" als je nog iets wilt.
sorry-our-fault = Sorry, er ging iets mis bij ons. Je bericht is bewaard en een medewerker kijkt ernaar. Typ "menu" om verder te gaan. Is er gevaar? Bel 112.
in-private = Hallo! Ik praat alleen in een privéchat over hulpvragen, zodat niemand meeleest. { $link }

## Welkom

welcome =
    👋 Welkom bij { $network }!

    Ik ben een chatbot, geen mens. Ik breng jou bij een buurtgenoot of beroepskracht die kan helpen.
    Wie jou helpt, leest wat jij schrijft. Coördinatoren zien dat er een vraag is. Je telefoonnummer en adres geef ik alleen door als jij dat zelf wilt. Op Telegram kan ook Telegram meelezen: vertel daar geen medische dingen.

    ⚠️ Dit is geen noodhulp. Er leest niet dag en nacht iemand mee. Is er gevaar? Bel 112.
explain =
    Zo werkt het: jij vraagt iets, ik vraag een paar mensen in de buurt of zij kunnen. Zegt iemand ja, dan praten jullie hier met elkaar. Ik geef alles door.

    Handige woorden: "meld" (er klopt iets niet), "menu", "terug", "stop", "mens" (je wilt iemand spreken), "taal", "andere app" (je gebruikt er nog een) en "vergeet mij".
    ⚠️ Gevaar? Bel 112. Denk je aan zelfdoding? Bel 113.
menu-menu = Menu
menu-what = Wat wil je doen?
invitation-volunteer = 🎉 Fijn dat je vrijwilliger wordt bij { $network }! Nog een paar korte vragen.
invitation-professional = Welkom! Je doet nu mee als beroepskracht bij { $network }. Nog een paar korte vragen.
invitation-coordinator = Welkom! Je bent nu coördinator bij { $network }. Als er niemand gevonden wordt, hoor je dat van mij.
ticket-wrong = Deze code klopt niet. Vraag om een nieuwe.
ticket-late = Deze code is verlopen. Vraag om een nieuwe.
ticket-used = Deze code is al gebruikt. Vraag om een nieuwe.

choose_language-menu = 🌍 Taal / Language
choose_language-language = Welke taal wil je? · Which language?
choose_language-done = Goed, ik praat Nederlands met je.

become_volunteer-menu = 🤝 Vrijwilliger worden
become_volunteer-how = Wat fijn dat je wilt helpen! Een coördinator van { $network } nodigt nieuwe vrijwilligers uit, na een gesprek. Typ "mens": dan vraag ik iemand om contact met je op te nemen.

offer_help-menu = 🤝 Hoe ik wil helpen
    .command = aanbod
offer_help-name = Hoe mogen mensen je noemen? Alleen je voornaam is genoeg.
offer_help-kinds = Waarmee wil je helpen? Je kunt er meer kiezen.
offer_help-neighbourhoods = In welke wijken?
offer_help-dayparts = Wanneer kun je meestal?
    .morning = ’s Ochtends
    .afternoon = ’s Middags
    .evening = ’s Avonds
    .weekend = In het weekend
offer_help-often = Hoe vaak mag ik je iets vragen? Je kunt het altijd veranderen.
    .seldom = Niet te vaak (hooguit 5 keer per week)
    .sometimes = Gewoon (hooguit 10 keer per week)
    .often = Vaak (hooguit 15 keer per week)
offer_help-done = Bedankt! Je krijgt alleen een bericht als er iets is dat bij je past. Nee zeggen mag altijd.
offer_help-somebody-new = { $name } doet nu mee.

## Hulp vragen

ask_for_help-menu = 🙋 Hulp vragen
    .command = hulp
ask_for_help-understood = Ik begrijp dat het gaat over: { $kind }. Klopt dat niet? Je kunt straks alles nog veranderen.
ask_for_help-kind = Waar gaat het over?
ask_for_help-details = Vertel kort wat er nodig is. Typen mag, een spraakbericht of foto ook.
ask_for_help-photo = Stuur een foto of spraakbericht, of vertel er nog iets bij.
    .skip = Niets erbij
ask_for_help-where = In welke wijk is het? Je mag ook je locatie delen. Alleen de wijk wordt bewaard.
ask_for_help-when = Wanneer heb je hulp nodig? Kies, of zeg het in je eigen woorden, zoals "morgen om half drie".
    .now = Nu, het is dringend
    .today = Vandaag
    .tomorrow = Morgen
    .this_week = Deze week
    .no_hurry = Geen haast
ask_for_help-liked_first = Je was blij met { $names }. Zal ik dat eerst vragen?
    .yes = Ja, graag
    .no = Maakt niet uit
ask_for_help-for_whom = Voor wie is het? Kies, of typ een naam, zoals "mijn moeder".
    .me = Voor mijzelf
ask_for_help-consent = Het is voor: { $whom }. Weet die persoon dat je dit vraagt?
    .declared = ✅ Ja, en die vindt het goed
    .awaited = Vraag het die persoon zelf
    .own = Nee, het is voor mij
ask_for_help-places = Hoeveel mensen zijn er nodig?
ask_for_help-name = Hoe mag een helper jou noemen?
ask_for_help-name-is = Zo noemt je helper jou: { $name }
ask_for_help-left-out = ℹ️ Telefoonnummers en adressen in je tekst laat ik weg. Die geef je later zelf, aan wie jou helpt.
ask_for_help-send =
    Klopt dit zo?

    { $summary }
    .yes = ✅ Versturen
    .change = ✏️ Iets veranderen
    .no = Niet versturen
ask_for_help-change = Wat wil je veranderen?
    .kind = Waar het over gaat
    .details = Wat er nodig is
    .photo = Een foto of spraakbericht erbij
    .where = De wijk
    .when = Wanneer
    .for_whom = Voor wie het is
    .places = Hoeveel mensen
    .name = Mijn naam
ask_for_help-dropped = Goed, ik heb niets verstuurd.
ask_for_help-sent = ✅ Je vraag is verstuurd. Ik vraag nu mensen in de buurt. Je hoort van mij zodra iemand ja zegt. Typ "menu" om je vraag te zien, te veranderen of in te trekken.
ask_for_help-sent-later = ✅ Je vraag is verstuurd. Nu is het rusttijd. Vanaf { $when } vraag ik mensen in de buurt. Kan het niet wachten? Typ "menu" en verander je vraag in "Nu, het is dringend".
ask_for_help-waits = ✅ Ik heb het bewaard. Ik zoek pas iemand als { $whom } ja zegt.
consent-late = De code voor { $whom } is verlopen. Er is nog geen ja gezegd. Je kunt een nieuwe code sturen.
consent-not-you = Deze code is niet voor jou, maar voor { $whom }. Stuur hem door.
consent-link =
    Stuur dit door aan { $whom }. Het werkt één keer, tot { $until }.

    { $links }

    Werkt de link niet? Dan kan { $whom } deze code aan de bot sturen:
    { $ticket }
new_consent_link-menu = 🔗 Nieuwe code
give_consent-menu = Vraag voor jou
give_consent-good =
    { $name } wil hulp vragen voor jou:

    { $summary }

    Wil jij dat?
    .yes = ✅ Ja, dat wil ik
    .no = Nee, liever niet
give_consent-yes = ✅ Goed. Ik zoek nu iemand. Alles gaat vanaf nu via jou.
give_consent-no = Goed, dan gebeurt er niets.
give_consent-given = ✅ { $name } zegt ja. Ik zoek nu iemand. Je kunt meelezen en meepraten.
give_consent-declined = Dit wordt niet gevraagd: { $whom } wil het liever niet.
want_company-menu = Gezelschap erbij
want_company-company = Zou je het fijn vinden als iemand daarbij ook even blijft, voor een praatje of een kop koffie?
    .yes = ☕ Ja, gezellig
    .no = Nee, alleen dit
want_company-yes = Ik zet het erbij. ☕
want_company-no = Goed, alleen dit.
repeats = (komt terug)
when-together = in overleg
with-company = { $kind } met gezelschap ☕
with-places = { $kind } ({ $places } mensen nodig)
headline = { $kind } · { $place } · { $when }
headline-human = Iemand wil een mens spreken · { $when }
headline-human-about = ✋ Wil je meekijken bij een hulpvraag? Vandaag nog.
headline-join = Vraag om mee te kijken · { $when }
headline-join-about = Vraag om mee te kijken · { $when }
summary =
    { $headline }
    “{ $details }”{ $files ->
        [0] { "" }
        [one] { " " }📎
       *[other] { " " }📎 { $files }
    }
summary-for = Voor: { $whom }
still-looking = Ik heb nog niemand gevonden voor: { $headline }. Ik vroeg { $asked ->
        [0] nog niemand
        [one] 1 persoon
       *[other] { $asked } mensen
    }. Nu heb ik ook { $names } gevraagd, van het team. Uiterlijk { $when } hoor je hoe het staat. Je vraag blijft staan.
everyone-asleep = Het is nu stil: mensen slapen. Vanaf { $when } vraag ik het. Kun je niet wachten? Bij gevaar bel je 112, bij gedachten aan zelfdoding 113.
no-human-yet = Er heeft nog geen medewerker geantwoord. Je vraag blijft staan. Kun je niet wachten? Bij gevaar bel je 112, bij gedachten aan zelfdoding 113.
nobody-yet = Ik heb nog niemand gevonden voor: { $headline }. Je vraag blijft staan. Typ "mens" als je een medewerker wilt spreken.

talk_to_human-menu = 💬 Een mens spreken
    .command = mens
talk_to_human-details = Waar wil je over praten? Een paar woorden is genoeg. Gevaar? Bel 112.
talk_to_human-sent = Ik heb je vraag doorgegeven. Een medewerker antwoordt hier. Kun je niet wachten? Bij gevaar bel je 112, bij gedachten aan zelfdoding 113.
talk_to_human-someday = Ik heb je vraag doorgegeven. Ik weet niet wanneer een medewerker antwoordt. Kun je niet wachten? Bij gevaar bel je 112, bij gedachten aan zelfdoding 113.
talk_to_human-closed = Er is nu niemand aan het werk. Een medewerker leest je bericht vanaf { $when }. Kun je niet wachten? Bij gevaar bel je 112, bij gedachten aan zelfdoding 113.

## Gevraagd worden

answer_ping-menu = Een vraag voor jou
answer_ping-answer =
    🔔 Kun jij helpen?
    { $headline }

    { $why }
    Zeg je ja? Dan lees je wat er nodig is. Teruggeven mag altijd.
    .yes = ✅ Ja, dat doe ik
    .not_now = Nu niet
    .never = Dit liever nooit
why-you =
    .human = Ik vraag jou, omdat je beroepskracht of coördinator bent.
    .nobody = Ik vraag jou als coördinator, omdat niemand anders kon.
    .looked = Je koos deze vraag zelf.
    .again = Ik vraag het nog een keer, want er is nog geen antwoord.
    .rule = Ik vraag jou, omdat dit bij jouw aanbod past.
    .by-hand = Een coördinator dacht hierbij aan jou.
why-you-because = Ik vraag jou, want { $reasons }.
because =
    .by-hand = een coördinator dacht aan jou
    .liked = je hielp deze bewoner eerder, en dat was fijn
    .your-turn = ik heb je al lang niets gevraagd
    .kind = je koos “{ $value }”
    .close-kind = je koos “{ $value }”, en dat lijkt hierop
    .role = dit hoort bij je werk
    .here = je helpt in { $place }
    .near = het is { $value } km van waar je helpt
    .near-by = het is { $metres } meter van waar je helpt
    .never-asked = ik heb je nog niet eerder gevraagd
    .rested = je bent { $value } dagen niet gevraagd
    .free-now = je zei dat je { $value ->
        [morning] ’s ochtends
        [afternoon] ’s middags
        [evening] ’s avonds
       *[other] dan
    } vaak kunt
    .often-yes = je zegt vaak ja
because_of =
    .by-hand = een coördinator dacht hieraan
    .liked = hielp deze bewoner eerder, en dat was fijn
    .your-turn = is al lang niets gevraagd
    .kind = koos “{ $value }”
    .close-kind = koos “{ $value }”, en dat lijkt hierop
    .role = het hoort bij het werk
    .here = helpt in { $place }
    .near = { $value } km verderop
    .near-by = { $metres } meter verderop
    .never-asked = nog niet eerder gevraagd
    .rested = { $value } dagen niet gevraagd
    .free-now = kan { $value ->
        [morning] ’s ochtends
        [afternoon] ’s middags
        [evening] ’s avonds
       *[other] dan
    } vaak
    .often-yes = zegt vaak ja
why_me-menu = Waarom ik?
why_me-nothing = Er staat nu geen vraag aan jou open. Bij elke vraag staat erbij waarom ik jou vraag.
why_me-told =
    Het gaat om: { $headline }
    { $why }
    { $others ->
        [0] Ik vroeg het alleen aan jou.
        [one] Ik vroeg het ook aan 1 ander.
       *[other] Ik vroeg het ook aan { $others } anderen.
    } Nee zeggen mag altijd. Liever minder vragen? Typ "pauze", of kies in het menu “Hoe vaak ik word gevraagd”.
ping-more-open = { $more ->
        [one] Er is nog 1 andere vraag die bij je past.
       *[other] Er zijn nog { $more } andere vragen die bij je passen.
    } Kijk in het menu bij “Wat is er nu nodig?”.
ask_wider-menu = Verder zoeken
ask_wider-ok =
    Ik heb in de buurt nog niemand gevonden voor: { $headline }. Ik vroeg { $asked ->
        [0] nog niemand
        [one] 1 persoon
       *[other] { $asked } mensen
    }.
    Zal ik het ook verder weg vragen, en aan mensen die iets doen wat erop lijkt?
    .yes = Ja, vraag ook verder
    .no = Nee, alleen in de buurt
ask_wider-yes = Goed, ik vraag het ook verder weg.
ask_wider-no = Goed, ik zoek alleen in de buurt verder.
rest-after-heavy = Dat was niet niks. Je krijgt nu rust: ik vraag je niets tot { $until }. Wil je toch iets doen? Kijk in het menu bij “Wat is er nu nodig?”.
asked-less = Het is nu { $times } keer gebeurd dat je ja zei en dat het stil bleef. Dat kan iedereen gebeuren. Ik vraag je voorlopig minder. Wil je even pauze? Typ "pauze".
asked-less-coordinator = { $name } zei { $times } keer ja zonder dat er iets van kwam. Ik vraag { $name } nu minder. Misschien kun je eens bellen.
## Gevraagd worden zoals je wilt

my_wishes-menu = ⏱ Hoe vaak ik word gevraagd
    .command = wensen
my_wishes-what =
    Zo vraag ik je nu:
    { $wishes }
    Wat wil je veranderen?
    .pause = ⏸ Pauze
    .a_week = Hoe vaak per week
    .quiet = Mijn stille uren
    .night = ’s Nachts bij spoed
    .languages = Welke talen ik spreek
    .nothing = Niets
my_wishes-pause = Hoe lang wil je pauze?
    .end = Pauze stoppen
    .two_weeks = Twee weken
    .month = Een maand
    .season = Drie maanden
my_wishes-a_week = Hoe vaak mag ik je hooguit iets vragen in een week?
my_wishes-quiet = Wanneer moet ik stil zijn? Typ bijvoorbeeld "22:00 tot 9:00".
my_wishes-night = Mag ik je ’s nachts iets vragen als iemand echt niet kan wachten?
    .yes = Ja, dat mag
    .no = Nee, laat mij slapen
my_wishes-languages = Welke talen spreek je goed genoeg om te helpen?
my_wishes-same = Goed, alles blijft zo.
my_wishes-done =
    Opgeslagen.
    { $wishes }
wishes-a-week = • Hooguit { $many ->
        [one] 1 vraag
       *[other] { $many } vragen
    } per week
wishes-quiet = • Niets tussen { $start } en { $end }
wishes-night = • { $wake ->
        [yes] ’s Nachts alleen bij spoed
       *[no] ’s Nachts niets, ook niet bij spoed
    }
wishes-paused = • Pauze tot { $until }

ping-beside = { $helpers ->
        [one] Er helpt al 1 ander.
       *[other] Er helpen al { $helpers } anderen.
    }
ping-stand-in = Je komt in de plaats van iemand die niet kan.
answer_ping-too-late = Iemand anders was net voor, of het is niet meer nodig. Toch bedankt!
answer_ping-taken = ✓ Iemand anders doet het. Bedankt!
answer_ping-done = ✓ Niet meer nodig. Bedankt!
answer_ping-withdrawn = ✓ Niet meer nodig. Bedankt!
answer_ping-not-now = Helemaal goed. Een andere keer misschien.
answer_ping-never = Goed, ik vraag je niet meer voor “{ $what }”.
who_could-menu = 🧭 Wie kan er helpen?
    .command = wie
who_could-which = Er wordt gezocht voor deze vragen. Welke wil je bekijken?
who_could-none = Er is nu geen open vraag waar dit voor kan.
who_could-nobody = Er is niemand die dit aanbiedt.
who_could-what =
    { $people }

    Wat wil je doen?
    .ask = Iemand zelf vragen
    .leave_out = Iemand overslaan
    .hold = Even niemand vragen
    .go_on = Weer verder zoeken
    .nothing = Niets
who_could-ask_whom = Wie zal ik het vragen?
who_could-leave_out_whom = Wie moet ik overslaan?
who_could-ask = Ik heb het aan { $name } gevraagd.
who_could-leave-out = Goed. Voor deze vraag sla ik diegene over.
who_could-hold = Ik vraag nu niemand meer. Kies “Weer verder zoeken” als ik door mag.
who_could-go-on = Ik zoek weer verder.
who_could-nothing = Goed.
who_could-was-asked = • { $name }: { $end ->
        [thinking] denkt erover na
        [cant] kan niet
        [lapsed] zei niets
        [too-late] zei ja, maar was te laat
        [yes] zei ja
       *[other] niet meer nodig
    }
who_could-cannot = • { $name }: nu niet ({ $obstacle })
who_could-can = • { $name }: kans op ja ongeveer 1 op { $one_in }; { $why }
obstacle =
    .unreachable = niet te bereiken
    .other-kind = biedt dit niet aan
    .barred = overgeslagen
    .busy = heeft het druk
    .paused = heeft pauze
    .resting = rust na iets zwaars
    .too-far = te ver weg
    .other-language = spreekt de taal niet
    .no-certificate = verklaring omtrent gedrag niet gezien
    .easy-one-first = begint eerst met iets lichts
    .asked-enough = deze week genoeg gevraagd
    .helped-enough = deze week genoeg gedaan
    .asleep = slaapt nu
open_now-menu = 👀 Wat is er nu nodig?
    .command = open
open_now-which = Dit is er nu nodig. Kies er een als je wilt helpen.
    .nothing = Niets nu
open_now-nothing = Er is nu niets dat bij je past. Kijk gerust later nog eens.
open_now-has = { $headline } ({ $name } doet het, nog geen afspraak)
introduction = { $name } ({ $role } sinds { $since }, hielp { $times ->
        [0] nog niet eerder
        [one] 1 keer eerder
       *[other] { $times } keer eerder
    }, VOG: { $checked ->
        [yes] gezien
       *[no] nog niet gezien
    })
found =
    🎉 { $helper } gaat je helpen!
    Wat je hier schrijft, geef ik door.{ $left ->
        [0] { "" }
        [one] { " " }Ik zoek nog 1 persoon.
       *[other] { " " }Ik zoek nog { $left } mensen.
    } Spreek samen af wanneer en waar.
found-human =
    🎉 { $helper } gaat met je praten.
    Wat je hier schrijft, geef ik door.
found-too = { $helper } helpt ook mee.
you-help =
    🎉 Fijn! Je helpt { $name }.
    “{ $details }”

    Wat je hier schrijft, geef ik door. Spreek samen af wanneer en waar.
you-help-for = Het is voor { $whom }.
relayed =
    💬 { $name }:
    { $text }
relayed-edited =
    💬 { $name } (aangepast):
    { $text }
relayed-deleted = 💬 { $name } heeft dit bericht weggehaald.
in-language = { $name } ({ $language })
report-button = ⚠️
possible-double = ↻ mogelijk dubbel
attachment-gone = 📎 De foto of opname is er niet meer.
attachment-not-passed-on = 📎 Er was een bestand bij, maar dat geef ik niet door: er kan een naam of adres in verborgen zijn. Een foto of pdf ervan geef ik wel door.
attachment-not-made = 📎 Het bestand dat hierbij hoort kan ik niet meer maken. Wat erin zou staan, is voorbij of veranderd.
not-passed-on = Dit bericht heb ik niet doorgegeven: { $name } doet hier niet meer aan mee.
not-reachable = { $name } is nu niet bereikbaar. Berichten komen daar niet aan. Typ "menu" om te kiezen wat je wilt doen.
pass_on_anyway-menu = Gegevens doorgeven
pass_on_anyway-sure = Er staat een telefoonnummer, adres of naam van een account in je bericht. Dat heb ik weggelaten (▒▒▒). Wil je het toch geven? Ik haal het weer weg als het klaar is.
    .yes = Ja, geef het door
    .no = Nee, laat maar weg
pass_on_anyway-kept = Goed, dat blijft van jou.
pass_on_anyway-done = ✅ Doorgegeven.
pass_on_anyway-too-late = Dat kan niet meer: er is niemand meer die het leest.
report_words-menu = Melden of blokkeren
report_words-what = Wat wil je met dit bericht? De ander krijgt niet te horen wat je kiest.
    .report = 🚩 Melden aan een medewerker
    .block = ⛔ Geen contact meer met deze persoon
    .nothing = Laat maar
report_words-quote = Melding over een bericht van { $name }: { $words }
report_words-nothing = Goed, er is niets veranderd.
report_words-blocked = Goed. { $name } kan je hier niet meer schrijven.
report_words-sent = Ik heb het doorgegeven. Een medewerker kijkt vandaag mee en antwoordt jou hier. Gevaar? Bel 112.
report_words-someday = Ik heb het doorgegeven. Ik weet niet wanneer een medewerker antwoordt. Gevaar? Bel 112.
report_words-closed = Ik heb het doorgegeven. Een medewerker kijkt ernaar vanaf { $when }. Gevaar? Bel 112.

## Mijn vragen

my_cases-menu = 📋 Mijn vragen en taken
    .command = vragen
my_cases-which = Welke?
my_cases-none = Er staat niets open.
my_case-menu = Je vraag
my_case-what =
    { $headline }
    { $status }
    .more = Meer …
my_case-more =
    { $headline }
    { $status }
    .less = ◀ Terug
my_case-over = Dit kan niet meer: het is al afgesloten of veranderd.
status-open = 🔎 Ik zoek { $left ->
        [one] iemand
       *[other] nog { $left } mensen
    }. Gevraagd: { $asked }.
status-widened = ↔️ Ook verder weg gevraagd.
you-help-regarding =
    Het gaat over: { $headline }
    Daarin zitten: { $names }. Zij weten niet dat dit gevraagd is.
look_in-menu = 👁 Meedoen (iedereen ziet dat)
status-consent = ⏳ Ik wacht op een ja van degene voor wie het is.
status-taken = 👥 Je praat hierover met { $name }.
status-stand-in-other = 🔄 { $name } kan misschien niet. Ik zoek een vervanger.
status-stand-in = 🔄 Ik zoek een vervanger. Tot die er is, blijft het van jou.
status-proposed = 📅 Voorstel: { $when }.
status-agreed = 📅 { $when }{ $code ->
        [none] { "" }
       *[other] { " " }🔑 Code voor de deur: { $code }
    }
parts =
    .resident = bewoner
    .helper = helper
    .professional = beroepskracht
    .companion = erbij gevraagd
joined = { $name } ({ $part }) doet nu ook mee.
you-joined =
    Je doet nu mee. Het gaat over:
    “{ $details }”

    Wat je hier schrijft, lezen alle anderen.
change_request-menu = ✏️ Veranderen
change_request-what = Wat wil je veranderen?
    .details = Wat er nodig is
    .when = Wanneer
    .places = Hoeveel mensen
change_request-details = Wat is er nodig?
change_request-when = Wanneer heb je hulp nodig?
    .now = Nu, het is dringend
    .today = Vandaag
    .tomorrow = Morgen
    .this_week = Deze week
    .no_hurry = Geen haast
change_request-places = Hoeveel mensen zijn er nodig?
change_request-done = Ik heb het aangepast.
request-changed = { $name } heeft de vraag aangepast: { $words }
withdraw-menu = Intrekken
close_request-menu = ✅ Het is klaar
close_request-asked = Ik vraag { $name } of het klaar is.
says-it-is-done = { $name } zegt dat het klaar is.
is_it_done-menu = Is het klaar?
is_it_done-done =
    { $headline }
    Is het klaar?
    .yes = ✅ Ja, het is klaar
    .no = Nog niet
is_it_done-goes-on = Goed, het blijft open.
is_it_done-not-yet = { $name } zegt dat het nog niet klaar is.
closed-done =
    .me = ✅ Goed, ik heb het afgesloten.
    .other = ✅ { $name } zegt dat het klaar is.
    .silence = ✅ Ik hoorde niets meer. Daarom heb ik het afgesloten.
closed-withdrawn =
    .me = Je vraag is ingetrokken.
    .other = { $name } heeft de vraag ingetrokken. Het is niet meer nodig. Bedankt!
    .silence = De vraag is ingetrokken.
hand_back-menu = ↩ Ik kan toch niet
hand_back-why =
    { $headline }
    Wat is de reden? Eén tik is genoeg.
    .no_time = Geen tijd
    .ill = Ik ben ziek
    .too_far = Te ver weg
    .not_for_me = Past niet bij mij
    .rather_not_say = Zeg ik liever niet
hand_back-me = Goed dat je het zegt. Ik zoek iemand anders.
hand_back-other = { $name } kan toch niet helpen{ $why ->
        [no_time] : geen tijd
        [ill] : ziek
        [too_far] : te ver weg
       *[other] { "" }
    }. Ik zoek meteen iemand anders.
seek_stand_in-menu = 🔄 Ik kan niet, zoek een vervanger
seek_stand_in-done = Ik vraag wie jouw plaats kan nemen. Tot die er is, blijft het van jou.
keep_place-menu = 👍 Ik kan toch
keep_place-done = Fijn! Ik zoek niet verder.
stand-in-found = ✅ { $name } neemt het van je over. Bedankt voor wat je deed.
stand-in-nobody = Ik heb nog geen vervanger gevonden. Het blijft voorlopig van jou. Ik zoek verder.
stood-in-thanks = Bedankt dat je inviel!
still_on-menu = Gaat het nog door?
still_on-answer =
    { $headline }
    Gaat dit nog door? Ik heb nog geen afspraak gezien.
    .yes = 👍 Ja, ik doe het nog
    .propose_time = 📅 Tijd afspreken
    .hand_back = ↩ Ik kan toch niet
still_on-thanks = Fijn, dank je.
claim-lapsed = Ik hoorde niets van je. Daarom zoek ik iemand anders voor { $name }. Dat is niet erg. Bedankt voor je aanbod!
claim-lapsed-other = Het is met { $name } nog niet gelukt. Ik zoek iemand anders.
propose_time-menu = 📅 Tijd afspreken
propose_time-when = Wanneer? Bijvoorbeeld "morgen om half drie".
propose_time-sure = Bedoel je { $when }?
    .yes = ✅ Ja
    .no = Nee, anders
propose_time-asked = Ik vraag of het uitkomt.
propose_said-menu = 📅 Een tijd
propose_said-good = 📅 Zal ik { $when } als afspraak voorstellen?
    .yes = ✅ Ja
    .no = Nee
propose_said-not = Goed, ik stel niets voor.
which-time = Welke dag en hoe laat? Bijvoorbeeld "dinsdag om 10 uur".
that-is-past = Dat is al geweest. Welke tijd bedoel je?
agree_visit-menu = Een voorstel
agree_visit-answer =
    📅 { $name } stelt voor: { $when }.
    Komt dat uit?
    .yes = ✅ Ja, dat is goed
    .no = Nee
    .propose_time = 📅 Een andere tijd
agree_visit-off = Dat voorstel geldt niet meer.
agree_visit-not-then = { $name } kan dan niet. Stel een andere tijd voor, of schrijf het gewoon hier.
agree_visit-said-no = Goed, jij komt dan niet.
agree_visit-said-yes = Goed. Ik wacht nog op de anderen.
visit-agreed = 📅 Het is afgesproken.
visit-agreed-resident = 📅 Het is afgesproken! 🔑 Vraag aan de deur naar de twee woorden hieronder. Kent iemand ze niet? Laat die niet binnen.
visit-agreed-helper = 📅 Het is afgesproken! 🔑 Zeg aan de deur de twee woorden hieronder.
visit-yours-now = 📅 Je komt { $when }. 🔑 Code voor de deur: { $code }
visit-soon = ⏰ Straks: { $when }. 🔑 Code voor de deur: { $code }
arrive-menu = 🚪 Ik ben er
leave_safely-menu = 👋 Veilig weg
leave_safely-left = Fijn dat je er bent. Tik hier als je weer weg bent.
    .left = 👋 Ik ben veilig weg
leave_safely-done = Fijn. Bedankt!
did-you-leave = Je hebt niet gezegd dat je weg bent. Gaat het goed? Er kijkt nu een medewerker mee. Gevaar? Bel 112.
missed-left = Een helper heeft niet gezegd dat die veilig weg is. Bezoek: { $when }.
share_contact-menu = 🏠 Adres of telefoon geven
share_contact-to = Aan wie?
share_contact-what = Wat wil je { $name } geven?
    .address = 🏠 Mijn adres
    .phone = 📞 Mijn telefoonnummer
share_contact-words_address = Typ je adres. Alleen { $name } ziet het.
share_contact-words_phone = Typ je telefoonnummer. Alleen { $name } ziet het.
share_contact-sure = Dit gaat alleen naar { $name }. Ik haal het weer weg als het klaar is. Goed?
share_contact-done = ✅ Gegeven.
share_contact-not = Goed, ik heb niets gegeven.
contact-given =
    🏠 Van { $name }, alleen voor jou:
    { $words }
    Dit haal ik weer weg als je niet meer helpt.
contact-withdrawn = 🏠 Deze gegevens zijn weggehaald.
who_sees_what-menu = 👁 Wie ziet wat?
who_sees_what-asked = 🔔 Gevraagd: { $asked }. Zij zagen alleen: soort hulp, wijk en tijd. Geen naam en niet wat je schreef.
who_sees_what-person =
    👤 { $name } ({ $part }) ziet: je naam ({ $mine }), wat er nodig is en wat je hier schrijft.{ $files ->
        [0] { "" }
       *[other] { " " }Ook je foto of opname.
    }{ $address ->
        [yes] { " " }Je adres.
       *[no] { "" }
    }{ $phone ->
        [yes] { " " }Je telefoonnummer.
       *[no] { "" }
    }{ $words ->
        [yes] { " " }Gegevens die je zelf doorgaf.
       *[no] { "" }
    }
who_sees_what-coordinators = 📊 Coördinatoren zien dat er een vraag is, en als er niemand komt ook soort, wijk en tijd.
who_sees_what-channel = 📱 Gebruik je Telegram? Dan kan Telegram ook meelezen.
ask_in-menu = ➕ Iemand erbij vragen
ask_in-whom = Wie wil je erbij vragen?
    .professional = Een beroepskracht
    .companion = Iemand die ik ken
ask_in-professional = Ik vraag een beroepskracht om mee te doen.
ask_in-link =
    Stuur dit door aan één persoon. Die leest dan mee en kan meepraten. Het werkt één keer, tot { $until }.

    { $links }

    Werkt de link niet? Stuur dan deze code aan de bot:
    { $ticket }
ask_in-not-you = Jij doet al mee. Stuur deze code aan wie je erbij wilt.
ask_in-resident-decides = Ik vraag { $name } of dat goed is.
agree_ask_in-menu = Iemand erbij?
agree_ask_in-good_professional = { $name } wil een beroepskracht erbij vragen. Vind je dat goed?
agree_ask_in-good_companion = { $name } wil iemand erbij vragen die kan meehelpen. Vind je dat goed?
agree_ask_in-yes = Goed.
agree_ask_in-no = Goed, dat gebeurt niet.
agree_ask_in-declined = { $name } wil dat liever niet.
somebody_else-menu = Liever iemand anders
somebody_else-who = Wie liever niet?
somebody_else-sure = Ik zoek iemand anders dan { $name }. Je hoeft niet te zeggen waarom. Goed?
somebody_else-done = Goed. Ik zoek iemand anders.
somebody_else-not = Goed, er verandert niets.
somebody_else-released = Je hoeft dit niet meer te doen. Ik zoek iemand anders. Dat zegt niets over jou. Bedankt voor je hulp!
take_over-menu = 🙌 Ik kan het overnemen
take_over-from = Van wie?
take_over-asked = Ik vraag het { $name }. Hoor ik { $hours } uur niets, dan is het voor jou.
take_over-asked-already = Dat heeft iemand al gevraagd.
answer_take_over-menu = Overnemen
answer_take_over-good =
    { $name } wil dit van je overnemen:
    { $headline }
    Vind je dat goed? Zeg je een dag niets, dan gaat het over.
    .yes = 👍 Ja, graag
    .no = Nee, ik doe het zelf
answer_take_over-kept = Goed, het blijft van jou.
answer_take_over-no = { $name } doet het liever zelf. Bedankt voor je aanbod!
pull_brake-menu = ✋ Dit voelt niet goed
pull_brake-details = Wil je zeggen wat er niet goed voelt? Dat hoeft niet. Alleen een medewerker leest dit. Gevaar? Bel 112.
    .skip = Nee, stuur maar
pull_brake-sent = Ik heb het doorgegeven. Een medewerker kijkt vandaag mee en antwoordt jou hier. De ander hoort niet wie dit vroeg. Gevaar? Bel 112.
pull_brake-someday = Ik heb het doorgegeven. Ik weet niet wanneer een medewerker antwoordt. De ander hoort niet wie dit vroeg. Gevaar? Bel 112.
pull_brake-closed = Ik heb het doorgegeven. Een medewerker kijkt ernaar vanaf { $when }. De ander hoort niet wie dit vroeg. Gevaar? Bel 112.
step_out-menu = 🚶 Ik stap eruit
step_out-done = Goed, je doet niet meer mee.
step_out-other = { $name } doet niet meer mee.
which_one-menu = Wat bedoel je?
which_one-meant = Waar hoort je bericht bij?
which_one-to = Bericht aan { $name }

## Hoe was het

give_feedback-menu = Hoe was het?
give_feedback-helped = Heeft dit je geholpen?
    .yes = 😊 Ja
    .partly = 😐 Een beetje
    .no = 🙁 Nee
give_feedback-then = Dat is jammer. Wat wil je nu?
    .look_again = 🔎 Zoek iemand anders
    .human = 💬 Een medewerker spreken
    .leave_it = Niets, het is goed zo
give_feedback-words_yes = Fijn! Wil je { $name } nog iets zeggen? Een spraakbericht mag ook.
give_feedback-words_partly = Wil je { $name } nog iets zeggen? Een spraakbericht mag ook.
give_feedback-words_no = Wil je zeggen wat er misging?
give_feedback-pass_on = Mag { $name } dit lezen of horen?
    .yes = Ja, geef het door
    .no = Nee, liever niet
give_feedback-thanks = Bedankt voor je antwoord. 🙏
give_feedback-for-helper = { $helped ->
        [yes] 💛 { $name } is goed geholpen door jou!
       *[other] { $name } heeft gezegd hoe het was.
    } { $words }
give_feedback-for-passer = { $helped ->
        [yes] 💛 { $name } is goed geholpen. Fijn dat je erbij was!
       *[other] { $name } heeft gezegd hoe het was.
    } { $words }
give_feedback-did-not-help = Een bewoner is niet geholpen: { $headline }. Wil je contact zoeken?
keep_memories-menu = Terugblik
keep_memories-likes = Vind je het leuk als ik je hier over een jaar aan herinner?
    .yes = 💛 Ja, leuk
    .no = Nee, hoeft niet
keep_memories-yes = Dat doe ik.
keep_memories-no = Goed.
keep_memories-a-year-ago = 💛 Een jaar geleden hielp jij { $name }: { $what }. Nog steeds bedankt!
ask_again_later-menu = Volgende week weer?
ask_again_later-again = Zal ik volgende week vragen of je weer hulp wilt?
    .yes = Ja, graag
    .no = Nee, dank je
ask_again_later-yes = Goed. Je hoort over een week van mij.
ask_again_later-no = Goed. Je kunt altijd zelf vragen.
same_again-menu = Weer hulp?
same_again-again = 👋 Vorige week kreeg je hulp: { $kind }. Wil je dat weer vragen?
    .yes = 🙋 Ja
    .no = Nee, niet nodig
same_again-no = Goed. Fijne dag!

## Jij en de bot

show_photo-menu = 📷 Mijn foto
show_photo-photo = Stuur een foto van jezelf. Alleen wie jij gaat helpen ziet hem, als jullie iets afspreken.
    .skip = Geen foto
show_photo-done = ✅ Mooi, die laat ik zien.
show_photo-none = Goed, ik laat geen foto zien.
link_channel-menu = 📱 Ook op een andere app
link_channel-code =
    Open de bot op je andere app en stuur daar deze code. Dan weet ik dat jij het bent. De code werkt één keer, een kwartier lang. Geef hem aan niemand.

    { $links }

    { $ticket }
link_channel-same = Stuur deze code op je andere app, niet hier.
link_channel-done = ✅ Ik ken je nu op allebei. Je krijgt elk bericht één keer, waar je het laatst schreef.
confirm_link-menu = 📱 Ben jij dat ook?
confirm_link-same = Ben jij ook { $name } op een andere app? Dan leest die app alles mee, en zijn jullie voor mij één persoon. Heeft iemand anders je deze code gestuurd? Zeg dan nee.
    .yes = ✅ Ja, dat ben ik ook
    .no = Nee
confirm_link-kept = Goed, er is niets gekoppeld.
confirm_link-roles = Je hebt hier een rol die je daar niet hebt. Maak de code hier (typ "andere app"), en stuur hem vanaf je andere app.
forget_me-menu = 🗑 Vergeet mij
forget_me-sure = Ik wis je naam, waar ik je kan bereiken en wat je schreef. Je vragen trek ik in, je taken geef ik terug. Wat al bij een ander staat, kan ik niet wissen. Weet je het zeker?
    .yes = 🗑 Ja, vergeet mij
    .no = Nee, laat maar
forget_me-kept = Goed, er is niets gewist.
forget_me-done = Je bent gewist. Je kunt dit gesprek zelf ook wissen in je app. Het ga je goed!
forgotten-other = { $name } doet niet meer mee.
check_helper-menu = 🪪 VOG gezien
check_helper-who = Van wie heb je de VOG gezien?
check_helper-nobody = Er is niemand zonder VOG.
check_helper-until = Tot wanneer telt de VOG? Kies, of typ een dag.
    .years_1 = Een jaar
    .years_2 = Twee jaar
    .years_3 = Drie jaar
check_helper-done = Genoteerd voor { $name }, tot { $until }. Een maand ervoor hoor je het van mij.

## Iemand opzoeken: rollen, VOG, pauze en blokkade

person-menu = 👤 Iemand opzoeken
    .command = persoon
person-name = Wie zoek je? Typ een naam.
person-nobody = Ik vind niemand met die naam. Wie alleen hulp vraagt, staat hier niet.
person-who = Wie bedoel je?
person-what =
    { $told }

    Wat wil je doen?
    .give = ➕ Rol geven
    .take = ➖ Rol afnemen
    .checked = 🪪 VOG gezien
    .pause = ⏸ Pauze geven
    .go_on = ▶ Pauze stoppen
    .block = ⛔ Blokkeren
    .lift = 🔓 Blokkade opheffen
    .nothing = Niets
person-role_given = Welke rol krijgt { $name }?
person-role_taken = Welke rol raakt { $name } kwijt? Wat daarbij hoort, stopt meteen.
person-certificate = Tot wanneer telt de VOG van { $name }? Kies, of typ een dag.
    .years_1 = Een jaar
    .years_2 = Twee jaar
    .years_3 = Drie jaar
person-pause = Tot wanneer krijgt { $name } pauze? Kies, of typ een dag.
    .two_weeks = Twee weken
    .month = Een maand
    .season = Drie maanden
person-reason = Waarom blokkeer je { $name }? Alleen coördinatoren lezen dit.
person-block_sure = { $name } krijgt dan geen vragen meer en kan niet meer helpen. Wat { $name } nu doet, geef ik aan een ander. Blokkeren?
    .yes = ⛔ Ja, blokkeren
    .no = Nee, toch niet
person-same = Goed, er is niets veranderd.
person-not = Dat kan nu niet: het is al zo, of er is intussen iets veranderd.
person-last = Dit is de laatste coördinator. Maak eerst een ander coördinator.
person-done-give = Gedaan. Ik heb het laten weten.
person-done-take = Gedaan. De rol is weg, en open vragen zijn weggehaald.
person-done-checked = Genoteerd. Een maand voordat de VOG verloopt, hoor je het.
person-done-pause = De pauze begint nu. Ik heb het laten weten.
person-done-go-on = De pauze is voorbij. Ik heb het laten weten.
person-done-block = Geblokkeerd. Ik heb het vriendelijk laten weten, zonder de reden.
person-done-lift = De blokkade is opgeheven. Ik heb het laten weten.
person-card =
    👤 { $name }
    • Rol: { $roles }
    • Biedt aan: { $kinds }
person-places = • Buurt: { $places }
person-certificate-is = • { $how ->
        [none] VOG: nog niet gezien
        [endless] VOG: gezien, zonder einddatum
        [over] VOG: verlopen op { $until }
        [soon] VOG: verloopt binnenkort, op { $until }
       *[good] VOG: geldig tot { $until }
    }
person-asked = • Gevraagd: { $week } keer in 7 dagen, { $month } keer in 4 weken (het laatst: { $last }). Geholpen in 4 weken: { $helped } keer
person-paused = • Pauze tot { $until }
person-unreachable = • Nu niet te bereiken
person-blocked = • ⛔ Geblokkeerd door { $by } sinds { $since }: { $reason }
person-looked = • Wie hier keken: { $names }
certificate-noted-you = { $by } heeft genoteerd dat je VOG is gezien. Hij telt tot { $until }.
certificate-ends-you = 🪪 Je VOG telt tot { $until }. Wil je blijven helpen? Vraag op tijd een nieuwe aan en laat die zien aan een coördinator.
certificate-ends = 🪪 De VOG van { $name } telt tot { $until }. Nieuwe gezien? Typ "persoon { $name }".
role-given-you = { $by } heeft je de rol { $role } gegeven. Welkom!
role-taken-you = { $by } heeft je rol als { $role } gestopt. Bedankt voor wat je deed. Vragen hierover? Typ "mens".
role-gone-other = { $name } helpt hier niet meer.
ping-not-for-you = ✓ Deze vraag is niet meer voor jou. Bedankt!
blocked-you = Een coördinator heeft besloten dat je voorlopig geen vragen van ons krijgt en niet kunt helpen. Dat is vast niet leuk om te horen. Wil je erover praten? Typ "mens", dan kijkt er iemand mee.
blocked-still = Dat kan nu niet. Wil je erover praten? Typ "mens".
block-lifted-you = Goed nieuws: je kunt weer meedoen zoals eerst. Fijn dat je er bent!
which-day = Welke dag bedoel je? Bijvoorbeeld "1 september".
day-to-come = Kies een dag die nog komt, en niet te ver weg.

## Coördinator

invite-menu = ✉️ Iemand uitnodigen
    .command = uitnodigen
invite-role = Wie nodig je uit?
    .volunteer = Een vrijwilliger
    .professional = Een beroepskracht
invite-made =
    Stuur dit door aan één persoon. Het werkt één keer, tot { $until }.

    { $links }

    Werkt de link niet? Stuur dan deze code aan de bot:
    { $ticket }
monday_picture-menu = 🗓 Elke maandag de cijfers
monday_picture-want = Wil je elke maandagochtend een plaatje van de week hier in de chat?
monday_picture-again = Je krijgt elke maandagochtend een plaatje van de week. Hoe wil je het?
    .keep = Zo laten
    .stop = Stop ermee
monday_picture-keep = Goed. Maandagochtend komt het plaatje.
monday_picture-stop = Goed. Er komt geen plaatje op maandag.
monday_picture-enough = Genoeg gezien? Stuur "elke maandag" en kies "Stop ermee".
monday_picture-title =
    { $network }
    week van { $day }

figures-menu = 📈 Vraag en aanbod
    .command = cijfers
figures-numbers =
    De afgelopen 7 dagen:
    • hulpvragen: { $asked } (de week ervoor: { $before })
    • iemand gevonden: { $answered }
    • nog open: { $open }
    • het hielp, zei de bewoner: { $helped } van { $said }
    • bedankjes: { $thanks }
    • mensen die nu hulp bieden: { $offering }
figures-pace = Meestal zei iemand binnen { $minutes ->
        [1] een minuut
       *[other] { $minutes } minuten
    } ja. { $pings ->
        [1] Bijna altijd zei de eerste ja.
       *[other] Per ja vroeg ik ongeveer { $pings } mensen.
    }
figures-short = Hier komen we mensen tekort (4 weken):
figures-plenty = Hier bieden veel mensen hulp, en vragen weinig mensen erom (4 weken):
figures-gap =
    .short = • { $what }, { $where }: { $asked } keer gevraagd, { $answered } keer iemand gevonden. Mensen die dit doen: { $offering }.
    .plenty = • { $what }, { $where }: { $asked } keer gevraagd. Mensen die dit doen: { $offering }.
figures-balanced = Vraag en aanbod passen bij elkaar: er is nergens duidelijk te weinig of te veel.
we_miss_you-menu = 📣 We missen jou
we_miss_you-none = Er is nu niets waarvoor we duidelijk mensen missen. Fijn!
we_miss_you-here = Hieronder staat een tekst om door te sturen of op een poster te zetten, in elke taal één.
we_miss_you-line = • { $what }, in { $where } ({ $asked } keer gevraagd in { $weeks } weken)
we_miss_you-text =
    💛 We missen jou!

    In je eigen buurt vragen mensen om hulp. Soms kan er niemand. We zoeken mensen voor:
    { $lines }

    Je kiest zelf wat je doet, wanneer je kunt en hoe vaak we je vragen. Nee zeggen mag altijd.
    Doe je mee? Vraag { $network } om een uitnodiging.
overview-menu = 📊 Overzicht
    .command = overzicht
overview-not = Dit overzicht is voor coördinatoren en beroepskrachten.
overview-today = 📊 { $day }, { $at }
overview-nothing-stuck = ✅ Niets loopt vast.
overview-stuck = ⚠️ Loopt vast: { $count }
overview-looking = 🔎 Er wordt gezocht: { $count }
overview-line = • { $headline }. Al { $waits }: { $note }.
overview-thinking = ⏳ Wacht op antwoord: { $count } (de langste { $waits })
overview-helped = 🤝 Iemand helpt: { $count }
overview-visits = 📅 Afspraken vandaag: { $count }
overview-activities = 🎉 Activiteiten vandaag: { $count }
overview-more = • en nog { $count }
overview-numbers =
    De afgelopen 7 dagen:
    • open: { $open }
    • iemand helpt: { $taken }
    • klaar: { $done }
    • ingetrokken: { $withdrawn }
    Mensen die helpen: { $helpers }

## Posters en bewijzen, op papier

poster-scan = Scan en doe mee
poster-from = vanaf { $time }
poster-until = tot en met { $day }
poster-times = { $times } keer
poster-places =
    { $places ->
        [one] { $places } plek
       *[other] { $places } plekken
    }
poster-organiser = { $name } nodigt je uit
poster-access =
    .step_free = zonder trap
    .hearing_loop = met ringleiding
    .calm = rustig
    .companion = neem gerust iemand mee
certificate-title = Bewijs van deelname
certificate-took-part = heeft meegedaan aan
certificate-sessions =
    { $came ->
        [one] { $came } van de { $sessions } keer
       *[other] { $came } van de { $sessions } keren
    }
certificate-on = op { $day }
certificate-between = van { $first } tot en met { $last }
certificate-from = Gemaakt door { $network }, op { $day }
certificate-organiser = Begeleiding
## Activiteiten

activity-gone = Dit kan niet meer: het is voorbij, veranderd of afgezegd.
activity-is-past = De datum is intussen voorbij. Verander eerst wanneer het is.
activity-is-checked = 👀 Leuk! Omdat dit je eerste activiteit is, kijkt er eerst iemand mee. Hoor je niets? Dan staat het er vanaf { $until } gewoon op.
activity-published =
    🎉 Het staat erop! Wie dit opent, kan zich meteen aanmelden:
    { $links }
activity-line = { $when } · { $title } · { $place } · { $left ->
        [many] plek genoeg
        [0] vol, wel een wachtlijst
        [1] nog 1 plek
       *[other] nog { $left } plekken
    }
activity-headline = { $title }, { $when }
activity-what =
    🎈 { $title }
    📅 { $when }
    📍 { $where }
    👤 { $who } organiseert dit
activity-course = 🔁 Cursus van { $times } keer, { $rule }. Je meldt je aan voor alle keren samen.
activity-series = 🔁 { $rule }. Je meldt je per keer aan.
activity-dates = 🗓 { $days }{ $more ->
        [0] { "" }
       *[other] { " " }en nog { $more } keer
    }
activity-cost = 💶 { $cost }
activity-free = gratis
activity-access =
    .step_free = ♿ geen drempels of trappen
    .hearing_loop = 🦻 er is een ringleiding
    .calm = 🌿 rustig, weinig prikkels
    .companion = 🧑‍🤝‍🧑 neem gerust iemand mee
activity-language = 🗣 { $language }
activity-for-whom = 👥 Voor: { $whom }
activity-lottery = 🎲 De plekken worden de dag ervoor verloot
activity-group = 💬 Groep: { $link }
activity-places = 🪑 { $places ->
        [all] Iedereen kan komen
        [1] 1 plek
       *[other] { $places } plekken
    }
activity-room = 🪑 { $left ->
        [0] Vol ({ $places ->
            [1] 1 plek
           *[other] { $places } plekken
        }), { $waiting } op de wachtlijst
        [1] { $places ->
            [1] Nog 1 plek
           *[other] Nog 1 van de { $places } plekken
        }
       *[other] Nog { $left } van de { $places } plekken
    }
activity-room-for-all = 🪑 Iedereen kan komen. Nu { $taken } aangemeld.
activity-is-off = ❌ Gaat niet door.
activity-organised =
    .draft = ✏️ Dit is nog een concept. Alleen jij ziet het.
    .checking = 👀 Er kijkt eerst iemand mee.
    .published = 👤 Jij organiseert dit.
    .cancelled = ❌ Gaat niet door.
    .over = ✓ Dit is geweest.
activity-offered = 🔔 Er is plek voor je. Laat het weten vóór { $until }.
activity-in-the-draw = 🎲 Je doet mee met de loting.
activity-waiting = ⏳ Je staat op de wachtlijst. { $ahead ->
        [0] Jij bent als eerste aan de beurt.
        [1] Er is 1 aanmelding voor je.
       *[other] Er zijn { $ahead } aanmeldingen voor je.
    }{ $people ->
        [1] { "" }
       *[other] { " " }Er moeten dan { $people } plekken tegelijk vrij zijn.
    }
activity-in = ✅ Je doet mee{ $companions ->
        [0] .
        [1] { " " }met nog 1 persoon.
       *[other] { " " }met nog { $companions } mensen.
    }
activity-changed = ✏️ { $headline }: { $what ->
        [title] dit heet nu anders.
        [when] dit is nu de nieuwe dag en tijd. Kun je dan ook?
        [place] het is nu hier: { $then }
        [cost] het kost nu: { $then }
       *[other] er is iets veranderd.
    }
a-number-please = Stuur een getal, zoals 12.
another-number-please = Dat getal kan hier niet. Kies een ander.
share-a-location = Deel een locatie met de knop 📎 van je app, of kies "Overslaan".
group-link-please = Dat lijkt geen link van een groep. Hij begint met https://t.me/ of https://matrix.to/
draw-won = 🎲 Goed nieuws: je bent ingeloot voor { $headline }. Je plek staat vast.
draw-lost = 🎲 Je bent nu niet ingeloot voor { $headline }. Je staat op de wachtlijst. { $ahead ->
        [0] Jij bent als eerste aan de beurt.
       *[other] Aanmeldingen voor je: { $ahead }.
    } De volgende keer ga jij voor.
offer-lapsed = Ik hoorde niets van je. Daarom gaat de plek bij { $headline } naar de volgende. Wil je toch? Meld je gerust weer aan.
offer-missed = Helaas, er is geen plek vrijgekomen bij { $headline }. De volgende keer ga jij voor.
called-off = ❌ { $headline } gaat niet door.{ $why }
called-off-series = ❌ { $title } stopt en gaat ook de volgende keren niet door.{ $why }
called-off-once = ❌ { $headline } gaat deze keer niet door. De andere keren wel.{ $why }
organiser-reminder = ⏰ { $headline }: { $coming } mensen komen, { $waiting } op de wachtlijst.
opinions =
    Zo was { $headline }:
    { $lines }
opinions-too-few = Er kwamen nog geen vijf antwoorden over { $headline }. Daarom laat ik ze niet zien: je zou kunnen raden wie wat zei.
organiser-forgotten = Iemand die { $title } met je organiseert, doet niet meer mee. Jullie gaan gewoon verder.
organiser-gone = ℹ️ Wie { $title } organiseerde, is ermee gestopt. Ik zoek iemand die het overneemt. Je hoort het als het niet doorgaat.

find_activities-menu = 🎈 Wat is er te doen?
    .command = activiteiten
find_activities-how = Wat zoek je? Kies, of typ het zelf, zoals "samen wandelen".
    .this_week = Deze week
    .tonight = Vanavond
    .near_me = Bij mij in de buurt
    .interest = Waar ik van houd
    .all = Alles
find_activities-where = In welke wijk? Je mag ook je locatie delen. Die bewaar ik niet.
find_activities-interest_of = Waar houd je van?
    .meeting = ☕ Ontmoeten
    .food = 🍲 Samen eten
    .moving = 🚶 Bewegen
    .making = 🎨 Iets maken
    .learning = 📚 Leren
    .music = 🎵 Muziek
    .outdoors = 🌳 Buiten
    .children = 🧒 Met kinderen
find_activities-nothing = Daar vond ik niets voor. Zal ik alles laten zien?
    .all = Ja, laat alles zien
    .stop_looking = Nee, dank je
find_activities-which = Dit is er. Kies er een om meer te zien.
    .again = 🔎 Anders zoeken
find_activities-later = Kijk gerust later nog eens. Zelf iets organiseren kan ook: typ "menu".
find_activities-none = Er staat nu niets op. Zelf iets organiseren kan: typ "menu".
in-group-activities =
    Dit is er te doen:
    { $lines }
in-group-here = 💬 Goed. Verandert er iets aan { $title }, dan zeg ik het hier. Verder zeg ik alleen iets als je mij iets vraagt.
in-group-not-yours = Alleen wie de activiteit organiseert, kan mij vragen om hier te laten weten wat er verandert.
in-group-made =
    { $title }

    Hier kun je met elkaar praten. Verandert er iets, dan zeg ik het hier. Verder lees ik mee zonder iets te zeggen, tenzij je mijn naam noemt.
in-group-changed = ✏️ { $headline }: { $what ->
        [title] dit heet nu anders.
        [when] dit is nu de nieuwe dag en tijd.
        [place] het is nu hier: { $then }
        [cost] het kost nu: { $then }
       *[other] er is iets veranderd.
    }
my_activities-menu = 🗓 Mijn activiteiten
my_activities-which = Welke?
my_activities-one = { $when } · { $title }{ $organises ->
        [yes] { " " }👤
       *[no] { "" }
    }
my_activities-none = Je staat nergens voor aangemeld.
see_activity-menu = De activiteit
see_activity-what =
    { $card }
    .more = Meer …
see_activity-more =
    { $card }
    .less = ◀ Terug
join_activity-menu = ✋ Ik doe mee
join_activity-companions = { $title }: kom je alleen of met anderen? Je mag ook een getal sturen.
    .alone = Alleen ik
join_activity-too-many = Er zijn maar { $places } plekken. Zo'n grote groep past niet. Wil je met minder komen?
join_activity-already = Je staat al op de lijst.
join_activity-in =
    🎉 Je doet mee{ $companions ->
        [0] !
        [1] { " " }met nog 1 persoon!
       *[other] { " " }met nog { $companions } mensen!
    } { $headline }. Ik stuur je van tevoren een herinnering.
join_activity-in-the-draw = 🎲 Je doet mee met de loting voor { $headline }. Je hoort de dag ervoor of je een plek hebt.
join_activity-waiting =
    ⏳ { $headline } is vol, of er is al iemand voor je aan de beurt. Je staat op de wachtlijst. { $ahead ->
        [0] Jij bent als eerste aan de beurt.
        [1] Er is 1 aanmelding voor je.
       *[other] Er zijn { $ahead } aanmeldingen voor je.
    }{ $people ->
        [1] { "" }
       *[other] { " " }Er moeten dan { $people } plekken tegelijk vrij zijn.
    } Komt er een plek vrij, dan vraag ik het je.
come_with_help-menu = 🙋 Ik heb iets nodig om te komen
come_with_help-what = Heb je iets nodig om te kunnen komen? Met één tik vraag ik het in de buurt.
    .pick_up = 🚗 Iemand die me ophaalt
    .wheelchair = ♿ Hulp met mijn rolstoel
    .company = 🧑‍🤝‍🧑 Iemand die meegaat
    .nothing = Nee, dank je
come_with_help-fine = Fijn, tot dan!
come_with_help-asked = ✅ Ik vraag het nu in de buurt.
come_with_help-details =
    .pick_up = Opgehaald en weer thuisgebracht worden voor: { $headline }
    .wheelchair = Hulp met een rolstoel, heen en terug, voor: { $headline }
    .company = Iemand die meegaat naar: { $headline }
to_calendar-menu = 📅 In mijn agenda
to_calendar-here = 📅 Open dit bestand, dan staat { $title } in je agenda. Verandert er iets, dan stuur ik je een nieuw.{ $address ->
        [yes] { " " }Wil je dat alles er vanzelf in komt? Typ "agenda".
       *[no] { "" }
    }
to_calendar-changed = 📅 Open dit bestand, dan klopt je agenda weer.
to_calendar-off = 📅 Open dit bestand, dan gaat het uit je agenda.
my_calendar-menu = 📅 Alles in mijn agenda
my_calendar-want =
    📅 Je kunt een geheim adres krijgen. Zet het in de agenda van je telefoon of computer, dan staat alles waar je aan meedoet er vanzelf in.

    Wie het adres heeft, ziet waar jij aan meedoet. Houd het dus voor jezelf. Wil je er een?
    .yes = Ja, geef me een adres
    .no = Nee, dank je
my_calendar-again =
    📅 Je hebt al een adres. Laten zien kan ik het niet: ik bewaar het zelf niet. Een nieuw adres kan wel, dan werkt het oude niet meer.
    .yes = Een nieuw adres
    .stop = Stop ermee
    .no = Laat het zo
my_calendar-here =
    📅 Dit is je adres. Op een telefoon is de eerste regel vaak genoeg:
    { $opens }

    Vraagt je agenda om een adres (URL)? Plak dan deze:
    { $address }

    Houd het voor jezelf. Gaf je het toch weg? Typ "agenda" voor een nieuw.
my_calendar-stopped = Goed, het adres werkt niet meer. In je agenda kun je het abonnement weghalen.
my_calendar-kept = Goed, er verandert niets.
my_calendar-not-set-up = Een adres voor je agenda kan hier nog niet. Per keer kan het wel: kies bij een activiteit "In mijn agenda".
sign_off-menu = Ik kan toch niet
sign_off-done = Goed dat je het zegt. Je bent afgemeld voor { $headline }. De plek gaat naar een ander.
answer_offer-menu = Er is een plek vrij
answer_offer-take =
    🔔 Er is plek voor je! { $headline }{ $people ->
        [1] { "" }
       *[other] { " " }(voor { $people } mensen)
    }
    Wil je komen? Laat het weten vóór { $until }, daarna vraag ik de volgende.
    .yes = ✅ Ja, ik kom
    .no = Nee, ik kan niet
answer_offer-too-late = Deze plek is er niet meer. Wil je nog? Meld je gerust weer aan.
answer_offer-said-no = Goed, dan vraag ik de volgende.
take_place-menu = ✅ Ja, ik neem de plek
change_companions-menu = 👥 Met meer of minder komen
change_companions-companions = { $title }: met hoeveel anderen kom je? Nu: { $now }. Je mag ook een getal sturen.
    .alone = Alleen ik
change_companions-done = ✅ Aangepast: { $headline }. Er { $companions ->
        [0] komt niemand met je mee.
        [1] komt 1 persoon met je mee.
       *[other] komen { $companions } mensen met je mee.
    }
change_companions-no-room = Daar is geen plek voor, of er wachten al anderen op. Er verandert niets: met jou { $now ->
        [0] komt niemand mee.
        [1] komt 1 persoon mee.
       *[other] komen { $now } mensen mee.
    }
miss_session-menu = Ik kan één keer niet
miss_session-which = Welke keer? Je plek in de cursus blijft van jou.
miss_session-there = { $when }
miss_session-away = { $when } (je bent er niet, tik als je toch komt)
miss_session-noted = Genoteerd: { $when } ben je er niet. Je plek blijft van jou.
miss_session-comes = Fijn, { $when } ben je er weer bij.
still_coming-menu = Kom je nog?
still_coming-coming =
    ⏰ { $headline }
    📍 { $place }
    Kom je nog? Zo niet, dan maak je iemand anders blij.
    .yes = 👍 Ja, ik kom
    .no = Nee, ik kan toch niet
still_coming-good = Fijn, tot dan!
organise-menu = 📣 Zelf iets organiseren
    .command = organiseren
organise-title = Wat leuk! Hoe heet het? Een paar woorden, zoals "Koffieochtend voor de straat".
organise-when = Wanneer is het? Zeg het gewoon, zoals "zaterdag om 3 uur" of "elke dinsdag om 10 uur".
organise-series = Het komt terug. Hoe melden mensen zich aan?
    .each = Per keer
    .course = Voor een vast aantal keren (cursus)
organise-times = Hoeveel keer?
organise-place = Waar is het? De naam van de plek of het adres. Iedereen die de activiteit ziet, leest dit.
organise-where = In welke wijk is dat?
organise-places = Hoeveel mensen kunnen er meedoen? Kies, of stuur een getal.
    .all_who_come = Zoveel als er komen
organise-description = Vertel er iets over. Een foto mag ook.
organise-minutes = Hoeveel minuten duurt het?
organise-cost = Wat kost het? Kies, of typ het, zoals "2 euro".
    .free = Gratis
organise-access = Wat is er handig om te weten? Je kunt er meer kiezen.
    .step_free = ♿ Geen drempels
    .hearing_loop = 🦻 Ringleiding
    .calm = 🌿 Rustig
    .companion = 🧑‍🤝‍🧑 Iemand meenemen mag
organise-language = In welke taal is het?
    .any = Maakt niet uit
organise-for_whom = Voor wie is het? Kies, of typ het, zoals "vrouwen" of "ouders met kleine kinderen".
    .everybody = Voor iedereen
organise-interest = Waar hoort het bij?
    .meeting = ☕ Ontmoeten
    .food = 🍲 Samen eten
    .moving = 🚶 Bewegen
    .making = 🎨 Iets maken
    .learning = 📚 Leren
    .music = 🎵 Muziek
    .outdoors = 🌳 Buiten
    .children = 🧒 Met kinderen
organise-photo = Stuur een foto.
    .skip = Geen foto
organise-pin = Deel de locatie met de knop 📎 van je app. Die zien mensen op de kaart.
organise-holidays = Wat doe je als het op een feestdag valt?
    .skip = Dan is het er niet
    .ask = Vraag het mij
    .keep = Dan gaat het door
organise-lottery = Wie krijgt een plek als er veel mensen willen?
    .first = Wie zich het eerst aanmeldt
    .lot = Verloten, de dag ervoor
organise-send =
    Zo zien anderen het:

    { $preview }

    Wie mag het zien?
    .all = ✅ Iedereen
    .neighbourhood = 🏘 Alleen wie in deze wijk zoekt
    .link = 🔗 Alleen wie de link heeft
    .change = ✏️ Iets veranderen
    .no = Toch niet
organise-change = Wat wil je veranderen?
    .title = De naam
    .when = Wanneer
    .place = De plek
    .where = De wijk
    .places = Hoeveel mensen
    .description = De uitleg
    .minutes = Hoelang het duurt
    .cost = Wat het kost
    .access = Toegankelijkheid
    .language = De taal
    .for_whom = Voor wie
    .interest = Waar het bij hoort
    .photo = De foto
    .pin = De locatie op de kaart
    .holidays = Feestdagen
    .lottery = Loten of niet
organise-dropped = Goed, ik heb niets geplaatst.
check_activity-menu = Even meekijken
check_activity-good =
    👀 Iemand organiseert voor het eerst iets. Wil je even meekijken?

    { $activity }

    Hoor ik niets, dan komt het er vanzelf op.
    .yes = 👍 Prima zo
    .not_yet = Nog niet
check_activity-why = Wat kan er beter? Schrijf het vriendelijk: je woorden gaan naar wie het organiseert.
check_activity-thanks = Dank je wel voor het meekijken!
check_activity-too-late = Het is al geregeld. Toch bedankt!
check_activity-not-yet =
    { $name } keek mee en schrijft:
    “{ $words }”

    Pas het aan en plaats het opnieuw. Typ "menu" en kies "Mijn activiteiten".
publish_again-menu = 📣 Plaatsen
who_comes-menu = 👥 Wie komen er?
who_comes-list =
    { $headline }
    { $people } mensen komen, { $waiting } op de wachtlijst.
    { $names }
who_comes-one = • { $name }{ $companions ->
        [0] { "" }
       *[other] { " " }(+{ $companions })
    }
who_comes-away = • { $name } (deze keer niet){ $companions ->
        [0] { "" }
       *[other] { " " }(+{ $companions })
    }
who_came-menu = ✔ Wie waren er?
who_came-who =
    { $headline }
    Wie waren er? Er waren { $people } aanmeldingen.
    .everybody = Iedereen
    .some = Een paar niet
    .nobody = Niemand
who_came-missed = Wie was er niet?
who_came-noted = Genoteerd: { $people } aanmeldingen waren er. Dank je!
who_came-nobody = Er had niemand een plek.
after_activity-menu = Hoe was het?
after_activity-how = Hoe was { $title }? Eén tik is genoeg. Niemand ziet dat jij het zei.
    .fun = 😊 Leuk
    .helped = 🤝 Het hielp me
    .moved = 🏃 Fijn om te bewegen
    .so_so = 😐 Ging wel
    .not_there = Ik was er niet
after_activity-thanks = Dank je wel!
get_certificate-menu = 🎓 Bewijs van deelname
get_certificate-one = { $title } ({ $came } van de { $sessions } keer)
get_certificate-which = Van welke cursus?
get_certificate-want =
    🎓 Je deed mee aan { $course }. Wil je een bewijs van deelname? Het is een pdf die je kunt printen of meesturen.
    .yes = Ja, graag
    .no = Nee, dank je
get_certificate-name = Welke naam zet ik erop? Kies, of typ je hele naam.
get_certificate-here = 🎓 Gefeliciteerd! Hier is je bewijs van deelname.
get_certificate-letters = Voor deze letters heb ik geen lettertype. Typ "bewijs" en schrijf je naam met andere letters.
get_certificate-none = Ik heb nog geen bewijs van deelname voor je. Het kan als een cursus voorbij is, en wie hem gaf heeft aangetikt dat je er was.
get_certificate-no = Goed. Wil je het later toch? Typ "bewijs".
certificates-offered = { $noted ->
        [0] 🎓 Bij { $title } is nog niet gezegd wie er waren. Tik het aan onder "Wie waren er?", dan krijgt wie er was een bewijs van deelname aangeboden.
       *[other] 🎓 { $title }: { $people } aanmeldingen kunnen een bewijs van deelname krijgen. Ik tel de { $noted } van de { $sessions } keer waarvan je zei wie er waren. De rest aantikken kan nog.
    }
on_holiday-menu = Feestdag
on_holiday-goes_on = { $headline } valt op een feestdag. Gaat het door?
on_holiday-planned = Goed, het gaat door. Mensen kunnen zich aanmelden.
on_holiday-skipped = Goed, die keer slaan we over.
share_activity-menu = 🔗 Delen
share_activity-link =
    Met deze link of code meldt iemand zich meteen aan voor { $title }:
    { $links }
make_poster-menu = 🖼 Poster maken
make_poster-theme = Hoe moet de poster van { $title } eruitzien?
    .sun = ☀️ Zon
    .garden = 🌷 Tuin
    .tiles = 🔷 Tegels
    .shapes = 🟠 Vormen
    .evening = 🌙 Avond
make_poster-here = 🖼 De poster voor { $title }: een plaatje om te delen, en een pdf om te printen (A4). Wie de code scant, kan zich meteen aanmelden.
make_poster-no-link = Ik heb hier nog geen link om op een poster te zetten. Deze code werkt wel, als iemand hem naar mij stuurt: { $link }
make_poster-letters = Voor de letters in de titel heb ik geen lettertype. Met een titel in andere letters kan het wel.
open_group-menu = 💬 Een groep
open_group-how = Wil je een groep maken? Op Matrix kan ik dat voor je doen.
    .make = Ja, maak jij hem
    .link = Ik heb zelf een link
open_group-link = Maak een groep in Telegram of Matrix en stuur hier de link. Alleen wie meedoet, krijgt hem.
open_group-opened = 💬 Er is een groep voor { $title }: { $link }
open_group-done =
    Goed. Iedereen met een plek heeft de link.

    Zal ik in de groep zeggen wat er verandert? Zet mij erin, noem mijn naam en stuur daar deze code: { $code }
open_group-made =
    Ik heb een groep gemaakt: { $link }
    Iedereen met een plek heeft de link. Verandert er iets, dan zeg ik het daar.
ask_organiser-menu = 🤝 Samen organiseren
ask_organiser-link =
    Stuur dit door aan wie { $title } met je wil organiseren. Het werkt één keer, tot { $until }.

    { $links }

    Werkt de link niet? Dan kan die persoon deze code aan de bot sturen:
    { $ticket }
ask_organiser-came = 🤝 { $name } organiseert { $title } nu ook.
ask_organiser-you = 🤝 Je organiseert nu { $title }.
hand_on_activity-menu = ➡️ Overdragen
hand_on_activity-whom = Aan wie draag je het over? Ik vraag het die persoon. Tot er een ja komt, blijft het van jou.
hand_on_activity-nobody = Er is nog niemand aan wie het kan. Nodig eerst iemand uit met "Samen organiseren".
hand_on_activity-asked = Ik heb het { $name } gevraagd.
take_over_activity-menu = Iets overnemen
take_over_activity-take = Wil jij { $title } vanaf nu organiseren?
    .yes = ✅ Ja, dat doe ik
    .no = Nee, liever niet
take_over_activity-said-no = Goed, dan niet.
take_over_activity-declined = { $name } neemt { $title } liever niet over. Het blijft van jou.
take_over_activity-taken = ✅ { $name } organiseert { $title } vanaf nu. Bedankt voor wat je deed!
write_organisers-menu = 💬 Vraag aan wie het organiseert
write_organisers-words = Wat wil je vragen over { $title }?
activity_words-menu = Een bericht over een activiteit
activity_words-said =
    💬 { $name } over { $title }:
    { $heard }
    .answer = ↩ Antwoorden
    .report = ⚠️ Melden
activity_words-answer = Wat wil je { $name } antwoorden?
activity_words-sent = ✅ Doorgegeven.
tell_participants-menu = 📢 Bericht aan wie meedoet
tell_participants-words = Wat wil je zeggen tegen iedereen die zich aanmeldde voor { $title }?
tell_participants-sure =
    “{ $words }”

    Zal ik dit sturen?
tell_participants-done = ✅ Verstuurd aan { $people } mensen. Wat ze antwoorden, krijg jij.
tell_participants-kept = Goed, ik heb niets verstuurd.
change_activity-menu = ✏️ Veranderen
change_activity-what = Wat wil je veranderen?
    .title = De naam
    .when = Wanneer
    .place = De plek
    .places = Hoeveel mensen
    .description = De uitleg
    .cost = Wat het kost
    .for_whom = Voor wie
change_activity-title = Hoe heet het? Nu: { $now }
change_activity-when = Wanneer is het?
change_activity-which = Geldt dat voor één keer?
    .once = Alleen de eerstvolgende keer
    .from_now_on = Vanaf nu elke keer
change_activity-place = Waar is het? Nu: { $now }
change_activity-places = Hoeveel mensen kunnen er meedoen? Nu: { $now }
    .all_who_come = Zoveel als er komen
change_activity-description = Vertel er iets over. Nu: { $now }
change_activity-cost = Wat kost het? Nu: { $now }
change_activity-for_whom = Voor wie is het? Nu: { $now }
change_activity-sure =
    Nu: { $now }
    Wordt: { $then }
    Klopt dat?
change_activity-taken = Er hebben al meer mensen een plek. Die houden ze. Het worden { $places } plekken.
change_activity-done = ✅ Aangepast. Wie het moet weten, hoort het.
change_activity-other = ✏️ { $name } heeft iets veranderd aan { $title }.
call_off-menu = ❌ Afzeggen
call_off-which = Wat zeg je af?
    .all = Helemaal, alle keren
call_off-why = Wil je zeggen waarom? Iedereen die zich aanmeldde, leest het.
call_off-sure = { $which ->
        [all] Gaat { $title } helemaal niet door?
       *[one] Gaat { $title } die keer niet door?
    } Iedereen die zich aanmeldde, hoort het meteen.
    .yes = Ja, zeg het af
    .no = Nee, het gaat door
call_off-done = Afgezegd. { $people ->
        [0] Er was niemand aangemeld.
        [1] 1 persoon weet het nu.
       *[other] { $people } mensen weten het nu.
    }
call_off-kept = Goed, het gaat gewoon door.
call_off-other = ❌ { $name } heeft { $title } afgezegd.
## Aankondigingen

topics =
    .news = nieuws uit de buurt
    .activities = activiteiten
    .helping = berichten voor wie helpt
audience-everyone = iedereen
audience-whom =
    .volunteer = vrijwilligers
    .professional = beroepskrachten
    .coordinator = coördinatoren
    .resident = bewoners
audience-followers = wie dit onderwerp volgt
audience-or = { $first } of { $last }
audience-in = in { $places }
audience-helping = helpt met { $kinds }
audience-speaking = spreekt { $languages }
audience-joining = wie meedoet of meedeed aan “{ $title }”
audience-liking = houdt van { $interests } (gaf zich op voor zo’n activiteit)
announce-menu = 📣 Aankondiging maken
    .command = aankondigen
announce-text = Wat wil je vertellen? Schrijf het in het Nederlands. Een foto of document erbij mag.
announce-in_en = En in het Engels? Wie Engels spreekt, krijgt dan deze tekst.
announce-in_nl = En in het Nederlands? Wie Nederlands spreekt, krijgt dan deze tekst.
announce-whom = Voor wie is het?
    .followers = Wie dit onderwerp volgt
    .volunteers = Vrijwilligers
    .professionals = Beroepskrachten
    .helpers_of = Wie helpt met …
    .residents = Bewoners
    .liking = Wie ergens van houdt …
    .joining = Wie meedoet aan …
    .everyone = Iedereen
announce-kinds = Wie helpt waarmee? Je kunt er meer kiezen.
announce-interests = Waar houden ze van? Het gaat naar wie zich opgaf voor zo’n activiteit. Je kunt er meer kiezen.
announce-activity = Wie meedoet of meedeed aan welke activiteit? Wie er pas bij komt voordat dit weggaat, hoort het ook.
announce-where = In welke wijken?
    .anywhere = Overal
    .some = Alleen in …
    .around = Rond een plek
announce-places = Kies de wijken.
announce-middle = Rond welke plek? Kies een wijk, of deel een locatie.
announce-km = Hoe ver daaromheen? Het gaat naar de wijken waarvan het midden daarbinnen ligt.
announce-speaking = Alleen voor wie één taal spreekt?
    .any = Nee, voor iedereen
announce-topic = Waar gaat het over? Mensen kunnen zich per onderwerp afmelden.
    .news = Nieuws uit de buurt
    .activities = Activiteiten
    .helping = Berichten voor wie helpt
announce-buttons = Welke knoppen komen eronder?
    .none = Geen
    .yes_no = Ja en nee
    .question = Een vraag stellen
    .yes_no_question = Ja, nee en een vraag stellen
    .sign_up = Aanmelden voor een activiteit
    .link = Een link naar een andere plek
announce-sign_up_for = Voor welke activiteit? Wie op de knop tikt, meldt zich meteen aan.
announce-link = Wat is de link? Die begint met https://
web-address-please = Dat is geen link. Een link begint met https://
announce-start = Wanneer gaat het weg?
    .now = Meteen
    .later = Op een ander moment
announce-when = Wanneer? Bijvoorbeeld "morgen om tien uur".
announce-good_for = Tot wanneer is het nog nieuws? Wie het dan nog niet heeft, krijgt het niet meer.
    .today = Alleen die dag
    .a_day = Een dag
    .a_week = Een week
announce-replies = Wie leest de antwoorden?
    .me = Ik
    .team = Alle coördinatoren
    .none = Niemand
announce-sure =
    Klopt dit zo? Er gaat nog niets weg.

    { $summary }
    .keep = ✅ Bewaren
    .change = ✏️ Iets veranderen
    .no = Weggooien
announce-change = Wat wil je veranderen?
    .text = De tekst
    .whom = Voor wie
    .where = De wijken
    .speaking = De taal die mensen spreken
    .topic = Het onderwerp
    .buttons = De knoppen
    .start = Wanneer het weggaat
    .good_for = Tot wanneer het geldt
    .replies = Wie antwoorden leest
announce-dropped = Goed, weggegooid. Er is niets verstuurd.
announce-kept = ✅ Bewaard. Er is nog niets verstuurd. Kijk eerst hoe het eruitziet.
announced =
    📣 { $name } · { $network }
    { $text }
    .yes = 👍 Ja
    .no = 👎 Nee
    .question = ❓ Ik heb een vraag
    .sign_up = ✍️ Ik doe mee
    .off = 🔕 Geen { $topic } meer
announced-sign-up = ✍️ Aanmelden: { $link }
announced-withdrawn = 📣 { $name } ({ $network }) heeft dit bericht ingetrokken.
announced-test = Dit is een test. Zo komt het aan, maar er wordt niets geteld.
announced-heard =
    .yes = 👍 Doorgegeven: ja.
    .no = 👎 Doorgegeven: nee.
announced-nobody-reads = Antwoorden op dit bericht leest niemand. Wil je iemand spreken? Typ "mens".
announced-passed-on = ✅ Doorgegeven aan { $name }.
announced-passed-on-team = ✅ Doorgegeven aan de coördinatoren.
announced-said =
    💬 { $name }, over je aankondiging:
    { $text }
announced-said-last =
    💬 { $name }, over je aankondiging:
    { $text }

    Er komen veel antwoorden. De volgende lees je bij de aankondiging, onder "Antwoorden lezen".
announcement-words = 📣 “{ $text }”
announcement-to = Aan: { $whom } ({ $topic })
announcement-people = 👥 { $people ->
        [0] Niemand krijgt het
        [one] 1 persoon krijgt het
       *[other] { $people } mensen krijgen het
    }. Niet bereikbaar: { $unreachable }. Afgemeld: { $left }. Wacht door de rusttijd: { $quiet }.
announcement-missing = ⚠️ Niet in: { $languages }. Wie dat spreekt ({ $people }), krijgt het in: { $own }.
announcement-quiet = 🌙 Het is dan rusttijd: { $people ->
        [one] 1 persoon krijgt
       *[other] { $people } mensen krijgen
    } het vanaf { $when }.
announcement-ends = ⏱ Klaar rond { $when }.
announcement-too-late = ⚠️ Dat is te laat: het geldt tot { $when }. Niet iedereen krijgt het dan.
announcement-starts = 📅 Gaat weg: { $when }
announcement-good-until = ⏳ Geldt tot { $when }
announcement-buttons = 🔘 { $buttons }
announcement-replies =
    .me = 💬 Antwoorden gaan naar de schrijver.
    .team = 💬 Antwoorden zijn voor alle coördinatoren.
    .none = 💬 Antwoorden leest niemand.
announcement-state =
    .draft = ✏️ Nog niet verstuurd.
    .awaiting-second = 👥 Het is voor veel mensen. Een andere coördinator moet ook ja zeggen.
    .scheduled = 📅 Staat klaar.
    .sending = 📣 Wordt verstuurd …
    .paused = ⏸ Staat stil.
    .done = ✅ Klaar.
    .cancelled = ✖️ Gestopt.
    .withdrawn = ✖️ Ingetrokken.
announcement-urgent =
    .one = 🌙 Eén persoon noemt dit dringend. Zegt een ander dat ook, dan mag het ’s nachts.
    .both = 🌙 Dringend: mag ook ’s nachts.
announcement-bar = { $bar } { $done } van { $total }
announcement-fates =
    .sent = ✅ Aangekomen: { $people }
    .unknown = ❔ Misschien aangekomen: { $people }
    .blocked = 🚫 Bot geblokkeerd: { $people }
    .gone = 👻 Bestaat niet meer: { $people }
    .quiet = 🌙 Te laat door de rusttijd: { $people }
    .cancelled = ✖️ Niet verstuurd, gestopt of afgemeld: { $people }
    .expired = ⏳ Niet verstuurd, te laat: { $people }
    .refused = ⚠️ Geweigerd door de app: { $people }
announcement-answers =
    .yes = 👍 { $people }
    .no = 👎 { $people }
    .question = ❓ { $people }
    .words = 💬 { $people }
my_announcement-menu = 📣 Aankondiging
my_announcement-what = { $text }
    .send = 📤 Versturen
    .preview = 👀 Zo ziet het eruit
    .test = 🧪 Test aan mijzelf
    .change = ✏️ Andere tekst
    .urgent = 🌙 Dit is dringend
    .discard = 🗑 Weggooien
    .pause = ⏸ Even wachten
    .resume = ▶️ Verder
    .cancel = ✖️ Stoppen
    .withdraw = 🗑 Overal weghalen
    .resend = ❔ Opnieuw bij twijfel
    .newcomers = ➕ Ook wie erbij kwam
    .words = 💬 Antwoorden lezen
    .refresh = 🔄 Verversen
my_announcement-over = Deze aankondiging is er niet meer, of hij is niet voor jou.
my_announcement-nobody = Niemand zou dit krijgen. Kies iemand anders, of wacht tot mensen dit onderwerp volgen.
my_announcement-no-second = Aan meer dan { $above } mensen moet een tweede coördinator ja zeggen. Die is er niet. Vraag de beheerder om er een uit te nodigen.
my_announcement-no-second-urgent = Er is geen tweede coördinator die ja kan zeggen. Het wacht tot de ochtend.
my_announcement-grew = 👥 Het is tijd, maar het is nu voor meer dan { $above } mensen. Een tweede coördinator moet eerst ja zeggen tegen hoe het er nu staat.
my_announcement-preview = 👀 Zo ziet het eruit in het { $language }:
my_announcement-without-buttons = 👀 En zo in een app zonder knoppen:
my_announcement-discarded = 🗑 Weggegooid.
my_announcement-no-newcomers = Er is niemand bijgekomen.
my_announcement-finished = 📣 Klaar. Dit is het verslag:
my_announcement-taken-away = 🗑 Overal weggehaald waar dat kon.
my_announcements-menu = 🗓 Aankondigingen
    .command = aankondigingen
my_announcements-which = Welke?
my_announcements-none = Er zijn nog geen aankondigingen.
change_announcement-menu = ✏️ Andere tekst
change_announcement-text = Wat is de nieuwe tekst? Wie het bericht al heeft, ziet het veranderen.
change_announcement-in_en = En in het Engels?
change_announcement-in_nl = En in het Nederlands?
change_announcement-done = ✅ Aangepast.
confirm_announcement-menu = 👥 Kijk je mee?
confirm_announcement-good =
    👥 { $name } wil dit versturen. Kijk je mee?

    { $text }

    Mag het weg?
    .yes = ✅ Ja, verstuur het
    .no = Nee, nog niet
confirm_announcement-yes = ✅ Het gaat weg.
confirm_announcement-no = Goed, het gaat niet weg.
confirm_announcement-agreed = ✅ { $name } zegt ook ja.
confirm_announcement-declined = { $name } vindt dat het nog niet weg kan. Overleg samen en pas het aan.
confirm_urgent-menu = 🌙 Dringend?
confirm_urgent-good =
    🌙 { $name } noemt dit dringend. Dan komt het ook in de rusttijd aan.

    { $text }

    Vind jij dat ook?
    .yes = 🌙 Ja, het is dringend
    .no = Nee, het kan wachten
confirm_urgent-yes = 🌙 Goed, het mag ook in de rusttijd.
confirm_urgent-no = Goed, het wacht tot de ochtend.
confirm_urgent-agreed = 🌙 { $name } vindt het ook dringend.
confirm_urgent-declined = { $name } vindt dat het kan wachten tot de ochtend.
ask_about-menu = ❓ Een vraag
ask_about-words = Wat wil je vragen?
ask_about-details = Over “{ $text }”: { $words }
follow_topics-menu = 🔔 Wat wil ik horen?
follow_topics-topic = Wat wil je van ons horen? Tik om het aan of uit te zetten. Berichten over je eigen vragen komen altijd.
follow_topics-on = 🔔 Goed, je krijgt { $topic }. Typ "afmelden" na een bericht als je het niet meer wilt.
follow_topics-off = 🔕 Goed, je krijgt geen { $topic } meer. Berichten over je eigen vragen blijven komen. Toch weer? Typ "nieuws".


## Het bureau: een webpagina voor coördinatoren en beroepskrachten

open_desk-menu = 🖥️ Mijn bureau
open_desk-what = Je bureau staat al ergens open. Wat wil je?
    .link = Nog een link
    .close = Overal sluiten
open_desk-here =
    Hier is je bureau: { $link }

    Alleen voor jou: geef de link aan niemand. Hij werkt één keer, een kwartier lang. Daarna blijft het bureau 12 uur open, tot je het sluit.
open_desk-closed = Je bureau is nu overal gesloten.
open_desk-not = Er is hier geen bureau voor jou.
open_desk-in-browser = Open die link in je browser. Hier doet hij niets.
desk-skip = Naar de inhoud
desk-nav = Onderdelen
desk-section =
    .today = Vandaag
    .people = Mensen
    .announcements = Aankondigingen
    .figures = Cijfers
desk-leave = Bureau sluiten
desk-leave-everywhere = Overal sluiten
desk-shut-title = Het bureau is dicht
desk-shut = Je bent hier niet binnen, of je bureau is gesloten.
desk-how-to-open = Ben je coördinator of beroepskracht? Stuur “bureau” aan de bot. Je krijgt dan een link.
desk-open-title = Je bureau openen
desk-open = Hoi { $name }, met deze knop open je je bureau op dit apparaat, 12 uur lang.
desk-open-button = Open mijn bureau
desk-open-not-you = Ben jij dit niet? Sluit dan deze pagina.
desk-missing-title = Dit is er niet
desk-missing = Deze pagina is er niet, of niet voor jou.
desk-later-title = Nu even niet
desk-later = Er is iets mis aan onze kant. Probeer het over een minuut nog eens.
desk-to-today = Naar vandaag
desk-as-of = Bijgewerkt om { $at }
desk-today =
    .stuck = Loopt vast
    .looking = Er wordt gezocht
    .thinking = Wacht op antwoord
    .helped = Iemand helpt
    .visits = Afspraken vandaag
    .activities = Activiteiten vandaag
desk-none =
    .stuck = Niets loopt vast.
    .looking = Er wordt nu voor niemand gezocht.
    .thinking = Er wacht geen vraag op antwoord.
    .helped = Er wordt nu niemand geholpen.
    .visits = Vandaag zijn er geen afspraken.
    .activities = Vandaag zijn er geen activiteiten.
    .history = Er is nog niemand gevraagd.
    .people = Niemand gevonden.
desk-standing =
    .consent = de bewoner heeft nog geen ja gezegd
    .held = een coördinator houdt het vast
    .wider = de bewoner moet nog zeggen of het ook verder weg mag
    .called = niemand anders over; coördinator gevraagd om { $called }
    .silent = geen antwoord sinds { $since }
    .unknown = er is hier niemand die dit doet
    .nobody = er komt niemand: iedereen die kan, is gevraagd
    .late = had al iemand moeten hebben; zoekt weer om { $again }
    .night = het is nacht: gaat verder om { $morning }
    .thinking = { $thinking ->
        [one] 1 denkt na
       *[other] { $thinking } denken na
    }
    .later = zoekt weer om { $again }
    .helped = iemand helpt
desk-room = { $places ->
    [many] { $taken } { $taken ->
        [one] komt
       *[other] komen
    }
   *[other] { $taken } van { $places }
}{ $waiting ->
    [0] { "" }
    [one] , 1 wacht
   *[other] , { $waiting } wachten
}
desk-full = vol
desk-was = geweest
desk-no-title = Zonder naam
desk-state =
    .open = er wordt gezocht
    .taken = iemand helpt
    .done = klaar
    .withdrawn = ingetrokken
desk-column =
    .request = Hulpvraag
    .waits = Wacht al
    .since_asked = Gevraagd sinds
    .was_asked = Gevraagd
    .standing = Hoe het staat
    .name = Naam
    .thinks = Denkt al na
    .whom = Wie denkt na
    .when = Wanneer
    .answer = Antwoord
    .why = Waarom
    .rule = De regel
    .roles = Rol
    .kinds = Soort hulp
    .places = Buurt
    .checked = VOG geldig tot
    .paused = Pauze tot
    .asked_week = Gevraagd, 7 dagen
    .asked_month = Gevraagd, 4 weken
    .helped_month = Geholpen, 4 weken
    .last_asked = Laatst gevraagd
    .remarks = Bijzonderheden
desk-fact =
    .state = Stand
    .asked_at = Gevraagd op
    .details = In eigen woorden
    .circle = Wie erin zitten
    .decide = Wat je kunt doen
    .history = Wie zijn gevraagd
    .others = Wie kan er nog
    .others_explained = Zo kijkt de regel nu naar iedereen die nog niet is gevraagd. Je mag anders beslissen.
desk-since = sinds { $when }
desk-answer =
    .asked = denkt na
    .yes = ja
    .not_now = nu niet
    .never = liever nooit
    .too_late = ja, maar te laat
    .lapsed = zei niets
    .stood_down = niet meer nodig
    .unreachable = niet te bereiken
    .handed_back = gaf het terug
    .left_out = overgeslagen
desk-why =
    .human = is beroepskracht of coördinator
    .nobody = als coördinator, omdat niemand anders kon
    .looked = koos de vraag zelf
    .again = nog een keer, zonder antwoord
    .rule = het past bij het aanbod
    .by-hand = een coördinator koos zelf
desk-chance = kans op ja: 1 op { $one_in }
desk-not-now = nu niet: { $obstacle }
desk-ask = Vragen
desk-ask-named = { $name } vragen
desk-leave-out = Overslaan
desk-leave-out-named = { $name } overslaan
desk-said =
    .ask = De vraag is verstuurd.
    .leave_out = Diegene wordt overgeslagen.
    .hold = Er wordt nu niemand meer gevraagd.
    .go_on = Er wordt weer gezocht.
    .too_late = Dat kan niet meer: er is intussen iets veranderd.
    .checked = Genoteerd dat de VOG is gezien.
    .pause = De pauze begint nu.
    .pause_over = De pauze is voorbij.
    .give = De rol is gegeven.
    .take = De rol is weg. Wat daarbij hoorde, is gestopt.
    .block = Geblokkeerd. De reden blijft bij de coördinatoren.
    .lift = De blokkade is opgeheven.
    .last = Dit is de laatste coördinator. Maak eerst een ander coördinator.
    .no_such_day = Kies een dag die nog komt, en niet te ver weg.
    .no_reason = Schrijf erbij waarom. Alleen coördinatoren lezen dat.
desk-more-requests = Er zijn er meer dan hier staan: dit zijn de oudste.
desk-more-people = Er zijn er meer. Zoek op naam, rol, soort of buurt.
desk-export = Meenemen:
desk-find = Zoeken
desk-found = Wie er zijn
desk-any = Alles
desk-anywhere = overal
desk-paused = pauze tot { $until }
desk-certificate =
    .none = nog niet gezien
    .endless = gezien, zonder einddatum
    .good = geldig tot { $until }
    .soon = verloopt binnenkort: { $until }
    .over = verlopen op { $until }
    .mark_good = VOG tot { $until }
    .mark_soon = VOG verloopt { $until }
    .mark_over = VOG verlopen
desk-blocked = geblokkeerd
desk-blocked-by = Geblokkeerd door { $by }, sinds { $since }
desk-looked = Wie hier keken
desk-looked-explained = Alleen coördinatoren zien dit. Het blijft zo lang staan als berichten bewaard worden.
desk-no = nee
desk-lately = De laatste tijd
desk-no-cases = Waarvoor, dat staat hier niet.
desk-change =
    .certificate = VOG
    .checked = VOG gezien
    .until = Telt tot
    .pausing = Pauze
    .pause = Pauze geven
    .pause_until = Pauze tot
    .go_on = Pauze stoppen
    .blocking = Blokkeren
    .block = Blokkeren
    .lift = Blokkade opheffen
    .reason = Waarom (alleen voor coördinatoren)
desk-role =
    .give = Geven
    .take = Afnemen
desk-roles-told = Wie een rol kwijtraakt, krijgt daarvoor meteen geen vragen meer. Wat diegene nu doet, gaat naar een ander.
desk-certificate-told = Een maand voor die dag horen de vrijwilliger en de coördinatoren het.
desk-block-told = Geen vragen meer, niets meer aannemen; een mens spreken kan altijd. Diegene hoort het één keer, vriendelijk en zonder de reden.
desk-change-told = Wie pauze krijgt, hoort dat van de bot en kan zelf weer stoppen.
desk-paused-you = { $by } gaf je pauze tot { $until }. Ik vraag je zo lang niets. Eerder weer beginnen? Typ "pauze".
desk-pause-over-you = { $by } heeft je pauze gestopt. Ik kan je weer iets vragen. Liever nog niet? Typ "pauze".
desk-invite = Iemand uitnodigen
desk-invite-explained = Je krijgt een link en een code voor één persoon. Die kiest zelf wat die wil doen.
desk-invited = Stuur dit door aan één persoon. Het werkt één keer, tot { $until }. Het staat alleen nu op deze pagina.
desk-invited-code = Werkt een link niet? Stuur dan deze code aan de bot:
desk-announcements =
    .going = Nu bezig
    .planned = Gepland
    .drafts = Nog niet verstuurd
    .reports = Verslagen
desk-no-announcements =
    .going = Er wordt nu niets verstuurd.
    .planned = Er staat niets klaar.
    .drafts = Er is niets om af te maken.
    .reports = Er is nog niets verstuurd.
desk-announce-new = Nieuwe aankondiging
desk-of-total = { $done } van { $total }
desk-ends = Klaar rond { $when }
desk-about =
    .title = Waar het over gaat
    .words = Aankondiging
    .whom = Voor wie
    .topic = Onderwerp
    .author = Geschreven door
    .arrived = Aangekomen
desk-counts = Wie het krijgt, zoals het nu is
desk-count =
    .people = krijgen het
    .unreachable = niet bereikbaar
    .quiet = wachten door de rusttijd
    .opted_out = afgemeld
desk-needs-second = 👥 Aan meer dan { $above } mensen moet een tweede coördinator ook ja zeggen.
desk-how-far = Hoe ver het is
desk-fate =
    .sent = aangekomen
    .unknown = misschien aangekomen
    .blocked = bot geblokkeerd
    .gone = bestaat niet meer
    .quiet = te laat door de rusttijd
    .cancelled = gestopt of afgemeld
    .expired = te laat
    .refused = geweigerd door de app
desk-answers = Wat mensen zeggen
desk-answered =
    .yes = zeggen ja
    .no = zeggen nee
    .question = hebben een vraag
    .words = schreven iets
desk-announced =
    .saved = Bewaard. Er is nog niets verstuurd.
    .changed = Aangepast, ook waar het bericht al staat.
    .send = Gelukt. Hieronder staat hoe het ervoor staat.
    .test = De test staat in je chat.
    .urgent = Genoteerd. Zegt een ander ook dat het dringend is, dan mag het ’s nachts.
    .pause = Het staat stil.
    .resume = Het gaat verder.
    .cancel = Gestopt.
    .withdraw = Het wordt overal weggehaald waar dat kan.
    .resend = Het gaat nog eens naar wie het misschien niet kreeg.
    .newcomers = Het gaat ook naar wie erbij kwam.
    .confirm = Je zei ja: het gaat weg.
    .confirm_no = Je zei nee: het gaat nog niet weg.
    .confirm_urgent = Je zei ja: het mag ook in de rusttijd.
    .confirm_urgent_no = Je zei nee: het wacht tot de ochtend.
    .too_late = Dat kan niet meer. Zo staat het er nu voor.
desk-change-announcement = ✏️ Veranderen
desk-looks = Zo ziet het eruit
desk-looks-with-buttons = { $language }, in apps met knoppen
desk-looks-without-buttons = En in apps zonder knoppen
desk-files = { $files ->
        [one] Er gaat 1 foto of bestand mee.
       *[other] Er gaan { $files } foto’s of bestanden mee.
    }
desk-reads =
    .me = De schrijver
    .team = Alle coördinatoren
    .none = Niemand
desk-button =
    .yes_no = Ja en nee
    .question = Een vraag stellen
    .sign_up = Aanmelden voor een activiteit
desk-write =
    .new = Nieuwe aankondiging
    .change = Aankondiging veranderen
    .wrong = Er klopt nog iets niet. Er is niets bewaard.
    .what = Wat wil je vertellen?
    .in_language = Tekst ({ $language })
    .may_be_empty = (mag leeg: wie dit spreekt, krijgt dan de eerste tekst)
    .photo = Een foto of document erbij? Dat kan in de chat: typ “aankondigen”.
    .whom = Voor wie is het?
    .whom_explained = Wat je aankruist, maakt de groep kleiner. Kruis je niets aan, dan is het voor iedereen. Wie het onderwerp uitzette, krijgt het nooit.
    .followers = Alleen wie ja zei tegen dit onderwerp
    .around = Of rond een plek
    .nowhere = Nee
    .km = Zo ver daaromheen
    .kinds = Alleen wie helpt met
    .interests = Alleen wie hiervan houdt (en zich opgaf voor zo’n activiteit)
    .narrower = Nog preciezer: wat ze doen, waar ze van houden, wat ze spreken
    .activity = Alleen wie meedoet of meedeed aan
    .any_activity = Dat maakt niet uit
    .languages = Alleen wie dit spreekt
    .below = Knoppen en antwoorden
    .sign_up_for = Aanmelden voor
    .no_activity = Geen activiteit
    .link = Of een link om je ergens anders aan te melden
    .moment = Wanneer
    .starts = Gaat weg (leeg: zodra je verstuurt)
    .expires = Geldt tot (leeg: een week)
    .only_words = Dit is al verstuurd of staat klaar. Alleen de tekst kan nog anders. Wie het bericht al heeft, ziet het veranderen.
    .save = Bewaren en bekijken
    .save_explained = Er gaat nog niets weg. Je ziet eerst hoe het eruitziet en wie het krijgt.
    .change_explained = Wie het bericht al heeft, ziet meteen de nieuwe tekst.
desk-wrong =
    .text = Schrijf hier wat je wilt vertellen.
    .too_long = Dat is te lang: er passen 1000 tekens in.
    .activity = Kies de activiteit waarvoor de knop is.
    .link = Dat is geen link. Een link begint met https://
    .unreadable = Dat is geen dag en tijd.
    .skipped = Die tijd is er niet: de klok gaat dan een uur vooruit.
    .past = Dat is al voorbij.
    .too_early = Dat is voordat het weggaat.
desk-few-explained = Kleine aantallen (1 tot en met 4) staan er als “<5”, zodat niemand te herkennen is. Een week begint op maandag.
desk-as-table = Als tabel
desk-gaps = Vraag en aanbod, per buurt
desk-gap =
    .short = { $what }, { $where }: { $asked } keer gevraagd, { $answered } keer iemand gevonden. Mensen die dit doen: { $offering }.
    .plenty = { $what }, { $where }: { $asked } keer gevraagd. Mensen die dit doen: { $offering }.
desk-recruit = Mensen zoeken: een tekst om te plaatsen
desk-picture =
    .filled = Activiteiten: plekken en wie er komt
    .asked = Gevraagd en gevonden, per week
    .first_yes = Minuten tot de eerste ja
    .by_kind = Vraag en aanbod per soort, 4 weken
    .helped = Hielp het? Wat bewoners zeiden
desk-figure =
    .places = plekken
    .taken = bezet
    .sessions = keren
    .came = deelnemers, alle keren
    .week = Week van
    .kind = Soort hulp
    .asked = gevraagd
    .answered = iemand gevonden
    .open = nog open
    .pings = vragen per ja
    .median = helft binnen
    .p90 = 9 van de 10 binnen
    .offering = mensen die het doen
    .helped = hielp
    .partly = een beetje
    .not_helped = hielp niet
    .thanks = bedankjes
desk-alt =
    .filled = Staven per week: hoeveel plekken er waren bij activiteiten, en hoeveel er bezet waren. Samen { $taken } van { $places }. Alle getallen staan in de tabel.
    .asked = Staven per week: hoe vaak hulp is gevraagd en iemand is gevonden. Deze week { $asked } keer gevraagd, de week ervoor { $before }. Alle getallen staan in de tabel.
    .first_yes = Lijnen per week: hoe lang het duurt tot iemand ja zegt. De laatste keer dat het te zeggen was: de helft binnen { $minutes } minuten. Alle getallen staan in de tabel.
    .by_kind = Liggende staven per soort hulp: hoe vaak gevraagd, naast hoeveel mensen het doen in de buurt waar de meesten zijn. Het meest gevraagd: { $kind }. Alle getallen staan in de tabel.
    .helped = Staven per week: of het hielp. Samen { $helped } keer ja. Alle getallen staan in de tabel.
desk-sheet =
    .filled = Activiteiten
    .asked = Per week
    .first_yes = Eerste ja
    .by_kind = Per soort
    .helped = Hielp het
    .people = Mensen
    .invited = Uitnodigingen

## Uitnodigen uit een lijst

invitation-filled-in = Wat je organisatie van je weet, is al aangevinkt. Klopt iets niet? Tik het uit.
list-title = Vrijwilligers uitnodigen uit een lijst
list-explained = Kies een bestand uit je spreadsheet (XLSX of CSV). De bot kijkt het eerst na. Er wordt nog niemand uitgenodigd.
list-then = Iedereen krijgt een eigen link, die { $days } dagen werkt, voor een beroepskracht { $professional }. Wie hem gebruikt, kiest zelf wat die wil doen. Jij stuurt de links door.
list-not-kept = De bot bewaart de lijst en de namen niet.
list-file = Het bestand
list-look = Nakijken
list-what = Wat mag erin staan
list-row = De eerste regel zegt wat er in elke kolom staat. Alleen de naam moet. Er mogen { $most } regels in, en het bestand mag 2 MB zijn.
list-heading =
    .column = Kolom
    .means = Wat erin mag
    .name = Naam
    .name_means = Of: Voornaam, Tussenvoegsel en Achternaam
    .places = Buurt
    .places_means = Eén of meer, met een komma ertussen. Of: overal
    .kinds = Soort hulp
    .kinds_means = Eén of meer, met een komma ertussen
    .language = Taal
    .language_means = De taal waarin de bot met diegene praat
    .role = Rol
    .role_means = Vrijwilliger (ook als er niets staat) of beroepskracht
    .contact = E-mail, Telefoon
    .contact_means = Hier gebeurt niets mee: alleen om mensen met dezelfde naam uit elkaar te houden
list-checked = Nagekeken
list-count =
    .good = { $good ->
        [one] goede regel
       *[other] goede regels
    }
    .bad = { $bad ->
        [one] regel met een fout
       *[other] regels met een fout
    }
list-all-good = Alle regels zijn goed.
list-nobody-yes = Er is niemand uitgenodigd. Verbeter deze regels in je bestand en stuur het opnieuw. Of nodig alleen de goede regels uit.
list-nobody-no = Er is niemand uitgenodigd. Verbeter deze regels in je bestand en stuur het opnieuw.
list-wrong = Wat er mis is
list-column =
    .line = Regel
    .column = Kolom
    .told = Wat er mis is, en wat je kunt doen
    .name = Naam
    .role = Rol
    .places = Buurt
    .kinds = Soort hulp
    .telegram = Link (Telegram)
    .matrix = Link (Matrix): stuur daar de code
    .code = Code
    .until = Werkt tot
list-unshown = Ook op deze regels is iets mis: { $lines }.
list-remarks = Let op
list-remark =
    .unused = De kolom “{ $heading }” wordt niet gebruikt.
    .unused_near = De kolom “{ $heading }” wordt niet gebruikt. Bedoel je “{ $near }”? Verander dan de kop.
    .legacy = Dit bestand is niet in UTF-8. Kijk of namen met een accent goed zijn gelezen. Zo niet: bewaar het als “CSV UTF-8”.
    .first_sheet = Alleen het eerste blad is gelezen.
list-examples = Zo lees ik de eerste regels
list-invite = Uitnodigen
list-once = Met een knop maak je de links en krijg je ze in een bestand. Bewaar dat goed: de links staan nergens anders. Elke link werkt voor één persoon.
list-only-good = { $good ->
    [one] Nodig alleen de ene goede regel uit. De andere ({ $bad }) niet.
   *[other] Nodig alleen de { $good } goede regels uit. De andere ({ $bad }) niet.
}
list-give = Links als { $form }
list-again = Opnieuw, met een verbeterd bestand
list-not =
    .none = Kies eerst een bestand.
    .empty = Er staan geen mensen in dit bestand. De eerste regel hoort te zeggen wat er in elke kolom staat.
    .no_name = Ik vind geen kolom met namen. Zet boven de namen “Naam”. In de eerste regel staat nu: { $seen }.
    .twice = De kolom “{ $heading }” staat er twee keer in (kolom { $columns }). Haal er één weg.
    .quote = Op regel { $line } begint een stuk tekst met een aanhalingsteken (") dat nergens eindigt. Haal dat teken weg.
    .too_large = Dit bestand is te groot. Er mag { $most } MB in. Verdeel het in stukken.
    .too_many = Er staan meer dan { $most } regels in. Verdeel de lijst in stukken.
    .old_excel = Dit is een oud Excel-bestand (XLS). Bewaar het als XLSX en stuur het opnieuw.
    .unreadable = Dit bestand kan ik niet lezen. Bewaar het in je spreadsheet als XLSX of als “CSV UTF-8”.
list-bad =
    .no_name = De naam ontbreekt. Vul hem in, of haal de regel weg.
    .long_name = De naam is langer dan { $most } tekens. Maak hem korter.
    .double = “{ $given }” staat al op regel { $first }. Haal één van de twee weg, of maak de namen verschillend.
    .place = De buurt “{ $given }” ken ik niet. Kies uit: { $known }.
    .place_near = De buurt “{ $given }” ken ik niet. Bedoel je “{ $near }”?
    .kind = De soort hulp “{ $given }” ken ik niet. Kies uit: { $known }.
    .kind_near = De soort hulp “{ $given }” ken ik niet. Bedoel je “{ $near }”?
    .language = De taal “{ $given }” spreekt de bot niet. Kies uit: { $known }. Of laat het leeg.
    .role = De rol “{ $given }” ken ik niet. Kies vrijwilliger of beroepskracht.
    .coordinator = Een coördinator nodig je niet uit met een lijst: dat doet de beheerder. Verander de rol, of haal de regel weg.
    .not_for_volunteer = “{ $given }” is voor beroepskrachten. Haal het weg, of verander de rol.
    .not_for_professional = “{ $given }” is voor vrijwilligers. Haal het weg, of verander de rol.
send_list-menu = 📋 Uitnodigen uit een lijst
send_list-file = Stuur me de lijst als bestand (XLSX of CSV). De eerste regel zegt wat er in elke kolom staat: Naam, Buurt, Soort hulp, Taal, Rol. Alleen de naam moet. Ik kijk het eerst na en nodig nog niemand uit. De lijst en de namen bewaar ik niet.
send_list-no-file = Dat is geen bestand. Typ "importeren" als je het nog eens wilt proberen.
send_list-not = Alleen een coördinator kan mensen uit een lijst uitnodigen.
send_list-checked = 📋 Nagekeken. In dit bestand staat wat er goed is en wat er mis is. Er is nog niemand uitgenodigd.
invite_listed-menu = 📋 Kiezen wie van de lijst
invite_listed-what = Wie zal ik uitnodigen?
    .all = Iedereen
    .good = Alleen de goede regels
    .no = Niemand
invite_listed-nobody = Goed, er is niemand uitgenodigd.
invite_listed-here = 📋 Hier zijn de links. Bewaar dit bestand goed en stuur iedereen de eigen link: die werkt één keer. Koos je iedereen, en was er nog een regel fout? Dan is er niemand uitgenodigd, en staat in het bestand wat er mis is.
