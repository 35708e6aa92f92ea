/* The words that a result's page is to mark, on the way there in its address: ?mark=release+human_rights */
import { termsOf } from "./folding.js";
import { stretches } from "./words.js";

/** What is sought as an address says it: terms, and phrases with _ between their words. */
export const written = ({ terms, phrases }) => [...terms, ...phrases.map((phrase) => phrase.join("_"))].join(" ");

const readMarks = (text) => {
  const parts = text.split(" ").map((part) => part.split("_").flatMap(termsOf));
  const phrases = parts.filter((part) => part.length > 1);
  return { terms: new Set(parts.filter((part) => part.length === 1).flat()), phrases };
};

const STYLE = "::highlight(sought){background:var(--wash);text-decoration:underline 2px}";

/** Paints ranges; by a style sheet made here, for checkers of style sheets do not know yet what it says. */
const paint = (ranges) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets.push(sheet);
  CSS.highlights.set("sought", new Highlight(...ranges));
};

const rangesIn = (piece, sought) =>
  stretches(piece.data, sought).map(({ from, to }) => {
    const range = new Range();
    range.setStart(piece, from);
    range.setEnd(piece, to);
    return range;
  });

/** Marks on this page what its address says; nothing of the page is changed where the browser can paint ranges of it. */
export const markPage = () => {
  const sought = readMarks(new URLSearchParams(location.search).get("mark") ?? "");
  const walker = document.createTreeWalker(document.getElementById("main"), NodeFilter.SHOW_TEXT);
  const ranges = [];
  while (walker.nextNode()) ranges.push(...rangesIn(walker.currentNode, sought));
  if (globalThis.Highlight) paint(ranges);
  else for (const range of ranges.reverse()) range.surroundContents(document.createElement("mark"));
};
