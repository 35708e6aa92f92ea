/* Searches with Pagefind as its own interface does, at every key and without a pause; loads it at the first. */
const MOST = 10;
const PLACES = 3;

const [field, count, results] = ["q", "count", "results"].map((id) => document.getElementById(id));
const opening = count.textContent;

const element = (name, ...children) => {
  const made = document.createElement(name);
  made.append(...children);
  return made;
};

const link = (address, text) => Object.assign(element("a", text), { href: address });

const card = ({ url, meta, excerpt, sub_results: places }) =>
  element(
    "article",
    element("h3", link(url, meta.title)),
    Object.assign(element("p"), { innerHTML: excerpt }),
    ...places.slice(0, PLACES).map((place) => element("p", link(place.url, place.title))),
  );

let pagefind;
let last = 0;

field.oninput = async () => {
  const own = (last += 1);
  const query = field.value.trim();
  pagefind ??= await import("./pagefind/pagefind.js");
  const found = query ? (await pagefind.search(query)).results : [];
  const shown = await Promise.all(found.slice(0, MOST).map((result) => result.data()));
  if (own !== last) return;
  results.replaceChildren(...shown.map(card));
  count.textContent = query ? `${found.length} found` : opening;
};
