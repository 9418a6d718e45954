// The evidence panel: the passages of the note that is pointed at, in their context.
import { ask, at, fill, make } from "./dom.js";

export class Evidence {
  constructor() {
    this.known = new Map();
    this.asked = 0;
    this.clear();
  }

  clear() {
    fill(at("evidence"), make("p", {}, "Point at the number of a note in the draft, or move to it with the keyboard: the passages that it cites stand here."));
  }

  /** What was read before may have changed. */
  forget() {
    this.known.clear();
    if (this.last) this.#show(...this.last);
  }

  async note(note) {
    await this.#show(`Note ${note.number}`, note.citations);
  }

  async passage(source, passage) {
    await this.#show("", [{ source, passage }]);
  }

  async #show(heading, citations) {
    const turn = ++this.asked;
    this.last = [heading, citations];
    const found = await Promise.all(citations.map((citation) => this.#passage(citation)));
    if (turn !== this.asked) return;
    fill(at("evidence"), heading && make("h2", {}, heading), found.map((one, i) => (one ? this.#card(one) : absent(citations[i]))));
  }

  async #passage({ source, passage }) {
    const path = `/api/passage/${encodeURIComponent(source)}/${encodeURIComponent(passage)}`;
    if (!this.known.has(path)) this.known.set(path, await ask(path));
    return this.known.get(path);
  }

  #card(found) {
    const { passage } = found;
    const where = [passage.page && `page ${passage.page}`, passage.lines && `lines ${passage.lines}`].filter(Boolean).join(", ");
    const around = (id, words) => id && make("button", { type: "button", class: "step", onclick: () => this.passage(found.source, id), "data-key": `${words}` }, `${words} ${id}`);
    return make("article", { class: "passage" },
      make("h3", {}, make("code", {}, `${found.source}:${passage.id}`), where && ` ${where}`),
      (found.headings ?? []).length > 0 && make("p", { class: "path", lang: found.language }, found.headings.join(" › ")),
      found.before && make("p", { class: "around", lang: found.language }, found.before),
      make("blockquote", { lang: passage.language ?? found.language }, passage.text.split(/\n\s*\n/).map((words) => make("p", {}, words))),
      found.after && make("p", { class: "around", lang: found.language }, found.after),
      (found.notes ?? []).length > 0 && make("dl", { class: "own" }, found.notes.flatMap((note) => [make("dt", {}, note.marker || note.id), make("dd", { lang: note.language ?? found.language }, note.text)])),
      make("p", { class: "work" }, make("cite", { lang: found.language }, found.title), found.reliability && ` · reliability ${found.reliability}`, found.extent && found.extent !== "full" && ` · ${found.extent}`),
      make("p", { class: "steps" }, around(found.previous, "before:"), around(found.next, "after:"), copy(`[@${found.source}:${passage.id}]`)));
  }
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
