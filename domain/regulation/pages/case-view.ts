import type { FieldError } from '../../shared/html/index.ts';
import type { BreachDecision, Regime } from '../case/case-state.ts';
import type { Basis } from '../facts/fact-value.ts';
import type { FactKind } from '../facts/fact-keys.ts';
import type { Clock, ObligationState } from '../obligation/obligation-state.ts';
import type { CaseIntent, FormOf } from './case-intents.ts';

/** Who decided or said it (a role's label, never a name), when (UTC ISO 8601), in which event of the case's journal. */
export type Said = { by: string; at: string; seq: number };

/** A value as people read it. */
export type ShownValue = Said & { shown: string; basis: Basis };

/** One thing the regulation asks for, with what is known of it. */
export type ShownFact = { key: string; label: string; kind: FactKind; known?: ShownValue };
export type ShownGroup = { group: string; title: string; facts: readonly ShownFact[] };

/** Two values of one figure; a person says which holds. */
export type Contradiction = { key: string; label: string; held: ShownValue; claimed: ShownValue };

/** How the answer to a field of the report is given. */
export type FieldKind =
  | 'text'
  | 'lei'
  | 'email'
  | 'phone'
  | 'moment'
  | 'duration'
  | 'integer'
  | 'percent'
  | 'money'
  | 'yes-no'
  | 'choice'
  | 'choices';

/** A field that only a person can answer, with the law's instruction. */
export type NeededField = {
  /** Its number, `3.27`. */
  field: string;
  name: string;
  instruction: string;
  kind: FieldKind;
  options?: readonly { value: string; label: string }[];
};

/** A duty with its clock. Moments are UTC ISO 8601. */
export type ShownObligation = Pick<
  ObligationState,
  'id' | 'kind' | 'title' | 'legalBasis' | 'limitBy' | 'status' | 'isBreached' | 'isGapsAccepted' | 'isChannelDown'
> & {
  clock: Clock;
  /** Of its time, whole percent; above 100 after the limit. */
  percent: number;
  isLastHour: boolean;
  /** Fields that the draft lacks, `3.27 Functional areas`. */
  gaps: readonly string[];
  /** A notice to clients that waits: on which ground, whose hold it is (a role's label), until when. */
  held?: { legalBasis: string; owner: string; until: string };
  handOver?: { channel: string; isAlternative: boolean; at: string };
  receipt?: { submittedAt: string; reference: string; proof: string; by: string };
  /** The newest draft's downloads; the hash of what is kept as it is. */
  files: readonly { format: string; path: string; sha256?: string }[];
};

/** What the rule proposes from the facts so far. */
export type ShownProposal = {
  at: string;
  seq: number;
  major: boolean;
  /** Facts came after it: a new one is being made. */
  isOutdated: boolean;
  reasons: readonly string[];
  flips: readonly string[];
  /** Figures nobody has given, counted as none. */
  unknown: readonly string[];
  criteria: readonly string[];
  ruleVersion: string;
  settingsVersion: string;
};

/** What a person decided, with the reason. */
export type ShownDecision = Said & { reason: string };

/** Since when the entity was aware, under one regime; without a decision the planning counts from detection. */
export type ShownAwareness = {
  regime: Regime;
  decided?: ShownDecision & { awareAt: string };
  /** From the decision, or as long as there is none from detection. */
  countedFrom: string;
  /** Limits that count from awareness. */
  limits: readonly { title: string; legalBasis: string; hours: number; at: string }[];
};

/** What the forms send, and what one of them was sent with when it could not be taken. */
export type CaseForm = {
  /** The page's own path. */
  action: string;
  nonce: string;
  /** Which form is shown again. */
  again?: FormOf;
  values?: Readonly<Partial<Record<string, string>>>;
  errors?: readonly FieldError[];
};

/** All that the page of a case shows. Moments are UTC ISO 8601, shown in `timeZone`; limits in the entity's zone and UTC. */
export type CaseView = {
  now: string;
  timeZone: string;
  entity: { name: string; timeZone: string };
  incident: { id: string; title: string; status: 'open' | 'dismissed' | 'closed' | 'merged' };
  status: 'open' | 'closed';
  detectedAt: string;
  reader: { label: string; may: readonly CaseIntent[] };
  /** The reader's own calendar of open clocks, relative to the page. */
  calendar: string;
  /** Who may answer for a hold: id and label. */
  officers: readonly { value: string; label: string }[];
  obligations: readonly ShownObligation[];
  proposal?: ShownProposal;
  classification?: ShownDecision & { major: boolean; isLate: boolean };
  reclassified?: ShownDecision;
  awareness: readonly ShownAwareness[];
  contradictions: readonly Contradiction[];
  groups: readonly ShownGroup[];
  /** Answers to fields that somebody gave. */
  answers: readonly ShownFact[];
  needed: readonly NeededField[];
  breach?: ShownDecision & Pick<BreachDecision, 'risk' | 'severity' | 'exemption'>;
  significance?: ShownDecision & { significant: boolean };
  form: CaseForm;
};
