/** Markup that is safe to send: made only by the `html` tag, which escapes everything put into it. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What may stand in a template: text is escaped, markup stays, lists are joined, absence leaves nothing. */
export type Slot = Html | string | number | false | undefined | readonly Slot[];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

// Control characters, and the marks that turn the reading direction: a finding's title could use them to show an
// approver something other than what it says.
const DECEIVING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text with every character that could deceive a reader shown as U+FFFD. */
export const honestText = (text: string): string => text.toWellFormed().replace(DECEIVING, '\ufffd');

const escapeText = (text: string): string =>
  honestText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

const fill = (slot: Slot): string => {
  if (slot === false || slot === undefined) return '';
  if (slot instanceof Html) return slot.markup;
  if (typeof slot === 'string' || typeof slot === 'number') return escapeText(String(slot));
  return slot.map(fill).join('');
};

/**
 * Template tag for markup. Attribute values must stand in double quotes; nothing may be put into a tag's or an
 * attribute's name, a style or a script.
 */
export const html = (parts: TemplateStringsArray, ...slots: Slot[]): Html =>
  new Html(parts.reduce((markup, part, index) => markup + fill(slots[index - 1]) + part));

/** A link's target, or `#` when it is neither http(s) nor a path of this host (`/…`, `./…`): never a script's link. */
export const safeUrl = (url: string): string => (/^(https?:\/\/|\/(?!\/)|\.\/)/i.test(url) ? url : '#');
