/* On pages with a list of statements: narrows it in its place by several choices at once, which stand in the address.
   Without it, each value in a menu is a link to a list of its own. */
import { element } from "../elements/element.js";

const picks = document.querySelector("[data-picks]");
const told = document.querySelector("[data-told]");
const list = document.querySelector(".years");
const years = [...list.children].map((year) => ({ year, rows: [...year.querySelectorAll(".timeline > li")] }));
const rows = years.flatMap((each) => each.rows);
const isShown = ({ hidden }) => !hidden;
const isStatement = ({ className }) => className === "timeline-statement";
const isEvent = (row) => !isStatement(row);

const count = (number, word) => `${number}\u00a0${word}${number === 1 ? "" : "s"}`;
const statements = rows.filter(isStatement);
const events = rows.filter(isEvent);
const idsOf = ({ dataset }, name) => dataset[name]?.split(" ") ?? [];

// What may be chosen: values of facets, and two switches with their words

/** Makes a box of a value in a menu. */
const boxOf = (item) => {
  const [word, number] = item.children;
  const box = element("input", { type: "checkbox", autocomplete: "off" });
  const { value } = item.dataset;
  item.replaceChildren(element("label", {}, box, word.textContent), number);
  return { box, number, value, word: word.textContent };
};

const menus = [...picks.querySelectorAll("[data-facet]")].map((menu) => {
  menu.hidden = false;
  const title = menu.querySelector("summary");
  const boxes = [...menu.querySelectorAll("[data-value]")].map(boxOf);
  return { menu, title, label: title.textContent, name: menu.dataset.facet, boxes, chosen: new Set() };
});

const TURNED = { events: ["off", "Show events"], order: ["newest", "Oldest first"] };
const switches = [...picks.querySelectorAll("[data-switch]")].map((link) => {
  const name = link.dataset.switch;
  return { link, name, words: [link.textContent, TURNED[name][1]], isTurned: false };
});
const isTurned = (name) => switches.some((each) => each.name === name && each.isTurned);
const isNarrowed = () => menus.some(({ chosen }) => chosen.size);

// The address

const readAddress = () => {
  const parameters = new URLSearchParams(location.search);
  for (const menu of menus) menu.chosen = new Set(parameters.getAll(menu.name));
  for (const each of switches) each.isTurned = parameters.get(each.name) === TURNED[each.name][0];
};

const keep = () => {
  const values = menus.flatMap(({ name, chosen }) => [...chosen].map((value) => [name, value]));
  const turned = switches.filter((each) => each.isTurned).map(({ name }) => [name, TURNED[name][0]]);
  const query = `${new URLSearchParams([...values, ...turned])}`;
  try {
    history.pushState(null, "", query ? `?${query}` : location.pathname);
  } catch {
    // some browsers let no page in a folder on disk change its address
  }
};

// What is shown

/** Whether a statement has a chosen value of every facet; the one of the menu `except` is not looked at. */
const passes = (row, except) =>
  menus.every(
    (menu) => menu === except || !menu.chosen.size || idsOf(row, menu.name).some((id) => menu.chosen.has(id)),
  );

/** Of what is narrowed, those events are shown to which the statements refer that are left. */
const showRows = () => {
  for (const row of statements) row.hidden = !passes(row);
  const referred = new Set(statements.filter(isShown).flatMap((row) => idsOf(row, "events")));
  for (const row of events) {
    row.hidden = isTurned("events") || (isNarrowed() && !referred.has(row.id.slice("e-".length)));
  }
  for (const { year, rows: within } of years) {
    const shown = within.filter(isShown);
    year.hidden = !shown.length;
    const [said, happened] = [shown.filter(isStatement).length, shown.filter(isEvent).length];
    const words = [said && count(said, "statement"), happened && count(happened, "event")];
    year.querySelector("p").textContent = words.filter(Boolean).join(", ");
  }
  for (const link of document.querySelectorAll(".jump [href^='#']")) {
    link.hidden = document.querySelector(link.hash).hidden;
  }
};

const arranged = (some) => (isTurned("order") ? [...some].reverse() : some);
const sort = () => {
  list.reversed = isTurned("order");
  list.append(...arranged(years.map(({ year }) => year)));
  for (const { year, rows: within } of years) year.querySelector(".timeline").append(...arranged(within));
};

/** How many statements a value would leave, and in how many of them a demand is not certain. */
const numberOf = (menu, value) => {
  const found = statements.filter((row) => passes(row, menu) && idsOf(row, menu.name).includes(value));
  const doubted = menu.name === "demand" ? found.filter((row) => idsOf(row, "doubted").includes(value)).length : 0;
  if (!doubted) return `${found.length}`;
  return doubted === found.length ? `${doubted}, not certain` : `${found.length}, ${doubted} not certain`;
};

const showMenu = (menu) => {
  const words = [...menu.chosen].map((value) => menu.boxes.find((each) => each.value === value)?.word ?? value);
  const said = words.length > 1 ? `${words.length} chosen` : words[0];
  menu.title.textContent = said ? `${menu.label}: ${said}` : menu.label;
  menu.title.classList.toggle("pick--chosen", words.length > 0);
  for (const { box, number, value } of menu.boxes) {
    box.checked = menu.chosen.has(value);
    number.textContent = numberOf(menu, value);
  }
};

const all = picks.querySelector("[data-all]");
const isHere = all.hasAttribute("aria-current");

const show = () => {
  showRows();
  sort();
  for (const menu of menus) showMenu(menu);
  for (const { link, words, isTurned: at } of switches) link.textContent = words[Number(at)];
  if (isHere && !isNarrowed()) all.setAttribute("aria-current", "page");
  else all.removeAttribute("aria-current");
  const [left, beside] = [statements.filter(isShown).length, events.filter(isShown).length];
  const words = [`${left} of ${count(statements.length, "statement")}`, beside && count(beside, "event")];
  told.textContent = isNarrowed() ? words.filter(Boolean).join(", ") : "";
};

// What a reader does

const change = (act) => {
  act();
  keep();
  show();
};

for (const menu of menus) {
  for (const { box, value } of menu.boxes) {
    box.addEventListener("change", () => change(() => menu.chosen[box.checked ? "add" : "delete"](value)));
  }
}
for (const each of switches) {
  each.link.addEventListener("click", (event) => {
    event.preventDefault();
    change(() => (each.isTurned = !each.isTurned));
  });
}
if (isHere) {
  all.addEventListener("click", (event) => {
    event.preventDefault();
    change(() => menus.forEach(({ chosen }) => chosen.clear()));
  });
}

/** An open menu is closed by Escape, and by what is done beside it. */
const close = (except) => menus.forEach(({ menu }) => menu !== except && (menu.open = false));
addEventListener("click", ({ target }) => close(target.closest("[data-facet]")));
addEventListener("keydown", ({ key }) => {
  const open = menus.find(({ menu }) => menu.open);
  if (key !== "Escape" || !open) return;
  close();
  open.title.focus();
});

addEventListener("popstate", () => {
  readAddress();
  show();
});
readAddress();
if (isNarrowed() || switches.some((each) => each.isTurned)) show();
