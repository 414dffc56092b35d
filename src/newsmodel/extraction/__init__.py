"""Text to records. Sees an article's text; never markup, files or other formats."""
