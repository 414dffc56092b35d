"""The values records are made of. Know no records, no bytes, no files."""
