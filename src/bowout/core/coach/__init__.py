"""The coach: what a recruiter would notice in a message, before it is sent. Pure; its words come from the pack."""
