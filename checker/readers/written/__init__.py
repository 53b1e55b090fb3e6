"""What the files of word processors have in common: paragraphs, tables and notes, written out as text."""
