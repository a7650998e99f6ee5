"""The ways a message leaves the program: clipboard, file, standard output."""
