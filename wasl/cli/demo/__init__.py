"""The demonstration: two centres on this machine, from a real row to an acknowledged report and back.

It drives only the `wasl` program and HTTP, as a person and a browser would; it imports neither store nor flow nor
exchange. Every claim it makes is checked as it is made (`facts`).
"""
