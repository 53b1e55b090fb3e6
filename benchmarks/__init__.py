"""What the program costs: made-up reports, and the time and memory that checking them takes."""
