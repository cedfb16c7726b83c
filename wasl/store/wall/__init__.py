"""The second wall: row-level security of PostgreSQL, asked by every statement whatever the program forgot.

`tables` says how each table is placed, `raising` makes policies and functions of it, `subject` says for whom a
statement is made, `rows` writes what the decision permits. How it hangs together: docs/reference/second-wall.md.
"""
