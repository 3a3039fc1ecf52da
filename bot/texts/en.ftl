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
    Who helps you reads what you write. Coordinators see that there is a request. I never pass on your phone number or address. On Telegram, Telegram can read along too: do not tell medical things there.

    ⚠️ This is not an emergency service. Nobody reads along day and night. Danger? Call 112.
explain =
    This is how it works: you ask something, I ask a few people nearby whether they can. When somebody says yes, you talk with each other here. I pass everything on.

    Useful words: "menu", "back", "stop", "human" (you want to talk to somebody) and "language".
    ⚠️ Danger? Call 112. Thinking of suicide? Call 113.
menu-menu = Menu
menu-what = What would you like to do?
invitation-volunteer = 🎉 How good that you become a volunteer at { $network }! A few short questions.
invitation-professional = Welcome! You now take part in { $network } as a professional. A few short questions.
invitation-coordinator = Welcome! You are now a coordinator of { $network }. When nobody can be found, I will tell you.
invitation-wrong = This invitation is not right. Please ask for a new one.
invitation-late = This invitation has expired. Please ask for a new one.
invitation-used = This invitation has been used already. Please ask for a new one.

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
offer_help-done = Thank you! You only get a message when something fits you. You can always say no.
offer_help-somebody-new = { $name } has joined.

## Asking for help

ask_for_help-menu = 🙋 Ask for help
    .command = ask
ask_for_help-understood = I understand that it is about: { $kind }. Is that not right? You can change everything in a moment.
ask_for_help-kind = What is it about?
ask_for_help-details = Tell shortly what is needed. Type it, or send a voice message or a photo.
ask_for_help-photo = Is there anything you would like to add? A photo or a voice message is fine too.
    .skip = No, go on
ask_for_help-where = In which neighbourhood is it? You may also share your location. Only the neighbourhood is kept.
ask_for_help-when = When do you need help? Pick one, or say it in your own words.
    .now = Now, it is urgent
    .today = Today
    .tomorrow = Tomorrow
    .this_week = This week
    .no_hurry = No hurry
ask_for_help-send =
    Is this right?

    { $summary }
    .yes = ✅ Send
    .change = ✏️ Change something
    .no = Do not send
ask_for_help-change = What would you like to change?
    .kind = What it is about
    .details = What is needed
    .photo = The photo or voice message
    .where = The neighbourhood
    .when = When
ask_for_help-dropped = All right, I have sent nothing.
ask_for_help-sent = ✅ Your request is sent. I am asking people nearby. You hear from me as soon as somebody says yes. Type "menu" to see, change or withdraw your request.
ask_for_help-sent-later = ✅ Your request is sent. People are resting now. From { $when } I will ask people nearby. Can it not wait? Type "menu" and change your request to "Now, it is urgent".
headline = { $kind } · { $place } · { $when }
headline-human = Somebody wants to talk to a human · { $when }
summary =
    { $headline }
    “{ $details }”{ $files ->
        [0] { "" }
        [one] { " " }📎
       *[other] { " " }📎 { $files }
    }
still-looking = I have found nobody yet for: { $headline }. I asked { $asked ->
        [0] nobody yet
        [one] 1 person
       *[other] { $asked } people
    }. Now I have asked a coordinator too. Your request stays.
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
    .here = I ask you because you picked “{ $kind }” and { $place } is one of your neighbourhoods.
    .nearby = I ask you because you picked “{ $kind }”. Nobody in { $place } itself can now.
    .human = I ask you because you are a professional or a coordinator.
    .nobody = I ask you as a coordinator, because nobody else could.
answer_ping-too-late = Somebody else was just before you, or it is not needed any more. Thank you all the same!
answer_ping-taken = ✓ Somebody else does it. Thank you!
answer_ping-done = ✓ Not needed any more. Thank you!
answer_ping-withdrawn = ✓ Not needed any more. Thank you!
answer_ping-not-now = Quite all right. Another time perhaps.
answer_ping-never = All right, I will not ask you for “{ $what }” again.
introduction = { $name } ({ $role } since { $since }, helped { $times ->
        [0] not yet before
        [one] once before
       *[other] { $times } times before
    })
found =
    🎉 { $helper } is going to help you!
    What you write here, I pass on. Agree together when and where.
you-help =
    🎉 Great! You are helping { $name }.
    “{ $details }”

    What you write here, I pass on to { $name }. Agree together when and where.
relayed =
    💬 { $name }:
    { $text }
relayed-edited =
    💬 { $name } (edited):
    { $text }
possible-double = ↻ perhaps a double
attachment-gone = 📎 The photo or recording is not there any more.
not-passed-on = I did not pass this message on: { $name } is not part of this any more.
not-reachable = { $name } cannot be reached now. Messages do not arrive there. Type "menu" to choose what to do.

## My requests

my_cases-menu = 📋 My requests and tasks
    .command = requests
my_cases-which = Which one?
my_cases-none = There is nothing open.
my_case-menu = Your request
my_case-what =
    { $headline }
    { $status }
    .done = ✅ It is done
    .change = ✏️ Change
    .withdraw = Withdraw
    .hand_back = I cannot after all
my_case-change = What would you like to change?
    .details = What is needed
    .when = When
my_case-details = What is needed?
my_case-when = When do you need help?
    .now = Now, it is urgent
    .today = Today
    .tomorrow = Tomorrow
    .this_week = This week
    .no_hurry = No hurry
my_case-changed = I have changed it.
my_case-over = This request has been closed already.
request-changed = { $name } has changed the request: { $words }
status-open = I am still looking for somebody. Asked: { $asked }.
status-taken = You talk about this with { $name }.
closed-done =
    .me = ✅ All right, I have closed it.
    .other = ✅ { $name } says that it is done.
closed-withdrawn =
    .me = Your request is withdrawn.
    .other = { $name } has withdrawn the request. It is not needed any more. Thank you!
handed-back =
    .me = Good that you say so. I will look for somebody else.
    .other = { $name } cannot help after all. I am looking for somebody else for you right away.
which_one-menu = What do you mean?
which_one-meant = What does your message belong to?
which_one-to = Message to { $name }

## How it was

give_feedback-menu = How was it?
give_feedback-helped = Did this help you?
    .yes = 😊 Yes
    .partly = 😐 A little
    .no = 🙁 No
give_feedback-words_yes = Great! Is there anything you would like to say to { $name }? I will pass it on.
give_feedback-words_partly = Is there anything you would like to say to { $name }? I will pass it on.
give_feedback-words_no = That is a pity. Would you like to say what went wrong? { $name } reads this too.
give_feedback-thanks = Thank you for your answer. 🙏
give_feedback-for-helper = { $helped ->
        [yes] 💛 { $name } was helped well by you!
       *[other] { $name } has said how it was.
    } { $words }
give_feedback-did-not-help = A resident was not helped: { $headline }. Would you get in touch?

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
overview-menu = 📊 Overview
    .command = overview
overview-numbers =
    The past 7 days:
    • open: { $open }
    • somebody helps: { $taken }
    • done: { $done }
    • withdrawn: { $withdrawn }
    People who help: { $helpers }
