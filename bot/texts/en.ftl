# Everything that the bot says in English. Short sentences, plain words (B1).
# A name such as ask_for_help-kind is the question "kind" of the conversation ask_for_help.

own-name = English
somebody = somebody

## Words that come back everywhere

options =
    .yes = Yes
    .no = No
    .skip = Skip
    .back = ◀ Back
    .stop = ✖ Stop
    .done = Done, go on
words =
    .menu = Show what you can do
    .stop = Stop what you are doing
    .help = How does this work?
roles =
    .volunteer = volunteer
    .professional = professional
    .coordinator = coordinator

not-understood = I do not understand that. Pick one of the answers, or type "stop" or "human". Danger? Call 112.
words-please = Could you say it in words?
go-ahead = Go ahead, send it.
too-long = That is too long for me. Could you say it shorter?
too-far = I do not know that place, or it is too far away. Pick a neighbourhood below.
choose-one = Pick at least one.
stopped = All right, stopped. Nothing was sent or changed.
came-with-it = 📎 I will send that along.
now-in-your-language = I talk English with you now. Een andere taal? Typ "language".
corrected = I have changed your answer.
back-to = We were still busy with: { $what }.
already-answered = That question has been answered already.
not-your-button = That button is not for you, or it is too old. Type "menu" to see what you can do.
garbled = I could not read your message. Could you send it once more?
unknown-command = I do not know that command.
what-can-i-do = I am not sure what you mean. Danger? Call 112. Thinking of suicide? Call 113.
where-it-stands = This is how it stands with your request. Something else? Type "menu". Danger? Call 112.
you-are-welcome = 🙂 Type "menu" if there is anything else.
sorry-our-fault = Sorry, something went wrong on our side. Your message is kept and somebody will look at it. Type "menu" to go on. Danger? Call 112.
in-private = Hello! I only talk about requests in a private chat, so that nobody reads along. { $link }

## Welcome

welcome =
    👋 Welcome to { $network }!

    I am a chat bot, not a human. I bring you to a neighbour or professional who can help.
    Who helps you reads what you write. Coordinators see that there is a request. I only pass on your phone number or address when you want that yourself. On Telegram, Telegram can read along too: do not tell medical things there.

    ⚠️ This is not an emergency service. Nobody reads along day and night. Danger? Call 112.
explain =
    This is how it works: you ask something, I ask a few people nearby whether they can. When somebody says yes, you talk with each other here. I pass everything on.

    Useful words: "report" (something is wrong), "menu", "back", "stop", "human" (you want to talk to somebody), "language", "other app" (you use another too) and "forget me".
    ⚠️ Danger? Call 112. Thinking of suicide? Call 113.
menu-menu = Menu
menu-what = What would you like to do?
invitation-volunteer = 🎉 How good that you become a volunteer at { $network }! A few short questions.
invitation-professional = Welcome! You now take part in { $network } as a professional. A few short questions.
invitation-coordinator = Welcome! You are now a coordinator of { $network }. When nobody can be found, I will tell you.
ticket-wrong = This code is not right. Please ask for a new one.
ticket-late = This code has expired. Please ask for a new one.
ticket-used = This code has been used already. Please ask for a new one.

choose_language-menu = 🌍 Taal / Language
choose_language-language = Welke taal wil je? · Which language?
choose_language-done = All right, I will speak English with you.

become_volunteer-menu = 🤝 Become a volunteer
become_volunteer-how = How kind that you want to help! A coordinator of { $network } invites new volunteers, after a talk. Type "human" and I will ask somebody to get in touch with you.

offer_help-menu = 🤝 How I like to help
    .command = offer
offer_help-name = What may people call you? Your first name is enough.
offer_help-kinds = What would you like to help with? You can pick several.
offer_help-neighbourhoods = In which neighbourhoods?
offer_help-dayparts = When are you usually free?
    .morning = In the morning
    .afternoon = In the afternoon
    .evening = In the evening
    .weekend = At the weekend
offer_help-often = How often may I ask you something? You can always change it.
    .seldom = Not too often (5 times a week at the most)
    .sometimes = Now and then (10 times a week at the most)
    .often = Often (15 times a week at the most)
offer_help-done = Thank you! You only get a message when something fits you. You can always say no.
offer_help-somebody-new = { $name } has joined.

## Asking for help

ask_for_help-menu = 🙋 Ask for help
    .command = ask
ask_for_help-understood = I understand that this is about: { $kind }. Not right? You can still change everything in a moment.
ask_for_help-kind = What is it about?
ask_for_help-details = Tell in short what is needed. Typing is fine, a voice message or photo too.
ask_for_help-photo = Send a photo or voice message, or tell something more.
    .skip = Nothing more
ask_for_help-where = In which neighbourhood is it? You may also share your location. Only the neighbourhood is kept.
ask_for_help-when = When do you need help? Choose, or say it in your own words, such as "tomorrow at half past two".
    .now = Now, it is urgent
    .today = Today
    .tomorrow = Tomorrow
    .this_week = This week
    .no_hurry = No hurry
ask_for_help-liked_first = You were happy with { $names }. Shall I ask there first?
    .yes = Yes, please
    .no = I do not mind
ask_for_help-for_whom = Who is it for? Choose, or type a name, such as "my mother".
    .me = For myself
ask_for_help-consent = It is for: { $whom }. Does that person know that you ask this?
    .declared = ✅ Yes, and it is fine with them
    .awaited = Ask that person yourself
    .own = No, it is for me
ask_for_help-places = How many people are needed?
ask_for_help-name = What may a helper call you?
ask_for_help-name-is = This is what your helper calls you: { $name }
ask_for_help-left-out = ℹ️ I leave out phone numbers and addresses in your text. You give those yourself later, to who helps you.
ask_for_help-send =
    Is this right?

    { $summary }
    .yes = ✅ Send
    .change = ✏️ Change something
    .no = Do not send
ask_for_help-change = What would you like to change?
    .kind = What it is about
    .details = What is needed
    .photo = Add a photo or voice message
    .where = The neighbourhood
    .when = When
    .for_whom = Who it is for
    .places = How many people
    .name = My name
ask_for_help-dropped = All right, I have sent nothing.
ask_for_help-sent = ✅ Your request is sent. I am asking people nearby. You hear from me as soon as somebody says yes. Type "menu" to see, change or withdraw your request.
ask_for_help-sent-later = ✅ Your request is sent. People are resting now. From { $when } I will ask people nearby. Can it not wait? Type "menu" and change your request to "Now, it is urgent".
ask_for_help-waits = ✅ I have kept it. I only look for somebody when { $whom } says yes.
consent-late = The code for { $whom } has expired. There is no yes yet. You can send another code.
consent-not-you = This code is not for you, but for { $whom }. Send it on.
consent-link =
    Send this to { $whom }. It works once, until { $until }.

    { $links }

    Does the link not work? Then { $whom } can send this code to the bot:
    { $ticket }
new_consent_link-menu = 🔗 Another code
give_consent-menu = A request for you
give_consent-good =
    { $name } would like to ask help for you:

    { $summary }

    Do you want that?
    .yes = ✅ Yes, I do
    .no = No, rather not
give_consent-yes = ✅ All right. I am looking for somebody now. Everything goes through you from now on.
give_consent-no = All right, then nothing happens.
give_consent-given = ✅ { $name } says yes. I am looking for somebody now. You can read along and join in.
give_consent-declined = This is not asked: { $whom } would rather not.
want_company-menu = Company with it
want_company-company = Would you like it if somebody also stays for a little while, for a chat or a cup of coffee?
    .yes = ☕ Yes, nice
    .no = No, only this
want_company-yes = I have added that. ☕
want_company-no = All right, only this.
repeats = (comes back)
when-together = to be agreed
with-company = { $kind } with company ☕
with-places = { $kind } ({ $places } people needed)
headline = { $kind } · { $place } · { $when }
headline-human = Somebody wants to talk to a human · { $when }
headline-human-about = ✋ Would you look along with a request? Today still.
headline-join = A request to look along · { $when }
headline-join-about = A request to look along · { $when }
summary =
    { $headline }
    “{ $details }”{ $files ->
        [0] { "" }
        [one] { " " }📎
       *[other] { " " }📎 { $files }
    }
summary-for = For: { $whom }
still-looking = I have found nobody yet for: { $headline }. I asked { $asked ->
        [0] nobody yet
        [one] 1 person
       *[other] { $asked } people
    }. Now I have asked { $names } of the team too. By { $when } you will hear how it stands. Your request stays.
everyone-asleep = It is quiet now: people are asleep. From { $when } I will ask. Cannot wait? In danger, call 112; when thinking of suicide, call 113.
no-human-yet = No member of staff has answered yet. Your question stays. Cannot wait? In danger, call 112; when thinking of suicide, call 113.
nobody-yet = I have found nobody yet for: { $headline }. Your request stays. Type "human" if you want to talk to somebody.

talk_to_human-menu = 💬 Talk to a human
    .command = human
talk_to_human-details = What would you like to talk about? A few words are enough. Danger? Call 112.
talk_to_human-sent = I have passed on your question. A member of staff will answer here. Cannot wait? In danger, call 112; when thinking of suicide, call 113.
talk_to_human-someday = I have passed on your question. I do not know when a member of staff will answer. Cannot wait? In danger, call 112; when thinking of suicide, call 113.
talk_to_human-closed = Nobody is at work now. A member of staff reads your message from { $when }. Cannot wait? In danger, call 112; when thinking of suicide, call 113.

## Being asked

answer_ping-menu = A question for you
answer_ping-answer =
    🔔 Could you help?
    { $headline }

    { $why }
    Say yes, and you read what is needed. You can always hand it back.
    .yes = ✅ Yes, I will
    .not_now = Not now
    .never = Rather never this
why-you =
    .human = I ask you because you are a professional or a coordinator.
    .nobody = I ask you as a coordinator, because nobody else could.
    .looked = You chose this one yourself.
    .again = I ask once more, because there is no answer yet.
    .rule = I ask you because this fits what you offer.
    .by-hand = A coordinator thought of you for this.
why-you-because = I ask you because { $reasons }.
because =
    .by-hand = a coordinator thought of you
    .liked = you helped this resident before, and they liked it
    .your-turn = I have not asked you anything for long
    .kind = you picked “{ $value }”
    .close-kind = you picked “{ $value }”, and this is like it
    .role = this is part of your work
    .here = you help in { $place }
    .near = it is { $value } km from where you help
    .near-by = it is { $metres } metres from where you help
    .never-asked = I never asked you before
    .rested = it has been { $value } days since I asked you
    .free-now = you said that you are often free { $value ->
        [morning] in the morning
        [afternoon] in the afternoon
        [evening] in the evening
       *[other] then
    }
    .often-yes = you often say yes
because_of =
    .by-hand = a coordinator thought of them
    .liked = helped this resident before, and that went well
    .your-turn = was asked nothing for a long time
    .kind = chose “{ $value }”
    .close-kind = chose “{ $value }”, which is much like it
    .role = it is part of their work
    .here = helps in { $place }
    .near = { $value } km away
    .near-by = { $metres } metres away
    .never-asked = was not asked before
    .rested = was not asked for { $value } days
    .free-now = is often free { $value ->
        [morning] in the morning
        [afternoon] in the afternoon
        [evening] in the evening
       *[other] then
    }
    .often-yes = often says yes
