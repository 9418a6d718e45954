// The stream of what changes on the server.

/** Calls `heard` for each kind of event, and `lost` when the server is gone or back (true, false). */
export function listen(path, heard, lost) {
  const stream = new EventSource(path);
  for (const [name, call] of Object.entries(heard)) {
    stream.addEventListener(name, (event) => call(JSON.parse(event.data || "{}")));
  }
  stream.addEventListener("open", () => lost(false));
  stream.addEventListener("error", () => lost(true));
  addEventListener("pagehide", () => stream.close());
}
