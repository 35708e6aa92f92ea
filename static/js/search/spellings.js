/* Other spellings of a word, in Latin letters and as it sounds. archive/search/spellings.py finds them alike. */
import { LATIN, SOUNDS, WESTERN } from "./tables.js";

const [SHORTEST_SOUND, LONGEST_SOUND] = [4, 40];
const PLAIN = /^[a-z]+$/;
const SCRIPTS = /[\u0370-\u058f]/;
const longestFirst = Object.keys({ ...LATIN, ...WESTERN }).sort((a, b) => b.length - a.length);
const SPELT = new RegExp(longestFirst.join("|").replaceAll("^", "\\^"), "g");
const RULES = SOUNDS.map(([pattern, letters]) => [new RegExp(pattern, "g"), letters]);

const latin = (term, other = {}) =>
  `^${term}`.replace(SPELT, (letters) => other[letters] ?? LATIN[letters] ?? letters).replace(/^\^/, "");

const sound = (term) => {
  if (term.length < SHORTEST_SOUND || term.length > LONGEST_SOUND || !PLAIN.test(term)) return term;
  const spelt = RULES.reduce((letters, [pattern, others]) => letters.replace(pattern, others), term);
  return spelt.length > SHORTEST_SOUND / 2 ? spelt : term;
};

const kept = new Map();

/** The spellings under which the index may have a word too. A word is looked at once. */
export const soundsOf = (term) => {
  if (!kept.has(term)) kept.set(term, term.length > LONGEST_SOUND ? [] : different(term, heard(term)));
  return kept.get(term);
};

const heard = (term) => (SCRIPTS.test(term) ? [latin(term), latin(term, WESTERN)].map(sound) : [sound(term)]);
const different = (term, all) => [...new Set(all)].filter((each) => each && each !== term);

/** The spellings by which a reader's word is looked up too: with them, how a text in Latin letters has it. */
export const spellingsOf = (term) => different(term, [...soundsOf(term), latin(term)]);
