"""Time expressions and their EDTF values. Knows no records and no files."""
