/**
 * The scores of ENISA's method for the severity of personal data breaches (2013), with what a person who scores sees
 * beside each. All are multiples of a quarter, so that sums and products are exact.
 */
export const DATA_CONTEXT_SCORES = [1, 2, 3, 4] as const;
export const IDENTIFICATION_SCORES = [0.25, 0.5, 0.75, 1] as const;
export const CIRCUMSTANCE_SCORES = [0, 0.25, 0.5] as const;
export const MALICIOUS_INTENT = 0.5;

type Anchor = { score: number; example: string };

/** The basic score of a kind of data, and examples of how context moves it; of several kinds the highest counts. */
export const DATA_CONTEXT_ANCHORS: readonly { kind: string; basicScore: number; anchors: readonly Anchor[] }[] = [
  {
    kind: 'simple',
    basicScore: 1,
    anchors: [
      { score: 1, example: 'customers of a supermarket' },
      { score: 2, example: 'customers of a luxury shop' },
      { score: 3, example: 'deliveries of a shop for adults' },
      { score: 4, example: 'officers under cover' },
    ],
  },
  {
    kind: 'behavioural',
    basicScore: 2,
    anchors: [
      { score: 2, example: 'calls of one week' },
      { score: 3, example: 'calls of one year' },
      { score: 4, example: 'calls to a helpline' },
    ],
  },
  {
    kind: 'financial',
    basicScore: 3,
    anchors: [
      { score: 1, example: 'a letter that shows who the bank is; an expired card' },
      { score: 2, example: 'transactions of one day' },
      { score: 3, example: 'balances of one month' },
      { score: 4, example: 'statements of one year; a card that can be used' },
    ],
  },
  {
    kind: 'sensitive',
    basicScore: 4,
    anchors: [
      { score: 1, example: 'that a blood test was taken' },
      { score: 2, example: 'a test in the emergency room' },
      { score: 3, example: 'a test for a certain disease' },
      { score: 4, example: 'the result of the test' },
    ],
  },
];

/** How easily a person is recognised from the data. */
export const IDENTIFICATION_ANCHORS: readonly Anchor[] = [
  { score: 0.25, example: 'negligible: hardly possible, or encrypted with a key that is safe' },
  { score: 0.5, example: 'limited' },
  { score: 0.75, example: 'significant' },
  { score: 1, example: 'maximum: by the data alone' },
];

/** What happened to the data, by what was lost. */
export const CIRCUMSTANCE_ANCHORS: Readonly<
  Record<'confidentiality' | 'integrity' | 'availability', readonly Anchor[]>
> = {
  confidentiality: [
    { score: 0, example: 'exposed, without a sign that anybody looked' },
    { score: 0.25, example: 'known recipients' },
    { score: 0.5, example: 'unknown recipients, or public' },
  ],
  integrity: [
    { score: 0, example: 'changed, put right before it was used' },
    { score: 0.25, example: 'changed and possibly used, can be put right' },
    { score: 0.5, example: 'changed, cannot be put right' },
  ],
  availability: [
    { score: 0, example: 'recovered without difficulty' },
    { score: 0.25, example: 'missing for a time' },
    { score: 0.5, example: 'gone for good' },
  ],
};
