// The evidence panel: the passages of the note that is pointed at, in their context.
import { ask, at, fill, make } from "./dom.js";

export class Evidence {
  /** `name` and `language` are those of the edition: its figures are marked, and titles told in its language. */
  constructor(name, language) {
    this.asking = `?${new URLSearchParams({ brief: decodeURIComponent(name), language })}`;
    this.known = new Map();
    this.asked = 0;
    this.clear();
  }

  clear() {
    fill(at("evidence"), make("p", { class: "nothing" }, "Point at the number of a note in the draft, or move to it with the keyboard: the passages that it cites stand here."));
  }

  /** What was read before may have changed. */
  forget() {
    this.known.clear();
    if (this.last) this.#show(...this.last);
  }

  async note(note) {
    await this.#show(note, note.citations);
  }

  async passage(source, passage) {
    await this.#show(null, [{ source, passage }]);
  }

  async #show(note, citations) {
    const turn = ++this.asked;
    this.last = [note, citations];
    const found = await Promise.all(citations.map((citation) => this.#passage(citation)));
    if (turn !== this.asked) return;
    fill(at("evidence"), note && [make("h2", {}, `Note ${note.number}`), make("p", { class: "printed" }, note.text)], found.map((one, i) => (one ? this.#card(one) : absent(citations[i]))));
  }

  async #passage({ source, passage }) {
    const path = `/api/passage/${encodeURIComponent(source)}/${encodeURIComponent(passage)}${this.asking}`;
    if (!this.known.has(path)) this.known.set(path, await ask(path));
    return this.known.get(path);
  }

  #card(found) {
    const { passage, language } = found;
    const where = [passage.page && `page ${passage.page}`, passage.lines && `line${/^\d+$/.test(passage.lines) ? "" : "s"} ${passage.lines}`].filter(Boolean).join(", ");
    const step = (id, words, shown) => id && make("button", { type: "button", onclick: () => this.passage(found.source, id), "data-key": words, "aria-label": `${words} ${id}` }, shown);
    const said = [found.reliability && `reliability ${found.reliability}${found.reliability_words && ` (${found.reliability_words})`}`, EXTENTS[found.extent]];
    return make("article", { class: "passage" },
      make("h3", {}, make("code", {}, `${found.source}:${passage.id}`), where && make("span", { class: "where" }, where)),
      found.headings.length > 0 && make("p", { class: "path", lang: language }, found.headings.join(" › ")),
      found.before && make("p", { class: "around", lang: language }, found.before),
      make("blockquote", { lang: passage.language ?? language }, paragraphs(passage, found.notes, found.figures)),
      found.figures.length > 0 && make("ul", { class: "figures", "aria-label": "Figures of the brief held against this passage" }, found.figures.map(told)),
      found.after && make("p", { class: "around", lang: language }, found.after),
      found.notes.length > 0 && make("dl", { class: "own" }, found.notes.flatMap((note) => [make("dt", {}, note.marker || note.id), make("dd", { lang: note.language ?? language }, note.text)])),
      make("p", { class: "work" }, make("cite", { lang: language }, found.title), said.filter(Boolean).map((words) => ` · ${words}`)),
      make("p", { class: "steps" }, copy(`[@${found.source}:${passage.id}]`), step(found.previous, "Before:", `← ${found.previous}`), step(found.next, "After:", `${found.next} →`)));
  }
}

const EXTENTS = { excerpt: "an excerpt", digest: "a digest" };

const OUTCOMES = { "borne out": ["borne", "✓"], "not borne out": ["wrong", "✗"], "could not be read": ["unread", "?"] };

/** A figure of the brief, what was found of it, and why. */
function told({ figure, outcome, why }) {
  const [kind, sign] = OUTCOMES[outcome];
  return make("li", { class: kind }, make("span", { class: "sign", "aria-hidden": "true" }, sign), make("b", {}, figure), ` ${outcome}`, why && `: ${why}`);
}

/** The stretches of a passage that decide about figures of the brief: none overlaps another, the gravest is kept. */
function stretches(figures) {
  const kept = [];
  for (const { stretch, outcome } of [...figures].sort((a, b) => (a.outcome === "borne out") - (b.outcome === "borne out"))) {
    if (stretch && !kept.some(([begin, end]) => stretch[0] < end && begin < stretch[1])) kept.push([...stretch, OUTCOMES[outcome][0]]);
  }
  return kept.sort((a, b) => a[0] - b[0]);
}

/** The paragraphs of a passage, with the markers of its notes where they stand, and marks on the figures that decide. */
function paragraphs(passage, notes, figures) {
  const characters = [...passage.text];
  const marked = stretches(figures);
  const cuts = new Set([...marked.flatMap(([begin, end]) => [begin, end]), ...passage.marks.map((mark) => mark.offset), characters.length]);
  const made = [[]];
  let from = 0;
  for (const to of [...cuts].sort((a, b) => a - b)) {
    const kind = marked.find(([begin, end]) => begin <= from && from < end)?.[2];
    characters.slice(from, to).join("").split(/\n\s*\n/).forEach((part, i) => {
      if (i) made.push([]);
      if (part) made.at(-1).push(kind ? make("mark", { class: kind }, part) : part);
    });
    for (const mark of passage.marks.filter((one) => one.offset === to)) {
      const note = notes.find((one) => one.id === mark.note);
      made.at(-1).push(make("sup", {}, note?.marker || mark.note));
    }
    from = to;
  }
  return made.map((parts) => make("p", {}, parts));
}

const absent = ({ source, passage }) => make("article", { class: "passage" }, make("h3", {}, make("code", {}, `${source}:${passage}`)), make("p", {}, "There is no such passage."));

/** A button that puts words on the clipboard. */
export function copy(words) {
  const button = make("button", { type: "button", class: "copy", title: words, "data-key": `copy ${words}` }, "Copy citation");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(words);
      at("said").textContent = `Copied ${words}`;
    } catch {
      at("said").textContent = words;
    }
  });
  return button;
}
