"""Tests of what finds text that a conversion ruined."""
