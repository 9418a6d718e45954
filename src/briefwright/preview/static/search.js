// The search over all passages.
import { ask, at, fill, make, marked } from "./dom.js";
import { copy } from "./evidence.js";

const PAUSE = 120;

/** `open` is called with source and passage of a hit that is to be shown. */
export function search(open) {
  const query = at("query");
  let waiting = 0;
  let turn = 0;
  const look = async () => {
    const words = query.value.trim();
    const mine = ++turn;
    const answer = words ? await ask(`/api/search?q=${encodeURIComponent(words)}`) : { hits: [] };
    if (mine !== turn) return;
    const hits = answer?.hits ?? [];
    at("found").textContent = !words ? "" : answer ? `${hits.length || "No"} passage${hits.length === 1 ? "" : "s"}` : "The search did not answer.";
    fill(at("hits"), hits.map((hit) => item(hit, open)));
  };
  query.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(look, PAUSE); });
  query.form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(waiting); look(); });
}

function item(hit, open) {
  return make("li", {},
    make("button", { type: "button", class: "go", onclick: () => open(hit.source, hit.passage), "data-key": `${hit.source}:${hit.passage}` },
      make("code", {}, `${hit.source}:${hit.passage}`), hit.page ? ` page ${hit.page}` : ""),
    make("p", { class: "snippet" }, marked(hit.snippet, hit.marks)),
    make("p", { class: "work" }, make("cite", {}, hit.title)), copy(hit.cite));
}
