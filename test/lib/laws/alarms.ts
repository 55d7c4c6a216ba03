import { readFileSync } from 'node:fs';
import { property, refersTo, type Found } from '../templates.ts';
import type { Law } from './law.ts';

const ALARM = ['AWS::CloudWatch::Alarm'];

/** Headings of the runbook that have text below them. */
export const runbookHeadings = (): string[] =>
  readFileSync('docs/runbook.md', 'utf8')
    .split(/^## /m)
    .slice(1)
    .filter((section) => section.split('\n').slice(1).join('').trim() !== '')
    .map((section) => section.split('\n')[0] ?? '');

/** Runbook heading an alarm sends people to. */
export const headingOf = (alarm: Found): string =>
  /Runbook: docs\/runbook\.md#([a-z0-9-]+)$/.exec(String(property(alarm, 'AlarmDescription')))?.[1] ?? '';

/** Workflows that are started by themselves, by what starts them; a nested one fails its parent. */
const NESTED = /^(CollectEvidence|ContainThreat|RunRunbook)/;

export const alarmLaws: Law[] = [
  {
    law: 'says who is harmed, in a sentence',
    of: ALARM,
    holds: (it) => /^[A-Z][^.]{20,}\. Runbook: /.test(String(property(it, 'AlarmDescription'))),
  },
  {
    law: 'leads to a heading of the runbook that says what to do',
    of: ALARM,
    holds: (it) => runbookHeadings().includes(headingOf(it)),
  },
  {
    law: 'wakes people, and tells them when it is over',
    of: ALARM,
    holds: (it) =>
      JSON.stringify(property(it, 'AlarmActions')).includes('OpsTopic') &&
      JSON.stringify(property(it, 'OKActions')).includes('OpsTopic'),
  },
  {
    law: 'has a name of its own',
    of: ALARM,
    holds: (it, { resources }) =>
      resources.filter(
        ({ Type, Properties }) => ALARM.includes(Type) && Properties?.['AlarmName'] === property(it, 'AlarmName'),
      ).length === 1,
  },
  {
    law: 'rings when a run fails',
    of: ['AWS::StepFunctions::StateMachine'],
    holds: (it, { resources }) =>
      NESTED.test(it.id) ||
      resources.some(
        ({ Type, Properties, stack }) => ALARM.includes(Type) && stack === it.stack && refersTo(Properties, it),
      ),
  },
];
