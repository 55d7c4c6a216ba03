import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diffReports, reportPage, type ReportStatus } from '../../../../domain/regulation/reports/index.ts';
import { hostileText, skeleton, withText } from '../../pages/hostile-text.ts';
import { documentOf, reportHead, unfinished } from './sample-head.ts';
import { entered } from './sample-sources.ts';

const text = (page: string): string =>
  page
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the readable report', () => {
  test('shows labels rather than codes, units and moments', () => {
    const read = text(reportPage(reportHead(), documentOf('final')));
    expect(read).toContain('Example Bank SE');
    expect(read).toContain('data encryption for impact, including ransomware; other');
    expect(read).toContain('12,345.679 thousand EUR');
    expect(read).toContain('13 h 30 min (00:13:30)');
    expect(read).toContain('Germany; France; Greece');
    expect(read).toContain('2026-11-21 12:35:30 UTC');
    expect(read).not.toMatch(/[a-z]_[a-z]/);
  });

  test('says what is missing with what the law wants, and links to it', () => {
    const page = reportPage(reportHead(), unfinished());
    expect(text(page)).toContain('Missing: mandatory in this report. Areas such as customer service');
    expect(page).toContain('href="#field-3-27"');
    expect(page).toContain('id="field-3-27"');
    expect(text(page)).toContain('3 missing');
  });

  test('marks estimates and what changed since the report before', () => {
    const read = text(reportPage(reportHead(), unfinished()));
    expect(read).toMatch(/1 d 6 h \(01:06:00\) Estimate/);
    expect(read).toMatch(/Yes Changed Before: No/);
    expect(read).toMatch(/Clearwater Hosting; LEI 549300WCLFVEBTBNRF76 New/);
    expect(read).toContain('against the initial notification');
    // Fields of the intermediate report are new by nature: no mark.
    expect(read).not.toMatch(/1,850 Actual New/);
  });

  test('lists what contradicts the facts', () => {
    expect(text(reportPage(reportHead(), unfinished()))).toContain(
      '3.4 somebody entered &#39;7&#39;, the facts say &#39;1850&#39;',
    );
  });

  test.each<[ReportStatus, string]>([
    ['draft', 'DRAFT, waiting for approval'],
    ['approved', 'Approved, not handed over'],
    ['handed-over', 'Handed over'],
    ['received', 'Received'],
    ['reclassified', 'Reclassified'],
  ])('says where it stands: %s', (status, expected) => {
    expect(text(reportPage(reportHead({ status }), documentOf('initial')))).toContain(expected);
  });

  test('in German', () => {
    const page = reportPage(reportHead(), unfinished('de'));
    expect(page).toContain('<div lang="de">');
    expect(text(page)).toContain('ENTWURF, wartet auf Freigabe');
    expect(text(page)).toContain('Deutschland; Frankreich; Griechenland');
    expect(text(page)).toContain('Anzahl der betroffenen Kunden 1.850');
  });

  test('is built of the same tags and attributes, whatever its texts say', () => {
    const render = (value: string): string => {
      const { sections, ...rest } = unfinished();
      return reportPage(withText(reportHead(), value), {
        ...rest,
        sections: sections.map((part) => ({
          ...part,
          rows: part.rows.map((row) => ({ ...row, value, name: value, source: value })),
        })),
      });
    };
    const harmless = skeleton(render('x'));
    fc.assert(
      fc.property(
        hostileText.filter((hostile) => hostile.length > 0),
        (hostile) => {
          expect(skeleton(render(hostile))).toEqual(harmless);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('diffReports', () => {
  test('added, changed, removed, and nothing of what stayed', () => {
    const before = { '2.4': entered('a'), '2.5': entered(['x', 'y']), '2.9': entered(true), '2.10': entered(' ') };
    const after = { '2.4': entered('b'), '2.5': entered(['x', 'y']), '2.8': entered('p'), '2.10': entered('') };
    expect(diffReports(before, after)).toEqual({
      '2.4': { kind: 'changed', before: 'a' },
      '2.8': { kind: 'added' },
      '2.9': { kind: 'removed', before: true },
    });
  });
});
