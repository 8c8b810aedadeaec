/* Says what happened where a part was redrawn, and what became of the words where it was not. */
const said = document.getElementById("said");
const NOT_SENT = "That did not reach us just now. Nothing is lost: your words are still here. Please try again.";

for (const type of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(type, () => { said.textContent = NOT_SENT; said.className = "said"; });
}
document.addEventListener("htmx:afterSettle", (event) => {
  const kept = event.detail.xhr?.getResponseHeader("X-Kept");
  said.className = kept ? "visually-hidden" : "";
  said.textContent = kept ? "Kept." : "";
  if (kept) document.getElementById("words").focus();
});
