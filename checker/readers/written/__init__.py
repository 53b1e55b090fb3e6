"""What word processors and laws in XML have in common: paragraphs, tables and notes, written out as text."""
