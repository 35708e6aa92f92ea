/* Results as elements. They are put together from nodes, never from markup. */
import { element } from "../elements/element.js";
import { marksFor, placesIn, sentenceOf } from "./places.js";
import { base } from "./site.js";
import { stretches } from "./words.js";

const MOST_SIGNATORIES = 6;
const SPOKEN_AFTER = 700;
const DOT = "\u00a0· ";

/** Kinds of names: one, and where they are not as one expects, several and the folder of their pages. */
const KINDS = { d: ["demand"], p: ["person", "people", "signatories"], c: ["chamber"], g: ["group"], e: ["event"] };

export const capital = (text) => text[0].toUpperCase() + text.slice(1);

export const count = (number, one, several = `${one}s`) => `${number.toLocaleString("en")} ${number === 1 ? one : several}`;

let speech;

/** Has a text read out by a live region, once the reader pauses. */
export const speak = (region, text) => {
  clearTimeout(speech);
  speech = setTimeout(() => (region.textContent = text), SPOKEN_AFTER);
};

/** A button that looks like a link. */
export const textButton = (text, onclick) => element("button", { type: "button", className: "text-button", onclick }, text);

/** An address with a query, from the root of the site. */
export const addressOf = (path, parameters, at = "") => {
  const query = new URLSearchParams(parameters).toString();
  return new URL(path + (query && `?${query}`) + at, base).href;
};

/** A text as nodes, with what is sought in it marked. */
export const marked = (text, sought) => {
  let end = 0;
  const nodes = stretches(text, sought).flatMap(({ from, to }) => {
    const before = text.slice(end, from);
    end = to;
    return [before, element("mark", {}, text.slice(from, to))];
  });
  return [...nodes, text.slice(end)];
};

/** The address of a place in a statement, with the words that its page is to mark. */
export const placeAddress = (statement, found, at) => {
  const mark = marksFor(statement, found);
  return addressOf(statement.address, mark ? { mark } : {}, at);
};

export const nameAddress = ({ kind, id }) => {
  const [one, , folder = `${one}s`] = KINDS[kind];
  return addressOf(`${folder}/${id}.html`);
};
export const nameKind = ({ kind }) => capital(KINDS[kind][0]);

/** How many names of each kind there are: ["1 demand", "2 people"]. */
export const countedNames = (names) =>
  Object.entries(KINDS).flatMap(([kind, [one, several]]) => {
    const number = names.filter((name) => name.kind === kind).length;
    return number ? [count(number, one, several)] : [];
  });

const linked = (href, text, sought, language) => {
  const link = element("a", { href }, ...marked(text, sought));
  if (language) link.lang = language;
  link.dir = "auto";
  return link;
};

const kicker = ({ mark, kind, place, date, number }) => {
  const [shape, open] = mark.split("-");
  const sign = element("span", { className: `mark mark--${shape}${open ? " mark--open" : ""}`, ariaHidden: "true" });
  const [when, which] = [date, number].map((text) => element("span", { className: "nowrap" }, text));
  return element("p", { className: "kicker caption" }, sign, place ? kind + DOT + place : kind, DOT, when, DOT, which);
};

const gist = (statement, found, { label, at, ...part }) => {
  const link = linked(placeAddress(statement, found, at), sentenceOf(part, found), found.sought, part.language);
  return element("p", { className: "gist" }, element("span", { className: "caption sans" }, `${label}: `), link);
};

const namesLine = (statement, found, names) => {
  const shown = names.slice(0, MOST_SIGNATORIES).join("; ") + (names.length > MOST_SIGNATORIES ? " …" : "");
  const link = linked(placeAddress(statement, found, "#signatories"), shown, found.sought);
  return element("p", { className: "caption" }, "Names: ", link);
};

const card = (over, link, ...rest) => element("article", { className: "entry" }, over, element("h3", {}, link), ...rest);

/** A statement as a result: its title, the places where the words stand, its facts. */
export const statementCard = (statement, found) => {
  const { parts, names } = placesIn(statement, found);
  return card(
    kicker(statement),
    linked(placeAddress(statement, found), statement.title, found.sought, statement.language),
    ...parts.map((part) => gist(statement, found, part)),
    names.length ? namesLine(statement, found, names) : "",
    statement.facts ? element("p", { className: "caption" }, statement.facts) : "",
  );
};

/** A person, demand, chamber, group or event as a result. */
export const nameCard = (name, { sought }) => {
  const over = element("p", { className: "kicker caption" }, nameKind(name));
  return card(over, linked(nameAddress(name), name.title, sought));
};
