"""What the text says of rows of tables by their names: "Freight makes up 17 % of the total"."""
