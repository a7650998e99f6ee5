"""Withdrawals and settings on disk: atomic, checksummed, private."""
