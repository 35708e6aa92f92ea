"""Step 4, compile: records to the archive's database, names resolved, and what index pages count."""

from archive.compile.authorities import put_authorities
from archive.compile.near_duplicates import liken
from archive.compile.statements import put_statements
from archive.compile.sums import LISTS, divide, sum_up

__all__ = ["LISTS", "divide", "liken", "put_authorities", "put_statements", "sum_up"]
