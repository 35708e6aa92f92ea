/* The terms of the index that a word matches, and how near each comes to it. */
import { isNearly, placesOf, shardsFor, shardsNear } from "./shards.js";
import { spellingsOf } from "./spellings.js";

const SAME = 1;
const SAME_STEM = 0.8;
const BEGUN = 0.5;
const SLIP = 0.3;
const SHORTEST_STEM = 3;
const SHORTEST_SLIP = 4;
const MOST_SLIPS = 3;

/** Endings that a reader's word may have behind a stem, if no text has the word itself: English, French, Armenian. */
const ENDING =
  /^[aeiy]?(e?[sdr]|ers?|ings?|ly|[ae]nte?s?|ez|ees?|ai(en)?t|e?ments?|[ai]?t?ions?|eu(r|se)s?|ives?|ables?|ales?|aux)?$|^(ն?եր)?([ըն]|ի[նցս]?|ով|ու[մն]?)?$/;

/** The stem of a word that the index does not have: the longest one that it begins with, before a usual ending. */
const likelyStem = (term, shards) => {
  const word = term.replace(/y$/, "i");
  for (let end = word.length; end >= SHORTEST_STEM; end -= 1) {
    const stem = word.slice(0, end);
    if (ENDING.test(word.slice(end)) && shards.some(({ stems }) => stems.has(stem))) return [stem];
  }
  return [];
};

/** Adds entries to those that match: entry -> how near it comes. The nearest counts. */
const put = (matching, entries, near) => {
  for (const entry of entries ?? []) matching.set(entry, Math.max(near, matching.get(entry) ?? 0));
};

/** Adds what has the stem of one of the entries. */
const putStems = (matching, stems, shards, near) => {
  for (const shard of shards) for (const stem of stems) put(matching, shard.stems.get(stem), near);
};

/** Terms of shards that pass, with their entries. */
const termsIn = (shards, passes) => shards.flatMap(({ terms }) => [...terms].filter(([term]) => passes(term)));

const matchingIn = (shards, { term, exact, begins, isSpelling }) => {
  const matching = new Map();
  for (const { terms } of shards) put(matching, terms.get(term)?.filter(({ isOther }) => !(exact && isOther)), SAME);
  const stems = matching.size || isSpelling ? [...matching.keys()].map(({ stem }) => stem) : likelyStem(term, shards);
  if (!exact) putStems(matching, stems, shards, SAME_STEM);
  if (begins) for (const [, entries] of termsIn(shards, (other) => other.startsWith(term))) put(matching, entries, BEGUN);
  return matching;
};

/** The words that are as good as a word, or nearly: what it is joined to, and its other spellings. */
const othersOf = ({ term, also = [], exact, begins }) => [
  ...also.map((joined) => [{ term: joined, exact, begins }, SAME]),
  ...(exact ? [] : spellingsOf(term).map((spelt) => [{ term: spelt, begins, isSpelling: true }, SAME_STEM])),
];

/** What a word matches, other endings and words that it begins too: `matching`, entry -> how near it comes. */
export const lookUp = async (word) => {
  const { shards, isShort } = await shardsFor(word);
  const matching = matchingIn(shards, word);
  const lookUpOther = async ([other, near]) => {
    const found = matchingIn((await shardsFor(other)).shards, other);
    for (const [entry, own] of found) put(matching, [entry], own * near);
  };
  await Promise.all(othersOf(word).map(lookUpOther));
  return { ...word, isShort, matching, slips: [] };
};

/** Whether a word may be looked up as one with a slip in it. */
export const mayHaveSlip = ({ term, exact }) => !exact && term.length >= SHORTEST_SLIP && !/\d/.test(term);

/** What a word matches when one slip is forgiven; `slips` are the terms taken for it, those in most places. */
export const lookUpNear = async (word) => {
  const shards = await shardsNear(word.term);
  const matching = matchingIn(shards, word);
  const weight = ([, entries]) => entries.reduce((sum, entry) => sum + placesOf(entry).size + entry.names.length, 0);
  const near = termsIn(shards, (term) => term !== word.term && isNearly(term, word.term));
  const slips = near.sort((a, b) => weight(b) - weight(a)).slice(0, MOST_SLIPS);
  for (const [, entries] of slips) {
    putStems(matching, entries.map(({ stem }) => stem), shards, SLIP * SAME_STEM); // prettier-ignore
    put(matching, entries, SLIP);
  }
  return { ...word, matching, slips: slips.map(([term]) => term) };
};
