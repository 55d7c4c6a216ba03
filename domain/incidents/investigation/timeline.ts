import * as z from 'zod/mini';

/** A moment of an incident: from a journal, or from evidence. `at`: UTC ISO 8601; `who`: whom the source names. */
export type Moment = {
  at: string;
  source: 'journal' | 'evidence';
  /** The incident whose journal or evidence it is. */
  incidentId: string;
  who: string;
  what: string;
  /** Of a journal: its event's number; of evidence: the object and its SHA-256. */
  proof: string;
};

/** A record of CloudTrail, as far as a timeline tells of it. */
const Call = z.object({
  eventTime: z.iso.datetime(),
  eventName: z.string(),
  eventSource: z.catch(z.string(), ''),
  sourceIPAddress: z.catch(z.optional(z.string()), undefined),
  errorCode: z.catch(z.optional(z.string()), undefined),
  eventID: z.catch(z.optional(z.string()), undefined),
  userIdentity: z.catch(z.object({ arn: z.optional(z.string()), userName: z.optional(z.string()) }), {}),
});
type Call = z.infer<typeof Call>;

const Document = z.object({ calls: z.array(z.unknown()) });

const wordsOf = ({ eventName, eventSource, sourceIPAddress, errorCode }: Call): string =>
  [
    `${eventSource.replace('.amazonaws.com', '')} ${eventName}`.trim(),
    ...(sourceIPAddress === undefined ? [] : [`from ${sourceIPAddress}`]),
    ...(errorCode === undefined ? [] : [`refused: ${errorCode}`]),
  ].join(' ');

/** What a piece of evidence with recorded calls tells; whatever is no such document tells nothing. `text`: JSON. */
export const momentsOfCalls = (
  text: string,
  from: { incidentId: string; proof: string },
): (Moment & { id: string })[] => {
  const { data } = z.safeParse(Document, JSON.parse(text));
  return (data?.calls ?? []).flatMap((record) => {
    const { data: call } = z.safeParse(Call, record);
    if (call === undefined) return [];
    const { eventTime, eventID, userIdentity } = call;
    const at = new Date(eventTime).toISOString();
    const [who, what] = [userIdentity.arn ?? userIdentity.userName ?? '(unknown)', wordsOf(call)];
    return [{ at, source: 'evidence', ...from, who, what, id: eventID ?? `${at} ${who} ${what}` }];
  });
};

/** All moments in order, a call that several pieces hold once; what happened at the same moment as it was told. */
export const orderMoments = (journals: readonly Moment[], calls: readonly (Moment & { id: string })[]): Moment[] => {
  const once = [...new Map([...calls].reverse().map((call) => [call.id, call])).values()].reverse();
  return [...journals, ...once.map(({ id: _, ...moment }) => moment)].sort((a, b) => a.at.localeCompare(b.at));
};
