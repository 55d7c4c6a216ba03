import { ENV } from '../../contracts/env.ts';
import { environment } from '../environment.ts';
import { keptSecret } from './fetch-secret.ts';

/** The key behind the signatures of webhooks; chat tools hold it too, so it signs nothing else. */
export const readChatSecret = keptSecret(() => environment(ENV.chatSecret));
