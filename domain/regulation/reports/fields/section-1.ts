import { affectedEntityDiffers, belongsToGroup } from '../conditions/entities.ts';
import { CURRENCIES } from '../lists/currencies.ts';
import { FINANCIAL_ENTITY_TYPES } from '../lists/financial-entity-types.ts';
import { SUBMISSION_TYPES } from '../lists/submission-types.ts';
import { ALWAYS, IF_SO, type FieldRow } from './field-row.ts';

const whenOther = { flags: IF_SO, condition: affectedEntityDiffers, by: 'entity' } as const;
const whenGroup = { flags: IF_SO, condition: belongsToGroup, by: 'entity' } as const;
const always = { flags: ALWAYS, by: 'entity' } as const;

/**
 * General information on the entity and its contacts.
 *
 * @law 2025/301 Art. 1
 * @law 2025/302 Annex I section 1
 */
export const SECTION_1: readonly FieldRow[] = [
  { id: '1.1', flags: ALWAYS, type: 'choice', list: SUBMISSION_TYPES, path: 'incidentSubmission', by: 'facts' },
  { id: '1.2', ...always, type: 'text', path: 'submittingEntity.name' },
  { id: '1.3', ...always, type: 'text', path: 'submittingEntity.LEI | submittingEntity.code' },
  {
    id: '1.4',
    ...always,
    type: 'choices',
    list: FINANCIAL_ENTITY_TYPES,
    path: 'affectedEntity[].affectedEntityType',
  },
  { id: '1.5', ...whenOther, type: 'text', path: 'affectedEntity[].name' },
  { id: '1.6', ...whenOther, type: 'lei', path: 'affectedEntity[].LEI' },
  { id: '1.7', ...always, type: 'text', path: 'primaryContact.name' },
  { id: '1.8', ...always, type: 'email', path: 'primaryContact.email' },
  { id: '1.9', ...always, type: 'phone', path: 'primaryContact.phone' },
  { id: '1.10', ...always, type: 'text', path: 'secondaryContact.name' },
  { id: '1.11', ...always, type: 'email', path: 'secondaryContact.email' },
  { id: '1.12', ...always, type: 'phone', path: 'secondaryContact.phone' },
  { id: '1.13', ...whenGroup, type: 'text', path: 'ultimateParentUndertaking.name' },
  { id: '1.14', ...whenGroup, type: 'lei', path: 'ultimateParentUndertaking.LEI' },
  { id: '1.15', ...always, type: 'choice', list: CURRENCIES, path: 'reportCurrency' },
];
