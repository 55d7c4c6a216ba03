export const FORMS = `
fieldset { border: 0; margin: 0 0 1.1rem; padding: 0; min-width: 0; }
legend, label.name { display: block; font-weight: 650; padding: 0; margin-bottom: .35rem; }
.field { margin-bottom: 1.1rem; }
.hint { color: var(--quiet); font-size: .9375rem; margin: 0 0 .4rem; }
.wrong { color: var(--bad); font-weight: 600; margin: 0 0 .4rem; }
input[type="text"], input[type="datetime-local"], input[type="date"], textarea, select {
  display: block; width: 100%; font: inherit; color: inherit; background: var(--sheet); padding: .65rem .7rem; min-height: 3rem;
  border: 1px solid var(--quiet); border-radius: .4rem;
}
input[type="datetime-local"], input[type="date"] { max-width: 18rem; }
.rows-of { border-top: 1px solid var(--line); padding-top: 1rem; }
details > form { padding-top: .4rem; }
textarea { min-height: 7rem; resize: vertical; }
[aria-invalid="true"] { border: 2px solid var(--bad) !important; }
.choice { display: flex; gap: .7rem; align-items: flex-start; padding: .75rem; margin-bottom: .5rem; min-height: 3rem;
  border: 1px solid var(--line); border-radius: .5rem; background: var(--sunken); cursor: pointer; }
.choice input { flex: none; width: 1.3rem; height: 1.3rem; margin: .1rem 0 0; accent-color: var(--accent); }
.choice:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
.choice strong { display: block; }
button { font: inherit; font-weight: 650; min-height: 3rem; padding: .7rem 1.2rem; border-radius: .5rem; cursor: pointer; width: 100%;
  background: var(--accent); color: var(--on-accent); border: 1px solid var(--accent); }
button.default { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; min-height: 0; padding: 0; overflow: hidden; }
.factor button { margin-bottom: .75rem; }
button.second { background: transparent; color: var(--accent); }
.hint.after { margin: .75rem 0 0; }
.errors { margin-bottom: 1.25rem; }
.errors h2 { margin-bottom: .5rem; }
.errors a { color: var(--bad); font-weight: 600; }
`;

// On paper colours are the light ones, folded parts are open, and what only works on a screen is left out.
export const PRINT = `
@media print {
  :root { --ground: #fff; --sheet: #fff; --sunken: #fff; --ink: #000; --quiet: #333; --line: #999; --accent: #000;
    --good: #000; --bad: #000; --warn: #000; --warn-ground: #fff; --bad-ground: #fff; --good-ground: #fff;
    --sev1: #fff; --sev2: #fff; --sev3: #fff; --sev4: #fff; --on-sev: #000; color-scheme: light; }
  @page { margin: 16mm; }
  html { font-size: 10pt; }
  main, .top div { max-width: none; padding: 0 0 6mm; }
  .badge { border: 1px solid #000; }
  .sheet { border: 0; border-radius: 0; border-top: 1px solid #999; padding: 4mm 0; }
  .skip, .jump, form { display: none; }
  thead { display: table-header-group; }
  tr, li, .act, h2 { break-inside: avoid; }
  h2, summary, caption { break-after: avoid; }
  .wide { overflow: visible; }
  details::details-content { content-visibility: visible; height: auto; display: block; }
}
`;
