import entities from '../../config/entities.json' with { type: 'json' };
import { EntitiesConfig } from '../../contracts/config/entities.ts';
import type { Entity } from '../../contracts/config/entities.ts';

/** The entities as deployed. */
export const readEntities = (): Entity[] => EntitiesConfig.parse(entities).entities;
