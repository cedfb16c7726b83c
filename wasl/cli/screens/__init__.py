"""How an answer looks in a terminal: views in, rich renderables out, in the reader's language.

Text that came from elsewhere is shown with its hidden controls as marks, and in its own direction.
"""
