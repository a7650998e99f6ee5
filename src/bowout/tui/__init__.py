"""The full-screen wizard: the only part that knows Textual."""
