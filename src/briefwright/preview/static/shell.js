// One edition of a brief: the draft, and what stands beside it.
import { ask, at, fill, make, marked } from "./dom.js";
import { Draft } from "./draft.js";
import { Evidence } from "./evidence.js";
import { findings } from "./findings.js";
import { listen } from "./live.js";
import { search } from "./search.js";
import { Tabs } from "./tabs.js";

const [, , name, language] = location.pathname.split("/");
const place = `${name}/${language}`;
const narrow = matchMedia("(max-width: 60rem)");
const RESTS = 200;

const tabs = new Tabs(document.querySelector("[role=tablist]"));
const evidence = new Evidence(name, language);
let state = { notes: [], findings: [], sources: [] };

let turning = 0;

/** What the panel shows is turned by a click; by the focus, or a pointer that rests, only where nothing else is at work. */
const draft = new Draft(at("draft"), (number, how) => {
  clearTimeout(turning);
  const note = state.notes.find((one) => one.number === number);
  if (!note) return;
  evidence.note(note);
  if (how === "click") tabs.show("evidence");
  else if (how !== "led" && ["findings", "sources"].includes(tabs.current)) {
    turning = setTimeout(() => tabs.show("evidence"), how === "pointer" ? RESTS : 0);
  }
});

/** Tell in the bar, or where it is only to be heard, to a screen reader alone. */
function say(words, heard = false) {
  at("said").textContent = words;
  at("said").classList.toggle("heard", heard);
}

const HEADS = { good: "This cannot be read", broken: "This cannot be read", missing: "Not to be found" };

function overlay(fault, answer) {
  const box = at("overlay");
  const place = fault && [fault.file, fault.line, fault.line && fault.column].filter(Boolean).join(":");
  box.hidden = !fault;
  at("stage").classList.toggle("stale", Boolean(fault));
  if (!fault) return box.replaceChildren();
  fill(box,
    make("h2", {}, HEADS[answer.state]),
    make("p", { class: "message" }, fault.message),
    fault.hint && make("p", { class: "hint" }, fault.hint),
    make("p", { class: "place" }, fault.editor ? make("a", { href: fault.editor }, place) : make("code", {}, place)),
    fault.lines.length > 0 && make("pre", { tabindex: "0", "aria-label": "The lines at fault" }, fault.lines.map((line) =>
      make("span", { class: line.marked ? "line fault" : "line" }, make("span", { class: "no" }, String(line.number).padStart(4) + " "), marked(line.text, line.marked ? [line.marked] : []), "\n"))),
    answer.version && make("p", {}, "Below stands the last good draft."));
}

function sources(list) {
  fill(at("sources"), list.length ? make("ol", { class: "sources" }, list.map((source) =>
    make("li", {}, make("p", { class: "ref" }, source.text), make("p", { class: "work" }, make("code", {}, source.key), source.reliability && ` · reliability ${source.reliability}`, source.description && ` · ${source.description}`)))) : make("p", { class: "nothing" }, "No source is cited yet."));
}

function pdf(now) {
  const words = { none: "No PDF yet.", making: "The PDF is being made …", failed: "The PDF could not be made; the findings say why.", ready: `${now.pages} page${now.pages === 1 ? "" : "s"}` };
  const panel = at("pdf");
  const frame = panel.querySelector("iframe");
  const address = now.version ? `/pdf/${place}?v=${now.version}` : "";
  const fitting = `${address}#navpanes=0&view=FitH`;
  const status = make("p", { role: "status" }, words[now.state] ?? "", now.state === "making" && now.version ? " Below stands the last one." : "");
  if (!address) return fill(panel, status);
  const link = make("a", { href: address, target: "_blank", rel: "noopener" }, "Open it by itself");
  if (frame && frame.getAttribute("src") === fitting) { panel.querySelector("[role=status]").replaceWith(status); return; }
  const shown = tabs.current === "pdf" ? make("iframe", { src: fitting, title: "PDF of the draft" }) : null;
  fill(panel, make("div", { class: "head" }, status, link), shown);
}

function language_links(brief) {
  fill(at("languages"), brief && brief.languages.length > 1 && brief.languages.map((other) =>
    make("a", { href: `/brief/${name}/${other}`, hreflang: other, "aria-current": other === language ? "page" : null }, other)));
}

async function refresh() {
  const answer = await ask(`/api/state/${place}`);
  if (!answer) return say("This brief is gone");
  state = answer;
  at("title").textContent = answer.title ?? decodeURIComponent(name);
  document.title = `${answer.title ?? name} – draft`;
  at("title").lang = language;
  overlay(answer.overlay, answer);
  findings(answer.findings, draft);
  sources(answer.sources ?? []);
  pdf(answer.pdf ?? { state: "none" });
  const errors = answer.findings.filter((finding) => finding.severity === "error").length;
  if (answer.state === "missing") say(answer.version ? "The spec is gone; this is the last draft" : "");
  else say(answer.overlay ? "" : errors ? `${errors} error${errors === 1 ? "" : "s"}` : "", true);
}

async function briefs() {
  const answer = await ask("/api/briefs");
  language_links((answer ?? []).find((one) => encodeURIComponent(one.name) === name));
}

async function renewed() {
  await draft.renew();
  evidence.forget();
  await refresh();
}

// One change is put in place at a time; what comes meanwhile is put in together.
let busy = null;
let again = false;
function renew() {
  if (busy) { again = true; return; }
  busy = renewed().catch(() => say("The draft could not be fetched")).finally(() => {
    busy = null;
    if (again) { again = false; renew(); }
  });
}

/** What was saved after the page was fetched and before it began to listen. */
async function caughtUp() {
  const before = state.version;
  await refresh();
  if (state.version !== before) renew();
}

function fold(open) {
  document.body.classList.toggle("folded", !open);
  at("fold").setAttribute("aria-expanded", String(open));
  draft.hush(open && !narrow.matches);
}

at("fold").addEventListener("click", () => fold(document.body.classList.contains("folded")));
narrow.addEventListener("change", () => fold(!narrow.matches));
fold(!narrow.matches);
tabs.shown = (which) => {
  if (narrow.matches) fold(true);
  document.body.dataset.tab = which;
  if (which !== "pdf") return;
  pdf(state.pdf ?? { state: "none" });
  if ((state.pdf?.state ?? "none") === "none") fetch(`/pdf/${place}`).then(refresh); // it is made from the first time that it is wanted
};
addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) { event.preventDefault(); fold(true); tabs.show("search"); at("query").focus(); }
  if (event.key === "Escape" && narrow.matches && !typing) fold(false);
});
search((source, passage) => { evidence.passage(source, passage); tabs.show("evidence"); at("evidence").focus(); });

await Promise.all([draft.open(`/draft/${place}`), refresh(), briefs()]);
let gone = false;
listen(`/events/${place}`, { draft: renew, state: refresh, pdf: refresh, briefs }, (lost) => {
  if (lost) say("The preview has stopped");
  else if (gone) renew();
  else caughtUp();
  gone = lost;
});
document.body.dataset.ready = "";
