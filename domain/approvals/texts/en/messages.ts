/** Every sentence of pages by SMS, chat messages, digests, and of what is said out of band. */
export const messages = {
  sms: {
    decide: (heading: string, due: string) => `Holdfast ${heading}: decide by ${due}.`,
    bare: (due: string) => `Holdfast: a decision is asked of you by ${due}.`,
    others: (others: string) => `Also asked: ${others}.`,
    next: (at: string, labels: string) => `From ${at} also: ${labels}.`,
    nextBare: (at: string) => `Others are asked at ${at}.`,
    noNext: 'Nobody is asked after you.',
    whyBare: (tier: number) => `You: tier ${tier} of those who may decide.`,
    ends: 'Ends once decided.',
    digest: (count: number, due: string) =>
      `Holdfast: ${count} decisions wait for you, the first by ${due}. The newest digest mail has every link.`,
    cameBack: 'Holdfast: a mail to you came back. Look into your mailbox, or call the incident manager.',
  },
  chat: {
    askedOf: 'Asked',
    inTier: (label: string, tier: number) => `${label} (tier ${tier})`,
    team: 'Each has a link of their own in their mail. It is not posted here: it would let everybody decide in their name.',
    waiting: (count: number) => `${count} more decisions are asked of people`,
  },
  bare: {
    subject: (due: string) => `Holdfast: your decision is needed by ${due}`,
    title: 'Your decision is needed',
    intro: (due: string) => `A decision is asked of you by ${due}. What it is about stands only behind the link.`,
    why: (tier: number) => `You are asked because your role decides this, in tier ${tier}.`,
    others: (count: number) =>
      count === 0
        ? 'Nobody else was asked so far.'
        : `${count} other ${count === 1 ? 'person was' : 'people were'} asked as well.`,
    next: (at: string) => `If nobody decides, others are asked at ${at}.`,
    footer: 'Out-of-band mode is on: do not answer this by corporate mail, and do not forward it there.',
  },
  digest: {
    subject: (count: number, due: string) => `${count} decisions wait for you, the first by ${due}`,
    label: 'Digest',
    title: (count: number) => `${count} decisions wait for you`,
    intro: (most: number, minutes: number) =>
      `More than ${most} questions came to you within ${minutes} minutes, so the others come in this one mail. Every one has its own link.`,
    more: (count: number) => `and ${count} more`,
    list: 'Most urgent first',
    entry: (name: string, due: string) => `${name}, decide by ${due}`,
    entryBare: (due: string) => `Decide by ${due}`,
    you: (why: string) => `Why you: ${why}`,
    others: (others: string) => `Also asked: ${others}`,
    cancels: 'A decision, or the end of what it is about, ends a question; its link then shows the outcome.',
    footer: 'Sent by Holdfast. The links are yours alone: do not forward them.',
  },
  calendar: (heading: string, name: string) => `${heading} decide: ${name}`,
};
