"""The registry of kinds, pack by pack: what checks, what a message may say, how findings are graded."""
