/* Where in a statement the words of a query stand: its demands, paragraphs and names, and the sentence that is shown. */
import { written } from "./marks.js";
import { foundIn, hasPhrase, hasSome, stretches } from "./words.js";

const LONGEST = 280;
const BEFORE = 90;
const MOST_DEMANDS = 2;
const MOST_MARKED = 20;

const part = (kind, label, at, text, language, name = "") => ({ kind, label, at, text, language, name });

const blocksOf = ([language, form, blocks]) =>
  blocks.map((text, n) => {
    const place = form === "p" ? [`Paragraph ${n + 1}`, `#p${n + 1}`] : [form === "s" ? "Summary" : "Text", "#text"];
    return part("text", ...place, text, language);
  });

/** The parts of a statement that have an address on its page. */
const partsOf = ({ demands, doubted = [], texts, names, events = [] }) => [
  ...demands.map(([text, name, language], n) => {
    const label = `Demand ${n + 1}${doubted.includes(n + 1) ? ", not certain" : ""}`;
    return part("demand", label, `#d${n + 1}`, text, language, name);
  }),
  ...texts.flatMap(blocksOf),
  ...names.map((text) => part("name", "Names", "#signatories", text)),
  ...events.map((text) => part("event", "Event", "", text)),
];

const textsOf = (statement) => {
  const { title, fullTitle = "", number, kind, place, date, also = "", filed = [] } = statement;
  const parts = partsOf(statement).flatMap(({ text, name }) => [text, name]);
  return [title, fullTitle, number, kind, place, date, also, ...filed, ...parts];
};

/** Whether a statement has all phrases of a query and none of those that it leaves out. */
export const allows = (statement, { phrases, withoutPhrases }) => {
  if (!phrases.length && !withoutPhrases.length) return true;
  const texts = textsOf(statement);
  const has = (phrase) => texts.some((text) => hasPhrase(text, phrase));
  return phrases.every(has) && !withoutPhrases.some(has);
};

/** How many of the words and phrases sought a text has. */
const worthOf = (text, { words, sought }) => {
  const phrases = sought.phrases.filter((phrase) => hasPhrase(text, phrase));
  return words.filter(({ terms }) => hasSome(text, terms)).length + phrases.length;
};

/** The parts with most of the words; those in the `head` of the statement, such as its year, each part has too. */
const bestOf = (parts, found, head) => {
  const rated = parts
    .filter(({ text, name }) => worthOf(`${text}\n${name}`, found))
    .map((each) => ({ ...each, worth: worthOf(`${each.text}\n${each.name}\n${head}`, found) }));
  const most = Math.max(...rated.map(({ worth }) => worth));
  return rated.filter(({ worth }) => worth === most);
};

/**
 * The `parts` of a statement that have most of the words: demands, or the one paragraph that has more of them than any
 * demand and than the title, or else an event; and the `names` that have most.
 */
export const placesIn = (statement, found) => {
  const parts = partsOf(statement);
  const { title, number, kind, place, date } = statement;
  const head = [number, kind, place, date].join(" ");
  const best = (sort) => bestOf(parts.filter((each) => each.kind === sort), found, head); // prettier-ignore
  const [demands, texts, names, events] = ["demand", "text", "name", "event"].map(best);
  const other = Math.max(demands[0]?.worth ?? 0, worthOf(`${title} ${head}`, found) - 1);
  const shown = texts[0]?.worth > other ? texts.slice(0, 1) : demands.slice(0, MOST_DEMANDS);
  return { parts: shown.length ? shown : events.slice(0, 1), names: names.map(({ text }) => text) };
};

const sentencesOf = (text, language) => {
  return [...new Intl.Segmenter(language || "en", { granularity: "sentence" }).segment(text)].map((each) => each.segment);
};

/** The sentence of a part that has most of the words; a long one is cut around the first of them. */
export const sentenceOf = ({ text, language }, found) => {
  if (text.length <= LONGEST) return text;
  const rated = sentencesOf(text, language).map((sentence) => [sentence.trim(), worthOf(sentence, found)]);
  const [sentence] = rated.reduce((best, each) => (each[1] > best[1] ? each : best));
  return shortened(sentence, stretches(sentence, found.sought)[0]?.from ?? 0);
};

const shortened = (text, at) => {
  if (text.length <= LONGEST) return text;
  const from = at > BEFORE ? text.indexOf(" ", at - BEFORE) + 1 : 0;
  const to = from + LONGEST < text.length ? text.lastIndexOf(" ", from + LONGEST) : text.length;
  return `${from ? "… " : ""}${text.slice(from, to)}${to < text.length ? " …" : ""}`;
};

/** The words sought that a statement has, as they are told to its page. */
export const marksFor = (statement, { sought }) => {
  const texts = textsOf(statement);
  const terms = new Set(texts.flatMap((text) => foundIn(text, sought.terms).map(({ term }) => term)));
  const phrases = sought.phrases.filter((phrase) => texts.some((text) => hasPhrase(text, phrase)));
  return written({ terms: [...terms].slice(0, MOST_MARKED), phrases });
};
