/* The columns by which a table can be sorted: a button in the head of each, and on phones, where not all are shown, a choice. */
import { element } from "../elements/element.js";

const isNumber = (head) => head.classList.contains("number");

/** The cell of a row below a head; counted from the end, for the letter of a group stands in one row alone. */
const cellBelow = (head, row) => row.cells[row.cells.length - head.parentElement.cells.length + head.cellIndex];

const textOf = (cell) => cell.textContent.trim();
const numberOf = (cell) => Number(textOf(cell).replace(/\D/gu, ""));

const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });

const keyOf = (order) => order.replace("-", "");
const headOf = (table, order) => table.querySelector(`[data-sort="${CSS.escape(keyOf(order))}"]`);

const byText = (one, other) => !textOf(one) - !textOf(other) || compare(textOf(one), textOf(other));
const byNumber = (one, other) => numberOf(one) - numberOf(other);

/** An order, such as “chamber” or “-signed”, as it is asked for: that of the page where a table has no such column. */
export const orderIn = (table, order) => (headOf(table, order) ? order : table.dataset.order);

/** Rows, which the page has in an order of its own, in another one. */
export const inOrder = (rows, order, table) => {
  const own = table.dataset.order;
  if (order === own) return rows;
  if (keyOf(order) === keyOf(own)) return [...rows].reverse();
  const head = headOf(table, order);
  const [sign, by] = [order.startsWith("-") ? -1 : 1, isNumber(head) ? byNumber : byText];
  return [...rows].sort((one, other) => sign * by(cellBelow(head, one), cellBelow(head, other)));
};

/** The order in which a column is sorted first: the most first, names from A on. */
const firstOrder = (head) => `${isNumber(head) ? "-" : ""}${head.dataset.sort}`;

const reversed = (order) => (order.startsWith("-") ? order.slice(1) : `-${order}`);

/** Makes the ways to sort a table; `sort` is told the order. Gives a function that shows which order holds. */
export const offerOrders = (table, sort) => {
  const heads = [...table.querySelectorAll("[data-sort]")];
  let now = table.dataset.order;
  const choice = element("select", { autocomplete: "off", onchange: () => sort(choice.value) });
  for (const head of heads) {
    const onclick = () => sort(head.dataset.sort === keyOf(now) ? reversed(now) : firstOrder(head));
    choice.append(new Option(textOf(head), firstOrder(head)));
    head.replaceChildren(element("button", { type: "button", className: "sort-button", onclick }, textOf(head)));
  }
  table.parentElement.querySelector(".order-place").append(element("label", { className: "order-choice caption no-print" }, "Order by ", choice));
  return (order) => {
    now = order;
    choice.value = firstOrder(headOf(table, order));
    for (const head of heads) {
      if (head.dataset.sort !== keyOf(order)) head.removeAttribute("aria-sort");
      else head.setAttribute("aria-sort", order.startsWith("-") ? "descending" : "ascending");
    }
  };
};
