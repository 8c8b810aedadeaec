/* Reads the page aloud with a voice that is on this device. Other voices would send the page's words
   away: they are never used, and where there is no voice there is no button. */
const { lang, dataset } = document.documentElement;
const place = document.querySelector(".aloud");
const button = place.querySelector("button");
const start = button.textContent;
const speech = window.speechSynthesis;
let reading = false;
const plain = (tag) => tag.toLowerCase().replace("_", "-");

function voice() {
  const near = speech ? speech.getVoices().filter((one) => one.localService === true) : [];
  const same = near.filter((one) => plain(one.lang).split("-")[0] === plain(lang).split("-")[0]);
  return same.find((one) => plain(one.lang) === plain(lang)) || same[0];
}

function offer() {
  const wanted = dataset.aloud === "on";
  place.hidden = !wanted || !voice();
  const none = document.querySelector("[data-no-voice]");
  if (none) none.hidden = !wanted || Boolean(voice());
  if (place.hidden) stop();
}

function show(now) {
  reading = now;
  button.textContent = reading ? button.dataset.stop : start;
}

function stop() {
  speech?.cancel();
  show(false);
}

function read() {
  const parts = document.querySelectorAll("main > :not(.aloud, [role=status], script)");
  const lines = [...parts].flatMap((part) => part.innerText.split("\n")).filter((line) => line.trim());
  const spoken = lines.map((line) => Object.assign(new SpeechSynthesisUtterance(line), { voice: voice(), lang }));
  spoken.at(-1).onend = () => speech.pending || show(false);
  spoken.forEach((line) => speech.speak(line));
  show(true);
}

button.addEventListener("click", () => (reading ? stop() : read()));
speech?.addEventListener("voiceschanged", offer);
for (const type of ["change", "htmx:afterSettle"]) document.addEventListener(type, offer);
addEventListener("pagehide", stop);
offer();
