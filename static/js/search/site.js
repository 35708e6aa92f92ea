/* What the script in the page hands over: the address of the root, the form and its field, how to load a script, and
   how to say that one cannot be loaded. */
export const { base, form, field, load, report } = globalThis.registerSearch;
