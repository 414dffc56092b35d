"""The records and the bundle that carries them. Know no bytes, no JSON text, no files."""
