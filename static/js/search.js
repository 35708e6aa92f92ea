/* Search in the page: every word of the query has to begin a word of an entry. The index is a classic script, so
   that it also loads from a folder on disk; what is found is put together as elements, never as markup. */
(() => {
  "use strict";

  const MOST = 60;
  const DELAY = 120;
  const shards = globalThis.registerIndex;
  if (!shards) return; // it could not be loaded: the other ways in stay on the page
  const all = (what) => shards.flatMap((shard) => shard[what] ?? []);
  const index = { statements: all("statements"), others: all("others") };
  const form = document.getElementById("search");
  const field = document.getElementById("q");
  const count = document.getElementById("count");
  const near = document.getElementById("near");
  const results = document.getElementById("results");
  const doors = document.getElementById("doors");
  document.getElementById("without-script").hidden = true;

  /** Words too common to look for, unless they stand between quotation marks or alone. */
  const COMMON = new Set("a all an and at by for from in of on the to with".split(" "));
  const LETTER = /[\p{L}\p{N}]/u;

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

  /** The words of a query, without the s of a plural; words between quotation marks stay as they are. */
  const termsOf = (query) => {
    const found = [...fold(query.replace(/[“”«»]/g, '"')).matchAll(/"([^"]+)"|[^\s",;]+/g)]
      .map((m) => ({ text: (m[1] ?? m[0]).trim(), exact: Boolean(m[1]) }))
      .filter((term) => LETTER.test(term.text));
    const telling = found.filter((term) => term.exact || !COMMON.has(term.text));
    return (telling.length ? telling : found).map(({ text, exact }) => (exact ? text : text.replace(/(\p{L}{3})s$/u, "$1")));
  };

  /** Where a term begins a word of a folded text; -1 where it does not. */
  const placeOf = (folded, term, from = 0) => {
    let at = folded.indexOf(term, from);
    while (at > 0 && LETTER.test(folded[at - 1])) at = folded.indexOf(term, at + 1);
    return at;
  };
  const has = (folded, term) => placeOf(folded, term) >= 0;

  const statements = index.statements.map((entry) => ({
    ...entry,
    id: fold(entry.address.replace(/^.*\/|\.html$/g, "")),
    folded: fold([entry.number, entry.title, entry.fullTitle, entry.kind, entry.place, entry.date, ...entry.wordings, ...entry.demands, ...entry.signatories].join(" \n ")),
  }));
  const others = index.others.map((entry) => ({ ...entry, folded: fold(`${entry.title} \n ${entry.variants}`) }));

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

  /** A text with each word that was found marked whole, letter by letter so that accents stay. */
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
      for (let at = placeOf(folded, term); at >= 0; at = placeOf(folded, term, at + term.length)) {
        let end = at + term.length;
        while (end < folded.length && LETTER.test(folded[end])) end += 1;
        for (let n = at; n < end; n += 1) found[places[n]] = true;
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
    return terms.some((term) => has(folded, term));
  };
  const hitsAll = (text, terms) => {
    const folded = fold(text);
    return terms.every((term) => has(folded, term));
  };

  /** The demands that hold every word, in the statement's wording or by the demand's name; else those with one. */
  const demandsOf = (entry, terms) => {
    if (!terms.length) return [];
    const whole = entry.wordings.map((demand, place) => place).filter((n) => hitsAll(`${entry.wordings[n]} ${entry.demands[n]}`, terms));
    return whole.length ? whole : entry.wordings.map((demand, place) => place).filter((n) => hits(entry.wordings[n], terms));
  };

  const statementHit = (entry, terms) => {
    const [shape, open] = entry.mark.split("-");
    const mark = element("span", `mark mark--${shape}${open ? " mark--open" : ""}`);
    mark.setAttribute("aria-hidden", "true");
    const date = element("span", "nowrap", entry.date);
    const facts = [entry.kind, entry.place].filter(Boolean).join("\u00a0· ");
    const kicker = element("p", "kicker caption", mark, `${facts}\u00a0· `, date, "\u00a0· ", element("span", "nowrap", entry.number));
    const article = element("article", "entry", kicker);
    article.append(element("h3", "", link(entry.address, ...marked(entry.title, terms))));
    for (const place of demandsOf(entry, terms)) {
      const address = `${entry.address}#d${place + 1}`;
      const label = element("span", "caption sans", `Demand ${place + 1}: `);
      article.append(element("p", "gist", label, link(address, ...marked(entry.wordings[place], terms))));
    }
    const names = entry.signatories.filter((name) => hits(name, terms));
    if (names.length) {
      const shown = names.slice(0, 6).join("; ") + (names.length > 6 ? ` and ${names.length - 6} more` : "");
      article.append(element("p", "caption", "Names: ", link(`${entry.address}#signatories`, ...marked(shown, terms))));
    }
    if (entry.facts) article.append(element("p", "caption", entry.facts));
    return article;
  };

  const otherHit = (entry, terms) => {
    const article = element("article", "entry", element("p", "kicker caption", entry.kind));
    article.append(element("h3", "", link(entry.address, ...marked(entry.title, terms))));
    if (entry.facts) article.append(element("p", "caption", entry.facts));
    return article;
  };

  const plural = (number, word) =>
    `${number} ${number === 1 ? word : word === "person" ? "people" : `${word}s`}`;

  /** What was found, by kind: 1 demand, 2 people and 9 statements, newest first. */
  const counted = (named, found) => {
    const kinds = new Map();
    for (const entry of named) kinds.set(entry.kind, (kinds.get(entry.kind) ?? 0) + 1);
    const parts = [...kinds].map(([kind, number]) => plural(number, kind.toLowerCase()));
    if (found.length) parts.push(plural(found.length, "statement") + (found.length > 1 ? ", newest first" : ""));
    const cut = named.length > MOST || found.length > MOST ? `; the first ${MOST} of each are shown` : "";
    return `${parts.length > 1 ? `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}` : parts[0]}${cut}.`;
  };

  /** Whether one letter more, less or other, or two changed about, makes one word the other. */
  const nearly = (one, other) => {
    const [short, long] = one.length < other.length ? [one, other] : [other, one];
    if (long.length - short.length > 1) return false;
    let at = 0;
    while (at < short.length && short[at] === long[at]) at += 1;
    if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
    if (short.slice(at + 1) === long.slice(at + 1)) return true;
    return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
  };

  /** Words of the register that are nearly a word of a query that found nothing. */
  const suggestions = (terms) => {
    const known = new Set();
    for (const entry of [...others, ...statements]) {
      for (const text of [entry.title, entry.variants ?? "", ...(entry.wordings ?? []), ...(entry.signatories ?? [])]) {
        for (const word of text.split(/[^\p{L}\p{M}\p{N}]+/u)) if (word.length > 3) known.add(word);
      }
    }
    const unknown = terms.filter((term) => term.length > 3);
    return [...known].filter((word) => unknown.some((term) => nearly(fold(word), term))).slice(0, 5);
  };

  const show = (line, shown) => {
    count.textContent = line;
    results.replaceChildren(...shown);
    near.replaceChildren();
    doors.hidden = shown.length > 0;
  };

  const search = (query) => {
    const terms = termsOf(query);
    if (!terms.length) {
      show(`${plural(statements.length, "statement")} in the register.`, []);
      return;
    }
    const asked = fold(query.trim());
    const number = statements.filter((entry) => asked === entry.id || asked === fold(entry.number));
    if (number.length) {
      show("1 statement has this number.", number.map((entry) => statementHit(entry, [])));
      return;
    }
    const matches = (entry) => terms.every((term) => has(entry.folded, term));
    const named = others.filter(matches);
    const found = statements.filter(matches);
    if (!found.length && !named.length) {
      show("Nothing found.", []);
      const words = suggestions(terms).map((word) => link(`?q=${encodeURIComponent(word)}`, word));
      const listed = words.flatMap((word, place) => (place ? [", ", word] : [word]));
      near.append(...(words.length ? ["Written nearly so: ", ...listed, "."] : ["Fewer or shorter words find more."]));
      return;
    }
    const first = named.slice(0, MOST).map((entry) => otherHit(entry, terms));
    show(counted(named, found), [...first, ...found.slice(0, MOST).map((entry) => statementHit(entry, terms))]);
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
