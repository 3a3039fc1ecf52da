"""Whom we ask, how many at a time, and when we look again. Pure.

When a request arrives, and every few minutes until it is taken, we look at everyone who offered
this kind of help nearby and is not busy, resting, asleep or at their own limit. We go down the
list by how likely each is to say yes, divided by what an ask costs them now: more for who was asked
or helped lately. We ask until those who are still thinking are together likely enough to bring a
yes, and never more than a few at a time. We stop when one more ask would add less than it costs.
The first yes gets the request; everyone else hears that it is taken, thank you.
"""
