/* Says what happened where a part was redrawn, and what became of the words where it was not. */
const told = document.getElementById("told");
const NOT_SENT = "That did not reach us just now. Nothing is lost: your words are still here. Please try again.";
const STALE = "This page had been open a while, so that was not sent. Please reload it: your words stay.";

function tell(words, aloud) {
  told.textContent = words;
  told.className = aloud ? "visually-hidden" : "said";
}

for (const type of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(type, (event) => tell(event.detail.xhr.status >= 500 || type !== "htmx:responseError" ? NOT_SENT : STALE));
}
document.addEventListener("htmx:beforeRequest", () => tell("", true));
/* A part says in data-said what became of it. The button that was pressed is gone: its place gets the focus. */
document.addEventListener("htmx:afterSettle", ({ target: part }) => {
  if (part.dataset.said === undefined) return;
  tell(part.dataset.said, true);
  part.querySelector("textarea, button").focus();
});
