// The list of briefs.
import { ask, at, fill, make } from "./dom.js";
import { listen } from "./live.js";

const WORDS = { good: "", broken: "cannot be read", missing: "is gone" };

function brief(item) {
  const counts = [
    item.errors ? `${item.errors} error${item.errors === 1 ? "" : "s"}` : "",
    item.warnings ? `${item.warnings} warning${item.warnings === 1 ? "" : "s"}` : "",
    WORDS[item.state] ?? "",
  ].filter(Boolean);
  const editions = item.languages.map((language) =>
    make("a", { href: `/brief/${encodeURIComponent(item.name)}/${language}`, hreflang: language, "data-key": `${item.name}.${language}` },
      make("span", { class: "name", lang: language }, item.titles[language]), item.languages.length > 1 && make("span", { class: "tag" }, language)));
  return make("li", { class: item.errors || item.state !== "good" ? "faulty" : "" },
    editions, make("p", { class: "state" }, make("code", {}, item.name), counts.length ? ` · ${counts.join(", ")}` : item.errors === null ? " · is being checked" : " · no findings"));
}

async function show() {
  const answer = await ask("/api/briefs");
  if (!answer) return;
  fill(at("briefs"), answer.map(brief));
  at("none").hidden = answer.length > 0;
}

listen("/events", { briefs: show, state: show, draft: show }, (gone) => {
  at("said").textContent = gone ? "The preview has stopped" : "";
  if (!gone) show();
});
show();
