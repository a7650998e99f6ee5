"""What a graceful withdrawal is: pure values and functions, no interface, no YAML, no files, no clock."""
