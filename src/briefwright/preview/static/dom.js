// Elements from plain values. Words are always set as text, never as HTML: they come from sources and specs of strangers.

/** An element with attributes (a value of true is an empty one, false and null are none) and children. */
export function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value != null) made.setAttribute(name, value);
  }
  made.append(...children.flat().filter((child) => child != null && child !== false && child !== ""));
  return made;
}

/** The element of an ID. */
export const at = (id) => document.getElementById(id);

/** Put children in place of what an element holds, and keep the focus on the element that has the same data-key. */
export function fill(element, ...children) {
  const held = element.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  element.replaceChildren(...children.flat().filter(Boolean));
  if (held) element.querySelector(`[data-key="${CSS.escape(held)}"]`)?.focus();
}

/** Text with the stretches of `marks` ([from, to], in characters) in <mark>. */
export function marked(text, marks) {
  const characters = [...text];
  const parts = [];
  let from = 0;
  for (const [begin, end] of marks ?? []) {
    parts.push(characters.slice(from, begin).join(""), make("mark", {}, characters.slice(begin, end).join("")));
    from = end;
  }
  return [...parts, characters.slice(from).join("")];
}

/** What the server answers to a question in JSON; null where it has no answer. */
export async function ask(path, options = {}) {
  const answer = await fetch(path, { headers: { accept: "application/json" }, ...options });
  return answer.ok ? answer.json() : null;
}
