/* In pages that can be cited: a button copies each reference, and a choice lets it name one demand or paragraph. */
import { copy } from "../elements/copy.js";
import { element } from "../elements/element.js";

const section = document.querySelector("[data-cite]");
const references = [...section.querySelectorAll("[data-reference]")];
const told = section.querySelector("[role=status]");

/** A button that copies a reference. */
const copyButton = (reference) => {
  const name = reference.querySelector("h3").textContent;
  const button = element("button", { type: "button", className: "text-button", ariaLabel: `Copy the reference, ${name}` }, "Copy");
  const text = () => reference.querySelector("blockquote").textContent.trim().replaceAll("\u00a0", " ");
  button.onclick = () => copy(text(), button, told, name);
  return button;
};

/** Lets every reference name a part, by its fragment such as d2 or p3; none for the whole. */
const name = (fragment) => {
  const number = fragment.slice(1);
  for (const { dataset, children } of references) {
    const [part, address] = [...children].at(-1).querySelectorAll("[data-part], [data-address]");
    const pattern = fragment[0] === "d" ? dataset.demand : dataset.paragraph;
    part.textContent = fragment && pattern.replace("{}", number);
    address.textContent = fragment && `#${fragment}`;
  }
};

/** Puts a choice of the parts in the place of their addresses, and names the part that the page's address names. */
const offerParts = (parts) => {
  const choice = element("select", { id: "cite-choice", autocomplete: "off", onchange: () => name(choice.value) });
  const offer = (text, value) => choice.append(new Option(text, value));
  const { demands, paragraphs } = parts.dataset;
  offer("The whole record", "");
  for (let n = 1; n <= demands; n++) offer(`Demand ${n}`, `d${n}`);
  for (let n = 1; n <= paragraphs; n++) offer(`Paragraph ${n}`, `p${n}`);
  const label = element("label", { htmlFor: choice.id }, "Cite");
  parts.remove();
  references[0].before(element("p", { className: "cite-choice no-print" }, label, choice));

  const choose = (fragment) => {
    choice.value = fragment;
    name(fragment);
  };
  for (const link of document.querySelectorAll("[data-cite-part]")) {
    link.addEventListener("click", () => choose(link.dataset.citePart));
  }

  /** A fragment of the address that names a part is what the reader came for; any other changes nothing. */
  const follow = () => {
    const fragment = location.hash.slice(1);
    if (/^[dp][1-9]\d*$/.test(fragment) && document.getElementById(fragment)) choose(fragment);
  };
  addEventListener("hashchange", follow);
  follow();
};

if (navigator.clipboard?.writeText) {
  for (const reference of references) reference.querySelector("h3").after(copyButton(reference));
}
const parts = section.querySelector("[data-demands]");
if (parts) offerParts(parts);
