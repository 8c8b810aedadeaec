/* A way to begin, pressed while the box is empty, is in the box to go on from. Without this, or
   with words there already, it stands before them once they are kept. */
document.addEventListener("change", ({ target }) => {
  const box = target.form?.elements.words;
  if (target.name !== "starters" || !target.checked || box.value.trim()) return;
  target.checked = false;
  box.value = `${target.labels[0].innerText.trim()} `;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  box.focus();
  box.setSelectionRange(box.value.length, box.value.length);
});
