"""Tests of what holds for a file and for a run."""
