"""Who may see what of whom: `eyes.py` is the only way to what is another's."""