why_me-menu = Why me?
why_me-nothing = No question to you is open now. With every question I say why I ask you.
why_me-told =
    It is about: { $headline }
    { $why }
    { $others ->
        [0] I asked only you.
        [one] I also asked 1 other.
       *[other] I also asked { $others } others.
    } You can always say no. Rather fewer questions? Type "pause", or choose “How often I am asked” in the menu.
ping-more-open = { $more ->
        [one] There is 1 more request that fits you.
       *[other] There are { $more } more requests that fit you.
    } Look in the menu under “What is needed now?”.
ask_wider-menu = Looking further
ask_wider-ok =
    I have found nobody nearby yet for: { $headline }. I asked { $asked ->
        [0] nobody yet
        [one] 1 person
       *[other] { $asked } people
    }.
    Shall I also ask further away, and people who do something like it?
    .yes = Yes, ask further
    .no = No, only nearby
ask_wider-yes = Good, I will ask further away too.
ask_wider-no = Good, I will keep looking nearby only.
rest-after-heavy = That was a lot. You get a rest now: I will not ask you anything until { $until }. Want to do something anyway? Look in the menu under “What is needed now?”.
asked-less = It has now happened { $times } times that you said yes and then it stayed quiet. That can happen to anybody. I will ask you less for now. Want a break? Type "pause".
asked-less-coordinator = { $name } said yes { $times } times and nothing came of it. I will ask { $name } less now. Perhaps you could give a call.
## Being asked the way you want

my_wishes-menu = ⏱ How often I am asked
    .command = wishes
my_wishes-what =
    This is how I ask you now:
    { $wishes }
    What do you want to change?
    .pause = ⏸ Pause
    .a_week = How often in a week
    .quiet = My quiet hours
    .night = At night, when urgent
    .languages = Which languages I speak
    .nothing = Nothing
my_wishes-pause = How long a break do you want?
    .end = End the break
    .two_weeks = Two weeks
    .month = A month
    .season = Three months
my_wishes-a_week = How often may I ask you something in a week, at the most?
my_wishes-quiet = When must I be quiet? For example, type "22:00 to 9:00".
my_wishes-night = May I ask you something at night when somebody really cannot wait?
    .yes = Yes, you may
    .no = No, let me sleep
my_wishes-languages = Which languages do you speak well enough to help?
my_wishes-same = Good, everything stays as it is.
my_wishes-done =
    Saved.
    { $wishes }
wishes-a-week = • At the most { $many ->
        [one] 1 question
       *[other] { $many } questions
    } a week
wishes-quiet = • Nothing between { $start } and { $end }
wishes-night = • { $wake ->
        [yes] At night only when it is urgent
       *[no] At night nothing, not even when it is urgent
    }
wishes-paused = • A break until { $until }

ping-beside = { $helpers ->
        [one] Somebody is helping already.
       *[other] { $helpers } others are helping already.
    }
ping-stand-in = You come in the place of somebody who cannot.
answer_ping-too-late = Somebody else was just before you, or it is not needed any more. Thank you all the same!
answer_ping-taken = ✓ Somebody else does it. Thank you!
answer_ping-done = ✓ Not needed any more. Thank you!
answer_ping-withdrawn = ✓ Not needed any more. Thank you!
answer_ping-not-now = Quite all right. Another time perhaps.
answer_ping-never = All right, I will not ask you for “{ $what }” again.
who_could-menu = 🧭 Who could help?
    .command = who
who_could-which = Somebody is looked for with these requests. Which one do you want to see?
who_could-none = There is no open request now that this can be done for.
who_could-nobody = There is nobody who offers this.
who_could-what =
    { $people }

    What do you want to do?
    .ask = Ask somebody myself
    .leave_out = Leave somebody out
    .hold = Ask nobody for now
    .go_on = Go on looking
    .nothing = Nothing
who_could-ask_whom = Whom shall I ask?
who_could-leave_out_whom = Whom must I leave out?
who_could-ask = I have asked { $name }.
who_could-leave-out = Good. For this request I leave them out.
who_could-hold = I ask nobody more now. Choose “Go on looking” when I may.
who_could-go-on = I am looking again.
who_could-nothing = Good.
who_could-was-asked = • { $name }: { $end ->
        [thinking] is thinking about it
        [cant] cannot
        [lapsed] said nothing
        [too-late] said yes, but was too late
        [yes] said yes
       *[other] not needed any more
    }
who_could-cannot = • { $name }: not now ({ $obstacle })
who_could-can = • { $name }: chance of a yes about 1 in { $one_in }; { $why }
obstacle =
    .unreachable = cannot be reached
    .other-kind = does not offer this
    .barred = left out
    .busy = is busy
    .paused = has a break
    .resting = rests after something heavy
    .too-far = too far away
    .other-language = does not speak the language
    .no-certificate = certificate of conduct not seen
    .easy-one-first = starts with something light
    .asked-enough = asked enough this week
    .helped-enough = did enough this week
    .asleep = asleep now
open_now-menu = 👀 What is needed now?
    .command = open
open_now-which = This is needed now. Choose one if you would like to help.
    .nothing = Nothing now
open_now-nothing = There is nothing now that suits you. Do look again later.
open_now-has = { $headline } ({ $name } does it, nothing agreed yet)
introduction = { $name } ({ $role } since { $since }, helped { $times ->
        [0] not yet before
        [one] once before
       *[other] { $times } times before
    }, certificate of conduct: { $checked ->
        [yes] seen
       *[no] not seen yet
    })
found =
    🎉 { $helper } is going to help you!
    What you write here, I pass on.{ $left ->
        [0] { "" }
        [one] { " " }I am looking for 1 more person.
       *[other] { " " }I am looking for { $left } more people.
    } Agree together when and where.
found-human =
    🎉 { $helper } is going to talk with you.
    What you write here, I pass on.
found-too = { $helper } is helping as well.
you-help =
    🎉 Great! You are helping { $name }.
    “{ $details }”

    What you write here, I pass on. Agree together when and where.
you-help-for = It is for { $whom }.
relayed =
    💬 { $name }:
    { $text }
relayed-edited =
    💬 { $name } (edited):
    { $text }
relayed-deleted = 💬 { $name } has taken this message back.
in-language = { $name } ({ $language })
report-button = ⚠️
possible-double = ↻ perhaps a double
attachment-gone = 📎 The photo or recording is not there any more.
attachment-not-passed-on = 📎 There was a file with this, but I do not pass it on: a name or address may be hidden in it. A photo or PDF of it I do pass on.
attachment-not-made = 📎 I can no longer make the file that belongs here. What would be in it is over or has changed.
not-passed-on = I did not pass this message on: { $name } is not part of this any more.
not-reachable = { $name } cannot be reached now. Messages do not arrive there. Type "menu" to choose what to do.
pass_on_anyway-menu = Give details
pass_on_anyway-sure = There is a phone number, an address or the name of an account in your message. I left that out (▒▒▒). Would you like to give it all the same? I take it away again when it is done.
    .yes = Yes, pass it on
    .no = No, leave it out
pass_on_anyway-kept = All right, that stays yours.
pass_on_anyway-done = ✅ Passed on.
pass_on_anyway-too-late = That is not possible any more: there is nobody left to read it.
report_words-menu = Report or block
report_words-what = What would you like to do with this message? The other is not told what you choose.
    .report = 🚩 Report to a member of staff
    .block = ⛔ No more contact with this person
    .nothing = Never mind
report_words-quote = A report about a message from { $name }: { $words }
report_words-nothing = All right, nothing has changed.
report_words-blocked = All right. { $name } cannot write to you here any more.
report_words-sent = I have passed it on. A member of staff looks along today and answers you here. Danger? Call 112.
report_words-someday = I have passed it on. I do not know when a member of staff will answer. Danger? Call 112.
report_words-closed = I have passed it on. A member of staff looks at it from { $when }. Danger? Call 112.

## My requests

my_cases-menu = 📋 My requests and tasks
    .command = requests
my_cases-which = Which one?
my_cases-none = There is nothing open.
my_case-menu = Your request
my_case-what =
    { $headline }
    { $status }
    .more = More …
my_case-more =
    { $headline }
    { $status }
    .less = ◀ Back
my_case-over = This is not possible any more: it has been closed or changed.
status-open = 🔎 I am looking for { $left ->
        [one] somebody
       *[other] { $left } more people
    }. Asked: { $asked }.
status-widened = ↔️ Asked further away too.
you-help-regarding =
    It is about: { $headline }
    In it are: { $names }. They do not know that this was asked.
look_in-menu = 👁 Join (everyone sees that)
status-consent = ⏳ I am waiting for a yes from the one it is for.
status-taken = 👥 You talk about this with { $name }.
status-stand-in-other = 🔄 { $name } may not be able to. I am looking for somebody in their place.
status-stand-in = 🔄 I am looking for somebody in your place. Until then it stays yours.
status-proposed = 📅 Proposed: { $when }.
status-agreed = 📅 { $when }{ $code ->
        [none] { "" }
       *[other] { " " }🔑 Code for the door: { $code }
    }
parts =
    .resident = resident
    .helper = helper
    .professional = professional
    .companion = asked in
joined = { $name } ({ $part }) has joined.
you-joined =
    You have joined. It is about:
    “{ $details }”

    What you write here, all others read.
change_request-menu = ✏️ Change
change_request-what = What would you like to change?
    .details = What is needed
    .when = When
    .places = How many people
change_request-details = What is needed?
change_request-when = When do you need help?
    .now = Now, it is urgent
    .today = Today
    .tomorrow = Tomorrow
    .this_week = This week
    .no_hurry = No hurry
change_request-places = How many people are needed?
change_request-done = I have changed it.
request-changed = { $name } has changed the request: { $words }
withdraw-menu = Withdraw
close_request-menu = ✅ It is done
close_request-asked = I ask { $name } whether it is done.
says-it-is-done = { $name } says that it is done.
is_it_done-menu = Is it done?
is_it_done-done =
    { $headline }
    Is it done?
    .yes = ✅ Yes, it is done
    .no = Not yet
is_it_done-goes-on = All right, it stays open.
is_it_done-not-yet = { $name } says that it is not done yet.
closed-done =
    .me = ✅ All right, I have closed it.
    .other = ✅ { $name } says that it is done.
    .silence = ✅ I heard nothing any more, so I have closed it.
closed-withdrawn =
    .me = Your request is withdrawn.
    .other = { $name } has withdrawn the request. It is not needed any more. Thank you!
    .silence = The request is withdrawn.
hand_back-menu = ↩ I cannot after all
hand_back-why =
    { $headline }
    What is the reason? One tap is enough.
    .no_time = No time
    .ill = I am ill
    .too_far = Too far away
    .not_for_me = Not for me
    .rather_not_say = Rather not say
hand_back-me = Good that you say so. I will look for somebody else.
hand_back-other = { $name } cannot help after all{ $why ->
        [no_time] : no time
        [ill] : ill
        [too_far] : too far away
       *[other] { "" }
    }. I am looking for somebody else right away.
seek_stand_in-menu = 🔄 I can't make it, find a stand-in
seek_stand_in-done = I ask who can take your place. Until then it stays yours.
keep_place-menu = 👍 I can after all
keep_place-done = Great! I look no further.
stand-in-found = ✅ { $name } takes it over from you. Thank you for what you did.
stand-in-nobody = I have not found anybody in your place yet. For now it stays yours. I keep looking.
stood-in-thanks = Thank you for standing in!
still_on-menu = Is it still on?
still_on-answer =
    { $headline }
    Is this still on? I have not seen a time agreed yet.
    .yes = 👍 Yes, I still do it
    .propose_time = 📅 Agree on a time
    .hand_back = ↩ I cannot after all
