import { findNodeAtLocation, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import * as z from 'zod/mini';

// The mini schemas carry no words of their own.
z.config(z.locales.en());

/** What is wrong with a file of settings, and where: line and column from 1. */
export interface ConfigError {
  line: number;
  column: number;
  message: string;
}

function positionOf(text: string, offset: number): Pick<ConfigError, 'line' | 'column'> {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The named part, or what stands nearest above it: of something that is missing, what it is missing in. */
function nodeAt(root: Node, path: readonly PropertyKey[]): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const segments = path.slice(0, length).map((key) => (typeof key === 'symbol' ? String(key) : key));
    const node = findNodeAtLocation(root, segments);
    if (node !== undefined) return node;
  }
  return root;
}

/** A key that the schema does not know is shown where it stands, not where its object begins. */
function placesOf(issue: z.core.$ZodIssue): PropertyKey[][] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
}

/** An error at a field that is there or missing; `path`: keys and indices from the root. */
export function errorAt(text: string, path: readonly PropertyKey[], message: string): ConfigError {
  const root = parseTree(text, [], { disallowComments: true });
  const name = path.map(String).join('.');
  const offset = root === undefined ? 0 : nodeAt(root, path).offset;
  return { ...positionOf(text, offset), message: name === '' ? message : `${name}: ${message}` };
}

/** Everything that keeps a JSON text from being what the schema says; of broken JSON only where it breaks. */
export function findConfigErrors(text: string, schema: z.ZodMiniType): ConfigError[] {
  const broken: ParseError[] = [];
  parseTree(text, broken, { disallowComments: true });
  const [first] = broken;
  // What the parser finds after it follows from it.
  if (first !== undefined)
    return [{ ...positionOf(text, first.offset), message: `no JSON: ${printParseErrorCode(first.error)}` }];
  const { error } = schema.safeParse(JSON.parse(text));
  return (error?.issues ?? []).flatMap((issue) => placesOf(issue).map((path) => errorAt(text, path, issue.message)));
}
