/* Says a line aloud into the page's own file field: nothing leaves the page until it is kept.
   Where there is no microphone, a file can be chosen. */
const LONGEST = 5 * 60 * 1000;
let recorder, held;
const field = () => document.querySelector("input[name=sound]");

function parts() {
  const place = document.querySelector(".recording");
  const [record, leave] = place.querySelectorAll("button");
  return { place, record, leave, told: place.querySelector("[role=status]"), player: place.querySelector("audio") };
}

function offer() {
  if (!field() || !navigator.mediaDevices || !window.MediaRecorder) return;
  const { place, record } = parts();
  place.hidden = false;
  record.dataset.start ||= record.textContent;
  if (held && !field().files.length) put(held);
}

function put(file) {
  const carried = new DataTransfer();
  if (file) carried.items.add(file);
  field().files = carried.files;
  show();
}

function show() {
  const { leave, player } = parts();
  [held] = field().files;
  URL.revokeObjectURL(player.src);
  player.hidden = leave.hidden = !held;
  if (held) player.src = URL.createObjectURL(held);
  else player.removeAttribute("src");
}

async function start() {
  const { place, record, told } = parts();
  const sound = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => null);
  told.textContent = sound ? place.dataset.recording : place.dataset.none;
  if (!sound) return;
  const said = [];
  recorder = new MediaRecorder(sound, { audioBitsPerSecond: 64000 });
  const end = setTimeout(() => recorder.stop(), LONGEST);
  recorder.ondataavailable = ({ data }) => said.push(data);
  recorder.onstop = () => {
    clearTimeout(end);
    sound.getTracks().forEach((track) => track.stop());
    record.textContent = record.dataset.start;
    told.textContent = "";
    put(new File(said, "said-aloud", { type: recorder.mimeType }));
  };
  recorder.start();
  record.textContent = record.dataset.stop;
}

const recording = () => recorder?.state === "recording";

document.addEventListener("click", ({ target }) => {
  if (!target.matches(".recording button")) return;
  if (target === parts().leave) put(null);
  else if (recording()) recorder.stop();
  else start();
});
document.addEventListener("change", ({ target }) => target === field() && show());
/* Kept while it still records: first the sound, then the form. */
document.addEventListener("submit", (event) => {
  if (!recording() || !event.target.contains(field())) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  recorder.addEventListener("stop", () => event.target.requestSubmit());
  recorder.stop();
}, true);
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (detail.xhr.getResponseHeader("X-Kept")) held = undefined;
});
document.addEventListener("htmx:afterSettle", offer);
offer();
