"""Text that a conversion ruined: loops, copies, cut sentences, garbled words."""
