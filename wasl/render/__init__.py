"""Values and a language to what a person reads: sentences, tables, drawings."""
