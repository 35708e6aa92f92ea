/* What a reader asks for: words, phrases, what to leave out, the number of a statement. */
import { termsOf } from "./words.js";

const STOPWORDS = new Set(
  (
    "a an and are as at be by for from has in is it its of on or that the this to was with " +
    "le la les l un une des du de d et en dans par pour au aux sur que qui ce ces il est"
  ).split(" "),
);
const QUOTES = /[“”„«»]/g;
const PART = /(?<!\S)([-−]?)(?:"([^"]*)"|([^\s"]+))|([^\s"]+)/g;
const NUMBER = /^\s*([a-z]{2,4})[\s-]*(\d{4})\s*[\s/-]\s*0*([1-9]\d{0,3})\s*$/i;

/** Whether a term is kept in the index. */
export const isTelling = (term) => !STOPWORDS.has(term);

/** The id of the statement that a text such as "FR 2025/1" or "fr-2025-001" names; undefined for any other. */
const identityIn = (text) => {
  const [, country, year, number] = NUMBER.exec(text) ?? [];
  return country && `${country.toLowerCase()}-${year}-${number.padStart(3, "0")}`;
};

const partOf = ([, minus, quoted, plain, rest]) => ({
  terms: termsOf(quoted ?? plain ?? rest),
  isQuoted: quoted !== undefined,
  isMinus: Boolean(minus),
});

/** The words to look for, each once; the last may be a beginning, if it is still `open`. */
const wanted = (parts, open) => {
  const words = new Map();
  for (const { terms, isQuoted } of parts) {
    for (const term of terms.filter(isTelling)) words.set(term, { term, exact: isQuoted, begins: false });
  }
  const last = open && words.get(open.terms.at(-1));
  if (last) last.begins = true;
  return [...words.values()];
};

/**
 * A query, read. `words` have to be there, `phrases` word by word; statements with one of the terms `without` or of
 * the phrases `withoutPhrases` are left out. `common` are words that are not kept; `number` is the id of a statement.
 */
export const parse = (text) => {
  const parts = [...text.replace(QUOTES, '"').matchAll(PART)].map(partOf).filter(({ terms }) => terms.length);
  const [asked, left] = [false, true].map((minus) => parts.filter(({ isMinus }) => isMinus === minus));
  const [last, isPhrase] = [parts.at(-1), ({ terms }) => terms.length > 1];
  const open = last && !last.isQuoted && !last.isMinus && !/\s$/.test(text) && last;
  return {
    text: text.trim(),
    number: identityIn(text),
    words: wanted(asked, open),
    phrases: asked.filter((part) => part.isQuoted && isPhrase(part)).map(({ terms }) => terms),
    without: left.filter((part) => !isPhrase(part)).flatMap(({ terms }) => terms),
    withoutPhrases: left.filter(isPhrase).map(({ terms }) => terms),
    common: [...new Set(parts.flatMap(({ terms }) => terms).filter((term) => !isTelling(term)))],
  };
};
