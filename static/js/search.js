/* Search in the page: every word of the query has to stand in an entry. The index is a classic script, so
   that it also loads from a folder on disk; what is found is put together as elements, never as markup. */
(() => {
  "use strict";

  const MOST = 60;
  const DELAY = 120;
  const index = globalThis.registerIndex;
  const form = document.getElementById("search");
  const field = document.getElementById("q");
  const count = document.getElementById("count");
  const results = document.getElementById("results");
  document.getElementById("without-script").hidden = true;

  /** Text as it is compared: without accents and case, ligatures opened, apostrophes and hyphens as spaces. */
  const fold = (text) =>
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/œ/g, "oe")
      .replace(/æ/g, "ae")
      .replace(/և/g, "եւ")
      .replace(/[’'\-‐–]/g, " ");

  /** The words of a query; words between quotation marks are one. */
  const termsOf = (query) =>
    [...fold(query.replace(/[“”«»]/g, '"')).matchAll(/"([^"]+)"|[^\s"]+/g)].map((m) => (m[1] ?? m[0]).trim()).filter(Boolean);

  const statements = index.statements.map((entry) => ({
    ...entry,
    folded: fold([entry.n, entry.t, entry.f, entry.k, entry.p, entry.d, ...entry.q, ...entry.s].join(" \n ")),
  }));
  const others = index.others.map((entry) => ({ ...entry, folded: fold(`${entry.t} \n ${entry.v}`) }));

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };
  const link = (address, ...children) => {
    const made = element("a", "", ...children);
    made.href = address;
    return made;
  };

  /** A text with the words found in it marked, letter by letter so that accents stay. */
  const marked = (text, terms) => {
    const letters = [...text];
    const places = [];
    let folded = "";
    letters.forEach((letter, place) => {
      const plain = fold(letter);
      folded += plain;
      for (let n = 0; n < plain.length; n += 1) places.push(place);
    });
    const found = new Array(letters.length).fill(false);
    for (const term of terms) {
      for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
        for (let n = at; n < at + term.length; n += 1) found[places[n]] = true;
      }
    }
    const parts = [];
    let run = "";
    letters.forEach((letter, place) => {
      run += letter;
      if (place + 1 === letters.length || found[place + 1] !== found[place]) {
        parts.push(found[place] ? element("mark", "", run) : run);
        run = "";
      }
    });
    return parts;
  };

  const hits = (text, terms) => {
    const folded = fold(text);
    return terms.some((term) => folded.includes(term));
  };

  const statementHit = (entry, terms) => {
    const [shape, open] = entry.m.split("-");
    const mark = element("span", `mark mark--${shape}${open ? " mark--open" : ""}`);
    mark.setAttribute("aria-hidden", "true");
    const facts = [entry.k, entry.p, entry.d, entry.n].filter(Boolean).join(" · ");
    const article = element("article", "entry", element("p", "kicker caption", mark, facts));
    article.append(element("h3", "", link(entry.u, ...marked(entry.t, terms))));
    entry.q.forEach((demand, place) => {
      if (!hits(demand, terms)) return;
      article.append(element("p", "gist", `Demand ${place + 1}: `, link(`${entry.u}#d${place + 1}`, ...marked(demand, terms))));
    });
    const names = entry.s.filter((name) => hits(name, terms));
    if (names.length) {
      const shown = names.slice(0, 6).join(", ") + (names.length > 6 ? ` and ${names.length - 6} more` : "");
      article.append(element("p", "caption", "Names: ", link(`${entry.u}#signatories`, ...marked(shown, terms))));
    }
    if (entry.o) article.append(element("p", "caption", entry.o));
    return article;
  };

  const otherHit = (entry, terms) => {
    const article = element("article", "entry", element("p", "kicker caption", entry.k));
    article.append(element("h3", "", link(entry.u, ...marked(entry.t, terms))));
    if (entry.o) article.append(element("p", "caption", entry.o));
    return article;
  };

  const plural = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;

  const search = (query) => {
    const terms = termsOf(query);
    results.replaceChildren();
    if (!terms.length) {
      count.textContent = `${plural(statements.length, "statement")} in the register.`;
      return;
    }
    const matches = (entry) => terms.every((term) => entry.folded.includes(term));
    const named = others.filter(matches);
    const found = statements.filter(matches);
    const shown = [...named.slice(0, MOST).map((e) => otherHit(e, terms)), ...found.slice(0, MOST).map((e) => statementHit(e, terms))];
    const cut = named.length > MOST || found.length > MOST ? `, the first ${MOST} of each shown` : "";
    const pages = named.length ? ` and ${plural(named.length, "page")} of demands, names, chambers or events` : "";
    count.textContent = found.length || named.length
      ? `${plural(found.length, "statement")}${pages}${cut}.`
      : "Nothing found. Try fewer or shorter words.";
    results.append(...shown);
  };

  /** The address keeps the query, so that a search can be shared and the way back works. */
  const keep = (query) => {
    try {
      history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    } catch {
      /* a folder on disk may not change its address */
    }
  };

  let timer;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      search(field.value);
      keep(field.value);
    }, DELAY);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    search(field.value);
    keep(field.value);
  });

  field.value = new URLSearchParams(location.search).get("q") ?? "";
  search(field.value);
  if (!field.value) field.focus({ preventScroll: true });
})();
