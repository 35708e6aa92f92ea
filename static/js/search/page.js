/* The search page. What is asked, chosen and sorted stands in its address. */
import { answerTo, asking, take } from "./asking.js";
import { nameCard, speak, statementCard, textButton } from "./cards.js";
import { chipsFor, showChoices } from "./choices.js";
import { byDate, chosenIn, everyHit, isAnyChosen, narrowed, needsRows, rowsOf } from "./narrowing.js";
import { parse } from "./query.js";
import { refusalOf, remarksOn, totalOf, waysOn } from "./remarks.js";
import { field, form, report } from "./site.js";

const MOST = 10;
const FIRST_NAMES = 2;
const SLOW = 400;

const IDS = ["count", "spoken", "note", "chips", "results", "more", "doors", "narrow", "choices", "order"];
const [heading, spoken, note, chips, results, more, doors, narrow, choices, order] = IDS.map((id) =>
  document.getElementById(id),
);
const opening = heading?.textContent;
const [best, newest] = order?.options ?? [];
const byRank = best?.textContent;
const years = choices?.dataset.years.split(" ").filter(Boolean);

let chosen;
let answer;

// The address

const readAddress = () => {
  const parameters = new URLSearchParams(location.search);
  field.value = parameters.get("q") ?? "";
  order.value = parameters.get("sort") ?? "";
  chosen = chosenIn(parameters);
};

const addressNow = () => {
  const values = [...chosen].flatMap(([name, each]) => [...each].map((value) => [name, value]));
  const asked = [["q", field.value], ...values, ["sort", order.value]];
  const written = new URLSearchParams(asked.filter(([, value]) => value)).toString();
  return written ? `?${written}` : location.pathname;
};

/** Puts what is asked into the address: with pushState as a step that the reader can go back. */
const keep = (method) => {
  try {
    history[method](null, "", addressNow());
  } catch {
    // some browsers let no page in a folder on disk change its address
  }
};

// What is shown

const say = (line, ...remarks) => {
  heading.textContent = line;
  note.replaceChildren(...remarks);
  speak(spoken, `${line}. ${note.textContent}`);
};

/** Shows that there are no results, and the lists of the register instead. */
const showNone = (line, ...remarks) => {
  say(line, ...remarks);
  results.replaceChildren();
  chips.replaceChildren(...chipsFor(chosen, choose));
  for (const part of [narrow, order.parentElement, more]) part.hidden = true;
  doors.hidden = false;
};

/** Before anything is asked: the lists, and what all statements can be narrowed by. */
const showOpening = () => {
  showNone(opening);
  narrow.hidden = years.length < 1;
};

/** Cards of the first names, and a button for the others. */
const nameCards = ({ names, sought }) => {
  const cards = names.map((name) => nameCard(name, { sought }));
  const rest = cards.splice(FIRST_NAMES);
  if (!rest.length) return cards;
  const all = textButton(`${rest.length} more of these names`, () => {
    all.replaceWith(...rest);
    rest[0].querySelector("a").focus();
  });
  return [...cards, all];
};

/** The cards of statements, made one by one, for a phone needs a while to cut their texts into words. */
const cardsOf = async ({ taken }, found) => {
  const cards = [];
  for (const statement of taken.filter(Boolean)) {
    cards.push(statementCard(statement, found));
    await new Promise(setTimeout); // meanwhile the browser answers the reader
  }
  return cards;
};

/** Adds statements that were taken to the results, by their cards, which it gives back. */
const showTaken = ({ taken, at }, cards) => {
  results.append(...cards);
  answer = { ...answer, at, shown: answer.shown + taken.length };
  more.hidden = at >= answer.hits.length;
  say(totalOf(answer), remarksOn(answer).join(" "));
  if (cards.length < taken.length) report(ask);
  return cards;
};

const showFirst = (cards) => {
  doors.hidden = true;
  chips.replaceChildren(...chipsFor(chosen, choose));
  results.replaceChildren(...nameCards(answer));
  showTaken(answer, cards);
};

