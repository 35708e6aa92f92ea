/* The files of the index: each is loaded once, when it is needed. archive/docs/search.md tells their form. */
import { load } from "./site.js";

const MOST_SHARDS = 4;
const MOST_NEAR_SHARDS = 10;
const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEF";

let prefixes;
const shards = new Map();
const statements = new Map();
const facets = new Map();
const requests = new Map();

/** What the files call. */
Object.assign(globalThis.registerSearch, {
  prefixes: (list) => (prefixes = list),
  terms: (prefix, text) => shards.set(prefix, parsed(text)),
  statement: (id, document) => statements.set(id, document),
  facets: (year, groups) => facets.set(year, groups),
});

/** Runs a file of the index once; after a failure it is asked for again. */
const request = (path) => {
  const forget = (failure) => {
    requests.delete(path);
    throw failure;
  };
  if (!requests.has(path)) requests.set(path, load(`${path}.js`).catch(forget));
  return requests.get(path);
};

const held = async (store, key, path) => {
  if (!store.has(key)) await request(path);
  return store.get(key);
};

export const statementOf = (id) => held(statements, id, `statements/${id}`);
export const facetsOf = (year) => held(facets, year, `search/facets-${year}`);

/** A prefix as the name of its file has it: letters other than a to z as numbers between dashes. */
const filed = (prefix) => prefix.replace(/[^a-z0-9_]/gu, (letter) => `-${letter.codePointAt(0).toString(16)}-`);
const shardsOf = (names) => Promise.all(names.map((name) => held(shards, name, `search/terms-${filed(name)}`)));

/**
 * A shard: its entries by `terms` and by `stems`. A term has an entry for each of its stems. An entry `isOther` where no
 * text has the term, but another spelling of it.
 */
const parsed = (text) => {
  const shard = { terms: new Map(), stems: new Map() };
  let [stem, entry] = ["", {}];
  for (const line of text.split("\n")) {
    const [first, ...rest] = line.split("\t");
    const term = first.replace(">", "");
    if (first[0] === "=") [stem, entry] = [first.slice(1), {}];
    else if (term !== entry.term) entry = added(shard, { term, stem, isOther: term.endsWith("~"), names: [] });
    if (first[0] === ">") entry.names.push(named(rest));
    else [entry.postings] = rest;
  }
  return shard;
};

/** A name; one of which another part of its record has the term says its kind in capitals, and is not `isNamed`. */
const named = ([kind, id, title]) => ({ kind: kind.toLowerCase(), id, title, isNamed: kind > "Z" });

const added = ({ terms, stems }, entry) => {
  const add = (map, key) => (map.has(key) ? map.get(key).push(entry) : map.set(key, [entry]));
  add(terms, entry.term.replace("~", ""));
  add(stems, entry.stem);
  return entry;
};

/** The places of an entry: statement ("fr2025:1") -> the sum of the fields in which the term stands. Read once. */
export const placesOf = (entry) => (entry.places ??= new Map(entry.postings?.split(";").flatMap(inGroup)));

const inGroup = (group) => {
  const [name, entries] = group.split(":");
  return entries.split(",").map((each) => [`${name}:${each.slice(0, -1)}`, LETTERS.indexOf(each.at(-1))]);
};

/** Whether one word is the other, or is it with one letter more, less or other, or with two changed about. */
export const isNearly = (one, other) => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const same = (a, b) => short.slice(at + a) === long.slice(at + b);
  if (long.length > short.length) return long.length === short.length + 1 && same(0, 1);
  return same(1, 1) || (short[at] === long[at + 1] && short[at + 1] === long[at] && same(2, 2));
};

const bare = (prefix) => prefix.replace("_", "");

/**
 * The shards that may hold a word or another ending of it, and with `begins` the words that it begins. `isShort` says
 * that those would be in too many shards.
 */
export const shardsFor = async ({ term, begins }) => {
  if (!prefixes) await request("search/prefixes");
  const forms = [term, term.replace(/y$/, "i")];
  const own = prefixes.filter((prefix) => forms.some((form) => form.startsWith(bare(prefix))));
  const longer = begins ? prefixes.filter((prefix) => bare(prefix).startsWith(term)) : [];
  const isShort = begins && (longer.length > MOST_SHARDS || term.length < 2);
  return { isShort, shards: await shardsOf([...new Set([...own, ...(isShort ? [] : longer)])]) };
};

/** The shards that may hold a word one slip away from a term: its own first, then those with most of its letters. */
export const shardsNear = async (term) => {
  const begun = (prefix) => [-1, 0, 1].some((more) => isNearly(prefix, term.slice(0, prefix.length + more)));
  const near = prefixes.filter((prefix) => prefix[0] !== "*" && (prefix === bare(prefix) ? begun(prefix) : isNearly(bare(prefix), term)));
  const strange = (letter, n) => !term.slice(Math.max(n - 1, 0), n + 2).includes(letter);
  const order = (prefix) => {
    if (term.startsWith(bare(prefix))) return -1;
    return term.startsWith(bare(prefix).slice(1)) ? 0 : [...bare(prefix)].filter(strange).length;
  };
  return shardsOf(near.sort((a, b) => order(a) - order(b)).slice(0, MOST_NEAR_SHARDS));
};
