/* From a query to statements and names, by the index alone. The ranking is written down in archive/docs/search.md. */
import { termsOf } from "./folding.js";
import { lookUp, lookUpNear, mayHaveSlip } from "./matching.js";
import { isCommon } from "./query.js";
import { placesOf } from "./shards.js";
import { isAmong } from "./words.js";

const FURTHER_FIELD = 0.1;

/** What a field counts, best first, behind its bit: title, demands, facts, names, text. */
const FIELDS = [[16, 8], [8, 5], [4, 4], [2, 4], [1, 1]]; // prettier-ignore
const WEIGHTS = Array.from({ length: 32 }, (_, sum) => {
  const [best = 0, ...further] = FIELDS.filter(([bit]) => sum & bit).map(([, weight]) => weight);
  return best + FURTHER_FIELD * further.length;
});

/** What a common word counts in a text where it is not one, such as UN: more than where other words stand. */
const TELLING = 40;
const isTelling = ({ isSmall }, fields) => isSmall && fields & 1;

/** A word with what it matches: `hits`, place -> what it counts there; `names`, by kind and id; all its `terms`. */
const weighed = (word) => {
  const [hits, names] = [new Map(), new Map()];
  for (const [entry, near] of word.matching) {
    for (const [place, fields] of placesOf(entry)) {
      const weight = isTelling(word, fields) ? TELLING : WEIGHTS[fields];
      hits.set(place, Math.max(near * weight, hits.get(place) ?? 0));
    }
    for (const name of entry.names) {
      const key = `${name.kind} ${name.id}`;
      if (!names.get(key)?.isNamed) names.set(key, name);
    }
  }
  const terms = new Set([...word.matching.keys()].map(({ term }) => term));
  return { ...word, hits, names, terms, rarity: 1 / Math.log2(4 + hits.size) };
};

const isBarren = ({ matching }) => !matching.size;

/** The words again with slips forgiven: in those that match nothing, or else in all of them. */
const forgiven = (words) => {
  const all = !words.some(isBarren);
  return Promise.all(words.map((word) => ((all || isBarren(word)) && mayHaveSlip(word) ? lookUpNear(word) : word)));
};

/** The keys that most of some maps have, if those are `least` maps or more. */
const inMost = (maps, least) => {
  const counts = new Map();
  for (const map of maps) for (const key of map.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), least);
  return [...counts.keys()].filter((key) => counts.get(key) === most);
};

/** A statement from its place in the index, "fr2025:1", with the sum of what words count there. */
export const hitAt = (place, words) => {
  const [group, number] = place.split(":");
  const [country, year] = [group.slice(0, -4), group.slice(-4)];
  const score = words.reduce((sum, { hits, rarity }) => sum + (hits.get(place) ?? 0) * rarity, 0);
  return { id: `${country}-${year}-${number.padStart(3, "0")}`, group, year, number: Number(number), score };
};

/** The order of hits by their numbers. */
export const newestFirst = (a, b) => b.year - a.year || b.number - a.number;

/** Names that have the words: those whose title they are first, then those that are named by most of them. */
const namesIn = (words, least) => {
  const all = new Set(words.flatMap(({ terms }) => [...terms]));
  const isWhole = (title) => title.every((term) => isAmong(all, term) || isCommon(term));
  const named = (key) => words.filter(({ names }) => names.get(key)?.isNamed).length;
  const keys = inMost(words.map(({ names }) => names), least); // prettier-ignore
  const rated = keys.map((key) => {
    const name = words.find(({ names }) => names.has(key)).names.get(key);
    return { ...name, isWhole: isWhole(termsOf(name.title)), named: named(key) };
  });
  const order = (a, b) => b.isWhole - a.isWhole || b.named - a.named;
  return rated.sort((a, b) => order(a, b) || a.title.localeCompare(b.title));
};

/** What is to be marked in texts; a word of a phrase alone is not. */
const soughtBy = (words, { phrases }) => {
  const inPhrases = phrases.flat();
  const single = words.filter(({ term, exact }) => !exact || !inPhrases.includes(term));
  return { terms: new Set(single.flatMap(({ terms }) => [...terms])), phrases };
};

const together = (query, matched, small, leftOut, least = matched.length) => {
  const [words, counted] = [matched, [...matched, ...small]].map((some) => some.map(weighed));
  const places = inMost(words.map(({ hits }) => hits), least).filter((place) => !leftOut.has(place)); // prettier-ignore
  const hits = places.map((place) => hitAt(place, counted)).sort((a, b) => b.score - a.score || newestFirst(a, b));
  const names = namesIn(words, least).filter(({ named }) => named * 2 >= words.length || !hits.length);
  return { query, words, hits, names, sought: soughtBy(words, query) };
};

const isSome = ({ hits, names }) => hits.length + names.length > 0;

/** The places of the words that are to be left out. */
const leftOutBy = async ({ without }) => {
  const words = await Promise.all(without.map((term) => lookUp({ term })));
  return new Set(words.flatMap(({ matching }) => [...matching.keys()]).flatMap((entry) => [...placesOf(entry).keys()]));
};

/**
 * What a query finds: `hits`, best first, `names`, the `words` with what they match, and what is `sought` in texts.
 * `isOpen`: the last word is too short to be looked up and was left aside. `isCurrent` is asked before slips are
 * forgiven, for which more has to be loaded; if it answers no, they are not. `isPartial`: nothing has all words, and
 * this has the most of them, half or more.
 */
export const find = async (query, isCurrent) => {
  const [matched, small] = await Promise.all([query.words, query.common].map((some) => Promise.all(some.map(lookUp))));
  const words = matched.filter((word) => !(word.isShort && isBarren(word)));
  const leftOut = await leftOutBy(query);
  const found = { ...together(query, words, small, leftOut), isOpen: words.length < matched.length };
  if (isSome(found) || !isCurrent()) return found;
  const near = words.some(mayHaveSlip) ? await forgiven(words) : words;
  const all = together(query, near, small, leftOut);
  if (isSome(all) || query.phrases.length) return isSome(all) ? all : found;
  const most = together(query, near, small, leftOut, Math.ceil(words.length / 2));
  return isSome(most) ? { ...most, isPartial: true } : found;
};
