/* In pages of statements: buttons that copy a link or print, and folded parts that open for an address that names one. */
import { copy } from "../elements/copy.js";
import { element } from "../elements/element.js";

const actions = document.querySelector("[data-actions]");
const told = document.querySelector("[data-told]");

const COPY = "Copy link";
const copyLink = (address, button) => copy(address, button, told, address);

/** A button at the end of the actions. */
const add = (text, act) => {
  const button = element("button", { type: "button", className: "button", onclick: act }, text);
  actions.append(element("li", {}, button));
};

const page = document.querySelector("link[rel=canonical]").href;
if (navigator.clipboard?.writeText) {
  add(COPY, (event) => copyLink(page, event.target));
  for (const link of document.querySelectorAll("[data-copy-link]")) {
    link.textContent = COPY;
    link.ariaLabel = link.ariaLabel.replace("Link", COPY);
    link.onclick = () => copyLink(page + link.hash, link);
  }
}
/** Prints what an address names: the brief, or the whole record. */
const printAt = (hash) => {
  location.hash = hash;
  print();
};
add("Print", () => (location.hash === "#brief" ? printAt("main") : print()));
document.querySelector("[data-brief]").onclick = (event) => {
  event.preventDefault();
  printAt("brief");
};

const contents = document.querySelector("[data-contents] details");
for (const link of contents?.querySelectorAll("a") ?? []) link.addEventListener("click", () => (contents.open = false));

/** What an address names is shown, however it is folded: not every browser does so by itself. */
const open = () => {
  const named = document.getElementById(location.hash.slice(1));
  for (let part = named; part; part = part.parentElement) if (part.localName === "details") part.open = true;
};
addEventListener("hashchange", open);
open();
