"""The life of a release: steps that the originator takes, what they do here, and who still holds what.

`standing` reads what is known of a report and what follows from it, `applying` does it, `arriving` takes in what peers
say, `taking_back` and `correcting` are the officers' own steps, `holders` is the originator's picture of it all. What
steps mean together is `wasl.casework.life`.
"""
