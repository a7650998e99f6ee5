"""The ways a message leaves the program: clipboard, file, editor, mail program."""
