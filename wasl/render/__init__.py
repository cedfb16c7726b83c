"""Values and a language in; what a person reads out.

`sentences` says a key of the catalogues (`locale/<language>/*.ftl`) in Arabic, Russian or English; `dates` writes
moments and days; `marks` makes what cannot be seen visible. Nothing here knows of a web page or a terminal.
"""
