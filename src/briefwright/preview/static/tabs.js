// Tabs by the pattern of the ARIA Authoring Practices: arrows move, Home and End go to the ends.
import { at } from "./dom.js";

export class Tabs {
  constructor(list) {
    this.tabs = [...list.querySelectorAll("[role=tab]")];
    this.shown = null;
    for (const tab of this.tabs) {
      tab.addEventListener("click", () => this.show(this.name(tab)));
      tab.addEventListener("keydown", (event) => this.#move(event, this.tabs.indexOf(tab)));
    }
  }

  name(tab) {
    return tab.getAttribute("aria-controls");
  }

  get current() {
    return this.name(this.tabs.find((tab) => tab.getAttribute("aria-selected") === "true"));
  }

  show(name) {
    for (const tab of this.tabs) {
      const chosen = this.name(tab) === name;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      at(this.name(tab)).hidden = !chosen;
    }
    this.shown?.(name);
  }

  #move(event, from) {
    const last = this.tabs.length - 1;
    const to = { ArrowRight: from === last ? 0 : from + 1, ArrowLeft: from ? from - 1 : last, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.tabs[to].focus();
    this.show(this.name(this.tabs[to]));
  }
}
