import { describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { projectReport, reportContext, type Report } from '../../../../domain/regulation/reports/index.ts';
import { pdfDefinition } from '../../../../domain/regulation/reports/document/pdf-definition.ts';
import { toPdf } from '../../../../domain/regulation/reports/to-pdf.ts';
import { toXlsx } from '../../../../domain/regulation/reports/to-xlsx.ts';
import { documentOf, reportHead, unfinished } from './sample-head.ts';
import { majorIncident } from './sample-sources.ts';

const report = (): Report => {
  const sources = majorIncident();
  return { stage: 'final', values: projectReport(sources, 'final'), context: reportContext(sources) };
};

describe('the report as PDF', () => {
  test('embeds its font and is the same bytes each time', async () => {
    const first = await toPdf(reportHead(), documentOf('final'));
    const bytes = Buffer.from(first);
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(bytes.toString('latin1')).toContain('Roboto-Regular');
    expect(bytes.toString('latin1')).not.toContain('/Helvetica');
    expect(Buffer.from(await toPdf(reportHead(), documentOf('final'))).equals(bytes)).toBe(true);
    expect(Buffer.from(await toPdf(reportHead({ revision: 3 }), documentOf('final'))).equals(bytes)).toBe(false);
  });

  test('says what the page says', () => {
    const drawn = JSON.stringify(pdfDefinition(reportHead(), unfinished()));
    for (const said of ['DRAFT, waiting for approval', 'Jörg Müßig', 'Missing: mandatory', 'Before: No', 'Estimate']) {
      expect(drawn).toContain(said);
    }
    expect(JSON.stringify(pdfDefinition(reportHead(), documentOf('final', {}, 'de')))).toContain('Παράδειγμα, Łódź');
  });
});

describe('the report as a workbook', () => {
  test('is the same bytes each time, with a frozen header, numbers as numbers and no formula', async () => {
    const workbook = await toXlsx(report());
    expect(Buffer.from(await toXlsx(report())).equals(Buffer.from(workbook))).toBe(true);
    const files = unzipSync(workbook);
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml']!);
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toContain('<v>12345.679</v>');
    expect(sheet).not.toContain('<f>');
    expect(strFromU8(files['xl/sharedStrings.xml']!)).toContain('Παράδειγμα, Łódź');
  });
});
