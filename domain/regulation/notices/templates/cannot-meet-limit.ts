import { whoAndReference } from '../common-rows.ts';
import { momentWords } from '../moment-words.ts';
import type { Asked, Found, NoticeForm, PartRow, Read } from '../notice-form.ts';
import { entityContact } from '../read-case.ts';
import { momentFact, textFact } from '../read-fact.ts';
import { CANNOT_MEET_LIMIT_DE } from '../words/de/cannot-meet-limit.ts';
import { CANNOT_MEET_LIMIT_EN } from '../words/en/cannot-meet-limit.ts';

const ARTICLE = '2025/301 Art. 5(3)';
const WORDS = { en: CANNOT_MEET_LIMIT_EN, de: CANNOT_MEET_LIMIT_DE };

/** Of the duty this is about; its journal is the source. */
const ofObligation =
  (say: (obligation: NonNullable<Asked['sources']['obligation']>, asked: Asked) => string): Read =>
  (asked): Found | undefined => {
    const { obligation } = asked.sources;
    return (
      obligation && {
        value: say(obligation, asked),
        source: { journal: `regulation/${obligation.id}`, seq: 1, type: 'regulation.obligation-opened' },
      }
    );
  };

const limitFact =
  (what: 'reason' | 'expectedAt', read: (key: string) => Read): Read =>
  (asked) => {
    const kind = asked.sources.obligation?.kind;
    return kind === undefined ? undefined : read(`limit.${kind}.${what}`)(asked);
  };

/** That the authority's own channel does not work is a reason by itself; what people give comes with it. */
const reasons: Read = (asked): Found | undefined => {
  const given = limitFact('reason', textFact)(asked);
  const { obligation, entity } = asked.sources;
  if (obligation?.isChannelDown !== true) return given;
  const down = WORDS[asked.language].channelDown(entity.channel.authority);
  return given === undefined ? ofObligation(() => down)(asked) : { ...given, value: `${down}\n${given.value}` };
};

const row = (id: string, due: PartRow['due'], instruction: string, value: Read): PartRow => ({
  id,
  article: ARTICLE,
  due,
  instruction,
  value,
});

/**
 * That a limit cannot be met: told without undue delay, at the latest within that limit, with the reasons. When the channel is
 * down, it goes by the alternative one.
 *
 * @law 2025/301 Art. 5(3)
 */
export const CANNOT_MEET_LIMIT: NoticeForm = {
  shape: 'report',
  words: WORDS,
  rows: [
    ...whoAndReference(ARTICLE),
    row(
      'report',
      'always',
      'The report that is due.',
      ofObligation(({ title }) => title),
    ),
    row(
      'limit',
      'always',
      'The limit that cannot be met.',
      ofObligation(({ due }, { sources, language }) => momentWords(due, sources.entity.timeZone, language)),
    ),
    row('reasons', 'always', 'Why the limit cannot be met.', reasons),
    row('expectedAt', 'where-possible', 'When the report is expected instead.', limitFact('expectedAt', momentFact)),
    row('contact', 'always', 'Whom to call.', entityContact),
  ],
};
