import { safeUrl } from '../../shared/html/index.ts';
import type { ChatNote } from './chat-note.ts';

/** Slack's own limits: a header of 150 characters, a text of 3,000, a field of 2,000. */
const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);

const plain = (text: string) => ({ type: 'plain_text', text: cut(text, 2000), emoji: false });

/**
 * A note as Slack's Block Kit. All of it is plain text: what a finding is titled can neither format, mention anybody nor
 * place a link of its own.
 */
export const slackPayload = ({ title, text, facts, small, button }: ChatNote): object => ({
  text: cut(title.replace(/[&<>]/g, ' '), 150),
  blocks: [
    { type: 'header', text: { ...plain(title), text: cut(title, 150) } },
    { type: 'section', text: plain(text) },
    ...(facts.length === 0
      ? []
      : [{ type: 'section', fields: facts.map(([label, value]) => plain(`${label}\n${value}`)) }]),
    { type: 'context', elements: small.map(plain) },
    ...(button === undefined
      ? []
      : [
          {
            type: 'actions',
            elements: [
              {
                type: 'button',
                style: 'primary',
                text: { ...plain(button.label), text: cut(button.label, 75) },
                url: safeUrl(button.url),
              },
            ],
          },
        ]),
  ],
});
