"""What stands around the text: notes, numbered headings, labels and captions, and references to them."""
