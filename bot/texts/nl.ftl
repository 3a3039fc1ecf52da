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
    Wie jou helpt, leest wat jij schrijft. Coördinatoren zien dat er een vraag is. Je telefoonnummer en adres geef ik nooit door. Op Telegram kan ook Telegram meelezen: vertel daar geen medische dingen.

    ⚠️ Dit is geen noodhulp. Er leest niet dag en nacht iemand mee. Is er gevaar? Bel 112.
explain =
    Zo werkt het: jij vraagt iets, ik vraag een paar mensen in de buurt of zij kunnen. Zegt iemand ja, dan praten jullie hier met elkaar. Ik geef alles door.

    Handige woorden: "menu", "terug", "stop", "mens" (je wilt iemand spreken) en "taal".
    ⚠️ Gevaar? Bel 112. Denk je aan zelfdoding? Bel 113.
menu-menu = Menu
menu-what = Wat wil je doen?
invitation-volunteer = 🎉 Fijn dat je vrijwilliger wordt bij { $network }! Nog een paar korte vragen.
invitation-professional = Welkom! Je doet nu mee als beroepskracht bij { $network }. Nog een paar korte vragen.
invitation-coordinator = Welkom! Je bent nu coördinator bij { $network }. Als er niemand gevonden wordt, hoor je dat van mij.
invitation-wrong = Deze uitnodiging klopt niet. Vraag om een nieuwe.
invitation-late = Deze uitnodiging is verlopen. Vraag om een nieuwe.
invitation-used = Deze uitnodiging is al gebruikt. Vraag om een nieuwe.

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
offer_help-done = Bedankt! Je krijgt alleen een bericht als er iets is dat bij je past. Nee zeggen mag altijd.
offer_help-somebody-new = { $name } doet nu mee.

## Hulp vragen

ask_for_help-menu = 🙋 Hulp vragen
    .command = hulp
ask_for_help-understood = Ik begrijp dat het gaat over: { $kind }. Klopt dat niet? Je kunt straks alles nog veranderen.
ask_for_help-kind = Waar gaat het over?
ask_for_help-details = Vertel kort wat er nodig is. Typen mag, een spraakbericht of foto ook.
ask_for_help-photo = Wil je er nog iets bij vertellen? Een foto of spraakbericht mag ook.
    .skip = Nee, ga verder
ask_for_help-where = In welke wijk is het? Je mag ook je locatie delen. Alleen de wijk wordt bewaard.
ask_for_help-when = Wanneer heb je hulp nodig? Kies, of zeg het in je eigen woorden.
    .now = Nu, het is dringend
    .today = Vandaag
    .tomorrow = Morgen
    .this_week = Deze week
    .no_hurry = Geen haast
ask_for_help-send =
    Klopt dit zo?

    { $summary }
    .yes = ✅ Versturen
    .change = ✏️ Iets veranderen
    .no = Niet versturen
ask_for_help-change = Wat wil je veranderen?
    .kind = Waar het over gaat
    .details = Wat er nodig is
    .photo = De foto of het spraakbericht
    .where = De wijk
    .when = Wanneer
ask_for_help-dropped = Goed, ik heb niets verstuurd.
ask_for_help-sent = ✅ Je vraag is verstuurd. Ik vraag nu mensen in de buurt. Je hoort van mij zodra iemand ja zegt. Typ "menu" om je vraag te zien, te veranderen of in te trekken.
ask_for_help-sent-later = ✅ Je vraag is verstuurd. Nu is het rusttijd. Vanaf { $when } vraag ik mensen in de buurt. Kan het niet wachten? Typ "menu" en verander je vraag in "Nu, het is dringend".
headline = { $kind } · { $place } · { $when }
headline-human = Iemand wil een mens spreken · { $when }
summary =
    { $headline }
    “{ $details }”{ $files ->
        [0] { "" }
        [one] { " " }📎
       *[other] { " " }📎 { $files }
    }
still-looking = Ik heb nog niemand gevonden voor: { $headline }. Ik vroeg { $asked ->
        [0] nog niemand
        [one] 1 persoon
       *[other] { $asked } mensen
    }. Nu heb ik ook een coördinator gevraagd. Je vraag blijft staan.
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
    .here = Ik vraag jou, omdat je “{ $kind }” koos en { $place } bij jouw wijken hoort.
    .nearby = Ik vraag jou, omdat je “{ $kind }” koos. In { $place } zelf kan nu niemand.
    .human = Ik vraag jou, omdat je beroepskracht of coördinator bent.
    .nobody = Ik vraag jou als coördinator, omdat niemand anders kon.