still_on-thanks = Great, thank you.
claim-lapsed = I heard nothing any more, so I am looking for somebody else for { $name }. That is all right. Thank you for offering!
claim-lapsed-other = It has not worked out with { $name } yet. I am looking for somebody else.
propose_time-menu = 📅 Agree on a time
propose_time-when = When? For example "tomorrow at half past two".
propose_time-sure = Do you mean { $when }?
    .yes = ✅ Yes
    .no = No, another
propose_time-asked = I ask whether it suits.
propose_said-menu = 📅 A time
propose_said-good = 📅 Shall I propose { $when } as the time?
    .yes = ✅ Yes
    .no = No
propose_said-not = All right, I propose nothing.
which-time = Which day and what time? For example "Tuesday at 10 am".
that-is-past = That has been already. Which time do you mean?
agree_visit-menu = A proposal
agree_visit-answer =
    📅 { $name } proposes: { $when }.
    Does that suit you?
    .yes = ✅ Yes, that is fine
    .no = No
    .propose_time = 📅 Another time
agree_visit-off = That proposal is off.
agree_visit-not-then = { $name } cannot then. Propose another time, or just write it here.
agree_visit-said-no = All right, you do not come then.
agree_visit-said-yes = All right. I am waiting for the others.
visit-agreed = 📅 It is agreed.
visit-agreed-resident = 📅 It is agreed! 🔑 Ask for the two words below at the door. Somebody does not know them? Do not let them in.
visit-agreed-helper = 📅 It is agreed! 🔑 Say the two words below at the door.
visit-yours-now = 📅 You come { $when }. 🔑 Code for the door: { $code }
visit-soon = ⏰ Soon: { $when }. 🔑 Code for the door: { $code }
arrive-menu = 🚪 I am here
leave_safely-menu = 👋 Left safely
leave_safely-left = Good that you are there. Tap here when you have left.
    .left = 👋 I left safely
leave_safely-done = Great. Thank you!
did-you-leave = You have not said that you left. Are you all right? A member of staff is looking along now. Danger? Call 112.
missed-left = A helper has not said that they left safely. Visit: { $when }.
share_contact-menu = 🏠 Give address or phone
share_contact-to = To whom?
share_contact-what = What would you like to give { $name }?
    .address = 🏠 My address
    .phone = 📞 My phone number
share_contact-words_address = Type your address. Only { $name } sees it.
share_contact-words_phone = Type your phone number. Only { $name } sees it.
share_contact-sure = This only goes to { $name }. I take it away again when it is done. All right?
share_contact-done = ✅ Given.
share_contact-not = All right, I have given nothing.
contact-given =
    🏠 From { $name }, for you alone:
    { $words }
    I take this away again when you do not help any more.
contact-withdrawn = 🏠 These details were taken away.
who_sees_what-menu = 👁 Who sees what?
who_sees_what-asked = 🔔 Asked: { $asked }. They only saw: kind of help, neighbourhood and time. No name and not what you wrote.
who_sees_what-person =
    👤 { $name } ({ $part }) sees: your name ({ $mine }), what is needed and what you write here.{ $files ->
        [0] { "" }
       *[other] { " " }Your photo or recording too.
    }{ $address ->
        [yes] { " " }Your address.
       *[no] { "" }
    }{ $phone ->
        [yes] { " " }Your phone number.
       *[no] { "" }
    }{ $words ->
        [yes] { " " }Details that you gave yourself.
       *[no] { "" }
    }
who_sees_what-coordinators = 📊 Coordinators see that there is a request, and if nobody comes also its kind, neighbourhood and time.
who_sees_what-channel = 📱 Do you use Telegram? Then Telegram can read along too.
ask_in-menu = ➕ Ask somebody in
ask_in-whom = Whom would you like to ask in?
    .professional = A professional
    .companion = Somebody I know
ask_in-professional = I am asking a professional to join.
ask_in-link =
    Send this to one person. They then read along and can join in. It works once, until { $until }.

    { $links }

    Does the link not work? Then send this code to the bot:
    { $ticket }
ask_in-not-you = You are in it already. Send this code to whom you want in.
ask_in-resident-decides = I ask { $name } whether that is all right.
agree_ask_in-menu = Somebody in?
agree_ask_in-good_professional = { $name } would like to ask a professional in. Is that all right?
agree_ask_in-good_companion = { $name } would like to ask somebody in who can help. Is that all right?
agree_ask_in-yes = All right.
agree_ask_in-no = All right, that does not happen.
agree_ask_in-declined = { $name } would rather not.
somebody_else-menu = Rather somebody else
somebody_else-who = Who rather not?
somebody_else-sure = I will look for somebody other than { $name }. You need not say why. All right?
somebody_else-done = All right. I am looking for somebody else.
somebody_else-not = All right, nothing changes.
somebody_else-released = You need not do this any more: somebody else is being looked for. That happens, and says nothing about you. Thank you for helping!
take_over-menu = 🙌 I can take over
take_over-from = From whom?
take_over-asked = I ask { $name }. When they say nothing for { $hours } hours, it is yours.
take_over-asked-already = Somebody has asked that already.
answer_take_over-menu = Taking over
answer_take_over-good =
    { $name } would like to take this over from you:
    { $headline }
    Is that all right? If you say nothing for a day, it goes over.
    .yes = 👍 Yes, please
    .no = No, I do it myself
answer_take_over-kept = All right, it stays yours.
answer_take_over-no = { $name } would rather do it. Thank you for offering!
pull_brake-menu = ✋ This does not feel right
pull_brake-details = Would you like to say what does not feel right? You need not. Only a member of staff reads this. Danger? Call 112.
    .skip = No, just send it
pull_brake-sent = I have passed it on. A member of staff looks along today and answers you here. The other is not told who asked. Danger? Call 112.
pull_brake-someday = I have passed it on. I do not know when a member of staff will answer. The other is not told who asked. Danger? Call 112.
pull_brake-closed = I have passed it on. A member of staff looks at it from { $when }. The other is not told who asked. Danger? Call 112.
step_out-menu = 🚶 I step out
step_out-done = All right, you are not part of it any more.
step_out-other = { $name } is not part of it any more.
which_one-menu = What do you mean?
which_one-meant = What does your message belong to?
which_one-to = Message to { $name }

## How it was

give_feedback-menu = How was it?
give_feedback-helped = Did this help you?
    .yes = 😊 Yes
    .partly = 😐 A little
    .no = 🙁 No
give_feedback-then = That is a pity. What would you like now?
    .look_again = 🔎 Look for somebody else
    .human = 💬 Talk to a member of staff
    .leave_it = Nothing, it is fine
give_feedback-words_yes = Great! Is there anything you would like to say to { $name }? A voice message is fine too.
give_feedback-words_partly = Is there anything you would like to say to { $name }? A voice message is fine too.
give_feedback-words_no = Would you like to say what went wrong?
give_feedback-pass_on = May { $name } read or hear this?
    .yes = Yes, pass it on
    .no = No, rather not
give_feedback-thanks = Thank you for your answer. 🙏
give_feedback-for-helper = { $helped ->
        [yes] 💛 { $name } was helped well by you!
       *[other] { $name } has said how it was.
    } { $words }
give_feedback-for-passer = { $helped ->
        [yes] 💛 { $name } was helped well. Good that you were there!
       *[other] { $name } has said how it was.
    } { $words }
give_feedback-did-not-help = A resident was not helped: { $headline }. Would you get in touch?
keep_memories-menu = Looking back
keep_memories-likes = Would you like me to remind you of this in a year?
    .yes = 💛 Yes, nice
    .no = No, no need
keep_memories-yes = I will.
keep_memories-no = All right.
keep_memories-a-year-ago = 💛 A year ago you helped { $name }: { $what }. Still, thank you!
ask_again_later-menu = Next week again?
ask_again_later-again = Shall I ask you next week whether you would like help again?
    .yes = Yes, please
    .no = No, thank you
ask_again_later-yes = All right. You hear from me in a week.
ask_again_later-no = All right. You can always ask yourself.
same_again-menu = Help again?
same_again-again = 👋 Last week you were helped: { $kind }. Would you like to ask that again?
    .yes = 🙋 Yes
    .no = No, no need
same_again-no = All right. Have a nice day!

## You and the bot

show_photo-menu = 📷 My photo
show_photo-photo = Send a photo of yourself. Only who you are going to help sees it, when you agree on a time.
    .skip = No photo
show_photo-done = ✅ Nice, I will show that one.
show_photo-none = All right, I show no photo.
link_channel-menu = 📱 On another app too
link_channel-code =
    Open the bot on your other app and send this code there. Then I know that it is you. The code works once, for a quarter of an hour. Give it to nobody.

    { $links }

    { $ticket }
link_channel-same = Send this code on your other app, not here.
link_channel-done = ✅ I know you on both now. You get each message once, where you wrote last.
confirm_link-menu = 📱 Is that you as well?
confirm_link-same = Are you also { $name } on another app? Then that app reads along with everything, and to me you are one person. Did somebody else send you this code? Then say no.
    .yes = ✅ Yes, that is me too
    .no = No
confirm_link-kept = All right, nothing was linked.
confirm_link-roles = You have a role here that you do not have there. Make the code here (type "other app"), and send it from your other app.
forget_me-menu = 🗑 Forget me
forget_me-sure = I erase your name, where I can reach you and what you wrote. What you asked is withdrawn, what you took on is handed back. What others have already I cannot erase. Are you sure?
    .yes = 🗑 Yes, forget me
    .no = No, never mind
forget_me-kept = All right, nothing was erased.
forget_me-done = You are erased. You can erase this chat in your app yourself as well. Farewell!
forgotten-other = { $name } is not part of it any more.
check_helper-menu = 🪪 Certificate of conduct seen
check_helper-who = Whose certificate of conduct have you seen?
check_helper-nobody = There is nobody without one.
check_helper-until = Until when does the certificate count? Choose, or type a day.
    .years_1 = One year
    .years_2 = Two years
    .years_3 = Three years
check_helper-done = Noted for { $name }, until { $until }. You hear from me a month before that.

## Looking somebody up: roles, certificate, pause and block

person-menu = 👤 Look somebody up
    .command = someone
person-name = Whom are you looking for? Type a name.
person-nobody = I find nobody of that name. Who only asks for help is not in here.
person-who = Whom do you mean?
person-what =
    { $told }

    What would you like to do?
    .give = ➕ Give a role
    .take = ➖ Take a role
    .checked = 🪪 Certificate seen
    .pause = ⏸ Give a pause
    .go_on = ▶ End the pause
    .block = ⛔ Block
    .lift = 🔓 Lift the block
    .nothing = Nothing
person-role_given = Which role does { $name } get?
person-role_taken = Which role does { $name } lose? What goes with it stops at once.
person-certificate = Until when does the certificate of { $name } count? Choose, or type a day.
    .years_1 = One year
    .years_2 = Two years
    .years_3 = Three years
person-pause = Until when does { $name } get a pause? Choose, or type a day.
    .two_weeks = Two weeks
    .month = A month
    .season = Three months
