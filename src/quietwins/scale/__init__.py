"""The same spotting over files larger than memory, on every core: Parquet in, Parquet out.

Needs pyarrow (`pip install "quietwins[scale]"`), so nothing here is loaded before it is asked for.
"""
