"""A reader: a partner without a node. A key pair, a folder, one desk; no server, no database, no Django.

To its centre a reader is a peer like any other: it has a card, the forty digits are compared, an agreement is signed,
and every envelope passes the same checks (`wasl.exchange.trusted`, `wasl.policy`). What it lacks is officers,
circulation and a journal: whoever knows the passphrase is the desk.

`home` keeps things on disk, `acquaintance` makes cards and agreements known, `taking` takes in what a folder holds,
`telling` writes what goes back, `showing` opens what was kept.
"""
