/* Keeps a draft while it is typed. The page works without this file: its buttons do the same, one page at a time.

   What is typed goes to the node after a pause and when a field is left. Until the node has confirmed it, a copy stays
   in this browser, sealed with a key that the node gives only to whoever may open the draft: a lost connection, an
   ended session or a crash loses nothing, and whoever finds the machine reads nothing. The copy bears its officer's name,
   and the page of another officer leaves it alone. It goes when the node has the text, and all copies go at sign-out.
   Why: docs/why/threat-model.md. */
"use strict";

(() => {
  const form = document.getElementById("draft");
  if (!form) return;
  const said = form.dataset;
  const line = form.querySelector(".saved");
  const PAUSE_MS = 1200, FIRST_WAIT_MS = 2000, LONGEST_WAIT_MS = 60000, OLD_MS = 30 * 24 * 3600 * 1000;
  const PREFIX = "wasl-draft:";
  const tab = form.elements.tab.value;
  let revision = Number(form.elements.revision.value);
  let turn = 0, dirty = false, running = null, timer = 0, wait = FIRST_WAIT_MS, leaving = false;
  let token = form.elements.csrfmiddlewaretoken.value;

  /* --- what is on the page ---------------------------------------------------------------------------------------- */

  const typed = () => {
    const fields = {};
    for (const [name, value] of new FormData(form)) {
      if (typeof value !== "string" || ["csrfmiddlewaretoken", "whose", "revision", "tab", "add", "do"].includes(name)) continue;
      if (name === "audience" && name in fields) fields[name] += ` ${value}`;
      else fields[name] = value;
    }
    return fields;
  };

  const say = (words, { link, href, kind = "", state = "" } = {}) => {
    line.className = `saved ${kind}`;
    line.dataset.state = state;
    line.textContent = words;
    if (!link) return;
    const way = document.createElement("a");
    way.href = href;
    way.textContent = link;
    if (href === said.signIn) { way.target = "_blank"; way.rel = "noopener"; }
    line.append(" ", way);
  };

  /* --- the sealed copy -------------------------------------------------------------------------------------------- */

  const bytes = (hex) => Uint8Array.from(hex.match(/../g).map((pair) => parseInt(pair, 16)));
  const base64 = (buffer) => { let text = ""; for (const each of new Uint8Array(buffer)) text += String.fromCharCode(each); return btoa(text); };
  const unbase64 = (text) => Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
  const key = window.crypto && crypto.subtle ? crypto.subtle.importKey("raw", bytes(said.cover), "AES-GCM", false, ["encrypt", "decrypt"]) : null;
  const place = (whose) => `${PREFIX}${said.officer}:${said.draft}:${whose}`;

  const keep = async () => {
    if (!key) return;
    const own = turn;
    const text = new TextEncoder().encode(JSON.stringify({ revision, turn, fields: typed() }));
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key, text);
    if (own !== turn || !dirty) return;
    try {
      localStorage.setItem(place(tab), JSON.stringify({ at: Date.now(), iv: base64(iv), sealed: base64(sealed) }));
    } catch { /* No room on this machine: the text stays on the page, and is saved as soon as the node answers. */ }
  };

  const forget = (whose = tab) => { try { localStorage.removeItem(place(whose)); } catch { /* nothing is kept then */ } };

  const copies = () => {
    const found = [];
    try {
      for (const name of Object.keys(localStorage).filter((each) => each.startsWith(PREFIX))) {
        const copy = JSON.parse(localStorage.getItem(name));
        if (Date.now() - copy.at > OLD_MS) localStorage.removeItem(name);
        else if (name.startsWith(place(""))) found.push({ whose: name.slice(place("").length), ...copy });
      }
    } catch { /* what is no copy of ours is left alone */ }
    return found;
  };

  /* --- saving ----------------------------------------------------------------------------------------------------- */

  const post = (body, keepalive = false) => fetch(said.save, {
    method: "POST", redirect: "manual", keepalive, headers: { "Content-Type": "application/json", "X-CSRFToken": token }, body: JSON.stringify(body),
  });

  /* The token of the session as it is now; false when nobody, or somebody else, is signed in. */
  const renew = async () => {
    const answer = await fetch(said.token, { redirect: "manual" });
    if (answer.type === "opaqueredirect") { dispatchEvent(new Event("wasl-look")); say(said.sayExpired, { link: said.saySignIn, href: said.signIn, kind: "wait", state: "expired" }); return false; }
    const now = await answer.json();
    if (now.officer !== said.officer || now.desk !== said.desk) { say(said.sayOther, { kind: "late" }); return false; }
    token = now.token;
    for (const each of document.querySelectorAll("input[name=csrfmiddlewaretoken]")) each.value = token;
    return true;
  };

  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  };

  const send = async () => {
    const own = turn;
    say(said.saySaving);
    let answer;
    try {
      answer = await post({ fields: typed(), revision, tab, turn: own });
      if (answer.status === 403 || answer.type === "opaqueredirect") {
        if (!await renew()) { again(); return false; }
        answer = await post({ fields: typed(), revision, tab, turn: own });
      }
    } catch {
      say(said.sayOffline, { kind: "wait", state: "offline" });
      again();
      return false;
    }
    if (answer.status === 404) { say(said.sayGone, { kind: "late" }); return false; }
    if (answer.status === 400) { say((await answer.json()).fault, { kind: "late" }); return false; }
    if (!answer.ok) { say(said.sayTrouble, { kind: "wait" }); again(); return false; }
    const done = await answer.json();
    wait = FIRST_WAIT_MS;
    if (!done.settle) { revision = done.revision; form.elements.revision.value = revision; }
    if (own === turn) { dirty = false; forget(); }
    if (done.settle) say(`${done.words} ·`, { link: said.saySettle, href: done.settle, kind: "wait", state: "aside" });
    else say(done.words, { state: dirty ? "" : "saved" });
    return true;
  };

  async function save() {
    clearTimeout(timer);
    while (running) await running;
    if (!dirty) return true;
    running = send();
    const done = await running.finally(() => { running = null; });
    if (done && dirty) timer = setTimeout(save, PAUSE_MS);
    return done;
  }

  const changed = (event) => {
    if (event.target.name === "add") return;
    dirty = true;
    turn += 1;
    if (!line.classList.contains("wait")) say(said.sayUnsaved);
    keep();
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE_MS);
  };

  form.addEventListener("input", changed);
  form.addEventListener("focusout", () => { if (dirty) save(); });
  addEventListener("wasl-over", () => { clearTimeout(timer); dirty = false; leaving = true; });
  addEventListener("online", () => { wait = FIRST_WAIT_MS; save(); });
  addEventListener("focus", () => { if (dirty) save(); });
  document.addEventListener("visibilitychange", () => { if (dirty) save(); });
  addEventListener("beforeunload", (event) => {
    if (!dirty || leaving) return;
    event.preventDefault();
    // The last words may not be sealed yet: they go on their own way, if they are few enough for a browser to take along.
    post({ fields: typed(), revision, tab, turn }, true).catch(() => {});
  });

  /* A button leaves the page: first the text, then the page. What cannot be saved stays here, with its reason. */
  document.addEventListener("submit", async (event) => {
    if (!dirty || leaving) return;
    event.preventDefault();
    const { target, submitter } = event;
    if (!await save()) return;
    leaving = true;
    target.requestSubmit(submitter);
  });

  /* --- what an earlier page could not save ------------------------------------------------------------------------ */

  const recover = async () => {
    let found = false;
    for (const copy of key ? copies() : []) {
      try {
        const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv: unbase64(copy.iv) }, await key, unbase64(copy.sealed));
        const old = JSON.parse(new TextDecoder().decode(text));
        say(said.sayRecovered, { kind: "wait" });
        const answer = await post({ ...old, tab: copy.whose });
        if (answer.ok) { forget(copy.whose); found = true; }
      } catch { /* offline still, or sealed for another: it waits */ }
    }
    if (found && !dirty) location.reload();
  };

  if (said.unsaved) { dirty = true; turn = 1; keep(); }
  else recover();

  /* --- proposals -------------------------------------------------------------------------------------------------- */

  let box = null, asked = 0;

  const close = () => { if (box) { box.owner.setAttribute("aria-expanded", "false"); box.owner.removeAttribute("aria-activedescendant"); box.remove(); box = null; } };

  const take = (input, text) => { close(); input.value = text; input.dispatchEvent(new Event("input", { bubbles: true })); input.focus(); };

  const open = (input, found) => {
    close();
    if (!found.length) return;
    box = document.createElement("ul");
    box.className = "proposals";
    box.id = "proposals";
    box.owner = input;
    box.setAttribute("role", "listbox");
    for (const [number, each] of found.entries()) {
      const item = document.createElement("li");
      item.id = `proposal-${number}`;
      item.setAttribute("role", "option");
      item.dir = "auto";
      item.textContent = each.text;
      item.dataset.text = each.text;
      if (each.by && each.by !== each.text) { const small = document.createElement("small"); small.dir = "auto"; small.textContent = ` ${each.by}`; item.append(small); }
      item.addEventListener("mousedown", (event) => { event.preventDefault(); take(input, each.text); });
      box.append(item);
    }
    input.after(box);
    input.setAttribute("aria-expanded", "true");
  };

  const propose = async (input, text = input.value) => {
    const own = ++asked;
    const query = new URLSearchParams({ table: input.dataset.table, text });
    try {
      const answer = await fetch(`${said.propose}?${query}`, { redirect: "manual" });
      if (answer.ok && own === asked && document.activeElement === input) open(input, (await answer.json()).found);
    } catch { /* without a connection there are no proposals, and typing goes on */ }
  };

  const move = (event) => {
    if (event.key === "ArrowDown" && event.target.dataset.table && (!box || box.owner !== event.target)) { event.preventDefault(); propose(event.target, ""); }
    if (!box || box.owner !== event.target) return;
    const items = [...box.children], now = items.findIndex((each) => each.getAttribute("aria-selected") === "true");
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && now >= 0) { event.preventDefault(); take(event.target, items[now].dataset.text); }
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const next = (now + (event.key === "ArrowDown" ? 1 : items.length - (now < 0 ? 0 : 1))) % items.length;
      items.forEach((each, place) => each.setAttribute("aria-selected", String(place === next)));
      items[next].scrollIntoView({ block: "nearest" });
      event.target.setAttribute("aria-activedescendant", items[next].id);
    }
  };

  for (const input of form.querySelectorAll("input[list^=table-]")) {
    input.dataset.table = input.getAttribute("list").slice("table-".length);
    input.removeAttribute("list"); // ours finds every spelling in every script; the browser's only what is typed
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", "proposals"]]) input.setAttribute(name, value);
    let pause = 0;
    input.addEventListener("input", () => { clearTimeout(pause); if (input.value.trim()) pause = setTimeout(propose, 150, input); else close(); });
    input.addEventListener("click", () => { if (!box) propose(input, ""); }); // a short list can be looked through
    input.addEventListener("keydown", move);
    input.addEventListener("blur", close);
  }

  /* A look-up in the holdings is a search of persons and written down as one: it happens when the officer asks. */
  for (const button of form.querySelectorAll("button.look-up")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const input = button.closest(".group").querySelector("input");
      const body = new URLSearchParams({ text: input.value, exercise: form.elements.exercise.checked ? "1" : "" });
      try {
        const answer = await fetch(said.names, { method: "POST", redirect: "manual", headers: { "X-CSRFToken": token }, body });
        const found = await answer.json();
        input.focus();
        if (found.fault) say(found.fault);
        else { say(found.found.length ? said.sayNames : said.sayNothing); open(input, found.found); }
      } catch { say(said.sayOffline, { kind: "wait" }); }
    });
    button.closest(".group").querySelector("input").addEventListener("keydown", move);
    button.closest(".group").querySelector("input").addEventListener("blur", close);
  }
})();
