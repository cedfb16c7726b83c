"""The subject register: what is held of one person who asks, and what was done about it.

`register` opens and closes requests, `finding` looks through all that the node holds and lets a person decide what
concerns the subject, `acting` restricts, asks the desk that speaks to correct or erase, and exports. Who holds the
right to protect reads here what no desk of theirs may read: a request must be open, and every look is a journal line.
"""
