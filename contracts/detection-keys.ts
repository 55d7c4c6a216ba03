/** Items of the detection table. Partitions are many and small, so that a storm of signals is no hot partition. */

/** A recorded signal with its raw event. */
export const signalItemKey = (uid: string) => ({ pk: `SIGNAL#${uid}`, sk: 'SIGNAL' });

/** Where a correlation key points: kind is finding, principal, resource or fingerprint; the hash names nobody. */
export const correlationItemKey = (kind: string, hash: string) => ({
  pk: `CORRELATION#${kind}#${hash}`,
  sk: 'POINTER',
});

/** How often an incident saw a fingerprint; the partition adds up to the incident's signals. */
export const countItemKey = (incidentId: string, fingerprint: string) => ({
  pk: countPartition(incidentId),
  sk: `FINGERPRINT#${fingerprint}`,
});
export const countPartition = (incidentId: string): string => `COUNT#${incidentId}`;

/** How often a fingerprint came that belongs to no incident. */
export const recordedCountItemKey = (fingerprint: string) => ({ pk: `FINGERPRINT#${fingerprint}`, sk: 'RECORDED' });

/** The last number given out in a year; exercises have their own, so that they leave no gaps among incidents. */
export const incidentNumberItemKey = (year: string, of: 'incidents' | 'exercises' = 'incidents') => ({
  pk: `COUNTER#${of}#${year}`,
  sk: 'COUNTER',
});
