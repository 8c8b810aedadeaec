/* What is being typed stays on this device until it is kept: close the tab, come back, it is there. */
const KEY = "quietwins draft ";

export function keepDrafts(root) {
  for (const form of root.querySelectorAll("form[data-draft]")) {
    if (form.dataset.drafting) continue;
    form.dataset.drafting = "yes";
    const key = KEY + form.dataset.draft;
    const box = form.querySelector("textarea");
    if (!box.value) box.value = localStorage.getItem(key) || "";
    box.addEventListener("input", () => localStorage.setItem(key, box.value));
    box.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
    });
  }
}

export function dropDraft(form) {
  localStorage.removeItem(KEY + form.dataset.draft);
}
