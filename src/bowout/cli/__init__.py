"""The command line: `main` reads it and calls a command, which has a module of its own name.

Those about what is kept (list, show, delete) stand in `kept`; new and resume open the `wizard`.
"""
