/* When the answer does not come, say so and what became of the words; when it does, let drafts go. */
import { dropDraft } from "./drafts.js";

const WORDS = "That did not reach us just now. Nothing is lost: your words are still here. Please try again.";

export function sayProblems(root) {
  const say = (text) => { root.getElementById("said").textContent = text; };
  root.addEventListener("htmx:responseError", () => say(WORDS));
  root.addEventListener("htmx:sendError", () => say(WORDS));
  root.addEventListener("htmx:beforeSwap", (event) => {
    const form = event.detail.requestConfig?.elt;
    const kept = event.detail.xhr.getResponseHeader("X-Kept");
    if (kept && form?.dataset?.draft) dropDraft(form);
  });
  root.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.xhr?.getResponseHeader("X-Kept")) {
      say("Kept.");
      root.getElementById("words")?.focus();
    }
  });
}
