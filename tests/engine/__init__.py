"""What a build has to hold, whatever was edited, damaged or ended: incremental equals clean."""
