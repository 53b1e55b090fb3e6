"""Signs between the words: brackets and quotation marks, punctuation, the spaces before marks of notes."""
