import { code } from './code-list.ts';

const INCIDENT = 'the_major_ict-related_incident';

/**
 * The four codes by the limb of Article 2(1) they stand for.
 *
 *
 * @law 2024/1772 Art. 2(1)
 */
export const REPUTATION = {
  media: `${INCIDENT}_has_been_reflected_in_the_media`,
  repetitiveComplaints: `${INCIDENT}_has_resulted_in_repetitive_complaints_from_different_clients_or_financial_counterparts_on_client-facing_services_or_critical_business_relationships`,
  regulatoryRequirements: `the_financial_entity_will_not_be_able_to_or_is_likely_not_to_be_able_to_meet_regulatory_requirements_as_a_result_of_${INCIDENT}`,
  clientLoss: `the_financial_entity_will_or_is_likely_to_lose_clients_or_financial_counterparts_with_a_material_impact_on_its_business_as_a_result_of_${INCIDENT}`,
};

/**
 * @law 2025/302 field 3.13
 */
export const REPUTATIONAL_IMPACTS = [
  code(REPUTATION.media, 'reflected in the media', 'Medienberichte'),
  code(
    REPUTATION.repetitiveComplaints,
    'repetitive complaints from different clients or financial counterparts',
    'wiederholte Beschwerden verschiedener Kunden oder finanzieller Gegenparteien',
  ),
  code(
    REPUTATION.regulatoryRequirements,
    '(likely) unable to meet regulatory requirements',
    'aufsichtliche Anforderungen (wahrscheinlich) nicht erfüllbar',
  ),
  code(
    REPUTATION.clientLoss,
    '(likely) loss of clients or financial counterparts with material impact on the business',
    '(wahrscheinlicher) Verlust von Kunden oder Gegenparteien mit wesentlichen Folgen für das Geschäft',
  ),
];
