// The draft in its frame: put in, kept up to date in place, and what is pointed at in it.
import { morph } from "./morph.js";

const LIT = `[data-bw-lit]{outline:2px solid #c98a00;outline-offset:3px;border-radius:2px}`;
const QUIET = `.pop{display:none !important}`;
const SHOWN = 1200;

export class Draft {
  /** `pointed` is called with the number of the note whose call has the pointer, the focus or a click, and with which;
   *  "led" is a focus that `show` gave. Without a number the pointer has left. */
  constructor(frame, pointed) {
    this.frame = frame;
    this.pointed = pointed;
    this.loading = null;
    this.quiet = false;
  }

  /** Whether the draft's own boxes of notes stay away, as the panel shows what they hold. */
  hush(quiet) {
    this.quiet = quiet;
    if (this.boxes) this.boxes.disabled = !quiet;
  }

  get document() {
    return this.frame.contentDocument;
  }

  /** Show the draft at an address for the first time. */
  open(address) {
    this.address = address;
    return (this.loading = new Promise((done) => {
      this.frame.addEventListener("load", () => { this.#prepare(); done(); }, { once: true });
      this.frame.src = address;
    }));
  }

  /** Fetch the draft anew and change what differs; the elements that changed light up. */
  async renew() {
    await this.loading;
    const answer = await fetch(this.address, { cache: "no-store" });
    if (!answer.ok) return [];
    const then = new this.frame.contentWindow.DOMParser().parseFromString(await answer.text(), "text/html");
    if (!this.document?.body) { await this.open(this.address); return []; }
    const notes = this.#notes(this.document);
    const changed = morph(this.document, then);
    const lit = this.#visible(changed, notes === this.#notes(then));
    this.#light(lit);
    return lit;
  }

  /** Bring into view and focus what an ID names, light it up: the call of a note, or in a part of the text that which
   *  holds these words. False where there is no such element. */
  show(id, words) {
    const named = id && this.document?.getElementById(id);
    if (!named) return false;
    const found = named.closest(".cite") ?? holding(named.closest("section") ?? this.document.body, words) ?? named;
    const target = found.querySelector("button.call") && found.matches(".cite") ? found.querySelector("button.call") : found;
    target.scrollIntoView({ block: "center", behavior: still() ? "auto" : "smooth" });
    if (target.tabIndex < 0) target.tabIndex = -1;
    this.leading = true;
    target.focus({ preventScroll: true });
    this.leading = false;
    this.#light([found]);
    return true;
  }

  #notes(doc) {
    return doc.querySelectorAll(".cite").length;
  }

  #prepare() {
    const doc = this.document;
    if (!doc) return;
    const sheet = new this.frame.contentWindow.CSSStyleSheet();
    sheet.replaceSync(LIT);
    this.boxes = new this.frame.contentWindow.CSSStyleSheet();
    this.boxes.replaceSync(QUIET);
    this.boxes.disabled = !this.quiet;
    doc.adoptedStyleSheets = [sheet, this.boxes];
    const number = (event) => event.target.closest?.(".cite")?.id.match(/^c(\d+)$/)?.[1];
    const point = (event, how) => { const found = number(event); if (found) this.pointed(Number(found), how); };
    doc.addEventListener("mouseover", (event) => point(event, "pointer"));
    doc.addEventListener("mouseout", (event) => { if (number(event)) this.pointed(null); });
    doc.addEventListener("focusin", (event) => point(event, this.leading ? "led" : "focus"));
    doc.addEventListener("click", (event) => {
      point(event, "click");
      const link = event.target.closest?.("a[href]");
      if (link && !link.getAttribute("href").startsWith("#")) {
        event.preventDefault();
        if (/^(https?|mailto):/.test(link.href)) open(link.href, "_blank", "noopener,noreferrer");
      }
    });
    doc.addEventListener("keydown", (event) => this.frame.dispatchEvent(new KeyboardEvent("keydown", { key: event.key, bubbles: true })));
  }

  /** What a reader sees of a change. Where calls come or go the numbers of all later ones change, which is no news. */
  #visible(changed, alike) {
    const seen = new Set();
    for (const element of changed) {
      const cite = element.closest(".cite");
      if (cite || element.closest(".notes")) { if (alike && cite) seen.add(cite); continue; }
      if (element.closest("body")) seen.add(element);
    }
    return [...seen].slice(0, 40);
  }

  #light(elements) {
    for (const element of elements) {
      if (still()) {
        element.dataset.bwLit = "";
        setTimeout(() => delete element.dataset.bwLit, SHOWN);
      } else {
        element.animate([{ backgroundColor: "rgb(255 200 60 / .55)" }, { backgroundColor: "rgb(255 200 60 / 0)" }], { duration: SHOWN, easing: "ease-out" });
      }
    }
  }
}

/** The mark, else the first line of text, that holds some words; white space does not count. */
function holding(part, words) {
  const bare = (text) => text.replace(/[\s\u2060]+/g, "");
  const wanted = bare(words ?? "");
  const lines = [...part.querySelectorAll("mark.unresolved"), ...part.querySelectorAll("p, li, td, th, dd, dt, h1, h2, h3, h4")];
  return wanted ? lines.find((line) => bare(line.textContent).includes(wanted)) : null;
}

const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
