/* Words as the search compares them, and where they stand in a text. archive/search/terms.py cuts and folds alike. */
import { termsOf } from "./folding.js";
import { soundsOf } from "./spellings.js";

const RUN = /[\p{L}\p{N}\p{M}\u055a-\u055e\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;

const cutTexts = new Map();

/** The words of a text: the term of each, and where it begins and ends. A text is cut once. */
export const wordsOf = (text) => {
  if (!cutTexts.has(text)) cutTexts.set(text, [...text.matchAll(RUN)].flatMap(placed));
  return cutTexts.get(text);
};

const placed = ({ 0: run, index }) => termsOf(run).map((term) => ({ term, from: index, to: index + run.length }));

// What is written in one word or in several

const PARTS_OF_NUMBERS = /^\d{1,3}\t[ ,.'’]\t\d{3}$/;
const INITIALS = /^\p{L}\t\.[-‐֊]?\t\p{L}$/u;
const HYPHEN = /\t[-‐֊]\t/;
const COUNTED = /^(\p{L}{3,})(\d+)$/u;
const MOST_JOINED = { hyphen: 4, initials: 8 };
const LONGEST_JOINED = 40;

const linkOf = (before, gap, { term }) => {
  const both = `${before.term}\t${gap}\t${term}`;
  if (PARTS_OF_NUMBERS.test(both)) return gap;
  if (INITIALS.test(both)) return "initials";
  return HYPHEN.test(both) ? "hyphen" : "";
};

/** What words in a row make together: its `term`, its place, its `parts`, and the `link` between them. */
const whole = ({ link, parts }) => {
  const term = parts.map((part) => part.term).join("");
  return { term, link, parts, from: parts[0].from, to: parts.at(-1).to };
};

const isKept = ({ term, link, parts }) =>
  [...term].length <= LONGEST_JOINED && parts.length <= (MOST_JOINED[link] ?? LONGEST_JOINED) && !(link === "hyphen" && /^\d+$/.test(term));

const joinedTexts = new Map();

/** What words of a text make together: cooperation of co-operation, eu of E.U., 10000 of 10,000, covid19 of COVID-19. */
export const joinedIn = (text) => {
  if (!joinedTexts.has(text)) joinedTexts.set(text, joined(text));
  return joinedTexts.get(text);
};

const joined = (text) => {
  const [words, chains] = [wordsOf(text), []];
  let link = "";
  for (const [n, word] of words.entries()) {
    const before = words[n - 1];
    const own = before ? linkOf(before, text.slice(before.to, word.from).normalize("NFKD"), word) : "";
    if (own && own === link) chains.at(-1).parts.push(word);
    else if (own) chains.push({ link: own, parts: [before, word] });
    link = own;
  }
  return chains.map(whole).filter(isKept);
};

/** A word with a number behind it, as the two that others write; nothing of any other. */
export const partedOf = (term) => COUNTED.exec(term)?.slice(1) ?? [];

/** The terms of a text, then what is joined of them, then what is parted. */
export const formsOf = (text) => {
  const terms = termsOf(text);
  return [...terms, ...joinedIn(text).map(({ term }) => term), ...terms.flatMap(partedOf)];
};

// What is sought in a text

const furtherTerms = new Map();

/** The other terms under which the index may have a word. */
const furtherOf = (term) => {
  if (!furtherTerms.has(term)) furtherTerms.set(term, [...soundsOf(term).map((other) => `${other}~`), ...partedOf(term)]);
  return furtherTerms.get(term);
};

/** Whether a term is among some, in this form or in another one under which the index has it. */
export const isAmong = (terms, term) => terms.has(term) || furtherOf(term).some((other) => terms.has(other));

/** The words of a text, and what is joined of them, that are among some terms. */
export const foundIn = (text, terms) => [...wordsOf(text), ...joinedIn(text)].filter(({ term }) => isAmong(terms, term));

const keysOfTexts = new Map();

/** Whether a text has one of some terms. */
export const hasSome = (text, terms) => {
  if (!keysOfTexts.has(text)) {
    const all = [...wordsOf(text), ...joinedIn(text)].flatMap(({ term }) => [term, ...furtherOf(term)]);
    keysOfTexts.set(text, new Set(all));
  }
  const keys = keysOfTexts.get(text);
  return keys.size < terms.size ? [...keys].some((key) => terms.has(key)) : [...terms].some((term) => keys.has(term));
};

/** Where a phrase ends that begins with the first of some words: the number of its words; 0 where it does not. */
const lengthOf = (phrase, words, at) => {
  const letters = phrase.join("");
  let [there, n] = ["", 0];
  while (there.length < letters.length && at + n < words.length) there += words[at + n++].term;
  return there === letters ? n : 0;
};

/** The stretches of a text that are a phrase, a list of terms, however its words are joined or parted. */
const phrasesIn = (text, phrase) => {
  const words = wordsOf(text);
  return words.flatMap(({ from }, at) => {
    const length = phrase[0].startsWith(words[at].term[0]) ? lengthOf(phrase, words, at) : 0;
    return length ? [{ from, to: words[at + length - 1].to }] : [];
  });
};

export const hasPhrase = (text, phrase) => phrasesIn(text, phrase).length > 0;

/** The stretches of a text that are to be marked, in order. `sought` has a set of `terms`, and `phrases`. */
export const stretches = (text, { terms, phrases }) => {
  const found = [...foundIn(text, terms), ...phrases.flatMap((phrase) => phrasesIn(text, phrase))];
  return apart(found.sort((a, b) => a.from - b.from || b.to - a.to));
};

/** Sorted stretches without those that begin inside the one before. */
const apart = (sorted) => {
  let end = 0;
  return sorted.filter(({ from, to }) => from >= end && (end = to));
};
