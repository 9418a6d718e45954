// The search over all passages.
import { ask, at, fill, make, marked } from "./dom.js";
import { copy } from "./evidence.js";

const PAUSE = 120;
const HINT = "A word finds all its forms and what begins like it; a figure finds itself in any language: 2448亿, 244.8 billion.";
const NOTHING = "No passage holds these words; fewer of them, or fewer letters, find more.";

/** `open` is called with source and passage of a hit that is to be shown. */
export function search(open) {
  const query = at("query");
  let waiting = 0;
  at("found").textContent = HINT;
  let turn = 0;
  const look = async () => {
    const words = query.value.trim();
    const mine = ++turn;
    const answer = words ? await ask(`/api/search?q=${encodeURIComponent(words)}`) : { hits: [] };
    if (mine !== turn) return;
    const hits = answer?.hits ?? [];
    at("found").textContent = !words ? HINT : !answer ? "The search did not answer." : answer.fault || said(hits.length);
    fill(at("hits"), hits.map((hit) => item(hit, open)));
  };
  query.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(look, PAUSE); });
  query.addEventListener("focus", () => ask("/api/search?q="), { once: true });  // the index is made ready meanwhile
  query.form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(waiting); look(); });
}

const said = (count) => count ? `${count} passage${count === 1 ? "" : "s"}` : NOTHING;

function item(hit, open) {
  return make("li", {},
    make("p", { class: "head" },
      make("button", { type: "button", class: "go", onclick: () => open(hit.source, hit.passage), "data-key": `${hit.source}:${hit.passage}` },
        make("code", {}, `${hit.source}:${hit.passage}`), hit.page && make("span", { class: "where" }, `page ${hit.page}`)),
      copy(hit.cite)),
    make("p", { class: "snippet" }, marked(hit.snippet, hit.marks)),
    make("p", { class: "work" }, make("cite", {}, hit.title)));
}
