"""What the fork server loads before its first fork."""

from bench.broadcast.ready import learn

learn()
