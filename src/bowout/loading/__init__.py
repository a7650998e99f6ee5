"""YAML in, core values out; every mistake of an author is collected with its file, line and column."""
