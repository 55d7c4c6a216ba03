export { vendorReassessmentMail } from './vendor-reassessment-mail.ts';
export type { VendorMailView } from './vendor-mail-view.ts';