/** The ways to narrow and to sort results, where there is something to narrow or to sort. */
const showTools = ({ all, hits, rows, isAll }) => {
  narrow.hidden = all.length < 2 && !isAnyChosen(chosen);
  order.parentElement.hidden = hits.length < 2;
  best.textContent = isAll ? newest.textContent : byRank;
  newest.hidden = Boolean(isAll);
  if (narrow.open && !narrow.hidden) showChoices(choices, { hits: all, rows, chosen }, choose);
};

// What is asked

const choose = (name, value, isChosen) => {
  chosen.get(name)[isChosen ? "add" : "delete"](value);
  keep("pushState");
  ask();
  if (chips.contains(document.activeElement)) field.focus();
};

const widen = () => {
  for (const values of chosen.values()) values.clear();
  keep("pushState");
  ask();
};

/** What was found as it was asked for: `hits` of `all` that what is chosen lets through, in their order; their `rows`. */
const arranged = async (found) => {
  const isNeeded = narrow.open || order.value || found.isAll || needsRows(chosen);
  const rows = isNeeded ? await rowsOf(found.hits) : new Map();
  const hits = narrowed(found.hits, rows, chosen);
  const sorted = order.value || found.isAll ? byDate(hits, rows, order.value === "oldest") : hits;
  return { ...found, names: isAnyChosen(chosen) ? [] : found.names, all: found.hits, hits: sorted, rows };
};

/** All statements, to be narrowed where no word is asked for. */
const everything = async (query) => {
  const hits = await everyHit(years);
  return { query, hits, names: [], words: [], sought: { terms: new Set(), phrases: [] }, isAll: true };
};

const askFor = async (query, isCurrent, search) => {
  const next = await answerTo(query, isCurrent, MOST, arranged, search);
  if (!next) return;
  const cards = await cardsOf(next, next);
  if (!isCurrent()) return;
  answer = { ...next, shown: 0 };
  if (next.taken.length || next.names.length || next.at < next.hits.length) showFirst(cards);
  else showNone("Nothing found", ...waysOn(next, widen));
  showTools(next);
};

const ask = asking(async (isCurrent) => {
  const query = parse(field.value);
  const slow = setTimeout(() => isCurrent() && say("Searching …"), SLOW);
  try {
    if (query.words.length) await askFor(query, isCurrent);
    else if (query.text) showNone(...refusalOf(query));
    else if (narrow.open || isAnyChosen(chosen)) await askFor(query, isCurrent, everything);
    else showOpening();
  } finally {
    clearTimeout(slow);
  }
});

const askMore = asking(async (isCurrent) => {
  const asked = answer;
  const next = await take(answer, answer.at, MOST);
  const cards = await cardsOf(next, asked);
  if (isCurrent() && answer === asked) showTaken(next, cards)[0]?.querySelector("h3 a").focus();
});

/** Down and up go from the field through the results, Escape goes back to it. */
const walk = (event) => {
  const stops = [field, ...results.querySelectorAll("h3 a")];
  const at = stops.indexOf(document.activeElement);
  const next = { ArrowDown: stops[at + 1], ArrowUp: stops[at - 1], Escape: at > 0 && field }[event.key];
  if (at < 0 || !next || event.shiftKey) return;
  event.preventDefault();
  next.focus();
};

const after = (method) => (event) => {
  event.preventDefault();
  keep(method);
  ask();
};

/** Begins: answers what the address asks, or what was typed before this script was here. */
export const startPage = () => {
  const typed = field.value;
  readAddress();
  field.value = typed || field.value;
  field.addEventListener("input", after("replaceState"));
  form.addEventListener("submit", after("replaceState"));
  order.addEventListener("change", after("pushState"));
  narrow.addEventListener("toggle", () => narrow.open && ask());
  more.addEventListener("click", askMore);
  addEventListener("keydown", walk);
  addEventListener("popstate", () => {
    readAddress();
    ask();
  });
  keep("replaceState");
  ask();
};
