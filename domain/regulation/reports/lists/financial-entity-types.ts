import { code } from './code-list.ts';

/**
 * @law 2025/302 field 1.4
 */
export const FINANCIAL_ENTITY_TYPES = [
  code('credit_institution', 'credit institution', 'Kreditinstitut'),
  code('payment_institution', 'payment institution', 'Zahlungsinstitut'),
  code('exempted_payment_institution', 'exempted payment institution', 'ausgenommenes Zahlungsinstitut'),
  code(
    'account_information_service_provider',
    'account information service provider',
    'Kontoinformationsdienstleister',
  ),
  code('electronic_money_institution', 'electronic money institution', 'E-Geld-Institut'),
  code(
    'exempted_electronic_money_institution',
    'exempted electronic money institution',
    'ausgenommenes E-Geld-Institut',
  ),
  code('investment_firm', 'investment firm', 'Wertpapierfirma'),
  code('crypto-asset_service_provider', 'crypto-asset service provider', 'Anbieter von Kryptowerte-Dienstleistungen'),
  code(
    'issuer_of_asset-referenced_tokens',
    'issuer of asset-referenced tokens',
    'Emittent vermögenswertereferenzierter Token',
  ),
  code('central_securities_depository', 'central securities depository', 'Zentralverwahrer'),
  code('central_counterparty', 'central counterparty', 'zentrale Gegenpartei'),
  code('trading_venue', 'trading venue', 'Handelsplatz'),
  code('trade_repository', 'trade repository', 'Transaktionsregister'),
  code(
    'manager_of_alternative_investment_fund',
    'manager of alternative investment fund',
    'Verwalter alternativer Investmentfonds',
  ),
  code('management_company', 'management company', 'Verwaltungsgesellschaft'),
  code('data_reporting_service_provider', 'data reporting service provider', 'Datenbereitstellungsdienst'),
  code(
    'insurance_and_reinsurance_undertaking',
    'insurance and reinsurance undertaking',
    'Versicherungs- und Rückversicherungsunternehmen',
  ),
  code(
    'insurance_intermediary_reinsurance_intermediary_and_ancillary_insurance_intermediary',
    'insurance intermediary, reinsurance intermediary and ancillary insurance intermediary',
    'Versicherungsvermittler, Rückversicherungsvermittler und Versicherungsvermittler in Nebentätigkeit',
  ),
  code(
    'institution_for_occupational_retirement_provision',
    'institution for occupational retirement provision',
    'Einrichtung der betrieblichen Altersversorgung',
  ),
  code('credit_rating_agency', 'credit rating agency', 'Ratingagentur'),
  code(
    'administrator_of_critical_benchmarks',
    'administrator of critical benchmarks',
    'Administrator kritischer Referenzwerte',
  ),
  code('crowdfunding_service_provider', 'crowdfunding service provider', 'Schwarmfinanzierungsdienstleister'),
  code('securitisation_repository', 'securitisation repository', 'Verbriefungsregister'),
];