person-reason = Why do you block { $name }? Only coordinators read this.
person-block_sure = { $name } will get no questions any more and cannot help. What { $name } does now, I give to another. Block?
    .yes = ⛔ Yes, block
    .no = No, rather not
person-same = All right, nothing has changed.
person-not = That is not possible now: it is so already, or something has changed meanwhile.
person-last = This is the last coordinator. Make somebody else a coordinator first.
person-done-give = Done. I have told them.
person-done-take = Done. The role is gone, and open questions are put away.
person-done-checked = Noted. You hear a month before the certificate runs out.
person-done-pause = The pause begins now. I have told them.
person-done-go-on = The pause is over. I have told them.
person-done-block = Blocked. I have told them kindly, without the reason.
person-done-lift = The block is lifted. I have told them.
person-card =
    👤 { $name }
    • Role: { $roles }
    • Offers: { $kinds }
person-places = • Neighbourhood: { $places }
person-certificate-is = • { $how ->
        [none] Certificate of conduct: not seen yet
        [endless] Certificate of conduct: seen, without an end
        [over] Certificate of conduct: ran out on { $until }
        [soon] Certificate of conduct: runs out soon, on { $until }
       *[good] Certificate of conduct: counts until { $until }
    }
person-asked = • Asked: { $week } times in 7 days, { $month } times in 4 weeks (last: { $last }). Helped in 4 weeks: { $helped } times
person-paused = • Paused until { $until }
person-unreachable = • Cannot be reached now
person-blocked = • ⛔ Blocked by { $by } since { $since }: { $reason }
person-looked = • Who looked here: { $names }
certificate-noted-you = { $by } noted that your certificate of conduct was seen. It counts until { $until }.
certificate-ends-you = 🪪 Your certificate of conduct counts until { $until }. Would you like to go on helping? Ask for a new one in time and show it to a coordinator.
certificate-ends = 🪪 The certificate of conduct of { $name } counts until { $until }. Seen a new one? Type "person { $name }".
role-given-you = { $by } gave you the role of { $role }. Welcome!
role-taken-you = { $by } ended your role as { $role }. Thank you for what you did. Questions about it? Type "human".
role-gone-other = { $name } does not help here any more.
ping-not-for-you = ✓ This question is not for you any more. Thank you!
blocked-you = A coordinator has decided that for now you get no questions from us and cannot help. That cannot be pleasant to hear. Would you like to talk about it? Type "human", and somebody will look at it with you.
blocked-still = That is not possible now. Would you like to talk about it? Type "human".
block-lifted-you = Good news: you can take part again as before. Good to have you!
which-day = Which day do you mean? For example "1 September".
day-to-come = Choose a day that is still to come, and not too far away.

## Coordinator

invite-menu = ✉️ Invite somebody
    .command = invite
invite-role = Whom do you invite?
    .volunteer = A volunteer
    .professional = A professional
invite-made =
    Send this to one person. It works once, until { $until }.

    { $links }

    Does the link not work? Then send this code to the bot:
    { $ticket }
monday_picture-menu = 🗓 The figures every Monday
monday_picture-want = Do you want a picture of the week here in the chat, every Monday morning?
monday_picture-again = You get a picture of the week every Monday morning. How do you want it?
    .keep = Leave it so
    .stop = Stop it
monday_picture-keep = Good. The picture comes on Monday morning.
monday_picture-stop = Good. No picture comes on Mondays.
monday_picture-enough = Seen enough? Send "every Monday" and choose "Stop it".
monday_picture-title =
    { $network }
    week of { $day }

figures-menu = 📈 Demand and offer
    .command = figures
figures-numbers =
    The past 7 days:
    • requests: { $asked } (the week before: { $before })
    • somebody found: { $answered }
    • still open: { $open }
    • it helped, the resident said: { $helped } of { $said }
    • thanks: { $thanks }
    • people who offer help now: { $offering }
figures-pace = Mostly somebody said yes within { $minutes ->
        [1] a minute
       *[other] { $minutes } minutes
    }. { $pings ->
        [1] Nearly always the first said yes.
       *[other] For each yes I asked about { $pings } people.
    }
figures-short = Here we are short of people (4 weeks):
figures-plenty = Here many people offer help, and few ask for it (4 weeks):
figures-gap =
    .short = • { $what }, { $where }: asked { $asked } times, somebody found { $answered } times. People who do this: { $offering }.
    .plenty = • { $what }, { $where }: asked { $asked } times. People who do this: { $offering }.
figures-balanced = Demand and offer fit: nowhere is there clearly too little or too much.
we_miss_you-menu = 📣 We miss you
we_miss_you-none = There is nothing now that we clearly miss people for. Good!
we_miss_you-here = Below is a text to pass on or to put on a poster, one in each language.
we_miss_you-line = • { $what }, in { $where } (asked { $asked } times in { $weeks } weeks)
we_miss_you-text =
    💛 We miss you!

    People in your own neighbourhood ask for help. Sometimes nobody can. We look for people for:
    { $lines }

    You choose what you do, when you can and how often we ask you. Saying no is always fine.
    Will you join? Ask { $network } for an invitation.
overview-menu = 📊 Overview
    .command = overview
overview-not = This overview is for coordinators and professionals.
overview-today = 📊 { $day }, { $at }
overview-nothing-stuck = ✅ Nothing is stuck.
overview-stuck = ⚠️ Stuck: { $count }
overview-looking = 🔎 Being looked for: { $count }
overview-line = • { $headline }. For { $waits }: { $note }.
overview-thinking = ⏳ Waiting for an answer: { $count } (the longest { $waits })
overview-helped = 🤝 Somebody helps: { $count }
overview-visits = 📅 Visits today: { $count }
overview-activities = 🎉 Activities today: { $count }
overview-more = • and { $count } more
overview-numbers =
    The past 7 days:
    • open: { $open }
    • somebody helps: { $taken }
    • done: { $done }
    • withdrawn: { $withdrawn }
    People who help: { $helpers }

## Posters and certificates, on paper

poster-scan = Scan and join in
poster-from = from { $time }
poster-until = until { $day }
poster-times = { $times } times
poster-places =
    { $places ->
        [one] { $places } place
       *[other] { $places } places
    }
poster-organiser = { $name } invites you
poster-access =
    .step_free = step-free
    .hearing_loop = hearing loop
    .calm = calm
    .companion = feel free to bring somebody
certificate-title = Certificate of taking part
certificate-took-part = took part in
certificate-sessions =
    { $came ->
        [one] { $came } of { $sessions } sessions
       *[other] { $came } of { $sessions } sessions
    }
certificate-on = on { $day }
certificate-between = from { $first } until { $last }
certificate-from = Made by { $network }, on { $day }
certificate-organiser = Guided by
## Activities

activity-gone = That is not possible any more: it is over, changed or called off.
activity-is-past = The date has passed meanwhile. Change when it is first.
activity-is-checked = 👀 How nice! As this is your first activity, somebody has a look first. If you hear nothing, it is simply there from { $until }.
activity-published =
    🎉 It is there! Whoever opens this can sign up at once:
    { $links }
activity-line = { $when } · { $title } · { $place } · { $left ->
        [many] plenty of room
        [0] full, there is a waiting list
        [1] 1 place left
       *[other] { $left } places left
    }
activity-headline = { $title }, { $when }
activity-what =
    🎈 { $title }
    📅 { $when }
    📍 { $where }
    👤 { $who } organises this
activity-course = 🔁 A course of { $times } times, { $rule }. You sign up for all of them together.
activity-series = 🔁 { $rule }. You sign up for each time apart.
activity-dates = 🗓 { $days }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
    }
activity-cost = 💶 { $cost }
activity-free = free
activity-access =
    .step_free = ♿ no steps or stairs
    .hearing_loop = 🦻 there is a hearing loop
    .calm = 🌿 calm, few stimuli
    .companion = 🧑‍🤝‍🧑 feel free to bring somebody
activity-language = 🗣 { $language }
activity-for-whom = 👥 For: { $whom }
activity-lottery = 🎲 Places are drawn by lot the day before
activity-group = 💬 Group: { $link }
activity-places = 🪑 { $places ->
        [all] Everybody can come
        [1] 1 place
       *[other] { $places } places
    }
activity-room = 🪑 { $left ->
        [0] Full ({ $places ->
            [1] 1 place
           *[other] { $places } places
        }), { $waiting } on the waiting list
        [1] { $places ->
            [1] 1 place left
           *[other] 1 of the { $places } places left
        }
       *[other] { $left } of the { $places } places left
    }
activity-room-for-all = 🪑 Everybody can come. { $taken } signed up so far.
activity-is-off = ❌ Called off.
activity-organised =
    .draft = ✏️ This is still a draft. Only you see it.
    .checking = 👀 Somebody has a look first.
    .published = 👤 You organise this.
    .cancelled = ❌ Called off.
    .over = ✓ This is over.
activity-offered = 🔔 There is a place for you. Let me know before { $until }.
activity-in-the-draw = 🎲 You are in the draw.
activity-waiting = ⏳ You are on the waiting list. { $ahead ->
        [0] You are next.
        [1] There is 1 sign-up before you.
       *[other] There are { $ahead } sign-ups before you.
    }{ $people ->
        [1] { "" }
       *[other] { " " }Then { $people } places have to be free at once.
    }
activity-in = ✅ You are coming{ $companions ->
        [0] .
        [1] { " " }with 1 other.
       *[other] { " " }with { $companions } others.
    }
activity-changed = ✏️ { $headline }: { $what ->
        [title] it has another name now.
        [when] this is the new day and time. Can you still come?
        [place] it is here now: { $then }
        [cost] it costs now: { $then }
       *[other] something has changed.
    }
a-number-please = Send a number, such as 12.
another-number-please = That number cannot be right here. Choose another.
share-a-location = Share a location with the 📎 button of your app, or choose "Skip".
group-link-please = That does not look like the link of a group. It begins with https://t.me/ or https://matrix.to/
draw-won = 🎲 Good news: you have a place at { $headline }.
draw-lost = 🎲 You were not drawn this time for { $headline }. You are on the waiting list. { $ahead ->
        [0] You are next.
       *[other] Sign-ups before you: { $ahead }.
    } Next time you go first.
offer-lapsed = I heard nothing from you. So the place at { $headline } goes to the next. Still want to come? Just sign up again.
offer-missed = Sorry, no place became free at { $headline }. Next time you go first.
called-off = ❌ { $headline } is called off.{ $why }
called-off-series = ❌ { $title } stops, and the next times are called off as well.{ $why }
called-off-once = ❌ { $headline } is called off this time. The other times go on.{ $why }
organiser-reminder = ⏰ { $headline }: { $coming } people are coming, { $waiting } on the waiting list.
opinions =
    This is how { $headline } was:
    { $lines }
opinions-too-few = There are not five answers about { $headline } yet. So I do not show them: you could guess who said what.
organiser-forgotten = Somebody who organises { $title } with you is not here any more. You simply go on.
organiser-gone = ℹ️ Whoever organised { $title } has stopped. I am looking for somebody to take it over. You will hear if it is called off.

find_activities-menu = 🎈 What is on?
    .command = activities
find_activities-how = What are you looking for? Choose, or type it, such as "walking together".
    .this_week = This week
    .tonight = Tonight
    .near_me = Near me
    .interest = What I like
    .all = Everything
