/* The field in a masthead: what is found stands below it while the reader types, as the options of a combobox. */
import { element } from "../elements/element.js";
import { answerTo, asking } from "./asking.js";
import { addressOf, count, marked, nameAddress, nameKind, placeAddress, speak } from "./cards.js";
import { placesIn, sentenceOf } from "./places.js";
import { parse } from "./query.js";
import { field, form } from "./site.js";

const MOST_SUGGESTED_NAMES = 3;
const MOST_SUGGESTED = 5;

/** Of so few letters nothing is said when nothing is found: more are on their way. */
const MOST_IN_PASSING = 3;

const list = element("div", {
  id: "suggestions",
  className: "suggestions",
  role: "listbox",
  ariaLabel: "Suggestions",
  hidden: true,
});
const status = element("p", { className: "visually-hidden", role: "status" });

const active = () => list.querySelector("[aria-selected=true]");

/** Makes an option the active one; without it, none is. */
const activate = (option) => {
  for (const each of list.children) each.ariaSelected = String(each === option);
  option?.scrollIntoView({ block: "nearest" });
  field.setAttribute("aria-activedescendant", option?.id ?? "");
};

const open = (isOpen) => {
  list.hidden = !isOpen;
  field.ariaExpanded = String(isOpen);
  if (!isOpen) activate();
};

const option = (href, text, ...below) =>
  element("a", { href, role: "option", tabIndex: -1 }, ...text, element("small", {}, ...below));

const nameOption = (name, { sought }) => option(nameAddress(name), marked(name.title, sought), nameKind(name));

const statementOption = (statement, found) => {
  const [part] = placesIn(statement, found).parts;
  const where = part ? `, ${part.label.toLowerCase()}: ` : `, ${statement.date}`;
  const text = part ? marked(sentenceOf(part, found), found.sought) : [];
  const address = placeAddress(statement, found, part?.at);
  return option(address, marked(statement.title, found.sought), statement.number + where, ...text);
};

/** The way to the search page: to all results, or from none. */
const lastOption = ({ query, hits }, isEmpty) => {
  const line = isEmpty ? "Nothing found for" : "All results for";
  const below = hits.length && !query.phrases.length ? count(hits.length, "statement") : "";
  return option(addressOf("search.html", { q: field.value }), [`${line} “${query.text}”`], below);
};

const suggest = (answer) => {
  const names = answer.names.slice(0, MOST_SUGGESTED_NAMES).map((name) => nameOption(name, answer));
  const statements = answer.taken.filter(Boolean).map((statement) => statementOption(statement, answer));
  const options = [...names, ...statements];
  if (!options.length && answer.query.text.length < MOST_IN_PASSING) return open(false);
  speak(status, count(options.length, "suggestion"));
  options.push(lastOption(answer, !options.length));
  for (const [n, each] of options.entries()) each.id = `suggestion-${n}`;
  list.replaceChildren(...options);
  open(document.activeElement === field);
  activate();
};

const askField = asking(async (isCurrent) => {
  const query = parse(field.value);
  const answer = query.words.length && (await answerTo(query, isCurrent, MOST_SUGGESTED));
  if (answer) suggest(answer);
  else if (isCurrent()) open(false);
});

/** Goes on to the next option or the one before; between the last and the first lies the field. */
const step = (by) => {
  const stops = [null, ...list.children];
  if (stops.length === 1) return false;
  open(true);
  activate(stops.at((stops.indexOf(active()) + by) % stops.length) ?? undefined);
  return true;
};

const KEYS = {
  ArrowDown: () => step(1),
  ArrowUp: () => step(-1),
  Enter: () => active() && !active().click(),
  Escape: () => !list.hidden && !open(false),
};

/** Begins: suggests for what is in the field. */
export const startSuggestions = () => {
  Object.assign(field, { role: "combobox", ariaAutoComplete: "list" });
  field.setAttribute("aria-controls", list.id);
  form.append(list, status);
  field.addEventListener("input", askField);
  field.addEventListener("focus", () => open(list.childElementCount > 0));
  field.addEventListener("keydown", (event) => {
    if (!event.isComposing && KEYS[event.key]?.()) event.preventDefault();
  });
  form.addEventListener("focusout", ({ relatedTarget }) => form.contains(relatedTarget) || open(false));
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
  askField();
};
