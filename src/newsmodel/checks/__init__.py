"""What a document or a bundle says that cannot be right. Reads no files, changes nothing."""