find_activities-where = In which neighbourhood? You may share your location. I do not keep it.
find_activities-interest_of = What do you like?
    .meeting = ☕ Meeting people
    .food = 🍲 Eating together
    .moving = 🚶 Moving
    .making = 🎨 Making things
    .learning = 📚 Learning
    .music = 🎵 Music
    .outdoors = 🌳 Outdoors
    .children = 🧒 With children
find_activities-nothing = I found nothing for that. Shall I show everything?
    .all = Yes, show everything
    .stop_looking = No, thanks
find_activities-which = This is on. Choose one to see more.
    .again = 🔎 Search again
find_activities-later = Look again any time. You can organise something yourself too: type "menu".
find_activities-none = Nothing is on now. You can organise something yourself: type "menu".
in-group-activities =
    This is on:
    { $lines }
in-group-here = 💬 Good. When something about { $title } changes, I say so here. Otherwise I only speak when you ask me something.
in-group-not-yours = Only who organises the activity can ask me to say here what changes.
in-group-made =
    { $title }

    Here you can talk with each other. When something changes, I say so here. For the rest I say nothing, unless you mention my name.
in-group-changed = ✏️ { $headline }: { $what ->
        [title] it has another name now.
        [when] this is the new day and time.
        [place] it is here now: { $then }
        [cost] it costs now: { $then }
       *[other] something has changed.
    }
my_activities-menu = 🗓 My activities
my_activities-which = Which one?
my_activities-one = { $when } · { $title }{ $organises ->
        [yes] { " " }👤
       *[no] { "" }
    }
my_activities-none = You have not signed up for anything.
see_activity-menu = The activity
see_activity-what =
    { $card }
    .more = More …
see_activity-more =
    { $card }
    .less = ◀ Back
join_activity-menu = ✋ I am coming
join_activity-companions = { $title }: do you come alone or with others? You may also send a number.
    .alone = Just me
join_activity-too-many = There are only { $places } places. Such a large group does not fit. Would you come with fewer?
join_activity-already = You are on the list already.
join_activity-in =
    🎉 You are coming{ $companions ->
        [0] !
        [1] { " " }with 1 other!
       *[other] { " " }with { $companions } others!
    } { $headline }. I will remind you before it.
join_activity-in-the-draw = 🎲 You are in the draw for { $headline }. The day before, you will hear whether you have a place.
join_activity-waiting =
    ⏳ { $headline } is full, or it is somebody else's turn. You are on the waiting list. { $ahead ->
        [0] You are next.
        [1] There is 1 sign-up before you.
       *[other] There are { $ahead } sign-ups before you.
    }{ $people ->
        [1] { "" }
       *[other] { " " }Then { $people } places have to be free at once.
    } When a place becomes free, I will ask you.
come_with_help-menu = 🙋 I need something to be able to come
come_with_help-what = Do you need something to be able to come? With one tap I ask for it in the neighbourhood.
    .pick_up = 🚗 Somebody to pick me up
    .wheelchair = ♿ Help with my wheelchair
    .company = 🧑‍🤝‍🧑 Somebody to come with me
    .nothing = No, thanks
come_with_help-fine = Good, see you then!
come_with_help-asked = ✅ I am asking for it in the neighbourhood.
come_with_help-details =
    .pick_up = To be picked up and brought home again for: { $headline }
    .wheelchair = Help with a wheelchair, there and back, for: { $headline }
    .company = Somebody to come along to: { $headline }
to_calendar-menu = 📅 Into my calendar
to_calendar-here = 📅 Open this file to put { $title } in your calendar. When something changes I send you a new one.{ $address ->
        [yes] { " " }Would you like all of it there by itself? Type "calendar".
       *[no] { "" }
    }
to_calendar-changed = 📅 Open this file and your calendar is right again.
to_calendar-off = 📅 Open this file to take it out of your calendar.
my_calendar-menu = 📅 All of it in my calendar
my_calendar-want =
    📅 You can have a secret address. Put it in the calendar of your phone or computer, and everything that you take part in is there by itself.

    Who has the address sees what you take part in, so keep it to yourself. Would you like one?
    .yes = Yes, give me an address
    .no = No, thank you
my_calendar-again =
    📅 You have an address already. I cannot show it: I do not keep it myself. You can have a new one, and then the old one stops.
    .yes = A new address
    .stop = Stop it
    .no = Leave it
my_calendar-here =
    📅 This is your address. On a phone the first line is often enough:
    { $opens }

    Does your calendar ask for an address (URL)? Then paste this one:
    { $address }

    Keep it to yourself. Did you give it away after all? Type "calendar" for a new one.
my_calendar-stopped = Good, the address has stopped. You can take the subscription out of your calendar.
my_calendar-kept = Good, nothing changes.
my_calendar-not-set-up = There are no calendar addresses here yet. One at a time is possible: choose "Into my calendar" with an activity.
sign_off-menu = I cannot come after all
sign_off-done = Good of you to say so. You are signed off for { $headline }. The place goes to somebody else.
answer_offer-menu = A place is free
answer_offer-take =
    🔔 There is a place for you! { $headline }{ $people ->
        [1] { "" }
       *[other] { " " }(for { $people } people)
    }
    Do you want to come? Let me know before { $until }, then I ask the next.
    .yes = ✅ Yes, I am coming
    .no = No, I cannot
answer_offer-too-late = This place is not there any more. Still want to come? Just sign up again.
answer_offer-said-no = Good, I will ask the next.
take_place-menu = ✅ Yes, I take the place
change_companions-menu = 👥 Come with more or fewer
change_companions-companions = { $title }: how many others come with you? Now: { $now }. You may also send a number.
    .alone = Just me
change_companions-done = ✅ Changed: { $headline }. { $companions ->
        [0] Nobody comes with you.
        [1] 1 person comes with you.
       *[other] { $companions } people come with you.
    }
change_companions-no-room = There is no room for that, or others wait for it already. Nothing changes: { $now ->
        [0] nobody comes with you.
        [1] 1 person comes with you.
       *[other] { $now } people come with you.
    }
miss_session-menu = I cannot come one time
miss_session-which = Which time? Your place in the course stays yours.
miss_session-there = { $when }
miss_session-away = { $when } (you are not there, tap if you come after all)
miss_session-noted = Noted: you are not there { $when }. Your place stays yours.
miss_session-comes = Good, you are there again { $when }.
still_coming-menu = Are you still coming?
still_coming-coming =
    ⏰ { $headline }
    📍 { $place }
    Are you still coming? If not, you make somebody else happy.
    .yes = 👍 Yes, I am
    .no = No, I cannot after all
still_coming-good = Good, see you then!
organise-menu = 📣 Organise something
    .command = organise
organise-title = How nice! What is it called? A few words, such as "Coffee morning for the street".
organise-when = When is it? Just say it, such as "Saturday at 3 pm" or "every Tuesday at 10 am".
organise-series = It comes back. How do people sign up?
    .each = For each time
    .course = For a fixed number of times (a course)
organise-times = How many times?
organise-place = Where is it? The name of the place or the address. Everybody who sees the activity reads this.
organise-where = In which neighbourhood is that?
organise-places = How many people can join? Choose, or send a number.
    .all_who_come = As many as come
organise-description = Say a little about it. A photo is welcome too.
organise-minutes = How many minutes does it last?
organise-cost = What does it cost? Choose, or type it, such as "2 euros".
    .free = Free
organise-access = What is good to know? You may choose several.
    .step_free = ♿ No steps
    .hearing_loop = 🦻 Hearing loop
    .calm = 🌿 Calm
    .companion = 🧑‍🤝‍🧑 Bringing somebody is fine
organise-language = In which language is it?
    .any = Any
organise-for_whom = Whom is it for? Choose, or type it, such as "women" or "parents with small children".
    .everybody = Everybody
organise-interest = What is it about?
    .meeting = ☕ Meeting people
    .food = 🍲 Eating together
    .moving = 🚶 Moving
    .making = 🎨 Making things
    .learning = 📚 Learning
    .music = 🎵 Music
    .outdoors = 🌳 Outdoors
    .children = 🧒 With children
organise-photo = Send a photo.
    .skip = No photo
organise-pin = Share the location with the 📎 button of your app. People will see it on the map.
organise-holidays = What if it falls on a holiday?
    .skip = Then it is not on
    .ask = Ask me
    .keep = Then it goes on
organise-lottery = Who gets a place when many people want to come?
    .first = Whoever signs up first
    .lot = Draw by lot, the day before
organise-send =
    This is how others see it:

    { $preview }

    Who may see it?
    .all = ✅ Everybody
    .neighbourhood = 🏘 Only who looks in this neighbourhood
    .link = 🔗 Only who has the link
    .change = ✏️ Change something
    .no = Not after all
organise-change = What do you want to change?
    .title = The name
    .when = When
    .place = The place
    .where = The neighbourhood
    .places = How many people
    .description = What it is about
    .minutes = How long it lasts
    .cost = What it costs
    .access = Accessibility
    .language = The language
    .for_whom = Whom it is for
    .interest = What it belongs to
    .photo = The photo
    .pin = The location on the map
    .holidays = Holidays
    .lottery = By lot or not
organise-dropped = Good, nothing was published.
check_activity-menu = A quick look
check_activity-good =
    👀 Somebody organises something for the first time. Would you have a look?

    { $activity }

    If I hear nothing, it is published by itself.
    .yes = 👍 Fine like this
    .not_yet = Not yet
check_activity-why = What could be better? Say it kindly: your words go to who organises it.
check_activity-thanks = Thank you for having a look!
check_activity-too-late = It is settled already. Thank you all the same!
check_activity-not-yet =
    { $name } had a look and writes:
    “{ $words }”

    Change it and publish it again. Type "menu" and choose "My activities".
publish_again-menu = 📣 Publish
who_comes-menu = 👥 Who is coming?
who_comes-list =
    { $headline }
    { $people } people are coming, { $waiting } on the waiting list.
    { $names }
who_comes-one = • { $name }{ $companions ->
        [0] { "" }
       *[other] { " " }(+{ $companions })
    }
who_comes-away = • { $name } (not this time){ $companions ->
        [0] { "" }
       *[other] { " " }(+{ $companions })
    }
who_came-menu = ✔ Who was there?
who_came-who =
    { $headline }
    Who was there? There were { $people } sign-ups.
    .everybody = Everybody
    .some = Some were not
    .nobody = Nobody
who_came-missed = Who was not there?
who_came-noted = Noted: { $people } sign-ups were there. Thank you!
who_came-nobody = Nobody had a place.
after_activity-menu = How was it?
after_activity-how = How was { $title }? One tap is enough. Nobody sees that you said it.
    .fun = 😊 Fun
    .helped = 🤝 It helped me
    .moved = 🏃 I liked moving
    .so_so = 😐 So-so
    .not_there = I was not there
after_activity-thanks = Thank you!
get_certificate-menu = 🎓 Certificate
get_certificate-one = { $title } ({ $came } of { $sessions } times)
get_certificate-which = Of which course?
get_certificate-want =
    🎓 You took part in { $course }. Would you like a certificate? It is a PDF that you can print or send along.
    .yes = Yes, please
    .no = No, thank you
