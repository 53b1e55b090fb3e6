"""Servers: the reading while one types in an editor, and for an agent that asks."""
