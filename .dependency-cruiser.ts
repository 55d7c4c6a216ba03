import type { ICruiseOptions, IRegularForbiddenRuleType } from 'dependency-cruiser';

// The map of the house: who may import whom. One rule is made per row, so this table is the law itself.
const everything = [
  'contracts',
  'config',
  'domain',
  'adapters',
  'lambdas',
  'lib',
  'bin',
  'cli',
  'local',
  'scripts',
  'test',
];
const may: Record<string, string[]> = {
  contracts: [],
  config: [],
  domain: ['contracts'],
  adapters: ['contracts', 'domain', 'config'],
  lambdas: ['contracts', 'domain', 'adapters', 'config'],
  lib: ['contracts', 'config'],
  bin: ['lib'],
  cli: everything,
  local: everything,
  scripts: everything,
  test: everything,
};

const layers = Object.keys(may).join('|');
const among = (names: string[]): string => `^(${names.join('|')})/`;

const layerRules: IRegularForbiddenRuleType[] = Object.entries(may)
  .filter(([, targets]) => targets !== everything)
  .map(([layer, targets]) => ({
    name: `${layer}-imports-only-${targets.join('-') || 'itself'}`,
    severity: 'error',
    from: { path: `^${layer}/` },
    to: { path: `^(${layers}|console)/`, pathNot: among([layer, ...targets]) },
  }));

type From = IRegularForbiddenRuleType['from'];
type To = IRegularForbiddenRuleType['to'];
function rule(name: string, comment: string, from: From, to: To): IRegularForbiddenRuleType {
  return { name, comment, severity: 'error', from, to };
}
const npm = (names: string): string => `node_modules/(${names})`;

const houseRules: IRegularForbiddenRuleType[] = [
  rule(
    'console-knows-only-the-api',
    'The web console shares the DTOs of the API with the server and nothing else.',
    { path: '^console/' },
    { path: `^(${layers})/`, pathNot: '^contracts/api(/|\\.ts$)' },
  ),
  rule(
    'pure-domain',
    'A rule knows contracts, a schema library, canonical JSON, hashing and what draws documents; nothing that acts.',
    { path: '^(domain|contracts)/' },
    {
      path: 'node_modules/',
      pathNot: npm(
        'zod|canonicalize|temporal-polyfill|ical-generator|pdfmake|otpauth|uqr|write-excel-file|fflate|ipaddr\\.js|@types/pdfmake',
      ),
    },
  ),
  rule(
    'pure-domain-core-modules',
    'Of Node itself only crypto, for hashes.',
    { path: '^(domain|contracts)/' },
    {
      dependencyTypes: ['core'],
      pathNot: '^(node:)?crypto$',
    },
  ),
  rule(
    'sdk-only-in-adapters',
    'AWS is called behind a port, so that rules and handlers can be read and tested without it.',
    { pathNot: '^(adapters|local|cli|test)/' },
    { path: npm('@aws-sdk|@smithy') },
  ),
  rule(
    'cdk-only-in-infrastructure',
    'Running code must not drag the infrastructure library along.',
    { pathNot: '^(bin|lib|local|test)/' },
    { path: npm('aws-cdk-lib|constructs|cdk-nag') },
  ),
  rule(
    'areas-meet-in-index',
    'A domain area shows others what its index.ts exports; shared/ belongs to all.',
    { path: '^domain/([^/]+)/' },
    { path: '^domain/[^/]+/', pathNot: ['^domain/$1/', '^domain/shared/', '^domain/[^/]+/index\\.ts$'] },
  ),
  rule(
    'no-handler-imports-a-handler',
    'What two handlers share is a rule (domain/), a port (adapters/) or plumbing (lambdas/_shared/).',
    { path: '^lambdas/' },
    { path: '^lambdas/', pathNot: '^lambdas/_shared/' },
  ),
  rule(
    'mail-through-one-door',
    'Out of band nothing may enter a mailbox of the bank: every mail goes through the postbox that sees to it.',
    { path: '^lambdas/', pathNot: '^lambdas/_shared/channels/people-postbox\\.ts$' },
    { path: '^adapters/ses/', dependencyTypesNot: ['type-only'] },
  ),
  rule('no-circular', 'Two files that need each other are one thing or three.', {}, { circular: true }),
  rule('no-unresolvable', 'An import that resolves to nothing is judged by no rule.', {}, { couldNotResolve: true }),
];

export const forbidden = [...layerRules, ...houseRules];

export const options: ICruiseOptions = {
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '^(cdk\\.out|dist|\\.local|\\.venv|coverage)/' },
  // Types count too: a rule that names an adapter's type already knows too much.
  tsPreCompilationDeps: true,
  combinedDependencies: true,
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default', 'types'],
    mainFields: ['module', 'main', 'types'],
  },
};
