"""Two settings that others published, made anew from their papers, since their data are private."""
