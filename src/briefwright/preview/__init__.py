"""The preview: the draft of every brief in a browser, put right within a breath of each save.

What it is: a server for one person on one machine. `drafts` makes drafts as values and keeps the last good one of each
edition; `evidence`, `states`, `overlay` and `anchors` turn them into what a page shows; `live` passes on what changed;
`watch`, `worker`, `printing`, `events`, `guards`, `app` and `server` are the edges: files, threads, a process, the
network. What it is not: it writes nothing into the workspace and knows no truth about briefs that `check` and `build`
do not know.
May import: everything below it; Starlette, uvicorn and watchfiles, which nothing else may.
"""
