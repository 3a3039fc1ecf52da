"""What would change with more volunteers: the network's own past, played again.

Its requests come as they came (whole weeks, drawn at random), its volunteers answer as they have
answered until now, and `bot.help.asking.plan` itself decides whom to ask.
"""
