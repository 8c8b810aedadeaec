"""The highest so far in Polars, DuckDB and pandas, as it would be written there.

For entries with days and a total, more being better, one a day and thread; what else the rule knows
(shared moments, plain amounts, fewer being better) is left out.
"""

import sys
from collections.abc import Callable
from pathlib import Path

DID = ["started", "tried", "done", "hard", "not_yet"]
KIND = ["learner", "thread", "kind"]
TOLD = ["learner", "thread", "day"]
ENOUGH = 5


def in_polars(given: Path, out: Path) -> None:
    import polars as pl

    own = {"partition_by": KIND, "order_by": ["day", "order"]}
    value = (pl.col("amount") / pl.col("out_of")).round(9)
    before = value.cum_max().shift(1).over(**own)
    place = pl.int_range(pl.len()).over(**own)
    did = pl.scan_parquet(given).filter(pl.col("state").is_in(DID))
    highest = did.filter(
        (value > before) & (place >= ENOUGH) & (pl.col("amount") < pl.col("out_of"))
    )
    highest.select(TOLD).sink_parquet(out)


def in_duckdb(given: Path, out: Path) -> None:
    import duckdb

    states = ", ".join(f"'{state}'" for state in DID)
    duckdb.sql(f"""
        copy (
            select learner, thread, day
            from (
                select *, round(amount / out_of, 9) as value, max(value) over own as before,
                    count(*) over own as place
                from (select * from '{given}' where state in ({states}))
                window own as (partition by learner, thread, kind order by day, "order"
                               rows between unbounded preceding and 1 preceding)
            )
            where value > before and place >= {ENOUGH} and amount < out_of
        ) to '{out}' (format parquet)
    """)


def in_pandas(given: Path, out: Path) -> None:
    import pandas as pd

    frame = pd.read_parquet(given)
    own = frame[frame.state.isin(DID)].sort_values([*KIND, "day", "order"])
    own["value"] = (own.amount / own.out_of).round(9)
    groups = own.groupby(KIND, sort=False, observed=True)
    own["highest"] = groups.value.cummax()
    before = groups.highest.shift()
    told = (own.value > before) & (groups.cumcount() >= ENOUGH) & (own.amount < own.out_of)
    own.loc[told, TOLD].to_parquet(out)


def in_quietwins(given: Path, out: Path) -> None:
    from quietwins.scale.spot_files import spot_files
    from quietwins.spotting.rules.best import RULE

    spot_files([given], out, rules=[RULE])


WAYS: dict[str, Callable[[Path, Path], None]] = {
    "Quietwins": in_quietwins,
    "Polars": in_polars,
    "DuckDB": in_duckdb,
    "pandas": in_pandas,
}

if __name__ == "__main__":
    WAYS[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
