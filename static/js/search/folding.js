/* Letters as the search compares them. archive/search/terms.py folds alike. */
import { FOLDED } from "./tables.js";

const MARKS = /[\p{M}\u055a-\u055e]/gu;
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

const fold = (text) =>
  text
    .replace(UNSEEN, "")
    .normalize("NFKD")
    .replace(MARKS, "")
    .toLowerCase()
    .replace(/[ßœæøđðłħı]/g, (letter) => FOLDED[letter]);

/** The terms of a text in order: without accents and case, ligatures opened; stop words are among them. */
export const termsOf = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
