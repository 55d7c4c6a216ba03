import * as z from 'zod/mini';
import { isPlainPem, isSignedBy, readStatement, fingerprintOf } from '../statements.ts';
import type { Trust } from '../verify/verification.ts';
import { writeCustodyFile } from './compose-manifest.ts';
import { CustodyFile, CustodyManifest, MANIFEST_NAME, objectPath } from './manifest.ts';

/** A file of an export, and what is wrong with it. */
export type CustodyFinding = { file: string; problem: string };
/** What lies in the folder: SHA-256 (hex) and length by path. */
export type FoundFiles = ReadonlyMap<string, { sha256: string; bytes: number }>;

type Believed = { kind: 'manifest'; manifest: CustodyManifest; fingerprint: string };

const wrong = (problem: string): CustodyFinding => ({ file: MANIFEST_NAME, problem });

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isOneSpelling = (base64: string): boolean => Buffer.from(base64, 'base64').toString('base64') === base64;

const keyProblem = ({ key, manifest }: CustodyFile, trust: Trust): string | undefined => {
  if (!isPlainPem(key.publicKey) || fingerprintOf(key.publicKey) !== key.fingerprint)
    return 'the key in it is not the one it names';
  if (trust.kind === 'none') return undefined;
  const believed = trust.kind === 'pinned' ? trust.publicKey : key.publicKey;
  if (!isOneSpelling(manifest.signature) || !isSignedBy(manifest, believed))
    return 'it is not signed with the trusted key';
  return fingerprintOf(believed) === key.fingerprint ? undefined : 'it names another key than the trusted one';
};

/** The manifest in a file's text, when every byte of it is what was written and signed; else what is wrong. */
export const readManifest = (text: string, trust: Trust): CustodyFinding | Believed => {
  const { success, data: file } = z.safeParse(CustodyFile, parse(text));
  if (!success) return wrong('it is no custody manifest');
  if (writeCustodyFile(file) !== text) return wrong('it is not written as it was exported');
  const problem = keyProblem(file, trust);
  if (problem !== undefined) return wrong(problem);
  const manifest = readStatement(CustodyManifest, file.manifest.statement);
  return manifest === undefined
    ? wrong('what was signed cannot be read')
    : { kind: 'manifest', manifest, fingerprint: file.key.fingerprint };
};

const objectProblem = (
  { sha256, bytes, state }: CustodyManifest['objects'][number],
  found: { sha256: string; bytes: number } | undefined,
): string | undefined => {
  if (state !== 'holds')
    return `when it was exported it was ${state === 'missing' ? 'gone' : 'not what was collected'}`;
  if (found === undefined) return 'it is missing';
  if (found.sha256 !== sha256) return `its SHA-256 is not the one in the manifest (${String(found.bytes)} bytes)`;
  return found.bytes === bytes ? undefined : 'its length is not the one in the manifest';
};

/** Everything in the folder that is not as the manifest says, and what the manifest does not know. */
export const findInCustody = ({ objects }: CustodyManifest, found: FoundFiles): CustodyFinding[] => {
  const known = new Map(objects.map((object) => [objectPath(object), object]));
  const named = [...known].flatMap(([file, object]) => {
    const problem = objectProblem(object, found.get(file));
    return problem === undefined ? [] : [{ file, problem }];
  });
  const strange = [...found.keys()].filter((file) => !known.has(file));
  return [...named, ...strange.map((file) => ({ file, problem: 'the manifest does not name it' }))];
};
