import type { DecisionForm } from './approval-view.ts';

type Shown = Pick<DecisionForm, 'values' | 'errors'>;

/** Whether the form that was sent last is the one that hands over. */
export const isDelegating = ({ values, errors = [] }: Shown): boolean =>
  errors.some(({ field }) => field.startsWith('delegate')) ||
  [values?.delegate, values?.delegateReason].some((text) => text !== undefined && text !== '');

/** The same form, with what is wrong with a code at the code's field of the form that was sent. */
export const placeErrors = (form: DecisionForm): DecisionForm =>
  form.errors === undefined || !isDelegating(form)
    ? form
    : { ...form, errors: form.errors.map((one) => (one.field === 'code' ? { ...one, field: 'delegateCode' } : one)) };
