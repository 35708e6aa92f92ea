/* What a reader asks for: words, phrases, what to leave out, the number of a statement. */
import { STOPWORDS } from "./tables.js";
import { joinedIn, partedOf, wordsOf } from "./words.js";

const QUOTES = /[“”„«»]/g;
const PART = /(?<!\S)([-−]?)(?:"([^"]*)"|([^\s"]+))|([^\s"]+)/g;
const NUMBER = /^\s*([a-z]{2,4})[\s-]*(\d{4})\s*[\s/-]\s*0*([1-9]\d{0,3})\s*$/i;
const SPACED = /(?<![\p{L}\d])\d{1,3}(?:\s\d{3})+(?![\p{L}\d])/gu;
const CAPITALS = /^\p{Lu}{2,}$/u;
const [LOWER, LETTER] = [/\p{Ll}/u, /\p{L}/u];
const APOSTROPHE = /^['’‘ʼ]/;
const [ELIDED, CONTRACTED] = [/^(.|qu)$/u, /^(.|ll|re|ve)$/u];

/** What all statements have: looked up for a phrase that has nothing else to look up. */
const EVERY = { term: "*", exact: true };

/** Whether texts of some language leave a term out of the index, unless it stands in a title or in capitals. */
export const isCommon = (term) => STOPWORDS.has(term);

/** The id of the statement that a text such as "FR 2025/1" or "fr-2025-001" names; undefined for any other. */
const identityIn = (text) => {
  const [, country, year, number] = NUMBER.exec(text) ?? [];
  return country && `${country.toLowerCase()}-${year}-${number.padStart(3, "0")}`;
};

const partOf = ([, minus, quoted, plain, rest]) => {
  const text = quoted ?? plain ?? rest;
  return { text, terms: wordsOf(text).map(({ term }) => term), isQuoted: quoted !== undefined, isMinus: Boolean(minus) };
};

/**
 * Whether a word may be missing: a stop word, unless capitals tell it from one, or what an apostrophe ties to a word.
 * Capitals tell nothing where all is in capitals, `isLoud`.
 */
const mayMiss = ({ term, from, to }, text, isLoud) => {
  const isTied = (rest, short) => APOSTROPHE.test(rest) && short.test(term);
  const isElided = isTied(text.slice(to), ELIDED) || isTied(text.slice(from - 1, from), CONTRACTED);
  return isElided || (isCommon(term) && (isLoud || !CAPITALS.test(text.slice(from, to))));
};

/** The words of a part, `also` with what they make together; numbers and initials are looked for as one word alone. */
const wordsIn = ({ text, isQuoted }, isLoud) => {
  const joined = joinedIn(text);
  const ofWord = (word) => {
    const within = joined.filter(({ parts }) => parts.includes(word));
    const one = within.find(({ link }) => link !== "hyphen");
    if (one) return [{ term: one.term, also: [], isSmall: false }];
    const isSmall = mayMiss(word, text, isLoud);
    const parts = within.length ? [] : partedOf(word.term);
    const also = parts.length ? [word.term] : within.map(({ term }) => term);
    return (parts.length ? parts : [word.term]).map((term) => ({ term, also, isSmall }));
  };
  return wordsOf(text).flatMap(ofWord).map((word) => ({ ...word, exact: isQuoted, begins: false })); // prettier-ignore
};

/** The words of all parts, each once; the last may be a beginning, if it is still `open`. */
const wanted = (parts, open, isLoud) => {
  const words = new Map();
  for (const part of parts) {
    const own = wordsIn(part, isLoud);
    for (const word of own) if (words.get(word.term)?.isSmall !== false) words.set(word.term, word);
    if (part === open) words.get(own.at(-1).term).begins = !isCommon(own.at(-1).term);
  }
  return [...words.values()];
};

/**
 * A query, read. `words` have to be there, `phrases` word by word; statements with one of the terms `without` or of
 * the phrases `withoutPhrases` are left out. `common` are words that need not be there, unless there are no others:
 * then `isAllCommon`. `number` is the id of a statement.
 */
export const parse = (text) => {
  const plain = text.replace(QUOTES, '"').replace(SPACED, (number) => number.replace(/\s/g, ""));
  const parts = [...plain.matchAll(PART)].map(partOf).filter(({ terms }) => terms.length);
  const [asked, left] = [false, true].map((minus) => parts.filter(({ isMinus }) => isMinus === minus));
  const [last, isPhrase] = [parts.at(-1), ({ terms }) => terms.length > 1];
  const isInTexts = (part) => isPhrase(part) || (isCommon(part.terms[0]) && !CAPITALS.test(part.text));
  const open = last && !last.isQuoted && !last.isMinus && !/\s$/.test(text) && last;
  const phrases = asked.filter((part) => part.isQuoted && isPhrase(part)).map(({ terms }) => terms);
  const isLoud = !LOWER.test(text) && parts.some(({ terms }) => terms.some((term) => LETTER.test(term) && !isCommon(term)));
  const all = wanted(asked, open, isLoud);
  const needed = all.filter(({ isSmall }) => !isSmall);
  const small = all.filter(({ isSmall, exact }) => isSmall && !exact);
  const isAllCommon = !needed.length && !phrases.length;
  return {
    text: text.trim(),
    number: identityIn(text),
    words: isAllCommon ? all : needed.length ? needed : [EVERY],
    common: isAllCommon ? [] : small,
    isAllCommon,
    phrases,
    without: left.filter((part) => !isInTexts(part)).flatMap(({ terms }) => terms),
    withoutPhrases: left.filter(isInTexts).map(({ terms }) => terms),
  };
};
