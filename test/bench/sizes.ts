/** How much is measured. */
export type Sizes = {
  /** Fresh processes for each handler. */
  loads: number;
  /** Rounds over so many lines of facts. */
  judgings: number;
  judged: number;
  /** One piece of evidence, in megabytes. */
  evidenceMegabytes: number;
  /** Warm runs from alarm to mail. */
  mails: number;
  /** Warm runs from an approval to its verified containment. */
  containments: number;
  incidents: number;
  storms: number;
  signals: number;
  fingerprints: number;
  /** Incidents in the table when an approval is posted. */
  tables: [number, number];
  posts: number;
};

/** `quick` is for trying the bench itself: its figures say little. */
export const sizesOf = (quick: boolean): Sizes =>
  quick
    ? {
        loads: 1,
        judgings: 2,
        judged: 2_000,
        evidenceMegabytes: 64,
        mails: 2,
        containments: 1,
        incidents: 1,
        storms: 1,
        signals: 200,
        fingerprints: 5,
        tables: [20, 400],
        posts: 3,
      }
    : {
        loads: 7,
        judgings: 7,
        judged: 20_000,
        evidenceMegabytes: 2_048,
        mails: 9,
        containments: 9,
        incidents: 3,
        storms: 3,
        signals: 2_000,
        fingerprints: 50,
        tables: [100, 20_000],
        posts: 25,
      };
