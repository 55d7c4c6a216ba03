import { html, type Html } from '../../shared/html/index.ts';
import type { CaseIntent } from './case-intents.ts';
import { TEXTS } from './case-texts.ts';
import type { CaseView, ShownObligation } from './case-view.ts';
import { distance } from './said-parts.ts';
import { isOver } from './is-over.ts';

/** Something that somebody has to do, the part of the page where it is done, and what one may need to do for it. */
type Waiting = { href: string; says: string; intent?: CaseIntent };

const WORDS = {
  contradictions: (count: number) => (count === 1 ? 'Settle one contradiction' : `Settle ${count} contradictions`),
  undecided: 'The proposal is major and nobody has classified it: decide in the mail that asks the compliance desk',
  needed: (count: number) =>
    count === 1 ? 'Answer one question of a report' : `Answer ${count} questions of the reports`,
  awareness: 'Decide since when the entity is aware: until then planning counts from detection',
  receipt: (title: string) => `${title}: submit it and record the receipt`,
  gaps: (title: string, count: number) => `${title}: last hour, ${count === 1 ? 'one gap' : `${count} gaps`}`,
  breached: (title: string) => `${title}: the limit has passed`,
  due: (title: string, left: string) => `${title}: due ${left}`,
};

const ofDuty = (duty: ShownObligation, now: string): Waiting[] => {
  const href = `#duty-${duty.kind}`;
  if (isOver(duty)) return [];
  const head = duty.isBreached ? WORDS.breached(duty.title) : WORDS.due(duty.title, distance(duty.clock.due, now));
  const found: Waiting[] = [{ href, says: head }];
  if (duty.status === 'handed-over') found.push({ href, says: WORDS.receipt(duty.title), intent: 'record-receipt' });
  if (duty.status === 'drafted' && duty.isLastHour && duty.gaps.length > 0)
    found.push({ href, says: WORDS.gaps(duty.title, duty.gaps.length), intent: 'accept-gaps' });
  return found;
};

const ofMajor = ({ proposal, classification, awareness }: CaseView): Waiting[] => {
  if (proposal?.major !== true) return [];
  const isAware = awareness.every(({ regime, decided }) => regime === 'gdpr' || decided !== undefined);
  return [
    ...(classification === undefined ? [{ href: '#verdict', says: WORDS.undecided }] : []),
    ...(isAware ? [] : [{ href: '#awareness', says: WORDS.awareness, intent: 'decide-awareness' as const }]),
  ];
};

const ofFacts = ({ contradictions: { length: two }, needed: { length: asked } }: CaseView): Waiting[] => [
  ...(two > 0
    ? [{ href: '#contradictions', says: WORDS.contradictions(two), intent: 'settle-contradiction' as const }]
    : []),
  ...(asked > 0 ? [{ href: '#needed', says: WORDS.needed(asked), intent: 'record-facts' as const }] : []),
];

/** What waits for somebody, the clocks first; each line leads to its part of the page. */
export const waitingNotice = (view: CaseView): Html => {
  const { obligations, now, reader } = view;
  const lines = [...obligations.flatMap((duty) => ofDuty(duty, now)), ...ofMajor(view), ...ofFacts(view)].filter(
    ({ intent }) => intent === undefined || reader.may.includes(intent),
  );
  const tone = obligations.some((duty) => duty.isBreached && !isOver(duty)) ? 'bad' : 'warn';
  return html`<section class="notice ${lines.length === 0 ? 'good' : tone}" aria-labelledby="waiting">
    <h2 id="waiting">${TEXTS.waiting}</h2>
    ${
      lines.length === 0
        ? html`<p>${TEXTS.nothingWaits}</p>`
        : html`<ul>
            ${lines.map(({ href, says }) => html`<li><a href="${href}">${says}</a></li>`)}
          </ul>`
    }
  </section>`;
};
