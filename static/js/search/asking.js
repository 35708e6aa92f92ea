/* Questions one after the other, of which the last alone is answered; and the statements that are shown of what was
   found. */
import { find } from "./find.js";
import { allows } from "./places.js";
import { statementOf } from "./shards.js";
import { load, report } from "./site.js";

const FARTHEST = 100;

/**
 * A function that runs `ask` and lets go of the run before. `ask` is given a function that says whether its run
 * `isCurrent`: the reader has not typed on. When something cannot be loaded, that is reported, with a button that asks
 * again.
 */
export const asking = (ask) => {
  let last = 0;
  const again = async () => {
    const own = (last += 1);
    const isCurrent = () => own === last;
    report();
    try {
      await ask(isCurrent);
    } catch (failure) {
      if (isCurrent()) report(again);
      if (!(failure instanceof Event)) throw failure; // that a script is not there is told by an event
    }
  };
  return again;
};

const loaded = ({ id }) => statementOf(id).catch(() => undefined);

/** What is found by a number: its statement, as the only hit. Undefined where there is none. */
const numbered = async (query) => {
  const { number } = query;
  const statement = number && (await loaded({ id: number }));
  return statement && { query, hits: [{ id: number }], names: [], words: [], sought: { terms: new Set(), phrases: [] } };
};

/**
 * The next statements of `hits` from place `at` on, `most` at the most, without those that the phrases of the query rule
 * out: `taken`, and `at`, the first place not looked at. So many are looked at and no more; a
 * statement that cannot be loaded is taken as undefined.
 */
export const take = async ({ hits, query }, at, most) => {
  const [taken, end] = [[], Math.min(hits.length, at + FARTHEST)];
  while (taken.length < most && at < end) {
    for (const statement of await Promise.all(hits.slice(at, at + most).map(loaded))) {
      if (taken.length === most) break;
      if (!statement || allows(statement, query)) taken.push(statement);
      at += 1;
    }
  }
  return { taken, at };
};

/**
 * The answer to a query: what was found, by `search` where it is no number, as `arrange` gives it on, and what was taken
 * of it. Undefined where the reader has typed on. What may be a question in a sentence is read by static/js/question.js.
 */
export const answerTo = async (query, isCurrent, most, arrange = (found) => found, search = find) => {
  if (/\?$|^(wh|how|qu|pou|com)/i.test(query.text)) await (registerSearch.about ?? load("assets/js/question.js"));
  const found = (await numbered(query)) || (await search(registerSearch.about?.(query) ?? query, isCurrent));
  const answer = isCurrent() && (await arrange(found));
  if (!isCurrent()) return undefined;
  const first = await take(answer, 0, most);
  return isCurrent() ? { ...answer, ...first } : undefined;
};
