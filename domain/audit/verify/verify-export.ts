import * as z from 'zod/mini';
import { journalKey } from '../../../contracts/keys.ts';
import { AuditExport } from '../export-format.ts';
import { describeFinding } from './finding.ts';
import type { Finding } from './finding.ts';
import { verifyChain } from './verify-chain.ts';
import type { Chain } from './verify-chain.ts';
import { verifyCoverage } from './verify-coverage.ts';
import { verifyHeads, verifySignature } from './verify-heads.ts';
import type { Chains } from './verify-heads.ts';
import { verifyRoots } from './verify-roots.ts';
import { verifySealed } from './verify-sealed.ts';
import type { Redaction } from './verify-sealed.ts';
import { summarise } from './summarise.ts';
import type { Broken, Trust, Verification, Verified } from './verification.ts';

const broken = (firstBad: Finding): Broken => ({ ok: false, firstBad, summary: describeFinding(firstBad) });
const isFinding = (value: object): value is Finding => 'problem' in value;

type Contents = { chains: Map<string, Chain>; redactions: Redaction[] };

/** Every journal by itself: its chain and its sealed contents. */
const verifyJournals = ({ journals }: AuditExport): Finding | Contents => {
  const chains = new Map<string, Chain>();
  const redactions: Redaction[] = [];
  for (const journal of journals) {
    const key = journalKey(journal.area, journal.aggregateId);
    const chain = verifyChain(journal);
    if (isFinding(chain)) return chain;
    if (chains.has(key)) return { journal: key, seq: 1, problem: 'the journal is there twice' };
    chains.set(key, chain);
    const sealed = verifySealed(journal, chain.events);
    if (!Array.isArray(sealed)) return sealed;
    redactions.push(...sealed);
  }
  return { chains, redactions };
};

const keyOf = (file: AuditExport, trust: Trust): string | undefined => {
  if (trust.kind === 'none') return undefined;
  return trust.kind === 'pinned' ? trust.publicKey : file.key.publicKey;
};

type Proven = Pick<Verified, 'headsTime' | 'covered' | 'notYetCovered' | 'roots'>;

/** What was proven by signatures: heads, roots, and that nothing old stands outside of them. */
const verifyProofs = (file: AuditExport, chains: Chains, trust: Trust): Finding | Proven => {
  const key = keyOf(file, trust);
  const heads = verifyHeads(file, chains);
  if (isFinding(heads)) return heads;
  const problem = key === undefined ? undefined : verifySignature(file, chains, key);
  if (problem !== undefined) return problem;
  const under = verifyRoots(file, chains, key);
  if (isFinding(under)) return under;
  const { covered, roots } = under;
  const { time: headsTime } = heads;
  const notYetCovered = verifyCoverage(file, chains, { covered, time: headsTime });
  return typeof notYetCovered === 'number' ? { headsTime, covered: covered.size, notYetCovered, roots } : notYetCovered;
};

const unreadable = (input: unknown): Finding => {
  const issue = z.safeParse(AuditExport, input).error?.issues[0];
  return { journal: 'file', seq: 0, problem: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong'}` };
};

/**
 * Whether an export is what was once recorded: every hash, link, number and commitment, the signed heads (so that a cut-off
 * tail shows), every signed daily root, and that each event older than two days stands under one. Answers the first event that does not hold. Needs no network.
 */
export const verifyExport = (input: unknown, trust: Trust): Verification => {
  const parsed = z.safeParse(AuditExport, input);
  if (!parsed.success) return broken(unreadable(input));
  const file = parsed.data;
  const contents = verifyJournals(file);
  if (isFinding(contents)) return broken(contents);
  const proofs = verifyProofs(file, contents.chains, trust);
  if (isFinding(proofs)) return broken(proofs);
  const counted = {
    trust: trust.kind,
    journals: file.journals.length,
    events: file.journals.reduce((sum, { events }) => sum + events.length, 0),
    ...proofs,
    redactions: contents.redactions,
  };
  return { ok: true, ...counted, summary: summarise(file, counted, trust) };
};
