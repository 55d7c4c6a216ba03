import * as z from 'zod/mini';
import { readHead } from '../../adapters/dynamodb/read-journal.ts';
import { signingKeyId, signStatement } from '../../adapters/aws/signing-key.ts';
import { AREAS } from '../../contracts/areas.ts';
import type { Area } from '../../contracts/areas.ts';
import { journalKey } from '../../contracts/keys.ts';
import type { HeadsStatement, Signed } from '../../domain/audit/index.ts';
import { privilegeId, withheldOf } from '../../domain/incidents/privilege/index.ts';
import type { PrivilegeState, Withheld } from '../../domain/incidents/privilege/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { NotFoundError } from '../../domain/shared/errors.ts';
import { canonicalJson } from '../../domain/shared/journal/index.ts';
import { journalTable } from '../_shared/journal-table.ts';
import { readFamily } from '../_shared/read-family.ts';
import { step } from '../_shared/step.ts';

const MOST = 500;
const Journal = z.object({ area: z.enum(AREAS), aggregateId: z.string().check(z.minLength(1)) });
const Input = z.object({ journals: z.array(Journal).check(z.minLength(1), z.maxLength(MOST)) });

const headOf = async ({
  area,
  aggregateId,
}: {
  area: Area;
  aggregateId: string;
}): Promise<HeadsStatement['heads'][number]> => {
  const loaded = await readHead(journalTable(area), journalKey(area, aggregateId));
  if (loaded === undefined) throw new NotFoundError(`there is no journal ${journalKey(area, aggregateId)}`);
  return { area, aggregateId, seq: loaded.seq, hash: loaded.hash };
};

const headIn = <S>(id: string) => readHead<S>(journalTable('incidents'), journalKey('incidents', id));

/** An incident and all that was one with it at some time. */
const familyOf = async (id: string): Promise<string[]> => {
  const state = (await headIn<IncidentState>(id))?.state;
  const family = state === undefined ? [] : await readFamily({ load: headIn<IncidentState> }, state);
  return [id, ...family.map((one) => one.id)];
};

/** What counsel keeps out of an export of these journals: counted here, because who exports could leave it out. */
const withheldOfAll = async (journals: z.infer<typeof Input>['journals']): Promise<Withheld[]> => {
  const ids = journals.filter(({ area }) => area === 'incidents').map(({ aggregateId }) => aggregateId);
  const families = new Set((await Promise.all(ids.map(familyOf))).flat());
  const found = await Promise.all([...families].map((id) => headIn<PrivilegeState>(privilegeId(id))));
  return withheldOf(found.flatMap((loaded) => (loaded === undefined ? [] : [loaded.state])));
};

/** Signs where journals end, as it reads them itself: nobody who asks can have another end signed. */
export const handler = step(Input, () => async ({ journals }, { now }): Promise<Signed> => {
  const heads = await Promise.all(journals.map(headOf));
  const withheld = await withheldOfAll(journals);
  const said = withheld.length === 0 ? {} : { withheld };
  const statement: HeadsStatement = { v: 1, kind: 'heads', time: now, keyId: signingKeyId(), heads, ...said };
  return signStatement(canonicalJson(statement));
});
