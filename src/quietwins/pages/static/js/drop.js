/* A file dropped on the field is a file chosen. */
document.documentElement.classList.add("scripted");
for (const place of document.querySelectorAll("[data-drop]")) {
  const field = place.querySelector("input[type=file]");
  for (const type of ["dragover", "dragleave", "drop"]) {
    place.addEventListener(type, (event) => {
      event.preventDefault();
      place.classList.toggle("over", type === "dragover");
      if (type === "drop" && event.dataTransfer.files.length) field.files = event.dataTransfer.files;
    });
  }
}
