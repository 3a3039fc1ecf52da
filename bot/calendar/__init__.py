"""Activities in people's own calendars: a file for one, an address for all of theirs; pure.

`write` makes the bytes, `address` is where a calendar fetches them again and again. What is put in
is wall time with its zone, so that two o'clock stays two o'clock when summer time begins.
"""
