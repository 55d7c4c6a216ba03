import { safeUrl } from '../../shared/html/index.ts';
import type { ChatNote } from './chat-note.ts';

type Run = { text: string; weight?: 'Bolder'; size?: 'Large' | 'Small' };

/** Text runs know no markdown: what a finding is titled can neither format nor place a link of its own. */
const rich = (...runs: Run[]): object => ({
  type: 'RichTextBlock',
  inlines: runs.map((run) => ({ type: 'TextRun', ...run })),
});

/** A note as an Adaptive Card in the message that a Teams workflow or webhook takes. */
export const teamsPayload = ({ title, text, facts, small, button }: ChatNote): object => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: {
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        type: 'AdaptiveCard',
        version: '1.4',
        body: [
          rich({ text: title, weight: 'Bolder', size: 'Large' }),
          rich({ text }),
          ...facts.map(([label, value]) => rich({ text: `${label}: `, weight: 'Bolder' }, { text: value })),
          ...small.map((line) => rich({ text: line, size: 'Small' })),
        ],
        actions:
          button === undefined ? [] : [{ type: 'Action.OpenUrl', title: button.label, url: safeUrl(button.url) }],
      },
    },
  ],
});
