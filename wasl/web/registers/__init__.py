"""The pages of registers: looking through them, taking them out, noting a reference."""
