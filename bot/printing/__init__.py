"""What is hung on a door or handed over: posters and certificates, as PDF and as a picture; pure.

One drawing makes both, so that they look the same. `looks/` are the looks, in Typst: data, with one
file a look. What people wrote goes there as data and is never read as markup. The fonts come from
packages; nothing is fetched.
"""
