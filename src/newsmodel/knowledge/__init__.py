"""Curated facts that reading needs, and their index. Knows no article and no record."""
