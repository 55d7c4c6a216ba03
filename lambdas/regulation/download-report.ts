import { invalidLink } from '../_shared/open-link.ts';
import { casePorts, openCase } from '../_shared/case-page/case-link.ts';
import { page, problem } from '../_shared/page.ts';
import { renderReport } from '../_shared/render-report.ts';
import { pageHeaders } from '../../domain/shared/html/index.ts';

const NONE = { status: 404, title: 'There is no such report', detail: 'It is not drafted yet, or has no such format.' };

/** GET of a report below a case's personal link: the newest draft as JSON, CSV, XLSX, HTML, PDF or text. Changes nothing. */
export const handler = page(() => {
  const ports = casePorts();
  return async (request) => {
    const opened = await openCase(ports, request);
    if (opened === undefined) return invalidLink(request);
    const { report = '', format = '' } = request.parameters;
    const loaded = await ports.obligations.load(`${opened.state.id}.${report}`);
    const rendered = loaded === undefined ? undefined : await renderReport(loaded.state, format);
    if (rendered === undefined) return problem(request, NONE);
    const { type, body } = rendered;
    const isText = typeof body === 'string';
    const name = `${opened.state.id}.${report}.${format}`;
    return {
      statusCode: 200,
      headers: { ...pageHeaders(), 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
      body: isText ? body : Buffer.from(body).toString('base64'),
      isBase64Encoded: !isText,
    };
  };
});
