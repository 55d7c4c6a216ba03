import fc from 'fast-check';

/** Texts an attacker could put into a finding's title, a user's name or a reason. */
export const hostileText = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    '</textarea></style></title><script>alert(1)</script>',
    '--><b>',
    '" autofocus onfocus="alert(1)',
    '&lt;b&gt;',
    '\u202e<i>\u0000',
    '\r\nBcc: somebody@elsewhere.example',
    'javascript:alert(1)',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

// These members are moments, numbers in words, or choices; the schemas in front of the views hold them to that.
const KEPT =
  /^(now|timeZone|language|.*[aA]t|.*Until|at|until|severity|from|to|purpose|status|verdict|signature|ended|decision|next|ok|kind|field|countedFrom|due|starts|limit|intent|regime|basis|risk)$/;

/** The view with every free text replaced; moments and choices stay. */
export const withText = <T>(view: T, text: string, key = ''): T => {
  const replaced: unknown =
    typeof view === 'string'
      ? text
      : Array.isArray(view)
        ? view.map((item: unknown) => withText(item, text, key))
        : typeof view === 'object' && view !== null
          ? Object.fromEntries(
              Object.entries(view).map(([name, value]) => [
                name,
                KEPT.test(name) && typeof value !== 'object' ? value : withText(value as unknown, text, name),
              ]),
            )
          : view;
  return replaced as T;
};

/** Names of tags and attributes, in order: what a browser would make of the markup. */
export const skeleton = (markup: string): string[] =>
  [...markup.matchAll(/<(\/?[a-z!][a-z0-9]*)((?:"[^"]*"|[^>"])*)>/gi)].map(
    ([, tag = '', attributes = '']) => `${tag} ${attributes.replace(/"[^"]*"/g, '').replace(/\s+/g, ' ')}`,
  );
