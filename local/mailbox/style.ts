/** One sheet for the whole mailbox: two columns on a desktop, one on a phone, by the reader's colour scheme. */
export const STYLE = `
:root { color-scheme: light dark; --ground:#eef1f4; --sheet:#fff; --line:#cfd7df; --ink:#16202b; --quiet:#4d5a68;
  --link:#0a4f96; --chosen:#dfeaf6; --mark:#0a4f96; }
@media (prefers-color-scheme: dark) { :root { --ground:#0e1318; --sheet:#171e26; --line:#35414e; --ink:#e9eef3;
  --quiet:#a3b1bf; --link:#8fc1ff; --chosen:#22364b; --mark:#8fc1ff; } }
* { box-sizing:border-box; }
html, body { height:100%; margin:0; }
body { display:grid; grid-template:auto minmax(0,1fr) / minmax(17rem,24rem) minmax(0,1fr); background:var(--ground);
  color:var(--ink); font:16px/1.5 'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif; }
header { grid-column:1/-1; display:flex; gap:.75rem; align-items:baseline; padding:.6rem 1rem; background:var(--sheet);
  border-bottom:1px solid var(--line); }
header b { font-size:1.1rem; } header a { color:inherit; text-decoration:none; }
.quiet { color:var(--quiet); font-size:.875rem; }
.push { margin-left:auto; }
nav { overflow-y:auto; background:var(--sheet); border-right:1px solid var(--line); }
nav ol { list-style:none; margin:0; padding:0; }
nav a { display:block; padding:.65rem 1rem; border-bottom:1px solid var(--line); border-left:4px solid transparent;
  color:inherit; text-decoration:none; }
nav a:hover { background:var(--ground); }
nav a[aria-current] { background:var(--chosen); border-left-color:var(--mark); }
nav .row { display:flex; gap:.5rem; justify-content:space-between; align-items:baseline; }
nav .who, nav .what { overflow:hidden; text-overflow:ellipsis; }
nav .who { white-space:nowrap; }
nav .what { display:-webkit-box; -webkit-box-orient:vertical; -webkit-line-clamp:2; line-clamp:2; font-weight:600;
  overflow-wrap:anywhere; } nav time { flex:none; }
.kind { border:1px solid var(--line); border-radius:4px; padding:0 .35rem; font-size:.75rem; color:var(--quiet); }
main { display:flex; flex-direction:column; min-height:0; padding:1rem; gap:.75rem; overflow-y:auto; }
main h1 { font-size:1.25rem; line-height:1.35; margin:0; overflow-wrap:anywhere; }
dl { display:grid; grid-template-columns:auto 1fr; gap:.1rem .75rem; margin:0; font-size:.9375rem; }
dt { color:var(--quiet); } dd { margin:0; overflow-wrap:anywhere; }
.tabs { display:flex; gap:.25rem; border-bottom:1px solid var(--line); }
.tabs a { padding:.4rem .9rem; min-height:2.75rem; display:flex; align-items:center; color:var(--link);
  text-decoration:none; border-bottom:3px solid transparent; }
.tabs a[aria-current] { color:var(--ink); font-weight:600; border-bottom-color:var(--mark); }
iframe, pre { flex:1 0 20rem; width:100%; margin:0; border:1px solid var(--line); border-radius:6px; }
iframe { background:#fff; color-scheme:light; }
iframe.adapts { background:var(--sheet); color-scheme:light dark; }
pre { padding:1rem; background:var(--sheet); white-space:pre-wrap; overflow-wrap:anywhere; overflow-y:auto;
  font:15px/1.5 ui-monospace,'DejaVu Sans Mono',monospace; }
pre a { color:var(--link); }
.empty { margin:auto; text-align:center; color:var(--quiet); max-width:28rem; padding:1rem; }
.back { display:none; }
:focus-visible { outline:3px solid var(--mark); outline-offset:-3px; }
@media (max-width: 44rem) {
  body { grid-template:auto minmax(0,1fr) / minmax(0,1fr); }
  body.reading nav, body:not(.reading) main { display:none; }
  nav { border-right:0; } .back { display:inline-flex; min-height:2.75rem; align-items:center; color:var(--link); }
  main { padding:.5rem 1rem 1rem; } header .hint { display:none; }
}
`;
