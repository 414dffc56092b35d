"""Weapons, carriers and sensors, and what is said of them. Makes no records."""
