/* The choices by which results are narrowed, as elements: a box for each value, and a button for each that is chosen. */
import { element } from "../elements/element.js";
import { capital } from "./cards.js";
import { countedValues, FACETS, labelOf } from "./narrowing.js";

const choice = (name, [value, number], isChosen, choose) => {
  const box = element("input", { type: "checkbox", name, value, checked: isChosen });
  box.onchange = () => choose(name, value, box.checked);
  return element("label", {}, box, labelOf(value), element("span", {}, number));
};

const fieldset = ([name], counts, chosen, choose) => {
  const boxes = counts.map((each) => choice(name, each, chosen.get(name).has(each[0]), choose));
  return element("fieldset", {}, element("legend", {}, capital(name)), element("div", {}, ...boxes));
};

/** Shows the choices in a panel; a box that had the focus has it again. A facet that tells no hits apart is left out. */
export const showChoices = (panel, { hits, rows, chosen }, choose) => {
  const { name, value } = panel.contains(document.activeElement) ? document.activeElement : {};
  const counted = FACETS.map((facet) => [facet, countedValues(hits, rows, chosen, facet)]);
  const telling = counted.filter(([[each], counts]) => counts.length > 1 || chosen.get(each).size);
  panel.replaceChildren(...telling.map(([facet, counts]) => fieldset(facet, counts, chosen, choose)));
  [...panel.querySelectorAll("input")].find((box) => box.name === name && box.value === value)?.focus();
};

/** Buttons that take back what is chosen, one each. */
export const chipsFor = (chosen, choose) =>
  FACETS.flatMap(([name]) =>
    [...chosen.get(name)].map((value) => {
      const text = `${capital(name)}: ${labelOf(value)}`;
      const onclick = () => choose(name, value, false);
      return element("button", { type: "button", className: "chip", ariaLabel: `${text}: take back`, onclick }, text);
    }),
  );
