"""The desk: a web page for coordinators and professionals, and who may see what on it."""