get_certificate-name = Which name shall I put on it? Choose, or type your full name.
get_certificate-here = 🎓 Congratulations! Here is your certificate.
get_certificate-letters = I have no font for these letters. Type "certificate" and write your name in other letters.
get_certificate-none = I have no certificate for you yet. There is one when a course is over, and who gave it has ticked that you were there.
get_certificate-no = Good. Would you like it later after all? Type "certificate".
certificates-offered = { $noted ->
        [0] 🎓 It has not been said yet who was at { $title }. Tick it under "Who was there?", and who was there is offered a certificate.
       *[other] 🎓 { $title }: { $people } sign-ups can have a certificate. I count the { $noted } of { $sessions } times of which you said who was there. You can still tick the others.
    }
on_holiday-menu = A holiday
on_holiday-goes_on = { $headline } falls on a holiday. Does it go on?
on_holiday-planned = Good, it goes on. People can sign up.
on_holiday-skipped = Good, we skip that one.
share_activity-menu = 🔗 Share
share_activity-link =
    With this link or code somebody can sign up for { $title } at once:
    { $links }
make_poster-menu = 🖼 Make a poster
make_poster-theme = What should the poster of { $title } look like?
    .sun = ☀️ Sun
    .garden = 🌷 Garden
    .tiles = 🔷 Tiles
    .shapes = 🟠 Shapes
    .evening = 🌙 Evening
make_poster-here = 🖼 The poster of { $title }: a picture to share, and a PDF to print (A4). Who scans the code can sign up straight away.
make_poster-no-link = I have no link yet to put on a poster. This code does work, when somebody sends it to me: { $link }
make_poster-letters = I have no font for the letters of the title. With a title in other letters it can be done.
open_group-menu = 💬 A group
open_group-how = Do you want a group? On Matrix I can make one for you.
    .make = Yes, you make it
    .link = I have a link
open_group-link = Make a group on Telegram or Matrix and send the link here. Only who takes part gets it.
open_group-opened = 💬 There is a group for { $title }: { $link }
open_group-done =
    Good. Everybody with a place has the link.

    Shall I say in the group what changes? Add me to it, mention my name and send this code there: { $code }
open_group-made =
    I made a group: { $link }
    Everybody with a place has the link. When something changes, I say so there.
ask_organiser-menu = 🤝 Organise together
ask_organiser-link =
    Pass this on to who wants to organise { $title } with you. It works once, until { $until }.

    { $links }

    If the link does not work, they can send this code to the bot:
    { $ticket }
ask_organiser-came = 🤝 { $name } organises { $title } now as well.
ask_organiser-you = 🤝 You organise { $title } now.
hand_on_activity-menu = ➡️ Hand on
hand_on_activity-whom = Whom do you hand it on to? I will ask them. Until they say yes, it stays yours.
hand_on_activity-nobody = There is nobody yet to hand it on to. Invite somebody first with "Organise together".
hand_on_activity-asked = I have asked { $name }.
take_over_activity-menu = Take something over
take_over_activity-take = Will you organise { $title } from now on?
    .yes = ✅ Yes, I will
    .no = No, rather not
take_over_activity-said-no = Good, then not.
take_over_activity-declined = { $name } would rather not take over { $title }. It stays yours.
take_over_activity-taken = ✅ { $name } organises { $title } from now on. Thank you for what you did!
write_organisers-menu = 💬 Ask who organises it
write_organisers-words = What do you want to ask about { $title }?
activity_words-menu = A message about an activity
activity_words-said =
    💬 { $name } about { $title }:
    { $heard }
    .answer = ↩ Answer
    .report = ⚠️ Report
activity_words-answer = What do you want to answer { $name }?
activity_words-sent = ✅ Passed on.
tell_participants-menu = 📢 Message who takes part
tell_participants-words = What do you want to say to everybody who signed up for { $title }?
tell_participants-sure =
    “{ $words }”

    Shall I send this?
tell_participants-done = ✅ Sent to { $people } people. What they answer comes to you.
tell_participants-kept = Good, nothing was sent.
change_activity-menu = ✏️ Change
change_activity-what = What do you want to change?
    .title = The name
    .when = When
    .place = The place
    .places = How many people
    .description = What it is about
    .cost = What it costs
    .for_whom = Whom it is for
change_activity-title = What is it called? Now: { $now }
change_activity-when = When is it?
change_activity-which = Is that for one time?
    .once = Only the next time
    .from_now_on = Every time from now on
change_activity-place = Where is it? Now: { $now }
change_activity-places = How many people can join? Now: { $now }
    .all_who_come = As many as come
change_activity-description = Say a little about it. Now: { $now }
change_activity-cost = What does it cost? Now: { $now }
change_activity-for_whom = Whom is it for? Now: { $now }
change_activity-sure =
    Now: { $now }
    Becomes: { $then }
    Is that right?
change_activity-taken = More people have a place already. They keep it. There will be { $places } places.
change_activity-done = ✅ Changed. Whoever has to know hears it.
change_activity-other = ✏️ { $name } changed something about { $title }.
call_off-menu = ❌ Call off
call_off-which = What do you call off?
    .all = Altogether, every time
call_off-why = Would you like to say why? Everybody who signed up reads it.
call_off-sure = { $which ->
        [all] Is { $title } called off altogether?
       *[one] Is { $title } called off that time?
    } Everybody who signed up hears it at once.
    .yes = Yes, call it off
    .no = No, it goes on
call_off-done = Called off. { $people ->
        [0] Nobody had signed up.
        [1] 1 person knows now.
       *[other] { $people } people know now.
    }
call_off-kept = Good, it simply goes on.
call_off-other = ❌ { $name } called off { $title }.
## Announcements

topics =
    .news = neighbourhood news
    .activities = activities
    .helping = messages for those who help
audience-everyone = everybody
audience-whom =
    .volunteer = volunteers
    .professional = professionals
    .coordinator = coordinators
    .resident = residents
audience-followers = those who follow this topic
audience-or = { $first } or { $last }
audience-in = in { $places }
audience-helping = helping with { $kinds }
audience-speaking = speaking { $languages }
audience-joining = those who take or took part in “{ $title }”
audience-liking = liking { $interests } (signed up for something like it)
announce-menu = 📣 Make an announcement
    .command = announce
announce-text = What do you want to tell? Write it in the first language of this network. You may add a photo or document.
announce-in_en = And in English? People who speak English then get this text.
announce-in_nl = And in Dutch? People who speak Dutch then get this text.
announce-whom = Whom is it for?
    .followers = Those who follow this topic
    .volunteers = Volunteers
    .professionals = Professionals
    .helpers_of = Those who help with …
    .residents = Residents
    .liking = Those who like …
    .joining = Those who take part in …
    .everyone = Everybody
announce-kinds = Who help with what? You can choose more than one.
announce-interests = What do they like? It goes to those who signed up for an activity like that. You can choose more than one.
announce-activity = Those who take or took part in which activity? Who joins it before this goes out, gets it too.
announce-where = In which neighbourhoods?
    .anywhere = Everywhere
    .some = Only in …
    .around = Around a place
announce-places = Choose the neighbourhoods.
announce-middle = Around which place? Choose a neighbourhood, or share a location.
announce-km = How far around it? It goes to the neighbourhoods of which the middle is within that.
announce-speaking = Only for those who speak one language?
    .any = No, for everybody
announce-topic = What is it about? People can leave one topic at a time.
    .news = Neighbourhood news
    .activities = Activities
    .helping = Messages for those who help
announce-buttons = Which buttons go below it?
    .none = None
    .yes_no = Yes and no
    .question = Ask a question
    .yes_no_question = Yes, no and ask a question
    .sign_up = Sign up for an activity
    .link = A link to somewhere else
announce-sign_up_for = For which activity? Who taps the button, signs up at once.
announce-link = What is the link? It begins with https://
web-address-please = That is no link. A link begins with https://
announce-start = When should it go?
    .now = At once
    .later = At another time
announce-when = When? For example "tomorrow at ten".
announce-good_for = How long is it news? Who has not got it by then, will not get it any more.
    .today = That day only
    .a_day = A day
    .a_week = A week
announce-replies = Who reads the answers?
    .me = I do
    .team = All coordinators
    .none = Nobody
announce-sure =
    Is this right? Nothing is sent yet.

    { $summary }
    .keep = ✅ Keep it
    .change = ✏️ Change something
    .no = Throw it away
announce-change = What do you want to change?
    .text = The text
    .whom = Whom it is for
    .where = The neighbourhoods
    .speaking = The language that people speak
    .topic = The topic
    .buttons = The buttons
    .start = When it goes
    .good_for = How long it is good for
    .replies = Who reads the answers
announce-dropped = All right, thrown away. Nothing was sent.
announce-kept = ✅ Kept. Nothing was sent yet. See what it looks like first.
announced =
    📣 { $name } · { $network }
    { $text }
    .yes = 👍 Yes
    .no = 👎 No
    .question = ❓ I have a question
    .sign_up = ✍️ I will be there
    .off = 🔕 No more { $topic }
announced-sign-up = ✍️ Sign up: { $link }
announced-withdrawn = 📣 { $name } ({ $network }) has withdrawn this message.
announced-test = This is a test. This is how it arrives, but nothing is counted.
announced-heard =
    .yes = 👍 Passed on: yes.
    .no = 👎 Passed on: no.
announced-nobody-reads = Nobody reads answers to this message. Do you want to talk to somebody? Type "human".
announced-passed-on = ✅ Passed on to { $name }.
announced-passed-on-team = ✅ Passed on to the coordinators.
announced-said =
    💬 { $name }, about your announcement:
    { $text }
announced-said-last =
    💬 { $name }, about your announcement:
    { $text }

    Many answers are coming in. Read the next ones with the announcement, under "Read the answers".
announcement-words = 📣 “{ $text }”
announcement-to = To: { $whom } ({ $topic })
announcement-people = 👥 { $people ->
        [0] Nobody gets it
        [one] 1 person gets it
       *[other] { $people } people get it
    }. Cannot be reached: { $unreachable }. Left the topic: { $left }. Waiting for quiet hours to end: { $quiet }.
announcement-missing = ⚠️ Not in: { $languages }. Those who speak that ({ $people }) get it in: { $own }.
announcement-quiet = 🌙 Those are quiet hours: { $people ->
        [one] 1 person gets
       *[other] { $people } people get
    } it from { $when }.
announcement-ends = ⏱ Done around { $when }.
announcement-too-late = ⚠️ That is too late: it is good until { $when }. Not everybody will get it.
announcement-starts = 📅 Goes: { $when }
announcement-good-until = ⏳ Good until { $when }
announcement-buttons = 🔘 { $buttons }
announcement-replies =
    .me = 💬 Answers go to the author.
    .team = 💬 Answers are for all coordinators.
    .none = 💬 Nobody reads answers.
announcement-state =
    .draft = ✏️ Not sent yet.
    .awaiting-second = 👥 It is for many people. Another coordinator has to say yes too.
    .scheduled = 📅 Ready to go.
    .sending = 📣 Being sent …
    .paused = ⏸ Paused.
    .done = ✅ Done.
    .cancelled = ✖️ Stopped.
    .withdrawn = ✖️ Withdrawn.
announcement-urgent =
    .one = 🌙 One person calls this urgent. If another does too, it may go at night.
    .both = 🌙 Urgent: may go at night too.
