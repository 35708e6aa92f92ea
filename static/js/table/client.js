/* An index that a reader filters while typing, and sorts by its columns. What is asked stands in the address. */
import { element } from "../elements/element.js";
import { inOrder, offerOrders, orderIn } from "./order.js";
import { termsOf } from "../search/folding.js";

const index = document.querySelector("[data-index]");

/** Where a page keeps room for what is added here: in indexes of more rows than are seen at a glance. */
const place = index.querySelector("[data-filter]");
const { items, groups, noun, label, search, part } = index.dataset;
const table = index.querySelector("[data-order]");

/** The parts of the index as the page has them: their rows, and the letter that hangs beside those of a table. */
const sections = [...index.querySelectorAll(groups)].map((group) => ({
  group,
  rows: [...group.querySelectorAll(items)],
  letter: group.querySelector(".letter"),
}));
const rows = sections.flatMap((section) => section.rows);
const ownOrder = index.querySelector("[data-own-order]");
const ofTable = sections.filter(({ group }) => table?.contains(group));

/** The words by which a row is found: its own and those of the heading above it, but not what it quotes of others. */
const wordsIn = (row, group) => {
  const told = [...row.children].filter((part) => !part.matches(".letter, .entries"));
  return termsOf([group.querySelector("h2, h3"), ...told].map((part) => part?.textContent).join(" "));
};
const words = new Map(sections.flatMap(({ group, rows: own }) => own.map((row) => [row, wordsIn(row, group)])));

/** How many things rows lead to: a demand stands in two lists of a page, and is counted once. */
const countOf = (some) => new Set(some.map((row) => row.querySelector("a").href)).size;

// What is asked

const parameters = new URLSearchParams(location.search);
const asked = { q: parameters.get("q")?.trim() ?? "", sort: table ? orderIn(table, parameters.get("sort") ?? "") : "" };

const keep = () => {
  const address = new URL(location.href);
  const { q, sort } = asked;
  for (const [name, value] of Object.entries({ q, sort: sort === table?.dataset.order ? "" : sort })) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  try {
    history.replaceState(null, "", address);
  } catch {
    // some browsers let no page in a folder on disk change its address
  }
};

// What is shown

const sorted = { group: element("tbody", { className: "letter-group" }), letter: element("td", { className: "letter" }) };

/** Puts rows into a section, those that are left in sight, and its letter beside the first of them. */
const lay = ({ group, letter }, all) => {
  const left = all.filter((row) => !row.hidden);
  group.hidden = !left.length;
  if (group.tagName === "TBODY") group.append(...all);
  letter?.remove();
  if (!letter || !left.length) return;
  letter.rowSpan = left.length;
  left[0].prepend(letter);
};

/** Shows the rows that have all words of a query: under their letters, or in another order. */
const show = ({ q, sort }) => {
  const sought = termsOf(q);
  for (const row of rows) row.hidden = !sought.every((term) => words.get(row).some((word) => word.startsWith(term)));
  const own = ofTable.flatMap((section) => section.rows);
  const ordered = table ? inOrder(own, sort, table) : own;
  const isOwn = ordered === own;
  for (const section of sections) lay(section, isOwn || !ofTable.includes(section) ? section.rows : []);
  if (ownOrder) ownOrder.hidden = !isOwn;
  if (table) lay({ ...sorted, letter: ofTable[0].letter && sorted.letter }, isOwn ? [] : ordered);
};

/** A form that asks for words; without an index to filter it would ask the search, whose page is `action`. */
const formFor = (text, action) => {
  const id = "filter";
  const field = element("input", { type: "search", name: "q", id });
  return element("form", { className: "search-form no-print", action }, element("label", { htmlFor: id }, text), field);
};

const begin = () => {
  const form = index.querySelector("form") ?? formFor(label, search);
  if (!form.isConnected) place.append(form);
  const field = form.querySelector("input");
  const status = element("span", { role: "status" });
  const all = element("a", {}, "Search the whole register");
  place.append(element("p", { className: "index-told caption no-print" }, status, " ", all));
  table?.append(sorted.group);

  const ask = (change) => {
    Object.assign(asked, change);
    show(asked);
    showOrder?.(asked.sort);
    const left = countOf(rows.filter((row) => !row.hidden));
    const told = [left, "of", countOf(rows), noun, part].filter((word) => word !== undefined);
    status.textContent = asked.q && `${told.join(" ")}.`;
    all.hidden = !asked.q;
    all.href = `${search}?${new URLSearchParams({ q: asked.q })}`;
  };
  const change = (what) => {
    ask(what);
    keep();
  };
  const showOrder = table && offerOrders(table, (sort) => change({ sort }));
  Object.assign(field, { autocomplete: "off", value: asked.q, oninput: () => change({ q: field.value.trim() }) });
  addEventListener("hashchange", () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target?.hidden) return;
    field.value = "";
    change({ q: "", sort: table?.dataset.order });
    target.scrollIntoView();
  });
  addEventListener("beforeprint", () => show({ q: "", sort: table?.dataset.order }));
  addEventListener("afterprint", () => ask({}));
  ask({});
};

if (place) begin();
