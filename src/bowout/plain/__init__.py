"""The wizard line by line: for screen readers, plain terminals, slow lines and pipes of answers. No escape codes."""
