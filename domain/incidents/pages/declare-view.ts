/** Names of the fields of the declare form, as posted, in the order of the page. */
export const DECLARE_FIELDS = ['summary', 'ongoing', 'service', 'reporter', 'noticedAt', 'heardAt'] as const;
export type DeclareField = (typeof DECLARE_FIELDS)[number];

/** All the declare page shows. */
export type DeclareView = {
  /** UTC ISO 8601: when the page is made; the latest moment its fields take. */
  now: string;
  /** IANA zone in which the times are typed. */
  timeZone: string;
  /** The path it posts to. */
  action: string;
  /** Idempotency key of the declaration, made once per page: a form sent twice opens one incident. */
  formId: string;
  /** Services to choose from; free text is taken as well. */
  services: readonly string[];
  values?: Readonly<Partial<Record<DeclareField, string>>>;
  errors?: readonly { field: DeclareField; message: string }[];
};
