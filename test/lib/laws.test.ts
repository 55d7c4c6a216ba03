import { describe, expect, test } from '@jest/globals';
import { alarmLaws, headingOf, runbookHeadings } from './laws/alarms.ts';
import { dataLaws } from './laws/data.ts';
import { apiLaws } from './laws/edge.ts';
import { functionLaws } from './laws/functions.ts';
import { messageLaws } from './laws/messages.ts';
import { rightsLaws } from './laws/rights.ts';
import { readWorlds } from './templates.ts';

const laws = [...functionLaws, ...dataLaws, ...messageLaws, ...rightsLaws, ...alarmLaws, ...apiLaws];
const short = (type: string): string => type.replace(/^AWS::/, '').replace('::', ' ');
const titled = laws.map((law) => ({ ...law, title: `${law.of.map(short).join(', ')}: ${law.law}` }));
const worlds = readWorlds();

test('there are stages to judge', () => {
  expect(worlds.map(({ stageName }) => stageName)).toEqual(['local', 'staging', 'production']);
});

describe.each(worlds)('stage $stageName', (world) => {
  test('cdk-nag and the CDK have nothing to say that is not explained', () => {
    expect(world.stacks.flatMap(({ findings }) => findings)).toEqual([]);
  });

  test.each(titled.filter(({ unless }) => unless?.(world) !== true))('$title', ({ of, holds }) => {
    const judged = world.resources.filter(({ Type }) => of.includes(Type));
    const offenders = judged.filter((resource) => !holds(resource, world)).map(({ stack, id }) => `${stack}/${id}`);
    expect(judged.length).toBeGreaterThan(0);
    expect(offenders).toEqual([]);
  });

  test('no stack comes near the 500 resources CloudFormation allows', () => {
    const sizes = world.stacks.map(({ template }) => Object.keys(template.Resources ?? {}).length);
    expect(Math.max(...sizes)).toBeLessThan(300);
  });

  test('every heading of the runbook belongs to an alarm', () => {
    const used = new Set(world.resources.filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm').map(headingOf));
    const idle = runbookHeadings().filter((heading) => /^[a-z0-9-]+$/.test(heading) && !used.has(heading));
    expect(idle).toEqual([]);
  });
});
