import type { Severity } from '../../../contracts/severity.ts';
import { Html } from './html.ts';

const INK = '#16202b';
const QUIET = '#4d5a68';
const FONT = "font-family:'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;";
const TEXT = `${FONT}font-size:16px;line-height:24px;`;

const style = (css: string): Html => new Html(`style="${css}"`);

/** White on these has a contrast of 4.5:1 or more. */
export const SEVERITY_COLOUR: Record<Severity, string> = {
  SEV1: '#a5182c',
  SEV2: '#a34100',
  SEV3: '#725800',
  SEV4: '#45586b',
};

const TABLE = 'border-collapse:collapse;width:100%;';

/** Inline styles: many mail clients drop everything else. */
export const STYLES = {
  body: style('margin:0;padding:0;background-color:#eef1f4;'),
  preheader: style('display:none;max-height:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;'),
  outer: style(`${TABLE}background-color:#eef1f4;`),
  outerCell: style('padding:24px 12px;'),
  sheet: style(`${TABLE}max-width:600px;background-color:#ffffff;border:1px solid #cfd7df;text-align:left;`),
  cell: style('padding:24px;'),
  exercise: style(`${TEXT}margin:0 0 16px;padding:8px 12px;background-color:#5b2a86;color:#ffffff;font-weight:700;`),
  label: style(`${TEXT}margin:0 0 8px;`),
  badge: `${FONT}display:inline-block;padding:1px 8px;color:#ffffff;font-weight:700;font-size:14px;`,
  quiet: style(`${TEXT}font-size:15px;color:${QUIET};`),
  h1: style(`${FONT}font-size:21px;line-height:28px;margin:0 0 16px;color:${INK};`),
  h2: style(`${FONT}font-size:16px;line-height:24px;margin:20px 0 4px;font-weight:700;color:${INK};`),
  paragraph: style(`${TEXT}margin:0 0 12px;color:${INK};`),
  strong: style(`${TEXT}margin:0 0 12px;color:${INK};font-weight:700;`),
  list: style(`${TEXT}margin:0 0 12px;padding-left:22px;color:${INK};`),
  facts: style(`${TABLE}margin:0 0 12px;`),
  fact: style(
    `${FONT}font-size:15px;line-height:22px;padding:6px 12px 6px 0;vertical-align:top;text-align:left;color:${INK};border-top:1px solid #e2e7ec;`,
  ),
  factLabel: style(
    `${FONT}font-size:15px;line-height:22px;padding:6px 12px 6px 0;vertical-align:top;text-align:left;font-weight:400;width:34%;color:${QUIET};border-top:1px solid #e2e7ec;`,
  ),
  buttonTable: style('border-collapse:separate;margin:20px 0 12px;'),
  buttonCell: style('background-color:#0a4f96;border-radius:6px;'),
  button: style(
    `${FONT}display:inline-block;padding:14px 24px;font-size:16px;line-height:20px;font-weight:700;color:#ffffff;text-decoration:none;`,
  ),
  anchor: style(`${FONT}font-size:16px;line-height:24px;font-weight:700;color:#0a4f96;`),
  small: style(`${FONT}font-size:14px;line-height:20px;color:${QUIET};`),
  link: style(`${FONT}font-size:13px;line-height:18px;margin:0 0 12px;color:${QUIET};`),
  address: style('word-break:break-all;'),
  footer: style(`${FONT}font-size:13px;line-height:19px;margin:24px 0 0;color:${QUIET};`),
};

/** For clients that honour it; those that invert colours themselves manage with the inline ones. */
export const MAIL_DARK = `
@media (prefers-color-scheme: dark) {
  .m-ground { background-color: #0e1318 !important; }
  .m-sheet { background-color: #171e26 !important; border-color: #35414e !important; }
  .m-ink { color: #e9eef3 !important; border-color: #35414e !important; }
  .m-quiet { color: #a3b1bf !important; border-color: #35414e !important; }
  .m-anchor { color: #8fc1ff !important; }
  .m-button { background-color: #8fc1ff !important; }
  .m-button a { color: #06213f !important; }
}
`;
