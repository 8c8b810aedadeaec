/* What is being typed stays on this device until it is kept: close the tab, come back, it is there.
   A page works without this. */
const KEY = "quietwins draft ";
const BOXES = "textarea, input:not([type])";
const keyOf = (box) => `${KEY}${box.form.dataset.draft} ${box.name}`;

function keepDraft(box) {
  box.autocomplete = "off"; // the draft brings words back; the browser's own copy outlives clearing
  const draft = localStorage.getItem(keyOf(box));
  if (!draft || (box.value && box.form.dataset.over === undefined)) return;
  box.value = draft;
  box.closest("details")?.setAttribute("open", "");
}

function keepDrafts() {
  document.querySelectorAll("form[data-draft]:not([data-drafting])").forEach((form) => {
    form.querySelectorAll(BOXES).forEach(keepDraft);
    form.dataset.drafting = "yes";
  });
}

function drop(draft) {
  Object.keys(localStorage).filter((key) => key.startsWith(`${KEY}${draft} `)).forEach((key) => localStorage.removeItem(key));
}

document.addEventListener("input", ({ target }) => {
  if (target.matches(BOXES) && target.closest("form[data-draft]")) localStorage.setItem(keyOf(target), target.value);
});
document.addEventListener("keydown", (event) => {
  const form = event.target.closest("form[data-draft]");
  if (form && event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
document.addEventListener("submit", (event) => {
  if (event.target.matches("[action$='/clear-device/'], [action$='/sign-out/']")) localStorage.clear();
});
/* What was kept is a draft no longer; what was typed while it was on its way still is. */
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  const { elt, parameters } = detail.requestConfig, { draft } = elt.dataset;
  if (!draft || !detail.xhr.getResponseHeader("X-Kept")) return;
  if (localStorage.getItem(`${KEY}${draft} words`) === parameters.words) drop(draft);
});
document.addEventListener("htmx:afterSwap", keepDrafts);
/* A page that follows a form says in its address which draft is one no longer. */
const said = new URLSearchParams(location.search);
if (said.has("kept") && document.querySelector("[data-draft=today]")) drop("today");
if (said.has("drafted")) drop(said.get("drafted"));
if (said.has("kept") || said.has("drafted")) {
  ["kept", "drafted", "down", "learned"].forEach((once) => said.delete(once)); // and the choice of a day or a week stays
  history.replaceState(null, "", location.pathname + (String(said) && `?${said}`) + location.hash);
}
keepDrafts();