answer_ping-too-late = Iemand anders was net voor, of het is niet meer nodig. Toch bedankt!
answer_ping-taken = ✓ Iemand anders doet het. Bedankt!
answer_ping-done = ✓ Niet meer nodig. Bedankt!
answer_ping-withdrawn = ✓ Niet meer nodig. Bedankt!
answer_ping-not-now = Helemaal goed. Een andere keer misschien.
answer_ping-never = Goed, ik vraag je niet meer voor “{ $what }”.
introduction = { $name } ({ $role } sinds { $since }, hielp { $times ->
        [0] nog niet eerder
        [one] 1 keer eerder
       *[other] { $times } keer eerder
    })
found =
    🎉 { $helper } gaat je helpen!
    Wat je hier schrijft, geef ik door. Spreek samen af wanneer en waar.
you-help =
    🎉 Fijn! Je helpt { $name }.
    “{ $details }”

    Wat je hier schrijft, geef ik door aan { $name }. Spreek samen af wanneer en waar.
relayed =
    💬 { $name }:
    { $text }
relayed-edited =
    💬 { $name } (aangepast):
    { $text }
possible-double = ↻ mogelijk dubbel
attachment-gone = 📎 De foto of opname is er niet meer.
not-passed-on = Dit bericht heb ik niet doorgegeven: { $name } doet hier niet meer aan mee.
not-reachable = { $name } is nu niet bereikbaar. Berichten komen daar niet aan. Typ "menu" om te kiezen wat je wilt doen.

## Mijn vragen

my_cases-menu = 📋 Mijn vragen en taken
    .command = vragen
my_cases-which = Welke?
my_cases-none = Er staat niets open.
my_case-menu = Je vraag
my_case-what =
    { $headline }
    { $status }
    .done = ✅ Het is klaar
    .change = ✏️ Veranderen
    .withdraw = Intrekken
    .hand_back = Ik kan toch niet
my_case-change = Wat wil je veranderen?
    .details = Wat er nodig is
    .when = Wanneer
my_case-details = Wat is er nodig?
my_case-when = Wanneer heb je hulp nodig?
    .now = Nu, het is dringend
    .today = Vandaag
    .tomorrow = Morgen
    .this_week = Deze week
    .no_hurry = Geen haast
my_case-changed = Ik heb het aangepast.
my_case-over = Deze vraag is al afgesloten.
request-changed = { $name } heeft de vraag aangepast: { $words }
status-open = Ik zoek nog iemand. Gevraagd: { $asked }.
status-taken = Je praat hierover met { $name }.
closed-done =
    .me = ✅ Goed, ik heb het afgesloten.
    .other = ✅ { $name } zegt dat het klaar is.
closed-withdrawn =
    .me = Je vraag is ingetrokken.
    .other = { $name } heeft de vraag ingetrokken. Het is niet meer nodig. Bedankt!
handed-back =
    .me = Goed dat je het zegt. Ik zoek iemand anders.
    .other = { $name } kan toch niet helpen. Ik zoek meteen iemand anders voor je.
which_one-menu = Wat bedoel je?
which_one-meant = Waar hoort je bericht bij?
which_one-to = Bericht aan { $name }

## Hoe was het

give_feedback-menu = Hoe was het?
give_feedback-helped = Heeft dit je geholpen?
    .yes = 😊 Ja
    .partly = 😐 Een beetje
    .no = 🙁 Nee
give_feedback-words_yes = Fijn! Wil je { $name } nog iets zeggen? Ik geef het door.
give_feedback-words_partly = Wil je { $name } nog iets zeggen? Ik geef het door.
give_feedback-words_no = Dat is jammer. Wil je zeggen wat er misging? { $name } leest dit ook.
give_feedback-thanks = Bedankt voor je antwoord. 🙏
give_feedback-for-helper = { $helped ->
        [yes] 💛 { $name } is goed geholpen door jou!
       *[other] { $name } heeft gezegd hoe het was.
    } { $words }
give_feedback-did-not-help = Een bewoner is niet geholpen: { $headline }. Wil je contact zoeken?

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
overview-menu = 📊 Overzicht
    .command = overzicht
overview-numbers =
    De afgelopen 7 dagen:
    • open: { $open }
    • iemand helpt: { $taken }
    • klaar: { $done }
    • ingetrokken: { $withdrawn }
    Mensen die helpen: { $helpers }
