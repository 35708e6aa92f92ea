/* What the script in every page starts once the client is loaded. */
import { markPage } from "./marks.js";
import { startPage } from "./page.js";
import { startSuggestions } from "./suggestions.js";

const isSearchPage = Boolean(document.getElementById("results"));
Object.assign(globalThis.registerSearch, { start: isSearchPage ? startPage : startSuggestions, mark: markPage });
