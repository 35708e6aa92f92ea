"""Step 4, compile: records to the archive's database, names resolved, and what index pages count."""

from archive.compile.authorities import put_authorities
from archive.compile.comparisons import compare
from archive.compile.near_duplicates import liken
from archive.compile.statements import put_statements
from archive.compile.sums import LISTS, divide, sum_up

__all__ = ["LISTS", "compare", "divide", "liken", "put_authorities", "put_statements", "sum_up"]
