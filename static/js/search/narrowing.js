/* What results can be narrowed by. Values chosen of one facet are alternatives; of several facets, each has to hold. */
import { hitAt, newestFirst } from "./find.js";
import { facetsOf } from "./shards.js";

/** The facets: name in the address, and place in a row of the facets' files. The year is in the number. */
export const FACETS = [
  ["kind", 1],
  ["chamber", 2],
  ["country", 3],
  ["group", 4],
  ["year"],
  ["theme", 5],
  ["outcome", 6],
  ["language", 7],
];
const DATE = 8;

/** What is chosen in an address: name of a facet -> set of values. */
export const chosenIn = (parameters) => new Map(FACETS.map(([name]) => [name, new Set(parameters.getAll(name))]));

export const isAnyChosen = (chosen) => [...chosen.values()].some(({ size }) => size);

/** Whether the files of the facets are needed for what is chosen. */
export const needsRows = (chosen) => [...chosen].some(([name, { size }]) => size && name !== "year");

const labels = new Map();
export const labelOf = (value) => labels.get(value) ?? value;

/** The rows of hits in the files of their years, by "fr20251": group and number. */
export const rowsOf = async (hits) => {
  const years = [...new Set(hits.map(({ year }) => year))];
  const files = await Promise.all(years.map(facetsOf));
  const rows = new Map();
  for (const { labels: more, ...groups } of files) {
    for (const [value, label] of Object.entries(more ?? {})) labels.set(value, label);
    for (const [group, list] of Object.entries(groups)) for (const row of list) rows.set(group + row[0], row);
  }
  return rows;
};

const hitsIn = ([group, list]) => list.map(([number]) => hitAt(`${group}:${number}`, []));

/** All statements of some years, as what is found without a word. */
export const everyHit = async (years) => {
  const files = await Promise.all(years.map(facetsOf));
  return files.flatMap(({ labels: _, ...groups }) => Object.entries(groups).flatMap(hitsIn));
};

const rowOf = ({ group, number }, rows) => rows.get(group + number) ?? [];
const valuesOf = (hit, rows, place) => (place ? [rowOf(hit, rows)[place] ?? []].flat().filter(Boolean) : [hit.year]);

/** The hits that what is chosen lets through; the facet named `except` is not looked at. */
export const narrowed = (hits, rows, chosen, except) => {
  const asked = FACETS.filter(([name]) => name !== except && chosen.get(name).size);
  const passes = (hit, [name, place]) => valuesOf(hit, rows, place).some((value) => chosen.get(name).has(value));
  return hits.filter((hit) => asked.every((facet) => passes(hit, facet)));
};

/** The values of a facet with how many hits have them: most first, years newest first. Chosen ones are always there. */
export const countedValues = (hits, rows, chosen, [name, place]) => {
  const counts = new Map([...chosen.get(name)].map((value) => [value, 0]));
  for (const hit of narrowed(hits, rows, chosen, name)) {
    for (const value of valuesOf(hit, rows, place)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(place ? ([, a], [, b]) => b - a : ([a], [b]) => b - a);
};

/** Hits by date. */
export const byDate = (hits, rows, isOldestFirst) => {
  const date = (hit) => String(rowOf(hit, rows)[DATE] ?? hit.year);
  const order = (a, b) => (date(a) === date(b) ? newestFirst(a, b) : date(a) < date(b) ? 1 : -1);
  const sorted = [...hits].sort(order);
  return isOldestFirst ? sorted.reverse() : sorted;
};
