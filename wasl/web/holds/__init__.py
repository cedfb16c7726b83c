"""Legal holds on the screen: what must not be erased, until when, and deciding it again."""
