"""Who says what, how surely, of which events. Makes no records."""
