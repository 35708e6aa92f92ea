/* Elements that only the script needs, so only the script makes them. */

/** An element with its properties, and what stands in it. */
export const made = (name, properties, ...within) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...within);
  return element;
};

/** A form that asks for words; without an index to filter it would ask the search, whose page is `action`. */
export const formFor = (label, action) => {
  const id = "filter";
  const field = made("input", { type: "search", name: "q", id });
  return made("form", { className: "search-form no-print", action }, made("label", { htmlFor: id }, label), field);
};
