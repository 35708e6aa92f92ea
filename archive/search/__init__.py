"""The search index: static shards of terms, which a script in the reader's browser asks. See archive/docs/search.md."""
