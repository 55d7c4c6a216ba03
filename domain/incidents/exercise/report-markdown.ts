import type { ExerciseReport } from './exercise-report.ts';
import type { ExerciseScore, TimedScore, Verdict } from './score-exercise.ts';

const VERDICTS: Record<Verdict, string> = {
  met: 'met',
  missed: '**missed**',
  open: 'open',
  'not-asked': 'not asked',
};

const OBJECTIVES: Record<TimedScore['objective'], string> = {
  detected: 'Detected',
  decided: 'Decided on',
  contained: 'Contained or rehearsed',
  recovered: 'Recovered',
};

/** What others wrote can break no table and make no link. */
const cell = (text: string): string =>
  text.replace(/[\\|<>[\]`*_\r\n]/g, (sign) => (/[\r\n]/.test(sign) ? ' ' : `\\${sign}`));

const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`;

const minutes = (took: number | undefined): string =>
  took === undefined ? '-' : `${String(Math.round(took * 10) / 10)} min`;

const overall = ({ isMet }: ExerciseScore): string => {
  if (isMet === undefined) return 'The exercise is not over.';
  return isMet ? 'Every objective was met.' : 'Not every objective was met.';
};

const scoreTable = ({ timed, decidedBy }: ExerciseScore): string[] => [
  row('objective', 'limit', 'took', 'verdict'),
  row('---', '---', '---', '---'),
  ...timed.map(({ objective, limit, took, verdict }) =>
    row(OBJECTIVES[objective], `${String(limit)} min`, minutes(took), VERDICTS[verdict]),
  ),
  row(
    'Decided by',
    decidedBy.roles.join(', '),
    cell(decidedBy.deciders.join(', ') || '-'),
    VERDICTS[decidedBy.verdict],
  ),
];

const list = (lines: readonly string[], none: string): readonly string[] => (lines.length === 0 ? [none] : lines);

/** The report for people and files: Markdown. */
export const reportMarkdown = (report: ExerciseReport): string => {
  const { incidentId, exercise, title, score, actions, journal, moments, signedBy } = report;
  const by = exercise.by === undefined ? '' : ` Put on by ${cell(exercise.by)}, who decided nothing in it.`;
  return `${[
    `# EXERCISE ${incidentId}: ${cell(title)}`,
    `Test of digital operational resilience under Regulation (EU) 2022/2554, Art. 24 and 25. Playbook \`${exercise.playbook}\`, exercise \`${exercise.id}\`, held ${report.heldAt}, status ${report.status}, reported ${report.reportedAt}.${by}`,
    `## Result\n\n${overall(score)}\n\n${scoreTable(score).join('\n')}`,
    [
      '## What was touched\n',
      ...list(
        actions.map(({ key, action, outcome }) => `- ${key} ${action}: ${outcome}`),
        'Nothing was planned.',
      ),
      '',
      `Rehearsed means captured and left as it was. Regulatory cases opened: ${String(report.regulatoryCases.length)}.`,
    ].join('\n'),
    [
      '## What happened\n',
      row('when (UTC)', 'who', 'what'),
      row('---', '---', '---'),
      ...moments.map(({ at, who, what }) => row(at, cell(who), cell(what))),
    ].join('\n'),
    `## Signed off\n\n${signedBy.length === 0 ? 'Not yet.' : signedBy.map((id) => cell(id)).join(', ')}`,
    `## Proof\n\nThe journal of ${incidentId} has ${String(journal.events)} events; the hash of the last is \`${journal.headHash}\`. \`holdfast audit export ${incidentId}\` and \`holdfast audit verify\` prove every line above.`,
  ].join('\n\n')}\n`;
};
