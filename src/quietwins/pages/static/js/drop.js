/* A file dropped on the field is a file chosen. */
export function takeDrops(root) {
  for (const place of root.querySelectorAll("[data-drop]")) {
    const field = place.querySelector("input[type=file]");
    for (const type of ["dragover", "dragleave", "drop"]) {
      place.addEventListener(type, (event) => {
        event.preventDefault();
        place.classList.toggle("over", type === "dragover");
        if (type === "drop" && event.dataTransfer.files.length) field.files = event.dataTransfer.files;
      });
    }
  }
}
