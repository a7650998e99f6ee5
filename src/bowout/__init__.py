"""Bow Out helps a person leave a job-interview process gracefully, from a terminal."""

__version__ = "0.1.0"
