import type { Playbook } from '../contracts/config/playbook.ts';

type Node = [id: string, shape: string];
interface Drawing {
  nodes: Node[];
  arrows: string[];
}

const quoted = (title: string, items: readonly string[]): string => `"${[title, ...items].join('<br>')}"`;

/** Whom the plan is put to and what they lead to; a playbook without actions asks nobody. */
function containmentOf({ containment, approval }: Playbook): Drawing {
  const actions = containment.map((one) => ('name' in one ? `${one.action} ${one.name}` : one.action));
  const tiers = approval.tiers.map((roles) => roles.join(' or '));
  if (actions.length === 0)
    return {
      nodes: [],
      arrows: ['assess --> evidence0', 'evidence0 -->|"nothing is contained by machine"| evidence1'],
    };
  return {
    nodes: [
      ['plan', `[${quoted('plan and rehearse', actions)}]`],
      ['approval', `[/${quoted('approval', tiers)}/]`],
      ['contain', '[["contain and verify"]]'],
    ],
    arrows: [
      'assess --> plan',
      'plan --> evidence0',
      'evidence0 --> approval',
      'evidence0 -. "signed beforehand" .-> contain',
      'approval -->|"approved"| contain',
      'approval -->|"sent back"| plan',
      'approval -->|"rejected or silent: nothing is touched"| evidence1',
      'contain --> evidence1',
    ],
  };
}

/** A playbook as a Mermaid flowchart, from the signal to the close. */
export function drawPlaybook(playbook: Playbook): string[] {
  const { matches, evidence, recoveryChecks } = playbook;
  const runbooks = [...(playbook.remediation ?? []), ...(playbook.recovery ?? [])];
  const { nodes, arrows } = containmentOf(playbook);
  const types = matches.findingTypes.length === 0 ? ['no other playbook fits'] : matches.findingTypes;
  const all: Node[] = [
    ['signals', `([${quoted('signals', types)}])`],
    ['assess', '["severity by the matrix"]'],
    ['evidence0', `[[${quoted('evidence, tier 0', evidence.tier0)}]]`],
    ...nodes,
    ['evidence1', `[[${quoted('evidence, tier 1', evidence.tier1.length === 0 ? ['none'] : evidence.tier1)}]]`],
    ...(runbooks.length === 0 ? [] : [['runbooks', `[[${quoted('runbooks', runbooks)}]]`] satisfies Node]),
    ['recovery', `{{${quoted('recovery checks', recoveryChecks)}}}`],
    ['review', '[/"review, signed by two"/]'],
    ['closed', '([closed])'],
  ];
  const flow = [
    'signals --> assess',
    ...arrows,
    ...(runbooks.length === 0 ? ['evidence1 --> recovery'] : ['evidence1 --> runbooks', 'runbooks --> recovery']),
    'recovery -->|"red: again later"| recovery',
    'recovery -->|"green"| review',
    'review --> closed',
  ];
  return [
    '```mermaid',
    'flowchart TD',
    ...all.map(([id, shape]) => `  ${id}${shape}`),
    ...flow.map((arrow) => `  ${arrow}`),
    '```',
  ];
}
