// Brings a document to the state of another by changing only what differs, so that scrolling, focus and open notes stay.

/** Make `now` like `then`; the elements whose words changed are returned, innermost first. */
export function morph(now, then) {
  const changed = [];
  head(now, then);
  attributes(now.documentElement, then.documentElement);
  element(now.body, then.body, changed);
  return changed;
}

function head(now, then) {
  if (now.head.isEqualNode(then.head)) return;
  children(now.head, then.head, []);
}

function element(now, then, changed) {
  attributes(now, then);
  if (!children(now, then, changed) && words(then)) changed.push(now);
}

function attributes(now, then) {
  for (const { name } of [...now.attributes]) if (!then.hasAttribute(name)) now.removeAttribute(name);
  for (const { name, value } of then.attributes) if (now.getAttribute(name) !== value) now.setAttribute(name, value);
}

/** Whether the change was passed on to elements inside. */
function children(now, then, changed) {
  const olds = [...now.childNodes];
  const news = [...then.childNodes];
  let start = 0;
  while (start < olds.length && start < news.length && olds[start].isEqualNode(news[start])) start++;
  let end = 0;
  while (end < olds.length - start && end < news.length - start && olds.at(-1 - end).isEqualNode(news.at(-1 - end))) end++;
  const left = olds.slice(start, olds.length - end);
  const wanted = news.slice(start, news.length - end);
  const before = end ? olds.at(-end) : null;
  if (!left.length && !wanted.length) return true;
  const pairs = paired(left, wanted);
  let inside = true;
  const used = new Set(pairs.filter(Boolean));
  for (const old of left) if (!used.has(old)) { old.remove(); if (text(old)) inside = false; }
  wanted.forEach((next, i) => {
    const old = pairs[i];
    const place = following(pairs, i, before);
    if (!old) {
      const made = now.ownerDocument.importNode(next, true);
      now.insertBefore(made, place);
      if (made.nodeType === Node.ELEMENT_NODE) { if (words(made)) changed.push(made); } else if (text(made)) inside = false;
    } else if (!old.isEqualNode(next)) {
      if (old.nodeType === Node.ELEMENT_NODE) element(old, next, changed);
      else { old.data = next.data; inside = false; }
    }
  });
  return inside;
}

/** For each new node the old one that it continues: an equal one (as many as can be in order), else, in the gaps between
 *  these, the one of its ID or the next of its kind. */
function paired(olds, news) {
  const pairs = equals(olds.map(whole), news.map(whole)).map((i) => (i < 0 ? null : olds[i]));
  let from = 0;
  for (let i = 0; i < news.length; i++) {
    if (pairs[i]) { from = olds.indexOf(pairs[i]) + 1; continue; }
    const next = pairs.slice(i + 1).find(Boolean);
    const gap = olds.slice(from, next ? olds.indexOf(next) : olds.length);
    const found = gap.find((old) => (news[i].id ? old.id === news[i].id && old.nodeName === news[i].nodeName : alike(old, news[i])));
    if (found) { pairs[i] = found; from = olds.indexOf(found) + 1; }
  }
  return pairs;
}

const whole = (node) => node.outerHTML ?? node.data ?? "";

/** The longest common subsequence: for each of `b` the index of its equal in `a`, or -1. Beyond some size only what
 *  follows in order is looked for, which takes no time to speak of. */
function equals(a, b) {
  const found = new Array(b.length).fill(-1);
  if (a.length * b.length > 250_000) {
    let from = 0;
    b.forEach((item, i) => { const k = a.indexOf(item, from); if (k >= 0) { found[i] = k; from = k + 1; } });
    return found;
  }
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let k = b.length - 1; k >= 0; k--) {
      best[i * width + k] = a[i] === b[k] ? best[(i + 1) * width + k + 1] + 1 : Math.max(best[(i + 1) * width + k], best[i * width + k + 1]);
    }
  }
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    if (a[i] === b[k]) found[k++] = i++;
    else if (best[(i + 1) * width + k] >= best[i * width + k + 1]) i++;
    else k++;
  }
  return found;
}

const alike = (old, node) => old.nodeType === node.nodeType && old.nodeName === node.nodeName && !old.id && !node.id;

/** The old node before which the i-th new one is to stand. */
function following(pairs, i, before) {
  for (let k = i + 1; k < pairs.length; k++) if (pairs[k]) return pairs[k];
  return before;
}

const text = (node) => node.textContent.trim() !== "";
const words = (node) => node.nodeType === Node.ELEMENT_NODE && !["STYLE", "SCRIPT"].includes(node.nodeName) && text(node);
