import type { Post } from './world.ts';
import { REQUESTER } from './policy.ts';

/** What the rules promise, told anew and without their code: who may do what, and when it ends. */
export class Model {
  minutes = 0;
  /** The first deadline, and one more where silence escalates. */
  dueAt = 60;
  canExtend: boolean;
  outcome: string | undefined;
  readonly asked = new Set(['officer-1', 'privacy-1']);
  readonly gone = new Set<string>();
  readonly votes = new Set<string>();
  /** Per person: the nonce of the page that they opened last, while it is good, and until when (minutes). */
  readonly pages = new Map<string, { nonce: string; until: number }>();
  readonly handedOver = new Map<string, string>();
  readonly linked = new Set<string>();
  #steps = 0;
  readonly kind: 'one' | 'two' | 'sides';

  constructor(kind: 'one' | 'two' | 'sides', canExtend: boolean) {
    this.kind = kind;
    this.canExtend = canExtend;
  }

  get isOpen(): boolean {
    return this.outcome === undefined && (this.minutes < this.dueAt || this.canExtend);
  }

  /** The chain of the policy: reminder at 10, standby at 20, everybody left at 30, managers at 40, the end at 60. */
  pass(minutes: number): void {
    this.minutes += minutes;
    if (this.outcome !== undefined) return;
    this.#walk();
    if (this.minutes < this.dueAt) return;
    if (this.canExtend) {
      this.canExtend = false;
      this.dueAt += 60;
    }
    if (this.minutes >= this.dueAt) this.outcome = 'expired';
  }

  #walk(): void {
    if (this.#steps < 1 && this.minutes >= 20) this.#ask(1, ['officer-2', 'privacy-2']);
    if (this.#steps < 2 && this.minutes >= 30) this.#ask(2, ['officer-2', 'privacy-2', 'ciso-1']);
  }

  #ask(steps: number, people: string[]): void {
    this.#steps = steps;
    const isNew = (person: string): boolean => !this.asked.has(person) && !this.gone.has(person);
    // When everybody of a tier was asked in a colleague's place already, the tier after it takes its turn.
    const [tier, later] = [people.filter(isNew), ['ciso-1'].filter(isNew)];
    for (const person of tier.length > 0 ? tier : later) this.asked.add(person);
  }

  #isEnough(people: Set<string>): boolean {
    if (this.kind === 'one') return people.size > 0;
    if (this.kind === 'two') return people.size > 1;
    const [compliance, privacy] = [
      ['officer-1', 'officer-2', 'ciso-1'],
      ['privacy-1', 'privacy-2'],
    ];
    return compliance.some((one) => people.has(one)) && privacy.some((one) => people.has(one));
  }

  #standsInFor(person: string): string[] {
    const from = this.handedOver.get(person);
    return from === undefined ? [] : [from, ...this.#standsInFor(from)];
  }

  isKeptOut(person: string): boolean {
    return [person, ...this.#standsInFor(person)].some((one) => this.linked.has(one));
  }

  mayDelegate(from: string, to: string): boolean {
    const sides = [
      ['officer-1', 'officer-2', 'ciso-1'],
      ['privacy-1', 'privacy-2'],
    ];
    const isEligible = sides.flat().includes(to) && to !== REQUESTER && !this.linked.has(to);
    const isSameSide = this.kind !== 'sides' || sides.some((side) => side.includes(from) && side.includes(to));
    return isEligible && isSameSide && !this.asked.has(to) && !this.gone.has(to);
  }

  #isAsked(personId: string): boolean {
    return this.asked.has(personId) && !this.isKeptOut(personId);
  }

  #wasShown(personId: string, nonce: string): boolean {
    const page = this.pages.get(personId);
    return page?.nonce === nonce && this.minutes < page.until;
  }

  /** Whether a post counts. */
  takes({ personId, intent, to, nonce, factor }: Post): boolean {
    if (!this.isOpen || factor === undefined || !this.#wasShown(personId, nonce)) return false;
    if (!this.#isAsked(personId)) return false;
    if (intent === 'revoke') return this.votes.has(personId);
    if (this.votes.has(personId)) return false;
    return intent !== 'delegate' || this.mayDelegate(personId, to);
  }

  /** What a post that counts brings about. */
  take({ personId, intent, to, isBreakGlass }: Post): void {
    // Everybody reads of it before they decide.
    this.pages.clear();
    if (intent === 'revoke') this.votes.delete(personId);
    else if (intent === 'delegate') {
      this.asked.delete(personId);
      this.gone.add(personId);
      this.asked.add(to);
      this.handedOver.set(to, personId);
    } else if (intent === 'reject') this.outcome = 'rejected';
    else if (intent === 'change') this.outcome = 'sent-back';
    else if (this.#isEnough(new Set([...this.votes, personId])) || (isBreakGlass && this.kind !== 'one'))
      this.outcome = 'approved';
    else this.votes.add(personId);
  }
}
