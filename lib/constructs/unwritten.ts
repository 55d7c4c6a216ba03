import type { Construct } from 'constructs';

// While the house is being built (context partial=on) a stack may name what is not written yet; otherwise synth fails.

/** Fails at synth for a missing file, or passes while the house is being built. */
export const mayBeMissing = (scope: Construct, file: string): void => {
  const problem = `${scope.node.path}: ${file} does not exist`;
  if (scope.node.tryGetContext('partial') !== 'on') throw new Error(problem);
};

/** A machine that does nothing but name the steps which are bound already. */
export const unwrittenWorkflow = (scope: Construct, file: string, bindings: object): string => {
  mayBeMissing(scope, file);
  const Comment = Object.keys(bindings)
    .map((name) => '${' + name + '}')
    .join(' ');
  return JSON.stringify({ Comment, StartAt: 'Unwritten', States: { Unwritten: { Type: 'Succeed' } } });
};
