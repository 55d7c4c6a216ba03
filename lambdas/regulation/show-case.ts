import { casePorts } from '../_shared/case-page/case-link.ts';
import { showCase } from '../_shared/case-page/show-case.ts';
import { page } from '../_shared/page.ts';

/** GET and HEAD of a personal link to a regulatory case: shows it and changes nothing. */
export const handler = page(() => showCase(casePorts()));
