"""English grammar by closed classes of words and a verb list. Knows no names, no facts."""
