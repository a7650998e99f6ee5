"""The command line: one module for each command, and those that introduce the parts of the program to each other."""
