"""Many documents: read in shards that any engine can share out, and held against one another."""
