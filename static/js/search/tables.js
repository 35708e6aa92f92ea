/* The tables with which the index was made: archive/search/tables.py reads the same file. */
import TABLES from "./tables.json" with { type: "json" };

export const { folded: FOLDED, latin: LATIN, western: WESTERN, sounds: SOUNDS } = TABLES;
export const STOPWORDS = new Set(Object.values(TABLES.stopwords).join(" ").split(" "));
