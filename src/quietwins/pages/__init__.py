"""One folder a page; `urls.py` is the whole site."""
