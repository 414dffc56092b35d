"""Who acts and where: states, persons, organizations, places, joined into entities. Makes no records."""
