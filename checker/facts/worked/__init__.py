"""Numbers that the text says are worked out of others near by: sums, rests, gaps, means, rates."""
