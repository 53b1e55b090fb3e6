"""Tests of two versions of one text."""
