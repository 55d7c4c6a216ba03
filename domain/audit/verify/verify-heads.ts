import { journalKey } from '../../../contracts/keys.ts';
import type { AuditExport } from '../export-format.ts';
import { fingerprintOf, HeadsStatement, isPlainPem, isSignedBy, readStatement } from '../statements.ts';
import type { Head } from '../statements.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';
import type { Chain } from './verify-chain.ts';

/** Chains by journal key. */
export type Chains = ReadonlyMap<string, Chain>;

const atHead = ({ area, aggregateId, seq, hash }: Head, chain: Chain | undefined): Finding | undefined => {
  const here = (at: number, problem: string): Finding => finding(area, aggregateId, at, problem);
  if (chain === undefined) return here(1, `the journal is missing; its signed head names ${seq} events`);
  const count = chain.hashes.length;
  if (count < seq) return here(count + 1, `it is missing; the signed head says there are ${seq} events`);
  if (count > seq) return here(seq + 1, `it comes after the signed head, which says there are ${seq} events`);
  return chain.hashes[seq - 1] === hash ? undefined : here(seq, 'its hash is not the one in the signed head');
};

const lastSeq = (chains: Chains, incidentId: string): number =>
  chains.get(journalKey('incidents', incidentId))?.hashes.length ?? 0;

const sameFingerprint = (publicKey: string, fingerprint: string): boolean => {
  try {
    return fingerprintOf(publicKey) === fingerprint;
  } catch {
    return false;
  }
};

/** The signature over the heads, with the key that is to be believed. The finding names the event at the head. */
export const verifySignature = (file: AuditExport, chains: Chains, publicKey: string): Finding | undefined => {
  const atEnd = (problem: string): Finding =>
    finding('incidents', file.incidentId, lastSeq(chains, file.incidentId), problem);
  if (!isPlainPem(file.key.publicKey) || !sameFingerprint(file.key.publicKey, file.key.fingerprint))
    return atEnd('the key in the file is not the one it names');
  if (!isSignedBy(file.heads, publicKey)) return atEnd('the head is not signed with the trusted key');
  if (!sameFingerprint(publicKey, file.key.fingerprint))
    return atEnd('the file names another key than the trusted one');
  return undefined;
};

/** Every signed head fits its journal, and every journal of the file has its signed head. Answers what the heads say. */
export const verifyHeads = (file: AuditExport, chains: Chains): Finding | HeadsStatement => {
  const statement = readStatement(HeadsStatement, file.heads.statement);
  if (statement === undefined)
    return finding('incidents', file.incidentId, lastSeq(chains, file.incidentId), 'the signed head cannot be read');
  for (const head of statement.heads) {
    const problem = atHead(head, chains.get(journalKey(head.area, head.aggregateId)));
    if (problem !== undefined) return problem;
  }
  const headed = new Set(statement.heads.map(({ area, aggregateId }) => journalKey(area, aggregateId)));
  const [first] = statement.heads;
  if (first?.area !== 'incidents' || first.aggregateId !== file.incidentId)
    return finding('incidents', file.incidentId, 1, 'the signed head is not of this incident');
  const unsigned = file.journals.find(({ area, aggregateId }) => !headed.has(journalKey(area, aggregateId)));
  return unsigned === undefined
    ? statement
    : finding(unsigned.area, unsigned.aggregateId, 1, 'the journal has no signed head');
};
