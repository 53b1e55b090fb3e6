"""Which findings count: what authors allow, what was there before, what is new."""
