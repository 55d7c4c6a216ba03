import type { AuditExport, RootExport } from '../export-format.ts';
import { rootOf } from '../merkle.ts';
import { isSignedBy, readStatement, RootStatement } from '../statements.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';
import type { Chains } from './verify-heads.ts';

type Covered = { recordedAt: string; found: (problem: string) => Finding };

/** Every event of the file by its hash. */
const byHash = ({ journals }: AuditExport, chains: Chains): Map<string, Covered> =>
  new Map(
    journals.flatMap(({ area, aggregateId }) => {
      const chain = chains.get(`${area}/${aggregateId}`);
      return (chain?.events ?? []).map(({ seq, recordedAt }, index): [string, Covered] => [
        chain?.hashes[index] ?? '',
        { recordedAt, found: (problem) => finding(area, aggregateId, seq, problem) },
      ]);
    }),
  );

const verifyProofs = (
  { proofs }: RootExport,
  root: RootStatement,
  events: Map<string, Covered>,
): Finding | undefined => {
  for (const { event, index, path } of proofs) {
    const covered = events.get(event);
    if (covered === undefined)
      return {
        journal: `daily root ${root.day}`,
        seq: 0,
        problem: `it proves an event (${event}) that is not in the file`,
      };
    if (covered.recordedAt.slice(0, 10) > root.day)
      return covered.found(`it is younger than the daily root of ${root.day}`);
    if (rootOf({ leaf: event, index, size: root.size, path }) !== root.root)
      return covered.found(`it is not under the signed daily root of ${root.day}`);
  }
  return undefined;
};

/** Names the first event that the root was to prove, because that is what an auditor looks for. */
const wrongRoot = ({ proofs: [proof] }: RootExport, events: Map<string, Covered>, day: string) => {
  const first = proof === undefined ? undefined : events.get(proof.event);
  return (problem: string): Finding =>
    first?.found(`${problem} (${day})`) ?? { journal: `daily root ${day}`, seq: 0, problem };
};

const verifyRoot = (
  root: RootExport,
  events: Map<string, Covered>,
  publicKey: string | undefined,
): Finding | RootStatement => {
  const statement = readStatement(RootStatement, root.statement);
  const wrong = wrongRoot(root, events, statement?.day ?? 'unknown');
  if (statement === undefined) return wrong('its daily root cannot be read');
  if (publicKey !== undefined && !isSignedBy(root, publicKey))
    return wrong('its daily root is not signed with the trusted key');
  return verifyProofs(root, statement, events) ?? statement;
};

/** Each root names the one before it: where both are in the file they must agree, and no day comes twice. */
const verifyOrder = (roots: readonly RootStatement[]): Finding | undefined => {
  const byDay = new Map(roots.map((root) => [root.day, root.root]));
  const wrong = (day: string, problem: string): Finding => ({ journal: `daily root ${day}`, seq: 0, problem });
  if (byDay.size < roots.length) return wrong('', 'a day has two roots');
  const loose = roots.find(
    ({ previous }) => previous !== null && (byDay.get(previous.day) ?? previous.root) !== previous.root,
  );
  return loose && wrong(loose.day, `it does not cover the root of ${loose.previous?.day ?? ''}`);
};

/** Every signed root in the file, and the hashes of the events that stand under one. Without a key the signatures stay unchecked. */
export const verifyRoots = (
  file: AuditExport,
  chains: Chains,
  publicKey: string | undefined,
): Finding | { covered: ReadonlySet<string>; roots: number } => {
  const events = byHash(file, chains);
  const statements: RootStatement[] = [];
  for (const root of file.roots) {
    const verified = verifyRoot(root, events, publicKey);
    if ('problem' in verified) return verified;
    statements.push(verified);
  }
  const problem = verifyOrder(statements);
  if (problem !== undefined) return problem;
  const covered = new Set(file.roots.flatMap(({ proofs }) => proofs.map(({ event }) => event)));
  return { covered, roots: statements.length };
};
