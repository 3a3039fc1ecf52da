"""What is asked, what is offered, and how the two meet: numbers without names."""
