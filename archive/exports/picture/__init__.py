"""Pictures that the build draws: the cards that other sites show beside a link."""
