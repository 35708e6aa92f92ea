/* Questions one after the other, of which the last alone is answered; and the statements that are shown of what was
   found. */
import { find } from "./find.js";
import { allows } from "./places.js";
import { hasStatement, statementOf } from "./shards.js";
import { report } from "./site.js";

const PAUSE = 80;
const FARTHEST = 100;

/**
 * A function that runs `ask` and lets go of the run before. `ask` is told whether it `isCurrent`, and whether the reader
 * `hasSettled`: has typed nothing for a moment, so that what may not be wanted for long can be loaded. When something
 * cannot be loaded, that is reported, with a button that asks again.
 */
export const asking = (ask) => {
  let last = 0;
  const again = async () => {
    const [own, began] = [(last += 1), performance.now()];
    const isCurrent = () => own === last;
    const hasSettled = async () => {
      await new Promise((resolve) => setTimeout(resolve, began + PAUSE - performance.now()));
      return isCurrent();
    };
    report();
    try {
      await ask({ isCurrent, hasSettled });
    } catch (failure) {
      if (isCurrent()) report(again);
      if (!(failure instanceof Event)) throw failure; // that a script is not there is told by an event
    }
  };
  return again;
};

const loaded = ({ id }) => statementOf(id).catch(() => undefined);

/** What is found by a number: its statement, as the only hit. Undefined where there is none. */
const numbered = async (query, hasSettled) => {
  const { number } = query;
  const isWanted = number && (hasStatement(number) || (await hasSettled()));
  const statement = isWanted && (await loaded({ id: number }));
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
 * The answer to a query: what was found, as `arrange` gives it on, and what was taken of it. Undefined where the reader
 * has typed on. Nothing that may not be wanted for long is loaded before the reader has settled.
 */
export const answerTo = async (query, { isCurrent, hasSettled }, most, arrange = (found) => found) => {
  const found = (await numbered(query, hasSettled)) || (await find(query, hasSettled));
  const answer = isCurrent() && (await arrange(found));
  const areHere = answer && answer.hits.slice(0, most).every(({ id }) => hasStatement(id));
  if (!isCurrent() || !(areHere || (await hasSettled()))) return undefined;
  const first = await take(answer, 0, most);
  return isCurrent() ? { ...answer, ...first } : undefined;
};
