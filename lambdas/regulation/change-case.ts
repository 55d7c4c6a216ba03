import { casePorts } from '../_shared/case-page/case-link.ts';
import { changeCase } from '../_shared/case-page/change-case.ts';
import { page } from '../_shared/page.ts';

/** POST of a personal link to a regulatory case: facts, decisions and receipts, each a form of its own. */
export const handler = page(() => changeCase(casePorts()));
