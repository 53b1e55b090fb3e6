"""What no document shows alone: two of them that say of one thing two things."""
