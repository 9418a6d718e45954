// The list of findings: a click leads to the place in the draft.
import { at, fill, make } from "./dom.js";

const ORDER = { error: 0, warning: 1, note: 2 };

export function findings(list, draft) {
  const sorted = [...list].sort((a, b) => ORDER[a.severity] - ORDER[b.severity] || a.file.localeCompare(b.file) || a.line - b.line);
  const grave = list.filter((finding) => finding.severity !== "note").length;
  for (const id of ["count", "folded-count"]) at(id).textContent = grave ? String(grave) : "";
  fill(at("findings"), sorted.length ? make("ul", { class: "findings" }, sorted.map((finding) => item(finding, draft))) : make("p", { class: "nothing" }, "No findings."));
}

function item(finding, draft) {
  const place = `${finding.file}:${finding.line}:${finding.column}`;
  const go = () => { if (!draft.show(finding.anchor, finding.words)) at("said").textContent = `Not in the draft: ${place}`; };
  return make("li", { class: finding.severity },
    make("button", { type: "button", class: "go", onclick: go, "data-key": `${place} ${finding.code}` },
      make("span", { class: "kind" }, `${finding.severity} `), make("span", { class: "message" }, finding.message)),
    finding.hint && make("p", { class: "hint" }, finding.hint),
    make("p", { class: "place" },
      finding.editor ? make("a", { href: finding.editor }, place) : make("code", {}, place), " ", make("span", { class: "code" }, finding.code)),
    finding.related?.length > 0 && make("ul", { class: "related" }, finding.related.map((other) => make("li", {}, `${other.file}:${other.line} ${other.message}`))));
}
