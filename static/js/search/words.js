/* Words as the search compares them, and where they stand in a text. archive/search/terms.py cuts and folds alike. */

const FOLDED = { ß: "ss", œ: "oe", æ: "ae", ø: "o", đ: "d", ð: "d", ł: "l", ħ: "h", ı: "i" };
const MARKS = /[\p{M}\u055a-\u055e]/gu;
const RUN = /[\p{L}\p{N}\p{M}\u055a-\u055e]+/gu;

const fold = (text) =>
  text
    .normalize("NFKD")
    .replace(MARKS, "")
    .toLowerCase()
    .replace(/[ßœæøđðłħı]/g, (letter) => FOLDED[letter]);

/** The terms of a text in order: without accents and case, ligatures opened; stop words are among them. */
export const termsOf = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const cutTexts = new Map();

/** The words of a text: the term of each, and where it begins and ends. A text is cut once. */
export const wordsOf = (text) => {
  if (!cutTexts.has(text)) cutTexts.set(text, [...text.matchAll(RUN)].flatMap(placed));
  return cutTexts.get(text);
};

const placed = ({ 0: run, index }) => termsOf(run).map((term) => ({ term, from: index, to: index + run.length }));

/** Where a phrase, a list of terms, begins among words; -1 where it does not. */
const placeOf = (phrase, words, from = 0) =>
  words.findIndex((_, at) => at >= from && phrase.every((term, n) => words[at + n]?.term === term));

export const hasPhrase = (text, phrase) => placeOf(phrase, wordsOf(text)) >= 0;

/** The stretches of a text that are to be marked, in order. `sought` has a set of `terms`, and `phrases`. */
export const stretches = (text, { terms, phrases }) => {
  const words = wordsOf(text);
  const found = words.filter(({ term }) => terms.has(term));
  for (const phrase of phrases) {
    for (let at = placeOf(phrase, words); at >= 0; at = placeOf(phrase, words, at + 1)) {
      found.push({ from: words[at].from, to: words[at + phrase.length - 1].to });
    }
  }
  return apart(found.sort((a, b) => a.from - b.from || b.to - a.to));
};

/** Sorted stretches without those that begin inside the one before. */
const apart = (sorted) => {
  let end = 0;
  return sorted.filter(({ from, to }) => from >= end && (end = to));
};
