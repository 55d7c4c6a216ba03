export const PARTS = `
.exercise p { margin: 0; max-width: none; }
.exercise { padding: .7rem 1.1rem; background: #5b2a86; color: #fff; font-weight: 650; }
.heading { margin-bottom: 1.25rem; }
.heading p { margin: 0; display: flex; gap: .6rem; align-items: center; flex-wrap: wrap; }
.badge { display: inline-block; padding: .1rem .55rem; border-radius: .3rem; font-weight: 700; font-size: .875rem; color: var(--on-sev); }
.sev1 { background: var(--sev1); } .sev2 { background: var(--sev2); } .sev3 { background: var(--sev3); } .sev4 { background: var(--sev4); }
.sheet, .notice, .errors { background: var(--sheet); border: 1px solid var(--line); border-radius: .6rem; padding: 1.1rem 1.1rem 1.2rem; margin: 0 0 1rem; }
.notice, .errors { border-left-width: .4rem; }
.notice { border-left-color: var(--accent); }
.notice.warn { background: var(--warn-ground); border-color: var(--warn); }
.notice.bad, .errors { background: var(--bad-ground); border-color: var(--bad); }
.notice.good { background: var(--good-ground); border-color: var(--good); }
.big { font-size: 1.25rem; font-weight: 650; margin-bottom: .25rem; }
dl { margin: 0; display: grid; gap: .15rem 1.25rem; }
dt { color: var(--quiet); font-size: .9375rem; }
dd { margin: 0 0 .5rem; }
dd:last-child { margin-bottom: 0; }
dl.short { grid-template-columns: 7rem 1fr; }
dl:not(:last-child) { margin-bottom: .75rem; }
.acts { list-style: none; padding: 0; }
.act { border: 1px solid var(--line); border-radius: .5rem; padding: .9rem; margin: 0 0 .75rem; }
.act:last-child { margin-bottom: 0; }
.act h3 { margin-bottom: .6rem; }
h3.after { margin: 1rem 0 .4rem; }
.plain { list-style: none; padding: 0; }
.plain > li { padding: .55rem 0; margin: 0; border-top: 1px solid var(--line); }
.plain > li:first-child { border-top: 0; padding-top: 0; }
.mark { font-weight: 650; } .mark.good { color: var(--good); } .mark.bad { color: var(--bad); } .mark.warn { color: var(--warn); }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
caption { text-align: left; font-weight: 650; padding: 0 0 .5rem; font-size: 1.0625rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-top: 1px solid var(--line); }
thead th { border-top: 0; color: var(--quiet); font-weight: 600; font-size: .875rem; }
tbody th { font-weight: 500; }
.unknown { color: var(--warn); font-style: italic; }
.notice p { max-width: none; }
a.button { display: inline-block; font-weight: 650; text-decoration: none; padding: .65rem 1.1rem; border-radius: .5rem;
  border: 1px solid var(--accent); background: var(--sheet); }
.jump a.button { display: block; text-align: center; }
.question { font-size: 1.0625rem; }
.qr svg { display: block; width: 100%; max-width: 15rem; height: auto; }
.notice h1 { margin: 0 0 .5rem; }
.letter { padding: 1.75rem 1.75rem 2rem; }
.letter h1 { margin: 0 0 1.25rem; }
.letter h2 { margin: 1.5rem 0 .4rem; }
.letter .regards { margin-top: 1.5rem; }
.fields p { margin-bottom: .2rem; }
.evidence { margin-top: .4rem; }
.changed { margin-bottom: 1.5rem; }
.changed td { overflow-wrap: anywhere; }
.when, .short-hash { white-space: nowrap; }
.wide { overflow-x: auto; }
details { border-top: 1px solid var(--line); padding: .6rem 0; }
summary { cursor: pointer; font-weight: 600; min-height: 1.75rem; }
summary + * { margin-top: .6rem; }
@media (min-width: 34rem) {
  dl, dl.short { grid-template-columns: minmax(8rem, 12rem) 1fr; }
  dd { margin-bottom: .25rem; }
  .timeline { table-layout: fixed; }
  .timeline th:nth-child(1) { width: 14%; } .timeline th:nth-child(2) { width: 14%; } .timeline th:nth-child(3) { width: 16%; }
  .timeline th:nth-child(5) { width: 21%; }
  .fields, .changed { table-layout: fixed; }
  .changed th:nth-child(1) { width: 26%; }
  .fields th:nth-child(1) { width: 31%; } .fields th:nth-child(3) { width: 24%; }
}
@media (max-width: 33.99rem) {
  .rows thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .rows, .rows tbody, .rows tr, .rows th, .rows td, .rows caption { display: block; }
  .rows tr { border-top: 1px solid var(--line); padding: .6rem 0; }
  .rows th, .rows td { border: 0; padding: .1rem 0; }
  .timeline br.fold { display: none; }
  .timeline tbody th, .fields tbody th { font-weight: 650; }
  .timeline [data-label]::before, .changed [data-label]::before { content: attr(data-label) " "; color: var(--quiet); }
}
@media (min-width: 62rem) {
  .columns { display: grid; grid-template-columns: minmax(0, 1fr) 24rem; gap: 1.25rem; align-items: start; }
  .columns.even { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .beside { position: sticky; top: 1rem; }
  .even .beside { position: static; }
  .jump { display: none; }
}
`;
