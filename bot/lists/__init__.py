"""Lists of people that a coordinator has in a file: read, checked line by line, and invited.

Names are read, written beside a link in the answer, and kept nowhere.
"""
