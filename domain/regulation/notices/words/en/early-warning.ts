export const EARLY_WARNING_EN = {
  title: 'Early warning of a significant incident',
  parts: {
    entity: 'Entity',
    reference: 'Our reference',
    incident: 'What happened',
    detectedAt: 'First signal',
    awareAt: 'When we became aware',
    recoveredAt: 'Services work again since',
    suspectedMalicious: 'Suspected unlawful or malicious act',
    crossBorder: 'Possible cross-border impact',
    memberStates: 'Member States with an impact',
    contact: 'Contact',
    assistance: 'Support we ask for',
  },
};
