/* What is chosen shows at once; the form works without this. */
document.addEventListener("change", ({ target }) => {
  if (target.closest("#comfort")) document.documentElement.dataset[target.name] = target.value;
});
