"""What people did: threads, entries, files taken in; `columns.py` hands them to spotting."""
