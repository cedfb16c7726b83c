"""The pages of peers: their cards, and the ceremony of the forty digits."""
