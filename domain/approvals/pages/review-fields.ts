/** How many actions the form has room for. */
const ROWS = ['1', '2', '3', '4'] as const;
type Row = (typeof ROWS)[number];
/** Parts of one row: what, who, until when, and what it is to change. */
export type ActionField = `action${Row}` | `action${Row}Owner` | `action${Row}DueOn` | `action${Row}Changes`;

export type ReviewField =
  | 'wentWell'
  | 'slowed'
  | 'lucky'
  | 'toChange'
  | 'framework'
  | 'frameworkWhy'
  | 'frameworkOwner'
  | 'frameworkDueOn'
  | ActionField;

export type ActionRow = {
  row: Row;
  what: ActionField;
  owner: ActionField;
  dueOn: ActionField;
  changes: ActionField;
};

/** The rows of actions, by the names of their fields. */
export const ACTION_ROWS: readonly ActionRow[] = ROWS.map((row) => ({
  row,
  what: `action${row}`,
  owner: `action${row}Owner`,
  dueOn: `action${row}DueOn`,
  changes: `action${row}Changes`,
}));

/** The questions of a review, in their order. Somebody who has nothing to say about luck leaves it out. */
export const REVIEW_QUESTIONS = ['wentWell', 'slowed', 'lucky', 'toChange'] as const;
export const REQUIRED_QUESTIONS = ['wentWell', 'slowed', 'toChange'] as const;

const FRAMEWORK_FIELDS = ['framework', 'frameworkWhy', 'frameworkOwner', 'frameworkDueOn'] as const;

export const REVIEW_FIELDS: readonly ReviewField[] = [
  ...REVIEW_QUESTIONS,
  ...FRAMEWORK_FIELDS,
  ...ACTION_ROWS.flatMap(({ what, owner, dueOn, changes }) => [what, owner, dueOn, changes]),
];

export type ReviewValues = Partial<Record<ReviewField, string>>;
/** What is wrong with a field of a review. */
export type ReviewError = { field: ReviewField; message: string };

/** The fields of a review as they were typed, without spaces around them; what was left empty is not there. */
export const reviewValues = (posted: Readonly<Partial<Record<string, string>>>): ReviewValues =>
  Object.fromEntries(
    REVIEW_FIELDS.flatMap((field) => {
      const text = (posted[field] ?? '').trim();
      return text === '' ? [] : [[field, text]];
    }),
  );
