// The evidence panel: the passages of the note that is pointed at, in their context.
import { ask, at, fill, make } from "./dom.js";

export class Evidence {
  /** `language` is that of the edition: titles are told in it. */
  constructor(language) {
    this.language = language;
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
    const path = `/api/passage/${encodeURIComponent(source)}/${encodeURIComponent(passage)}?language=${this.language}`;
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
      make("blockquote", { lang: passage.language ?? language }, paragraphs(passage, found.notes)),
      found.after && make("p", { class: "around", lang: language }, found.after),
      found.notes.length > 0 && make("dl", { class: "own" }, found.notes.flatMap((note) => [make("dt", {}, note.marker || note.id), make("dd", { lang: note.language ?? language }, note.text)])),
      make("p", { class: "work" }, make("cite", { lang: language }, found.title), said.filter(Boolean).map((words) => ` · ${words}`)),
      make("p", { class: "steps" }, copy(`[@${found.source}:${passage.id}]`), step(found.previous, "Before:", `← ${found.previous}`), step(found.next, "After:", `${found.next} →`)));
  }
}

const EXTENTS = { excerpt: "an excerpt", digest: "a digest" };

/** The paragraphs of a passage, with the markers of its notes where they stand. */
function paragraphs(passage, notes) {
  const characters = [...passage.text];
  const marks = [...passage.marks].sort((a, b) => a.offset - b.offset);
  const made = [[]];
  let from = 0;
  const words = (to) => characters.slice(from, to).join("").split(/\n\s*\n/).forEach((part, i) => (i ? made.push([part]) : made.at(-1).push(part)));
  for (const mark of marks) {
    words(mark.offset);
    from = mark.offset;
    const note = notes.find((one) => one.id === mark.note);
    made.at(-1).push(make("sup", {}, note?.marker || mark.note));
  }
  words(characters.length);
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
