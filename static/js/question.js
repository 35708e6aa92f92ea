/* A question typed as a sentence: of "Who asked for sanctions?" the sanctions alone are looked for. The search loads this
   when it is asked one. The words are of the languages in which readers ask, English and French, and folded as texts are;
   the index needs none of them. */
(() => {
  "use strict";

  const set = (words) => new Set(words.trim().split(/\s+/));

  /** Words by which a question is known that begins with one of them, where no question mark tells. */
  const OPENING = set(`
    who whom whose what which when where why how
    qui quoi quel quelle quels quelles lequel laquelle quand pourquoi comment combien
  `);

  /** Words that a question is asked in. */
  const ASKING = set(`
    who whom whose what which when where why how many much do does did has have had been being were can could should
    would there any about they me tell show find
    ask asks asked asking call calls called calling demand demands demanded demanding want wants wanted
    request requests requested urge urges urged say says said
    qui quoi quel quelle quels quelles lequel laquelle quand ou pourquoi comment combien a ont avait ete etait sont t
    elle elles ils on y
    demande demandee demandees demandes demandent demander demandait exige exigee exiges exigent exiger
    reclame reclamee reclames reclament reclamer appelle appellent appele veut veulent voulu dit dire disent
  `);

  /** What a question asks for by its kind: "which parliaments", "combien de résolutions". */
  const ASKED = set(`
    statement statements declaration declarations resolution resolutions motion motions record records text texts
    parliament parliaments chamber chambers parliamentarian parliamentarians member members mp mps people
    proposition propositions texte textes parlement parlements chambre chambres
    parlementaire parlementaires depute deputes deputee deputees membre membres gens
  `);

  const [CAPITALS, LOWER] = [/\p{Lu}{2,}/gu, /\p{Ll}/u];

  const quoted = (terms) => new Intl.ListFormat("en").format(terms.map((term) => `“${term}”`));

  /** Words in capitals, which are none of a question (WHO), unless all is in capitals. */
  const loudIn = (text) => new Set(LOWER.test(text) ? text.match(CAPITALS)?.map((word) => word.toLowerCase()) : []);

  /**
   * The query of what a question is about, with a sentence that says so (`told`); the same one where it is no question,
   * and where nothing would be left. What is asked for by its kind is no subject before the first word that is one.
   */
  globalThis.registerSearch.about = (query) => {
    const { text, phrases, isAllCommon } = query;
    const [first] = text.toLowerCase().match(/[\p{L}\p{M}]+/u) ?? [];
    if (phrases.length || isAllCommon || !(text.endsWith("?") || OPENING.has(first))) return query;
    const loud = loudIn(text);
    let isBegun = false;
    const isOfIt = ({ term, exact }) =>
      !exact && !loud.has(term) && (ASKING.has(term) || (!isBegun && ASKED.has(term)));
    const words = query.words.filter((word) => !isOfIt(word) && (isBegun = true));
    const isSame = words.length === query.words.length && !query.common.length;
    if (!words.length || isSame) return query;
    const told = `The question is taken for one about ${quoted(words.map(({ term }) => term))}.`;
    return { ...query, words, common: [], told };
  };
})();
