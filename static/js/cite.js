/* In pages that can be cited: a button copies each reference, and a choice lets it name one demand or paragraph. */
(() => {
  "use strict";

  const section = document.querySelector("[data-cite]");
  const references = [...section.querySelectorAll("[data-reference]")];
  const told = section.querySelector("[role=status]");

  /** A button that says for a moment that it has copied, to eyes and to screen readers. */
  const copyButton = (reference) => {
    const button = document.createElement("button");
    const name = reference.querySelector("h3").textContent;
    button.type = "button";
    button.className = "text-button";
    button.textContent = "Copy";
    button.setAttribute("aria-label", `Copy the reference, ${name}`);
    const tell = (word) => {
      button.textContent = word;
      told.textContent = `${word}: ${name}`;
      setTimeout(() => ((button.textContent = "Copy"), (told.textContent = "")), 3000);
    };
    const text = () => reference.querySelector("blockquote").textContent.trim();
    button.onclick = () => {
      navigator.clipboard.writeText(text()).then(
        () => tell("Copied"),
        () => tell("Not copied"),
      );
    };
    return button;
  };

  if (navigator.clipboard?.writeText) {
    for (const reference of references) reference.querySelector("h3").after(copyButton(reference));
  }

  const parts = section.querySelector("[data-demands]");
  if (!parts) return;

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

  const choose = (fragment) => {
    choice.value = fragment;
    name(fragment);
  };

  const choice = document.createElement("select");
  const offer = (text, value) => choice.append(new Option(text, value));
  const { demands, paragraphs } = parts.dataset;
  offer("The whole record", "");
  for (let n = 1; n <= demands; n++) offer(`Demand ${n}`, `d${n}`);
  for (let n = 1; n <= paragraphs; n++) offer(`Paragraph ${n}`, `p${n}`);
  choice.autocomplete = "off";
  choice.onchange = () => name(choice.value);
  for (const link of document.querySelectorAll("[data-cite-part]")) {
    link.addEventListener("click", () => choose(link.dataset.citePart));
  }

  const label = document.createElement("label");
  label.textContent = "Cite";
  label.htmlFor = choice.id = "cite-choice";
  const row = document.createElement("p");
  row.className = "cite-choice no-print";
  row.append(label, choice);
  parts.remove();
  references[0].before(row);

  /** A fragment of the address that names a part is what the reader came for; any other changes nothing. */
  const follow = () => {
    const fragment = location.hash.slice(1);
    if (!/^[dp][1-9]\d*$/.test(fragment) || !document.getElementById(fragment)) return;
    choose(fragment);
  };
  addEventListener("hashchange", follow);
  follow();
})();
