import { code } from './code-list.ts';

/**
 * @law 2025/302 field 3.18
 */
export const MEMBER_STATE_IMPACTS = [
  code('clients', 'clients', 'Kunden'),
  code('financial_counterparts', 'financial counterparts', 'finanzielle Gegenparteien'),
  code('branch_of_the_financial_entity', 'branch of the financial entity', 'Zweigniederlassung des Finanzunternehmens'),
  code(
    'financial_entities_within_the_group_carrying_out_activities_in_the_respective_member_state',
    'financial entities within the group active in the Member State',
    'im Mitgliedstaat tätige Finanzunternehmen der Gruppe',
  ),
  code('financial_market_infrastructure', 'financial market infrastructure', 'Finanzmarktinfrastruktur'),
  code(
    'third-party_providers_that_may_be_common_to_other_financial_entities',
    'third-party providers that may be common to other financial entities',
    'Drittdienstleister, die auch andere Finanzunternehmen nutzen könnten',
  ),
];
