/* What the search page says about an answer: how much was found, what was done to find it, ways on from nothing. */
import { element } from "../elements/element.js";
import { addressOf, capital, count, countedNames, textButton } from "./cards.js";

const listed = (parts) => (parts.length > 1 ? `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}` : parts.join(""));
const quoted = (terms) => listed(terms.map((term) => `“${term}”`));

/** Whether statements are compared with phrases, so that it is not known at once how many there are. */
export const isCompared = ({ phrases, withoutPhrases }) => phrases.length + withoutPhrases.length > 0;

/** How much was found: "1 demand, 2 people and 20 statements". Where phrases are compared, what was so far. */
export const totalOf = ({ query, names, all, hits, at, shown }) => {
  const number = isCompared(query) ? shown : hits.length;
  const least = isCompared(query) && at < hits.length ? "at least " : "";
  const of = hits.length < all.length ? ` of ${all.length.toLocaleString("en")}` : "";
  const statements = number || at < hits.length ? [least + count(number, "statement") + of] : [];
  return capital(listed([...countedNames(names), ...statements]));
};

/** What a reader has to know about an answer, in sentences; nothing when all is as it was asked. */
export const remarksOn = ({ words, query, isOpen, isPartial, hits, at }) =>
  [
    isPartial && "No record has all these words; these have some of them.",
    ...words.map(({ term, slips }) =>
      slips[0] && `Nothing is found for “${term}”. This is for ${quoted(slips)}.`),
    query.common[0] && `Records with and without ${quoted(query.common.map(({ term }) => term))} are looked for.`,
    query.told,
    isCompared(query) && at < hits.length && "Words in quotation marks are compared as results are shown.",
    isOpen && "The last word is looked for once it is longer.",
  ].filter(Boolean);

/** What is said of a query without a word to look for: a heading and a sentence. */
export const refusalOf = ({ without, withoutPhrases }) => {
  if (without[0] || withoutPhrases[0]) return ["A word to look for is missing", "A minus leaves out some of what others find."];
  return ["No word to look for", "Letters or digits are needed."];
};

const way = (text, q) => element("a", { href: addressOf("search.html", { q }) }, text);

const singly = (words) =>
  words.flatMap(({ term, hits, names }, n) => [n ? ", " : "", way(term, term), ` (${hits.size + names.size})`]);

/** Ways on when nothing is found; `widen` takes back what results are narrowed by. */
export const waysOn = ({ words, query, all, hits, isOpen }, widen) => {
  if (isOpen) return ["Many words begin like this: another letter is needed."];
  if (all.length > hits.length) return [textButton(`Take the narrowing back: ${count(all.length, "statement")}`, widen)];
  const fruitful = words.filter(({ hits: places, names }) => words.length > 1 && places.size + names.size);
  if (query.isAllCommon) return ["Words as common as these are found in titles and names, and in quotation marks everywhere."];
  if (fruitful.length) return ["No record has all these words. One of them: ", ...singly(fruitful), "."];
  return ["Fewer words or letters may find more."];
};