announcement-bar = { $bar } { $done } of { $total }
announcement-fates =
    .sent = ✅ Arrived: { $people }
    .unknown = ❔ Perhaps arrived: { $people }
    .blocked = 🚫 Blocked the bot: { $people }
    .gone = 👻 Not there any more: { $people }
    .quiet = 🌙 Too late because of quiet hours: { $people }
    .cancelled = ✖️ Not sent, stopped or left the topic: { $people }
    .expired = ⏳ Not sent, too late: { $people }
    .refused = ⚠️ Refused by the app: { $people }
announcement-answers =
    .yes = 👍 { $people }
    .no = 👎 { $people }
    .question = ❓ { $people }
    .words = 💬 { $people }
my_announcement-menu = 📣 Announcement
my_announcement-what = { $text }
    .send = 📤 Send
    .preview = 👀 What it looks like
    .test = 🧪 Test to myself
    .change = ✏️ Other words
    .urgent = 🌙 This is urgent
    .discard = 🗑 Throw away
    .pause = ⏸ Pause
    .resume = ▶️ Go on
    .cancel = ✖️ Stop
    .withdraw = 🗑 Take away everywhere
    .resend = ❔ Again where in doubt
    .newcomers = ➕ Also who came since
    .words = 💬 Read the answers
    .refresh = 🔄 Refresh
my_announcement-over = This announcement is not there any more, or it is not for you.
my_announcement-nobody = Nobody would get this. Choose other people, or wait until somebody follows this topic.
my_announcement-no-second = For more than { $above } people a second coordinator has to say yes. There is none. Ask the operator to invite one.
my_announcement-no-second-urgent = There is no second coordinator to say yes. It waits until the morning.
my_announcement-grew = 👥 It is time, but it is for more than { $above } people now. A second coordinator has to say yes first to how it stands there now.
my_announcement-preview = 👀 What it looks like in { $language }:
my_announcement-without-buttons = 👀 And in an app without buttons:
my_announcement-discarded = 🗑 Thrown away.
my_announcement-no-newcomers = Nobody has joined since.
my_announcement-finished = 📣 Done. This is the report:
my_announcement-taken-away = 🗑 Taken away wherever that was possible.
my_announcements-menu = 🗓 Announcements
    .command = announcements
my_announcements-which = Which one?
my_announcements-none = There are no announcements yet.
change_announcement-menu = ✏️ Other words
change_announcement-text = What is the new text? Who has the message already, sees it change.
change_announcement-in_en = And in English?
change_announcement-in_nl = And in Dutch?
change_announcement-done = ✅ Changed.
confirm_announcement-menu = 👥 A second look?
confirm_announcement-good =
    👥 { $name } wants to send this. Will you have a look?

    { $text }

    May it go?
    .yes = ✅ Yes, send it
    .no = No, not yet
confirm_announcement-yes = ✅ It goes out.
confirm_announcement-no = All right, it does not go out.
confirm_announcement-agreed = ✅ { $name } says yes too.
confirm_announcement-declined = { $name } thinks that it should not go yet. Talk about it and change it.
confirm_urgent-menu = 🌙 Urgent?
confirm_urgent-good =
    🌙 { $name } calls this urgent. Then it arrives in quiet hours too.

    { $text }

    Do you think so too?
    .yes = 🌙 Yes, it is urgent
    .no = No, it can wait
confirm_urgent-yes = 🌙 All right, it may go in quiet hours.
confirm_urgent-no = All right, it waits until the morning.
confirm_urgent-agreed = 🌙 { $name } finds it urgent too.
confirm_urgent-declined = { $name } thinks that it can wait until the morning.
ask_about-menu = ❓ A question
ask_about-words = What would you like to ask?
ask_about-details = About “{ $text }”: { $words }
follow_topics-menu = 🔔 What do I want to hear?
follow_topics-topic = What do you want to hear from us? Tap to switch it on or off. Messages about your own requests always come.
follow_topics-on = 🔔 All right, you get { $topic }. Type "unsubscribe" after a message when you want no more.
follow_topics-off = 🔕 All right, you get no more { $topic }. Messages about your own requests keep coming. Changed your mind? Type "news".


## The desk: a web page for coordinators and professionals

open_desk-menu = 🖥️ My desk
open_desk-what = Your desk is open somewhere already. What would you like?
    .link = Another link
    .close = Close it everywhere
open_desk-here =
    Here is your desk: { $link }

    It is for you alone: give the link to nobody. It works once, for a quarter of an hour. Then the desk stays open for 12 hours, until you close it.
open_desk-closed = Your desk is closed everywhere now.
open_desk-not = There is no desk for you here.
open_desk-in-browser = Open that link in your browser. It does nothing here.
desk-skip = Skip to the content
desk-nav = Sections
desk-section =
    .today = Today
    .people = People
    .announcements = Announcements
    .figures = Figures
desk-leave = Close the desk
desk-leave-everywhere = Close it everywhere
desk-shut-title = The desk is closed
desk-shut = You are not in here, or your desk was closed.
desk-how-to-open = Are you a coordinator or a professional? Send “desk” to the bot. It gives you a link.
desk-open-title = Open your desk
desk-open = Hello { $name }, this button opens your desk on this device, for 12 hours.
desk-open-button = Open my desk
desk-open-not-you = Is this not you? Then close this page.
desk-missing-title = This is not there
desk-missing = This page is not there, or not for you.
desk-later-title = Not just now
desk-later = Something is wrong on our side. Please try again in a minute.
desk-to-today = To today
desk-as-of = Up to date at { $at }
desk-today =
    .stuck = Stuck
    .looking = Looking for somebody
    .thinking = Waiting for an answer
    .helped = Somebody helps
    .visits = Visits today
    .activities = Activities today
desk-none =
    .stuck = Nothing is stuck.
    .looking = Nobody is looked for now.
    .thinking = No question waits for an answer.
    .helped = Nobody is being helped now.
    .visits = There are no visits today.
    .activities = There are no activities today.
    .history = Nobody was asked yet.
    .people = Nobody found.
desk-standing =
    .consent = the resident has not said yes yet
    .held = a coordinator holds it
    .wider = the resident still has to say whether it may be further away
    .called = nobody else left; coordinator asked at { $called }
    .silent = no answer since { $since }
    .unknown = nobody here does this
    .nobody = nobody comes: everyone who can was asked
    .late = should have had somebody by now; looks again at { $again }
    .night = it is night: goes on at { $morning }
    .thinking = { $thinking ->
        [one] 1 is thinking
       *[other] { $thinking } are thinking
    }
    .later = looks again at { $again }
    .helped = somebody helps
desk-room = { $places ->
    [many] { $taken } { $taken ->
        [one] comes
       *[other] come
    }
   *[other] { $taken } of { $places }
}{ $waiting ->
    [0] { "" }
    [one] , 1 waits
   *[other] , { $waiting } wait
}
desk-full = full
desk-was = over
desk-no-title = Without a name
desk-state =
    .open = looking for somebody
    .taken = somebody helps
    .done = done
    .withdrawn = withdrawn
desk-column =
    .request = Request
    .waits = Waiting for
    .since_asked = Asked since
    .was_asked = Asked
    .standing = How it stands
    .name = Name
    .thinks = Thinking for
    .whom = Who is thinking
    .when = When
    .answer = Answer
    .why = Why
    .rule = The rule
    .roles = Role
    .kinds = Kind of help
    .places = Neighbourhood
    .checked = Certificate of conduct until
    .paused = Paused until
    .asked_week = Asked, 7 days
    .asked_month = Asked, 4 weeks
    .helped_month = Helped, 4 weeks
    .last_asked = Last asked
    .remarks = Remarks
desk-fact =
    .state = State
    .asked_at = Asked on
    .details = In their own words
    .circle = Who is in it
    .decide = What you can do
    .history = Who was asked
    .others = Who else could
    .others_explained = This is how the rule looks now at everyone who was not asked yet. You may decide otherwise.
desk-since = since { $when }
desk-answer =
    .asked = is thinking
    .yes = yes
    .not_now = not now
    .never = rather never
    .too_late = yes, but too late
    .lapsed = said nothing
    .stood_down = no longer needed
    .unreachable = cannot be reached
    .handed_back = gave it back
    .left_out = left out
desk-why =
    .human = is a professional or coordinator
    .nobody = as a coordinator, because nobody else could
    .looked = chose the request themselves
    .again = once more, without an answer
    .rule = it fits what they offer
    .by-hand = a coordinator chose them
desk-chance = chance of a yes: 1 in { $one_in }
desk-not-now = not now: { $obstacle }
desk-ask = Ask
desk-ask-named = Ask { $name }
desk-leave-out = Leave out
desk-leave-out-named = Leave { $name } out
desk-said =
    .ask = The question has been sent.
    .leave_out = They will be left out.
    .hold = Nobody else is asked now.
    .go_on = We are looking again.
    .too_late = That is no longer possible: something has changed meanwhile.
    .checked = Noted that the certificate was seen.
    .pause = The pause begins now.
    .pause_over = The pause is over.
    .give = The role was given.
    .take = The role is gone. What went with it has stopped.
    .block = Blocked. The reason stays with the coordinators.
    .lift = The block is lifted.
    .last = This is the last coordinator. Make somebody else a coordinator first.
    .no_such_day = Choose a day that is still to come, and not too far away.
    .no_reason = Write down why. Only coordinators read it.
desk-more-requests = There are more than stand here: these are the oldest.
desk-more-people = There are more. Search by name, role, kind or neighbourhood.
desk-export = Take along:
desk-find = Search
desk-found = Who there are
desk-any = All
desk-anywhere = anywhere
desk-paused = paused until { $until }
desk-certificate =
    .none = not seen yet
    .endless = seen, without an end
    .good = counts until { $until }
    .soon = runs out soon: { $until }
    .over = ran out on { $until }
    .mark_good = certificate until { $until }
    .mark_soon = certificate runs out { $until }
    .mark_over = certificate ran out
desk-blocked = blocked
desk-blocked-by = Blocked by { $by }, since { $since }
desk-looked = Who looked here
desk-looked-explained = Only coordinators see this. It is kept as long as messages are.
desk-no = no
desk-lately = Lately
desk-no-cases = What for is not said here.
desk-change =
    .certificate = Certificate of conduct
    .checked = Certificate seen
    .until = Counts until
    .pausing = Pause
    .pause = Give a pause
    .pause_until = Pause until
    .go_on = End the pause
    .blocking = Block
    .block = Block
    .lift = Lift the block
    .reason = Why (for coordinators alone)
desk-role =
    .give = Give
    .take = Take away
desk-roles-told = Who loses a role is asked nothing for it any more, at once. What they do now goes to another.
desk-certificate-told = A month before that day the volunteer and the coordinators hear of it.
desk-block-told = No questions any more and nothing to take on; talking to a human is always possible. They hear it once, kindly and without the reason.
desk-change-told = Who gets a pause hears so from the bot, and can end it.
desk-paused-you = { $by } gave you a pause until { $until }. I ask you nothing until then. Begin again sooner? Type "pause".
desk-pause-over-you = { $by } ended your pause. I may ask you something again. Rather not yet? Type "pause".
desk-invite = Invite somebody
desk-invite-explained = You get a link and a code for one person. They choose themselves what they want to do.
desk-invited = Pass this on to one person. It works once, until { $until }. It stands on this page only now.
desk-invited-code = Does a link not work? Then send this code to the bot:
desk-announcements =
    .going = Going on now
    .planned = Planned
    .drafts = Not sent yet
    .reports = Reports
