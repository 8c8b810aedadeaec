/* What is being typed stays on this device until it is kept: close the tab, come back, it is there.
   A page works without this. */
const KEY = "quietwins draft ";

function keepDraft(form) {
  const box = form.querySelector("textarea");
  box.autocomplete = "off"; // the draft brings words back; the browser's own copy outlives clearing
  if (!box.value) box.value = localStorage.getItem(KEY + form.dataset.draft) || "";
  form.dataset.drafting = "yes";
}

function keepDrafts() {
  document.querySelectorAll("form[data-draft]:not([data-drafting])").forEach(keepDraft);
}

document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-draft]");
  if (form && event.target.matches("textarea")) localStorage.setItem(KEY + form.dataset.draft, event.target.value);
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
  const sent = detail.requestConfig.parameters.words;
  if (detail.xhr.getResponseHeader("X-Kept") && localStorage.getItem(KEY + "today") === sent) localStorage.removeItem(KEY + "today");
});
document.addEventListener("htmx:afterSwap", keepDrafts);
if (new URLSearchParams(location.search).has("kept")) {
  if (document.querySelector("[data-draft=today]")) localStorage.removeItem(KEY + "today");
  history.replaceState(null, "", location.pathname);
}
keepDrafts();
