"""What a document says: counts, lists, parts, amounts, dates, tables: each in a room of its own."""
