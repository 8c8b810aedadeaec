/* Says what happened where a part was redrawn, and what became of the words where it was not. */
const told = document.getElementById("told");

function tell(words, aloud) {
  told.textContent = words;
  told.className = aloud ? "visually-hidden" : "said";
}

for (const type of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(type, (event) => tell(event.detail.xhr.status >= 500 || type !== "htmx:responseError" ? told.dataset.notSent : told.dataset.stale));
}
document.addEventListener("htmx:beforeRequest", () => tell("", true));
/* A part says in data-said what became of it. The button that was pressed is gone: the one
   in its place gets the focus, or what stands first there. */
document.addEventListener("htmx:afterSettle", ({ target: part }) => {
  if (part.dataset.said === undefined) return;
  tell(part.dataset.said, true);
  ["[autofocus]", ":scope.step > form [aria-pressed=true]", "textarea, button"].map((one) => part.querySelector(one)).find(Boolean).focus();
});
