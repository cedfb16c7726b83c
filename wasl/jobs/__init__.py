"""The worker: the process that does what nobody waits for, in the order in which it has to be done.

It sends what lies in the outbox, one sender a peer, and folds journal lines into the tree. A job only wakes it, and
carries an id and never content: what is to be done stands in the tables, and is looked for again every second, so that
a wake-up that is lost only delays. Start reading at `worker`.
"""
