import { posix } from 'node:path';

/** Source texts by their path from the project's root. */
export type Sources = ReadonlyMap<string, string>;

/** Which tests a file has: its own, or else those that reach it through the fewest files. */
export interface Tests {
  own: string[];
  through: string[];
}

const IMPORT = /(?:from|import\()\s*'(\.[^']+)'/g;

const importsOf = (file: string, text: string): string[] =>
  [...text.matchAll(IMPORT)].map(([, path = '']) => posix.join(posix.dirname(file), path));

const isTest = (file: string): boolean => file.endsWith('.test.ts');

/** Who imports each file. */
const importers = (sources: Sources): Map<string, string[]> => {
  const by = new Map<string, string[]>();
  for (const [file, text] of sources)
    for (const imported of importsOf(file, text)) by.set(imported, [...(by.get(imported) ?? []), file]);
  return by;
};

/** The tests nearest to a file among those that import it, directly or by way of others. */
const nearest = (file: string, by: Map<string, string[]>): { tests: string[]; isDirect: boolean } => {
  const seen = new Set([file]);
  let ring = [file];
  for (let distance = 1; ring.length > 0; distance += 1) {
    ring = [...new Set(ring.flatMap((one) => by.get(one) ?? []))].filter((one) => !seen.has(one));
    for (const one of ring) seen.add(one);
    const tests = ring.filter(isTest).sort();
    if (tests.length > 0) return { tests, isDirect: distance === 1 };
  }
  return { tests: [], isDirect: false };
};

/** Looks up the tests of a file: the one at the mirrored path, those that import it, or the nearest that reach it. */
export function testsOf(sources: Sources): (file: string) => Tests {
  const by = importers(sources);
  return (file) => {
    const mirrored = `test/${file.replace(/\.ts$/, '.test.ts')}`;
    if (sources.has(mirrored)) return { own: [mirrored], through: [] };
    const { tests, isDirect } = nearest(file, by);
    return isDirect ? { own: tests, through: [] } : { own: [], through: tests };
  };
}
