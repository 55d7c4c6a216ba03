import type { DecisionError } from '../../domain/approvals/pages/index.ts';
import { unprovenPage } from '../../domain/approvals/pages/index.ts';
import type { Person } from '../../contracts/config/people.ts';
import { nonceFor } from './link-nonce.ts';
import type { OpenLink } from './open-link.ts';
import { problem } from './page.ts';
import type { Answer, PageRequest } from './page.ts';
import { loadsOf, readFactorPart } from './show-link.ts';

/** The answer to a post without a factor that holds: what is wrong with it, and nothing of what is asked about. */
export const showUnproven = async (
  link: OpenLink,
  request: PageRequest,
  error: DecisionError,
  reader: Pick<Person, 'language' | 'timeZone'>,
): Promise<Answer> => {
  const { form: values, path, now } = request;
  const shown = { action: path, nonce: nonceFor(link, now), ...(await readFactorPart(link, now)) };
  const page = unprovenPage({
    language: reader.language,
    timeZone: reader.timeZone,
    intent: values['intent'] ?? 'decide',
    form: { ...shown, values, errors: [error] },
  });
  const details = { status: 422, title: 'Nobody has shown who decides', detail: error.message };
  return problem(request, details, page, loadsOf(link));
};
