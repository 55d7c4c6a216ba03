import { readGoverned } from '../../../adapters/dynamodb/governed-documents.ts';
import type { ChannelsConfig } from '../../../contracts/config/channels.ts';

/** How people are reached now: by which rules, and whether the bank's own mail is to be trusted. */
export type Reaching = { outOfBand: boolean; channels: ChannelsConfig };

export const readReaching = async (): Promise<Reaching> => {
  const [mode, channels] = await Promise.all([readGoverned('mode'), readGoverned('channels')]);
  return { outOfBand: mode.content.outOfBand, channels: channels.content };
};