desk-no-announcements =
    .going = Nothing is being sent now.
    .planned = Nothing is planned.
    .drafts = There is nothing to finish.
    .reports = Nothing was sent yet.
desk-announce-new = New announcement
desk-of-total = { $done } of { $total }
desk-ends = Done around { $when }
desk-about =
    .title = What it is about
    .words = Announcement
    .whom = For whom
    .topic = Topic
    .author = Written by
    .arrived = Arrived
desk-counts = Who gets it, as things are now
desk-count =
    .people = get it
    .unreachable = cannot be reached
    .quiet = wait for quiet hours to end
    .opted_out = left the topic
desk-needs-second = 👥 For more than { $above } people a second coordinator has to say yes too.
desk-how-far = How far it is
desk-fate =
    .sent = arrived
    .unknown = perhaps arrived
    .blocked = blocked the bot
    .gone = not there any more
    .quiet = too late because of quiet hours
    .cancelled = stopped or left the topic
    .expired = too late
    .refused = refused by the app
desk-answers = What people say
desk-answered =
    .yes = say yes
    .no = say no
    .question = have a question
    .words = wrote something
desk-announced =
    .saved = Kept. Nothing was sent yet.
    .changed = Changed, also where the message stands already.
    .send = Done. Below you see how it stands.
    .test = The test is in your chat.
    .urgent = Noted. If another calls it urgent too, it may go at night.
    .pause = It is paused.
    .resume = It goes on.
    .cancel = Stopped.
    .withdraw = It is taken away wherever that is possible.
    .resend = It goes once more to those who perhaps did not get it.
    .newcomers = It also goes to those who came since.
    .confirm = You said yes: it goes out.
    .confirm_no = You said no: it does not go out yet.
    .confirm_urgent = You said yes: it may go in quiet hours too.
    .confirm_urgent_no = You said no: it waits until the morning.
    .too_late = That cannot be done any more. This is how it stands now.
desk-change-announcement = ✏️ Change
desk-looks = What it looks like
desk-looks-with-buttons = { $language }, in apps with buttons
desk-looks-without-buttons = And in apps without buttons
desk-files = { $files ->
        [one] 1 photo or file goes along.
       *[other] { $files } photos or files go along.
    }
desk-reads =
    .me = The author
    .team = All coordinators
    .none = Nobody
desk-button =
    .yes_no = Yes and no
    .question = Ask a question
    .sign_up = Sign up for an activity
desk-write =
    .new = New announcement
    .change = Change an announcement
    .wrong = Something is not right yet. Nothing was kept.
    .what = What do you want to tell?
    .in_language = Text ({ $language })
    .may_be_empty = (may stay empty: those who speak it then get the first text)
    .photo = A photo or document with it? You can do that in the chat: type “announce”.
    .whom = Whom is it for?
    .whom_explained = What you tick makes the group smaller. With nothing ticked it is for everybody. Who left the topic never gets it.
    .followers = Only those who said yes to this topic
    .around = Or around a place
    .nowhere = No
    .km = So far around it
    .kinds = Only those who help with
    .interests = Only those who like this (and signed up for an activity like it)
    .narrower = More precisely: what they do, like and speak
    .activity = Only those who take or took part in
    .any_activity = That does not matter
    .languages = Only those who speak this
    .below = Buttons and answers
    .sign_up_for = Sign up for
    .no_activity = No activity
    .link = Or a link to sign up elsewhere
    .moment = When
    .starts = Goes (empty: as soon as you send it)
    .expires = Good until (empty: a week)
    .only_words = This was sent or is ready to go. Only the words can still change. Who has the message already, sees it change.
    .save = Keep and look at it
    .save_explained = Nothing is sent yet. First you see what it looks like and who gets it.
    .change_explained = Who has the message already, sees the new words at once.
desk-wrong =
    .text = Write here what you want to tell.
    .too_long = That is too long: 1000 characters fit.
    .activity = Choose the activity that the button is for.
    .link = That is no link. A link begins with https://
    .unreadable = That is no day and time.
    .skipped = That time is not there: the clock goes one hour forward then.
    .past = That is past.
    .too_early = That is before it goes.
desk-few-explained = Small counts (1 to 4) are shown as “<5”, so that nobody can be recognised. A week begins on Monday.
desk-as-table = As a table
desk-gaps = Demand and offer, by neighbourhood
desk-gap =
    .short = { $what }, { $where }: asked { $asked } times, somebody found { $answered } times. People who do this: { $offering }.
    .plenty = { $what }, { $where }: asked { $asked } times. People who do this: { $offering }.
desk-recruit = Find people: a text to publish
desk-picture =
    .filled = Activities: places and who comes
    .asked = Asked and found, by week
    .first_yes = Minutes until the first yes
    .by_kind = Demand and offer by kind, 4 weeks
    .helped = Did it help? What residents said
desk-figure =
    .places = places
    .taken = taken
    .sessions = times
    .came = people, all times
    .week = Week of
    .kind = Kind of help
    .asked = asked
    .answered = somebody found
    .open = still open
    .pings = asks per yes
    .median = half within
    .p90 = 9 in 10 within
    .offering = people who do it
    .helped = helped
    .partly = a little
    .not_helped = did not help
    .thanks = thanks
desk-alt =
    .filled = Bars per week: how many places activities had, and how many were taken. Together { $taken } of { $places }. All numbers are in the table.
    .asked = Bars by week: how often help was asked and somebody was found. Asked { $asked } times this week, { $before } the week before. All numbers are in the table.
    .first_yes = Lines by week: how long it takes until somebody says yes. The last time that it could be told: half within { $minutes } minutes. All numbers are in the table.
    .by_kind = Lying bars by kind of help: how often asked, beside how many people do it in the neighbourhood where most do. Asked most: { $kind }. All numbers are in the table.
    .helped = Bars by week: whether it helped. Together { $helped } times yes. All numbers are in the table.
desk-sheet =
    .filled = Activities
    .asked = By week
    .first_yes = First yes
    .by_kind = By kind
    .helped = Did it help
    .people = People
    .invited = Invitations

## Inviting from a list

invitation-filled-in = What your organisation knows of you is ticked already. Is something wrong? Tap it away.
list-title = Invite volunteers from a list
list-explained = Choose a file from your spreadsheet (XLSX or CSV). The bot looks at it first. Nobody is invited yet.
list-then = Everybody gets a link of their own, which works for { $days } days, for a professional { $professional }. Who uses it chooses themselves what they want to do. You pass the links on.
list-not-kept = The bot does not keep the list or the names.
list-file = The file
list-look = Check it
list-what = What may be in it
list-row = The first line says what is in each column. Only the name is needed. It may have { $most } lines and be 2 MB.
list-heading =
    .column = Column
    .means = What may be in it
    .name = Name
    .name_means = Or: First name, Infix and Last name
    .places = Neighbourhood
    .places_means = One or more, with a comma in between. Or: everywhere
    .kinds = Kind of help
    .kinds_means = One or more, with a comma in between
    .language = Language
    .language_means = The language in which the bot talks with them
    .role = Role
    .role_means = Volunteer (also when it is empty) or professional
    .contact = E-mail, Phone
    .contact_means = Nothing is done with these: only to tell people of the same name apart
list-checked = Checked
list-count =
    .good = { $good ->
        [one] good line
       *[other] good lines
    }
    .bad = { $bad ->
        [one] line with a mistake
       *[other] lines with a mistake
    }
list-all-good = All lines are good.
list-nobody-yes = Nobody was invited. Repair these lines in your file and send it again. Or invite only the good lines.
list-nobody-no = Nobody was invited. Repair these lines in your file and send it again.
list-wrong = What is wrong
list-column =
    .line = Line
    .column = Column
    .told = What is wrong, and what you can do
    .name = Name
    .role = Role
    .places = Neighbourhood
    .kinds = Kind of help
    .telegram = Link (Telegram)
    .matrix = Link (Matrix): send the code there
    .code = Code
    .until = Works until
list-unshown = Something is wrong on these lines too: { $lines }.
list-remarks = Please note
list-remark =
    .unused = The column “{ $heading }” is not used.
    .unused_near = The column “{ $heading }” is not used. Do you mean “{ $near }”? Then change the heading.
    .legacy = This file is not in UTF-8. See whether names with an accent were read well. If not: save it as “CSV UTF-8”.
    .first_sheet = Only the first sheet was read.
list-examples = How I read the first lines
list-invite = Invite
list-once = With a button you make the links and get them in a file. Keep it well: the links are nowhere else. Each link works for one person.
list-only-good = { $good ->
    [one] Invite only the one good line. Not the others ({ $bad }).
   *[other] Invite only the { $good } good lines. Not the others ({ $bad }).
}
list-give = Links as { $form }
list-again = Again, with a repaired file
list-not =
    .none = Choose a file first.
    .empty = There are no people in this file. The first line should say what is in each column.
    .no_name = I find no column with names. Put “Name” above the names. The first line now says: { $seen }.
    .twice = The column “{ $heading }” is in it twice (column { $columns }). Take one away.
    .quote = On line { $line } a piece of text begins with a quotation mark (") that never ends. Take that mark away.
    .too_large = This file is too large. It may be { $most } MB. Split it into parts.
    .too_many = There are more than { $most } lines in it. Split the list into parts.
    .old_excel = This is an old Excel file (XLS). Save it as XLSX and send it again.
    .unreadable = I cannot read this file. Save it in your spreadsheet as XLSX or as “CSV UTF-8”.
list-bad =
    .no_name = The name is missing. Fill it in, or take the line away.
    .long_name = The name is longer than { $most } characters. Make it shorter.
    .double = “{ $given }” is on line { $first } already. Take one of the two away, or make the names different.
    .place = I do not know the neighbourhood “{ $given }”. Choose from: { $known }.
    .place_near = I do not know the neighbourhood “{ $given }”. Do you mean “{ $near }”?
    .kind = I do not know the kind of help “{ $given }”. Choose from: { $known }.
    .kind_near = I do not know the kind of help “{ $given }”. Do you mean “{ $near }”?
    .language = The bot does not speak “{ $given }”. Choose from: { $known }. Or leave it empty.
    .role = I do not know the role “{ $given }”. Choose volunteer or professional.
    .coordinator = A coordinator is not invited with a list: the operator does that. Change the role, or take the line away.
    .not_for_volunteer = “{ $given }” is for professionals. Take it away, or change the role.
    .not_for_professional = “{ $given }” is for volunteers. Take it away, or change the role.
send_list-menu = 📋 Invite from a list
send_list-file = Send me the list as a file (XLSX or CSV). The first line says what is in each column: Name, Neighbourhood, Kind of help, Language, Role. Only the name is needed. I look at it first and invite nobody yet. I do not keep the list or the names.
send_list-no-file = That is no file. Type "import" if you want to try again.
send_list-not = Only a coordinator can invite people from a list.
send_list-checked = 📋 Checked. This file says what is right and what is wrong. Nobody was invited yet.
invite_listed-menu = 📋 Choose who of the list
invite_listed-what = Whom shall I invite?
    .all = Everybody
    .good = Only the good lines
    .no = Nobody
invite_listed-nobody = All right, nobody was invited.
invite_listed-here = 📋 Here are the links. Keep this file well and send everybody their own link: it works once. Did you choose everybody, and was a line still wrong? Then nobody was invited, and the file says what is wrong.
