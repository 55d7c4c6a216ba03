/** Every sentence of the mail that asks for a decision. */
export const mail = {
  subject: {
    request: (due: string) => `action needed by ${due}`,
    reminder: (due: string) => `reminder: action needed by ${due}`,
    escalation: (due: string) => `escalated to you: action needed by ${due}`,
  },
  intro: {
    request: (due: string) => `Your decision is needed by ${due}.`,
    reminder: (due: string) => `Nobody has decided yet. Your decision is needed by ${due}.`,
    escalation: (due: string) => `Nobody decided in time, so you are asked as well. Your decision is needed by ${due}.`,
  },
  deactivateKeys: (count: number) => `Deactivate ${count === 1 ? 'one access key' : `${count} access keys`}`,
  programsStop: 'Every program that signs with the key stops. Details are behind the link.',
  asked: 'What is asked',
  stops: 'Who and what stops when it is done',
  until: 'Decide by',
  why: 'Why you',
  whyYou: (label: string, tier: number, why: string) => `${label}, tier ${tier}: ${why}`,
  requestedBy: 'Asked for by',
  others: 'Also asked',
  nobodyElse: 'nobody else so far',
  other: (label: string, tier: number) => `${label} (tier ${tier})`,
  otherLooking: (label: string, tier: number, until: string) => `${label} (tier ${tier}, looking at it until ${until})`,
  silence: 'If you do nothing',
  next: (labels: string, at: string) => `Asked as well at ${at}: ${labels}.`,
  noNext: 'Nobody else is asked after you.',
  cancels:
    'The decision of those asked, or the end of what it is about, ends this request; after that no further mail comes.',
  button: 'Read the case and decide',
  hint: 'Opening the link changes nothing. It is yours alone: do not forward it.',
  footer: (id: string) => `Sent by Holdfast for ${id}. Details of people and systems are shown only behind the link.`,
};
