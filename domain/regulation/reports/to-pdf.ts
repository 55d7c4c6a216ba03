import pdfMake from 'pdfmake/build/pdfmake.min.js';
import fontFiles from 'pdfmake/build/vfs_fonts.js';
import { pdfDefinition } from './document/pdf-definition.ts';
import type { ReportDocument } from './document/report-document.ts';
import type { ReportHead } from './document/report-head.ts';

/**
 * A report as a PDF that embeds its font: Latin, Greek and Cyrillic letters are the same on every machine. The same
 * report gives the same bytes.
 */
export const toPdf = async (head: ReportHead, document: ReportDocument): Promise<Uint8Array> => {
  pdfMake.addVirtualFileSystem(fontFiles);
  pdfMake.setFonts({ Roboto: { normal: 'Roboto-Regular.ttf', bold: 'Roboto-Medium.ttf' } });
  return pdfMake.createPdf(pdfDefinition(head, document)).getBuffer();
};
