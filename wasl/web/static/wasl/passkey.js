/* Passkeys: asks this node for a challenge, the device for its answer, and sends the form with it. Without a script, or on
   a device without passkeys, nothing of it is shown; passphrase and code always work. */
"use strict";

(() => {
  const enrolling = document.getElementById("enrol");
  const making = document.getElementById("make"); // a part of a longer form, which is sent later
  const form = enrolling ?? document.getElementById("passkey") ?? making?.closest("form");
  if (!form || !window.PublicKeyCredential || !window.isSecureContext) return;

  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (each) => each.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

  async function options() {
    const body = new FormData();
    body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    if (making) body.append("code", form.elements.code.value);
    const answer = await fetch((making ?? form).dataset.options, { method: "POST", body, credentials: "same-origin" });
    if (!answer.ok) throw new Error(String(answer.status));
    const wanted = (await answer.json()).publicKey;
    wanted.challenge = bytes(wanted.challenge);
    if (wanted.user) wanted.user.id = bytes(wanted.user.id);
    for (const each of wanted.excludeCredentials ?? []) each.id = bytes(each.id);
    for (const each of wanted.allowCredentials ?? []) each.id = bytes(each.id);
    return wanted;
  }

  function written(made) {
    const response = {};
    for (const part of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
      if (made.response[part]) response[part] = text(made.response[part]);
    }
    return JSON.stringify({
      id: made.id,
      rawId: text(made.rawId),
      type: made.type,
      response,
      clientExtensionResults: made.getClientExtensionResults(),
    });
  }

  (making ?? form).hidden = false;
  const unable = document.getElementById("passkey-unable");
  if (unable) unable.hidden = true;
  if (making) {
    const [button, wrong, done] = [making.querySelector("button"), making.querySelector(".wrong"), making.querySelector(".done")];
    const show = () => {
      const made = form.elements.credential.value !== "";
      done.hidden = !made;
      form.elements.digits.required = !made; // with a passkey the authenticator may be left out
    };
    button.addEventListener("click", async () => {
      button.disabled = true;
      wrong.hidden = true;
      try {
        form.elements.credential.value = written(await navigator.credentials.create({ publicKey: await options() }));
      } catch {
        wrong.hidden = false;
      }
      button.disabled = false;
      show();
    });
    show();
    return;
  }
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const [button, wrong] = [form.querySelector("button"), form.querySelector(".wrong")];
    button.disabled = true;
    wrong.hidden = true;
    try {
      const publicKey = await options();
      const made = await (enrolling ? navigator.credentials.create({ publicKey }) : navigator.credentials.get({ publicKey }));
      (form.querySelector("input.credential") ?? form.elements.credential).value = written(made);
      HTMLFormElement.prototype.submit.call(form); // a form may hold a field that is called submit
    } catch {
      button.disabled = false;
      wrong.hidden = false;
    }
  });
})();
