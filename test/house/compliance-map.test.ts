import { describe, expect, it, test } from '@jest/globals';
import { complianceMap } from '../../scripts/compliance-map.ts';
import { readLawTags } from '../../scripts/law-tags.ts';
import { testsOf } from '../../scripts/tests-of.ts';

const read = (comment: string) => readLawTags('domain/a.ts', `${comment}\nexport const graverValue = 1;\n`);

describe('a tag', () => {
  test.each([
    [
      'in a block of its own line',
      '/**\n * Told in time. Always.\n *\n * @law 2025/301 Art. 5(3)\n */',
      'Told in time',
    ],
    ['at the end of a sentence', '/** Told in time. @law 2025/301 Art. 5(3) */', 'Told in time'],
    ['after an abbreviation', '/**\n * See Art. 5 for it. More.\n * @law 2025/301 Art. 5(3)\n */', 'See Art. 5 for it'],
    ['in a line of code’s comment', '  // Told in time. @law 2025/301 Art. 5(3)', 'Told in time'],
    ['without words', '/** @law 2025/301 Art. 5(3) */', 'graver value'],
  ])('%s is read', (_where, comment, what) => {
    expect(read(comment)).toEqual([{ act: '2025/301', provision: 'Art. 5(3)', what, file: 'domain/a.ts' }]);
  });

  it('may stand beside others', () => {
    const tags = read('/** Both. @law 2025/302 field 3.28 @law 2025/302 field 3.30 */');
    expect(tags.map(({ provision }) => provision)).toEqual(['field 3.28', 'field 3.30']);
  });

  it('outside a comment is none', () => {
    expect(readLawTags('domain/a.ts', "const tag = '@law 2025/301 Art. 5(3)';\n")).toEqual([]);
  });

  it('of an act nobody knows names its file', () => {
    expect(() => read('/** @law 2025/999 Art. 1 */')).toThrow('domain/a.ts: @law names 2025/999');
  });
});

describe('the tests of a file', () => {
  const find = testsOf(
    new Map([
      ['domain/rules/a.ts', ''],
      ['domain/rules/b.ts', ''],
      ['domain/rules/c.ts', ''],
      ['domain/rules/alone.ts', ''],
      ['domain/rules/index.ts', "export { c } from './c.ts';"],
      ['test/domain/rules/a.test.ts', "import { a } from '../../../domain/rules/a.ts';"],
      [
        'test/domain/rules/other.test.ts',
        "import { b } from '../../../domain/rules/b.ts';\nimport { c } from '../../../domain/rules/index.ts';",
      ],
    ]),
  );
  test.each([
    ['at its mirrored path', 'domain/rules/a.ts', { own: ['test/domain/rules/a.test.ts'], through: [] }],
    ['that import it', 'domain/rules/b.ts', { own: ['test/domain/rules/other.test.ts'], through: [] }],
    ['that reach it', 'domain/rules/c.ts', { own: [], through: ['test/domain/rules/other.test.ts'] }],
    ['are none', 'domain/rules/alone.ts', { own: [], through: [] }],
  ])('%s', (_which, file, tests) => {
    expect(find(file)).toEqual(tests);
  });
});

describe('the map', () => {
  const planted = (file: string, provision: string): [string, string] => [
    file,
    `/** What ${file} does. @law 2025/301 ${provision} */\n`,
  ];
  const map = complianceMap(
    new Map([
      planted('domain/late.ts', 'Art. 10'),
      planted('domain/early.ts', 'Art. 5(3)'),
      ['test/domain/early.test.ts', "import '../../domain/early.ts';"],
    ]),
  );

  it('shows a planted tag with its file and its test', () => {
    expect(map).toContain(
      '| Art. 5(3) | What domain/early.ts does | [early](../domain/early.ts) | [early](../test/domain/early.test.ts) |',
    );
  });

  it('says when there is no test', () => {
    expect(map).toContain('| Art. 10 | What domain/late.ts does | [late](../domain/late.ts) | no test of its own |');
  });

  it('orders articles by number', () => {
    expect(map.indexOf('| Art. 5(3)')).toBeLessThan(map.indexOf('| Art. 10'));
  });

  it('lists each of the 76 fields', () => {
    expect(map.match(/^\| \d\.\d+ \|/gm)).toHaveLength(76);
  });
});
