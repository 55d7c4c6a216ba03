import backups from '../../config/backups.json' with { type: 'json' };
import { BackupsConfig } from '../../contracts/config/backups.ts';

/** Whose backups are verified, as deployed. */
export const readBackupsConfig = (): BackupsConfig => BackupsConfig.parse(backups);
