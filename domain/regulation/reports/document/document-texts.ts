import type { Language } from '../language.ts';
import type { Stage } from '../stage.ts';
import type { ReportStatus } from './report-head.ts';

type StatusText = { title: string; detail: string };

/** The words of a readable report around its fields. */
export type DocumentTexts = {
  place: string;
  status: Record<ReportStatus, StatusText>;
  sections: readonly string[];
  stage: Record<Stage, string>;
  counts: (filled: number, missing: number) => string;
  change: { added: string; changed: string; removed: string; before: string };
  basis: { estimate: string; actual: string };
  labels: Record<
    | 'about'
    | 'report'
    | 'authority'
    | 'entity'
    | 'due'
    | 'rule'
    | 'obligation'
    | 'made'
    | 'facts'
    | 'event'
    | 'decidedBy',
    string
  > &
    Record<
      'decided' | 'reason' | 'handedOver' | 'channel' | 'received' | 'reference' | 'revision' | 'compared',
      string
    > &
    Record<'field' | 'value' | 'source' | 'missing' | 'missingList' | 'findings' | 'page' | 'of' | 'overdue', string>;
};

const EN: DocumentTexts = {
  place: 'Regulator report',
  status: {
    draft: { title: 'DRAFT, waiting for approval', detail: 'Not approved and not given to anybody.' },
    approved: {
      title: 'Approved, not handed over',
      detail: 'Approved by a person; handing it over is a separate act.',
    },
    rejected: { title: 'REJECTED', detail: 'Not to be used.' },
    withdrawn: { title: 'WITHDRAWN', detail: 'Not to be used.' },
    'handed-over': { title: 'Handed over', detail: 'Given to the authority, which has not confirmed it yet.' },
    received: { title: 'Received', detail: 'The authority has confirmed that it received this report.' },
    reclassified: { title: 'Reclassified', detail: 'The authority was told that the incident never was a major one.' },
  },
  sections: ['General information', 'Initial notification', 'Intermediate report', 'Final report'],
  stage: {
    initial: 'initial notification',
    intermediate: 'intermediate report',
    final: 'final report',
    reclassification: 'reclassification',
  },
  counts: (filled, missing) =>
    missing === 0
      ? `${filled} fields are filled, none is missing.`
      : `${filled} fields are filled, ${missing} missing.`,
  change: { added: 'New', changed: 'Changed', removed: 'Removed', before: 'Before' },
  basis: { estimate: 'Estimate', actual: 'Actual' },
  labels: {
    about: 'About this report',
    report: 'Report',
    authority: 'To',
    entity: 'Reporting entity',
    due: 'Legal deadline',
    rule: 'Provision',
    obligation: 'Obligation',
    made: 'Made',
    facts: 'Facts read at',
    event: 'event',
    decidedBy: 'Decided by',
    decided: 'Decided',
    reason: 'Reason',
    handedOver: 'Handed over',
    channel: 'By',
    received: 'Received',
    reference: 'Reference of the authority',
    revision: 'revision',
    compared: 'Changes are marked against the',
    field: 'Field',
    value: 'Value',
    source: 'Source',
    missing: 'Missing',
    missingList: 'What is missing',
    findings: 'What to look at',
    page: 'Page',
    of: 'of',
    overdue: 'Made after the deadline',
  },
};

const DE: DocumentTexts = {
  place: 'Aufsichtsmeldung',
  status: {
    draft: { title: 'ENTWURF, wartet auf Freigabe', detail: 'Nicht freigegeben und niemandem übergeben.' },
    approved: {
      title: 'Freigegeben, nicht übergeben',
      detail: 'Von einem Menschen freigegeben, noch nicht übergeben.',
    },
    rejected: { title: 'ABGELEHNT', detail: 'Nicht zu verwenden.' },
    withdrawn: { title: 'ZURÜCKGEZOGEN', detail: 'Nicht zu verwenden.' },
    'handed-over': { title: 'Übergeben', detail: 'Der Behörde übergeben, der Eingang ist noch nicht bestätigt.' },
    received: { title: 'Eingegangen', detail: 'Die Behörde hat den Eingang bestätigt.' },
    reclassified: {
      title: 'Neu eingestuft',
      detail: 'Der Behörde ist mitgeteilt, dass der Vorfall nie schwerwiegend war.',
    },
  },
  sections: ['Allgemeine Angaben', 'Erstmeldung', 'Zwischenmeldung', 'Abschlussmeldung'],
  stage: {
    initial: 'Erstmeldung',
    intermediate: 'Zwischenmeldung',
    final: 'Abschlussmeldung',
    reclassification: 'Neueinstufung',
  },
  counts: (filled, missing) =>
    missing === 0
      ? `${filled} Felder sind gefüllt, keines fehlt.`
      : `${filled} Felder sind gefüllt, ${missing} fehlen.`,
  change: { added: 'Neu', changed: 'Geändert', removed: 'Entfallen', before: 'Vorher' },
  basis: { estimate: 'Schätzung', actual: 'Tatsächlich' },
  labels: {
    about: 'Über diese Meldung',
    report: 'Meldung',
    authority: 'An',
    entity: 'Meldendes Unternehmen',
    due: 'Gesetzliche Frist',
    rule: 'Vorschrift',
    obligation: 'Meldepflicht',
    made: 'Erstellt',
    facts: 'Stand der Tatsachen',
    event: 'Ereignis',
    decidedBy: 'Entschieden von',
    decided: 'Entschieden',
    reason: 'Grund',
    handedOver: 'Übergeben',
    channel: 'Auf dem Weg',
    received: 'Eingegangen',
    reference: 'Zeichen der Behörde',
    revision: 'Fassung',
    compared: 'Änderungen sind gekennzeichnet gegenüber:',
    field: 'Feld',
    value: 'Angabe',
    source: 'Quelle',
    missing: 'Fehlt',
    missingList: 'Was fehlt',
    findings: 'Was zu prüfen ist',
    page: 'Seite',
    of: 'von',
    overdue: 'Nach Ablauf der Frist erstellt',
  },
};

export const DOCUMENT_TEXTS: Record<Language, DocumentTexts> = { en: EN, de: DE };
