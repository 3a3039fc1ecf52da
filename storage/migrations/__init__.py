"""How the tables came to be. To change them: change `storage/tables.py`, add the next number in
`versions/` (its `revision` also goes into `storage.migrate.LATEST`), and let the tests compare.
"""
