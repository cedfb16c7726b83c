/* What a keyboard can do more quickly. No page needs it: without it every link, form and fold works as it stands.
   Keys: j and k through the rows, r to answer, p and a digit to pick a reason, / to search, ? for the map. They can be switched off on that map. */
"use strict";

(() => {
  const typing = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;
  const visible = (each) => each.offsetParent !== null;

  function rows() {
    return [...document.querySelectorAll("a.row, tbody th a, .lines a[data-row]")].filter(visible);
  }

  function move(by) {
    const all = rows();
    const at = all.indexOf(document.activeElement);
    const current = at < 0 ? all.findIndex((each) => each.hasAttribute("aria-current")) : at;
    const next = all[current < 0 ? (by > 0 ? 0 : all.length - 1) : current + by];
    if (next) {
      next.focus();
      next.scrollIntoView({ block: "nearest" });
    }
  }

  function act(key) {
    const found = [...document.querySelectorAll(`[data-key="${key}"]`)].find((each) => key === "?" || visible(each));
    if (!found) return;
    if (found.matches("summary")) found.parentElement.open = true;
    if (found.matches("a")) found.click();
    else found.focus();
  }

  const keys = { j: () => move(1), k: () => move(-1), r: () => act("r"), p: () => act("p"), "?": () => act("?") };
  for (const digit of "123456789") keys[digit] = () => document.querySelector(`button[data-key="${digit}"]`)?.click();
  keys["/"] = () => document.getElementById("seek")?.focus();

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || typing(event.target)) return;
    const step = Object.hasOwn(keys, event.key) && document.documentElement.dataset.keys !== "off" && keys[event.key];
    if (step) {
      event.preventDefault();
      step();
    }
  });

  for (const button of document.querySelectorAll("button[data-copy]")) {
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
      button.textContent = button.dataset.done;
    });
  }

  // One fold of the head is open at a time, and Escape closes it.
  const folds = [...document.querySelectorAll(".where, .rail details")];
  document.addEventListener("click", (event) => {
    for (const fold of folds) if (fold.open && !fold.contains(event.target)) fold.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") for (const fold of folds) fold.open = false;
  });

  // An open page asks whether its session was ended, without its cookie: asking holds no session open. If it was, all
  // that the page shows goes, with the sealed copies of what was typed, and a page says so.
  const { standing, over } = document.documentElement.dataset;
  const look = async () => {
    let answer;
    try { answer = await fetch(standing, { credentials: "omit", cache: "no-store" }); } catch { return; }
    if (answer.status !== 410) return;
    dispatchEvent(new Event("wasl-over"));
    document.body.replaceChildren();
    try { for (const name of Object.keys(localStorage)) if (name.startsWith("wasl-draft:")) localStorage.removeItem(name); } catch { /* nothing is kept then */ }
    location.replace(over);
  };
  if (standing) {
    setInterval(look, 15000);
    addEventListener("wasl-look", look);
    addEventListener("pageshow", (event) => { if (event.persisted) look(); });
    document.addEventListener("visibilitychange", () => { if (!document.hidden) look(); });
  }

  // The clock of the head goes on; it starts from the server's, whatever this machine's says.
  const clock = document.querySelector("[data-zone] time");
  if (clock) {
    const start = Date.parse(clock.dateTime);
    const [begun, zone] = [performance.now(), Number(clock.parentElement.dataset.zone)];
    setInterval(() => {
      const now = new Date(start + performance.now() - begun + zone * 60000);
      clock.textContent = now.toISOString().slice(11, 16);
    }, 15000);
  }
})();
