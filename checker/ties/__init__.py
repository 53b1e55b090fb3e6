"""Which list stands for which count, and how far that is to be trusted."""
