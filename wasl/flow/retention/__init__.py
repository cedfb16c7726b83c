"""How long a report is kept here: the day of its review, what closes it meanwhile, and its end.

`restricting` closes a report and opens it again, `reviewing` is the queue in which officers decide, and `ageing` is
what the worker does on a day on which nobody has decided.
"""
