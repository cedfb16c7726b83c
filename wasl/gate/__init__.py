"""The gate: the door through which other nodes come in, on its own port and in its own process.

Start reading at `application`, which says what is answered; `server` runs it and `pins` says who may connect.
Not here: what becomes of an envelope (`wasl.flow.receive`) and how TLS is set up (`wasl.exchange.tls`).
"""
