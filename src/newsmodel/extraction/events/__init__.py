"""What happens: triggers, their parties, time, place and status. Makes no records."""
