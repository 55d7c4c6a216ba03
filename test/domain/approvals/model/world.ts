import type { ApprovalPolicy } from '../../../../contracts/config/approval-policy.ts';
import {
  delegateApproval,
  decideApproval,
  isOver,
  linkVersionOf,
  messagesAfter,
  MESSAGED,
  passTime,
  readLink,
  requestApproval,
  revokeVote,
  writeLink,
} from '../../../../domain/approvals/index.ts';
import type { ApprovalState, Factor } from '../../../../domain/approvals/index.ts';
import type { Decision, Executed, Journal } from '../../../../domain/shared/journal/index.ts';
import { after, MINUTE } from '../../../../domain/shared/time.ts';
import { holdsNonce, nonceFor } from '../../../../lambdas/_shared/link-nonce.ts';
import { personsCommand } from '../../../../lambdas/_shared/persons-command.ts';
import type { OpenLink } from '../../../../lambdas/_shared/open-link.ts';
import type { PageRequest } from '../../../../lambdas/_shared/page.ts';
import { PEOPLE, REQUESTER } from './policy.ts';

const T0 = '2026-03-02T09:00:00.000Z';
const SECRET = 'the secret of the links';

/** What a person posts, and what they have to show for it. */
export type Post = {
  personId: string;
  intent: 'approve' | 'reject' | 'change' | 'revoke' | 'delegate';
  to: string;
  nonce: string;
  factor: Factor | undefined;
  isBreakGlass: boolean;
};

export type Result = { post: Post; answer: 'taken' | 'refused'; type?: string };

/** A message as it left the house: when the journal stood at which event. */
export type Sent = { key: string; seq: number };

/** One question, and everything that people, time and machines do to it. The journal behind it is the caller's. */
export class World {
  minutes = 0;
  run = 1;
  readonly sent: Sent[] = [];
  readonly results: Result[] = [];
  linked: string[] = [];
  readonly journal: Journal<ApprovalState>;
  readonly id: string;
  readonly policy: ApprovalPolicy;

  constructor(journal: Journal<ApprovalState>, id: string, policy: ApprovalPolicy) {
    this.journal = journal;
    this.id = id;
    this.policy = policy;
  }

  get now(): string {
    return after(T0, this.minutes * MINUTE);
  }

  async state(): Promise<ApprovalState> {
    const loaded = await this.journal.load(this.id);
    if (loaded === undefined) throw new Error('nobody was asked');
    return loaded.state;
  }

  /** RequestApproval of the current run; a restart repeats it in the next one. */
  async request(): Promise<void> {
    const decide = requestApproval({
      subject: { area: 'regulation', aggregateId: 'INC-2026-0001.bank.dora-initial', purpose: 'regulator-report' },
      ...{ incidentId: 'INC-2026-0001', round: 1, title: 'Payments are down', severity: 'SEV1' },
      policy: this.policy,
      people: PEOPLE,
      excluded: { requesters: [REQUESTER], principals: [] },
      now: this.now,
    });
    const command = { key: 'request-approval', actor: 'system:test', now: this.now, run: this.run };
    await this.journal.execute(this.id, command, decide);
    const { status, asked } = await this.state();
    const firstTier = asked.filter(({ by }) => by === 'first-tier').map(({ personId }) => personId);
    if (status === 'pending') await this.#send(1, [{ kind: 'request', personIds: firstTier }]);
  }

  async #send(seq: number, messages: { kind: string; personIds: string[] }[]): Promise<void> {
    for (const { kind, personIds } of messages)
      for (const personId of personIds) {
        const key = `${kind}${kind === 'reminder' ? String(seq) : ''}:${personId}`;
        // Claimed by its key, as the postbox does.
        if (!this.sent.some((one) => one.key === key)) this.sent.push({ key, seq: await this.seq() });
      }
  }

  async seq(): Promise<number> {
    return (await this.journal.load(this.id))?.seq ?? 0;
  }

  /** The subscriber's part: at least once, however late. */
  async deliver(executed: Executed<ApprovalState>): Promise<void> {
    if (executed.kind !== 'written' && executed.kind !== 'repeated') return;
    const type = MESSAGED.find((one) => one === executed.type);
    if (type === undefined) return;
    await this.#send(executed.seq, messagesAfter(await this.state(), type, this.now));
  }

  /** The sweep: everything that is due by now, each once. */
  async sweep(minutes: number): Promise<void> {
    this.minutes += minutes;
    for (let round = 0; round < 20; round += 1) {
      const { taken, dueAt } = await this.state();
      const command = { key: `pass-time:${String(taken)}:${dueAt}`, actor: 'system:wake-due', now: this.now };
      const executed = await this.journal.execute(this.id, command, passTime(this.now));
      await this.deliver(executed);
      if (executed.kind !== 'written') return;
    }
  }

  async #openLink(personId: string, version?: number): Promise<OpenLink | undefined> {
    const approval = await this.state();
    const good = linkVersionOf(approval, personId);
    const claim = readLink(SECRET, writeLink(SECRET, { approvalId: this.id, personId, version: version ?? good }));
    if (claim?.version !== good) return undefined;
    return { approval, personId, channel: 'mail', secret: SECRET };
  }

  #request(nonce: string): PageRequest {
    return { form: { nonce }, now: this.now, request: 'test' } as unknown as PageRequest;
  }

  /** GET of a person's link: the nonce of the page; undefined when it asks for nothing. It changes nothing. */
  async open(personId: string): Promise<string | undefined> {
    const link = await this.#openLink(personId, 1);
    return link === undefined || isOver(link.approval, this.now) ? undefined : nonceFor(link, this.now);
  }

  #rule({ personId, intent, to, factor, isBreakGlass }: Post): (state: ApprovalState | undefined) => Decision {
    const standing = { channel: 'mail', involved: { linked: this.linked, requesters: [REQUESTER] } } as const;
    const asker = { personId, now: this.now, ...standing, ...(factor === undefined ? {} : { factor }) };
    const reason = 'I compared it with the journal';
    if (intent === 'revoke') return revokeVote({ ...asker, reason });
    if (intent === 'delegate') return delegateApproval({ ...asker, to, reason });
    const decision = ({ approve: 'approved', reject: 'rejected', change: 'sent-back' } as const)[intent];
    return decideApproval({ ...asker, decision, reason, ...(isBreakGlass ? { isBreakGlass } : {}) });
  }

  /** POST of a person's link, as lambdas/approvals/decide-approval does it. */
  async post(post: Post): Promise<Result> {
    const link = await this.#openLink(post.personId, 1);
    const request = this.#request(post.nonce);
    const result: Result = { post, answer: 'refused' };
    this.results.push(result);
    if (link === undefined || !holdsNonce(link, request)) return result;
    const executed = await this.journal.execute(this.id, personsCommand(link, request), this.#rule(post));
    await this.deliver(executed);
    if (executed.kind !== 'written') return result;
    return Object.assign(result, { answer: 'taken', type: executed.type });
  }

  /** Something ends the question from outside. */
  execute(key: string, decide: (state: ApprovalState | undefined) => Decision) {
    return this.journal.execute(this.id, { key, actor: 'system:test', now: this.now }, decide);
  }
}
