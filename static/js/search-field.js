/* In every page: loads the search at the first key in its field, and nothing before; on the search page at once. */
(() => {
  "use strict";

  const { root, client, address } = document.currentScript.dataset;
  const base = new URL(root || ".", location.href).href;
  const form = document.querySelector("[data-search]");
  const [field, trouble] = form.querySelectorAll("input, [data-trouble]");

  document.querySelector("[data-without]")?.remove();

  /** Only a file of this site may become a script. */
  const createScriptURL = (url) => {
    if (url.startsWith(base)) return url;
    throw new TypeError(url);
  };
  const policy = globalThis.trustedTypes?.createPolicy("register-search", { createScriptURL }) ?? { createScriptURL };

  /** Runs the script at a path from the root of the site; rejects with the event that tells of a failure. */
  const load = (path) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = policy.createScriptURL(new URL(path, base).href);
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });

  /** Says that something could not be loaded, and what the button does then; without `again` it is quiet. */
  const report = (again) => {
    trouble.hidden = !again;
    trouble.lastElementChild.onclick = again;
  };

  let loading;
  const open = () => (loading ??= load(client));
  const start = () => {
    field.oninput = null;
    report();
    open().then(
      () => registerSearch.start(),
      () => ((loading = null), (field.oninput = start), report(start)),
    );
  };

  globalThis.registerSearch = { base, form, field, load, report };
  field.oninput = start;
  if (address) start();
  if (/[?&]mark=/.test(location.search)) open().then(() => registerSearch.mark());

  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, select, textarea")) return;
    event.preventDefault();
    if (!field.getClientRects().length) field.closest("[popover]")?.showPopover();
    field.focus();
  });
})();
