// Loads the page again once there is a newer build. No page of the built site has it.
"use strict";

const shown = Number(document.currentScript.dataset.number);

let timer;

async function look() {
  clearTimeout(timer);
  try {
    const answer = await fetch("/__preview__/state", { cache: "no-store" });
    const { number } = await answer.json();
    if (number !== shown) {
      location.reload();
      return;
    }
  } catch {
    // The preview was ended; it may begin again.
  }
  clearTimeout(timer);
  timer = setTimeout(look, document.hidden ? 2000 : 300);
}

document.addEventListener("visibilitychange", look);
look();
