/* Every page works without this. With it: drafts stay, files can be dropped, problems are said. */
import { keepDrafts } from "./drafts.js";
import { takeDrops } from "./drop.js";
import { sayProblems } from "./problems.js";

document.documentElement.classList.add("scripted");
keepDrafts(document);
takeDrops(document);
sayProblems(document);
document.addEventListener("htmx:afterSwap", (event) => keepDrafts(event.target.parentNode || document));
