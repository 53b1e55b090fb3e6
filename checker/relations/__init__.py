"""Numbers against numbers: remainders, recaps, membership, wholes and their parts."""
