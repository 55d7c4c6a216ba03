// Colours keep a contrast of 4.5:1 or more in both schemes; a severity is always written, never only coloured.
export const BASE = `
:root {
  color-scheme: light dark;
  --ground: #eef1f4; --sheet: #ffffff; --sunken: #f5f7f9; --ink: #16202b; --quiet: #4d5a68; --line: #cfd7df;
  --accent: #0a4f96; --on-accent: #ffffff; --focus: #b35900;
  --good: #1a6334; --bad: #a5182c; --warn: #7d4700; --warn-ground: #fff4e2; --bad-ground: #fdecee; --good-ground: #e8f5ec;
  --sev1: #a5182c; --sev2: #a34100; --sev3: #725800; --sev4: #45586b; --on-sev: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0e1318; --sheet: #171e26; --sunken: #1e2731; --ink: #e9eef3; --quiet: #a3b1bf; --line: #35414e;
    --accent: #8fc1ff; --on-accent: #06213f; --focus: #ffb454;
    --good: #7fd69b; --bad: #ff9aa6; --warn: #ffc670; --warn-ground: #33270f; --bad-ground: #3a171d; --good-ground: #12301d;
    --sev1: #ff8c99; --sev2: #ffab70; --sev3: #ecc94b; --sev4: #b3c3d3; --on-sev: #14100c;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: anywhere;
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
}
.top { background: var(--sheet); border-bottom: 1px solid var(--line); }
.top div { max-width: 72rem; margin: 0 auto; padding: .7rem 1rem; display: flex; gap: 1rem; justify-content: space-between; }
.brand { font-weight: 700; letter-spacing: .02em; }
main { max-width: 72rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; }
main.narrow { max-width: 44rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: .5rem 0 0; text-wrap: balance; }
h2 { font-size: 1.125rem; line-height: 1.3; margin: 0 0 .75rem; }
h3 { font-size: 1rem; line-height: 1.4; margin: 0; }
p { margin: 0 0 .75rem; max-width: 68ch; }
p:last-child, ul:last-child { margin-bottom: 0; }
ul, ol { margin: 0 0 .75rem; padding-left: 1.25rem; }
li { margin-bottom: .25rem; }
a { color: var(--accent); }
code, .hash { font: .875em/1.4 ui-monospace, SFMono-Regular, Consolas, "Liberation Mono", monospace; }
.quiet { color: var(--quiet); }
.pre { white-space: pre-line; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: .6rem 1rem; background: var(--accent); color: var(--on-accent); z-index: 1; }
.skip:focus { top: .5rem; }
`;
