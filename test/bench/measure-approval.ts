import { readLinkSecret } from '../../adapters/aws/link-secret.ts';
import { journalKey, STATE_KEY } from '../../contracts/keys.ts';
import { writeNonce } from '../../domain/approvals/index.ts';
import { linkPath } from '../../lambdas/_shared/link-path.ts';
import { postForm } from '../../local/decide.ts';
import { publicUrlOf } from '../../local/deploy.ts';
import { tableOf } from '../deployed/support/resources.ts';
import { decideBare } from './bare-decision.ts';
import type { Bench } from './bench-cloud.ts';
import { readPartition, renamed } from './clone-partition.ts';
import type { Item } from './clone-partition.ts';
import { printFigure, progress, ratioFigure, rounded } from './figure.ts';
import type { Figure } from './figure.ts';
import { makeTemplate, seed, seededApproval, seededIncident } from './seed-approvals.ts';
import type { Template } from './seed-approvals.ts';
import type { Sizes } from './sizes.ts';
import { switchMappings } from './storm.ts';

const WARM_UPS = 4;
const MINUTE = 60_000;
const REASON = 'The key is used from an address that is not ours; batch can wait.';

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

/** The address and the form of a page that this person was shown. */
const pageOf = async ({ cloud }: Bench, approvalId: string, personId: string) => {
  const secret = await readLinkSecret();
  const expiresAt = new Date(Date.now() + 20 * MINUTE).toISOString();
  const nonce = writeNonce(secret, { approvalId, personId, version: 1, outcomes: 0, expiresAt });
  return { link: `${publicUrlOf(cloud)}${linkPath(secret, { id: approvalId, asked: [] }, personId)}`, nonce };
};

const post = async (bench: Bench, template: Template, index: number): Promise<number> => {
  const { link, nonce } = await pageOf(bench, seededApproval(template, index), template.personId);
  return timed(async () => {
    const answer = await postForm(link, { intent: 'decide', nonce, decision: 'approve', reason: REASON });
    await answer.text();
    if (answer.status !== 200) throw new Error(`the decision was answered with ${String(answer.status)}`);
  });
};

/** What a decision writes: the new state and all that was not there before. */
const writtenBy = async (bench: Bench, template: Template, index: number): Promise<Item[]> => {
  await post(bench, template, index);
  const pk = journalKey('approvals', seededApproval(template, index));
  const before = new Set(template.approval.map(({ sk }) => sk?.S));
  return (await readPartition(tableOf(bench, 'approvals'), pk)).filter(
    ({ sk }) => sk?.S === STATE_KEY || !before.has(sk?.S),
  );
};

/** Posts and bare decisions take turns, each on an approval of its own, beginning with incident `first`. */
const measureAt = async (bench: Bench, template: Template, first: number, posts: number) => {
  const written = await writtenBy(bench, template, first);
  const [times, floors]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < posts + WARM_UPS; turn += 1) {
    const index = first + 1 + turn * 2;
    times.push(await post(bench, template, index));
    const items = written.map((item) => renamed(item, seededIncident(first), seededIncident(index + 1)));
    const bare = () => decideBare(bench, seededApproval(template, index + 1), template.personId, items);
    floors.push(await timed(bare));
  }
  return { times: times.slice(WARM_UPS), floors: floors.slice(WARM_UPS) };
};

/** An approval's POST while few and while many incidents lie in the table, against the bare DynamoDB calls it makes. */
export const measureApproval = async (bench: Bench, { tables, posts }: Sizes): Promise<void> => {
  const template = await makeTemplate(bench);
  // Nothing follows the seeded journals, nor what is decided on them: only the POST is measured.
  await switchMappings((source) => source.includes(':table/'), false);
  const figures: Figure[] = [];
  let seeded = 0;
  for (const size of tables) {
    await seed(bench, template, seeded, size);
    // Fresh approvals: those at the end of what was seeded last.
    const first = seeded;
    seeded = size;
    const { times, floors } = await measureAt(bench, template, first, posts);
    const head = {
      figure: `approval POST, ${String(size)} incidents`,
      unit: 'ms',
      aim: 'the same ratio at both sizes',
    };
    const sizes = { itemsPerIncident: template.incident.length, itemsPerApproval: template.approval.length };
    figures.push(ratioFigure(head, times, floors, sizes));
    progress(`approval POST: ${JSON.stringify(figures.at(-1))}`);
  }
  for (const figure of figures) printFigure(figure);
  printFigure(growth(figures));
};

const growth = (figures: Figure[]): Figure => {
  const [small = Number.NaN, large = Number.NaN] = figures.map(({ ratio }) => ratio);
  return {
    figure: 'approval POST, growth with the table',
    value: large,
    unit: 'x its floor',
    floor: small,
    ratio: rounded(large / small, 2),
    aim: '1 x',
  };
};
