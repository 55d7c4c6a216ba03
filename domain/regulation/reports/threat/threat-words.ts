/** Names as the template has them, and what the person who fills them must know, in our words. */
export const THREAT_WORDS = {
  '1': {
    name: 'Name of the entity submitting the notification',
    instruction: 'Full legal name of who hands the notification over.',
  },
  '2': {
    name: 'Identification code of the entity submitting the notification',
    instruction: 'LEI when the financial entity notifies itself; a third party may use another code, such as its EUID.',
  },
  '3': {
    name: 'Type of financial entity submitting the report',
    instruction: 'Only when somebody else notifies: each type of Article 2(1) of DORA that applies.',
  },
  '4': {
    name: 'Name of the financial entity',
    instruction: 'Full legal name of the entity when it differs from the submitter.',
  },
  '5': {
    name: 'LEI code of the financial entity',
    instruction: 'LEI of the entity when it differs from the submitter.',
  },
  '6': {
    name: 'Primary contact person name',
    instruction: 'First and last name of the person the authority can turn to.',
  },
  '7': {
    name: 'Primary contact person email',
    instruction: 'Address at which the authority can reach this person about the threat.',
  },
  '8': { name: 'Primary contact person telephone', instruction: 'Number with international prefix.' },
  '9': { name: 'Second contact person name', instruction: 'Name of another person or team, if there is one.' },
  '10': { name: 'Second contact person email', instruction: 'Address of that person or team, if there is one.' },
  '11': { name: 'Second contact person telephone', instruction: 'Number of that person or team, if there is one.' },
  '12': {
    name: 'Date and time of detection of the cyber threat',
    instruction: 'When the entity became aware of the threat (UTC).',
  },
  '13': {
    name: 'Description of the significant cyber threat',
    instruction: 'Overview, related vulnerabilities and risks, how probable it is, where the information comes from.',
  },
  '14': {
    name: 'Information about potential impact',
    instruction: 'What it could do to the entity, its clients and financial counterparts.',
  },
  '15': {
    name: 'Potential incident classification criteria',
    instruction: 'The criteria that would be met if the threat materialised.',
  },
  '16': {
    name: 'Status of the cyber threat',
    instruction: 'Inactive only when it has stopped altogether; active while it is used against others.',
  },
  '17': {
    name: 'Actions taken to prevent materialisation',
    instruction: 'What was done to keep the threat from materialising; if nothing, say so.',
  },
  '18': {
    name: 'Notification to other stakeholders',
    instruction: 'Who else was told, entities or authorities, if anybody was.',
  },
  '19': {
    name: 'Indicators of compromise',
    instruction: 'Addresses, domains, file hashes and other signs, where available.',
  },
  '20': { name: 'Other relevant information', instruction: 'Anything relevant that has no field of its own.' },
};

export type ThreatFieldId = keyof typeof THREAT_WORDS;
