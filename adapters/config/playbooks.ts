import type { Playbook } from '../../contracts/config/playbook.ts';
import { readGoverned } from '../dynamodb/governed-documents.ts';

/** The playbooks as they are now. */
export const readPlaybooks = async (): Promise<Playbook[]> => (await readGoverned('playbooks')).content.playbooks;
