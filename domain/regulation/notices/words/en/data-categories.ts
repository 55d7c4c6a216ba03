import type { DataCategory, DataCategoryWords } from '../../codes/data-categories.ts';

export const DATA_CATEGORIES_EN: Record<DataCategory, DataCategoryWords> = {
  identity: {
    name: 'Name and date of birth',
    couldHappen: 'Somebody could pretend to be you.',
    advice: 'Be careful with calls and mails from people who know your name and date of birth. That proves nothing.',
  },
  contact: {
    name: 'Address, e-mail address and phone number',
    couldHappen: 'You could get calls, letters or mails that try to deceive you.',
    advice: 'Do not open links or files in mails you did not expect.',
  },
  'id-documents': {
    name: 'Copies or numbers of identity documents',
    couldHappen: 'Somebody could open a contract or an account in your name.',
    advice: 'Ask the office that issued your document whether you should replace it.',
  },
  account: {
    name: 'Account number and account details',
    couldHappen: 'Somebody could try to take money from your account by direct debit.',
    advice: 'Check your account often in the next weeks. Tell us of any payment you do not know.',
  },
  'payment-card': {
    name: 'Card details',
    couldHappen: 'Somebody could try to pay with your card.',
    advice: 'Have your card blocked if you see a payment you do not know. A new card costs you nothing.',
  },
  credentials: {
    name: 'User name and password',
    couldHappen: 'Somebody could sign in as you, also at other companies where you use the same password.',
    advice: 'Change your password now, everywhere you used the same one.',
  },
  transactions: {
    name: 'Payments: when, how much and to whom',
    couldHappen: 'Others could learn where you shop, whom you pay and what you earn.',
  },
  'financial-situation': {
    name: 'Income, loans and balances',
    couldHappen: 'Others could learn how much money you have or owe, and use it against you.',
  },
  health: {
    name: 'Information about health',
    couldHappen: 'Others could learn of your state of health.',
  },
  employment: {
    name: 'Information about employment',
    couldHappen: 'Others could learn where you work and on what terms.',
  },
  communications: {
    name: 'Letters, mails and chats with us',
    couldHappen: 'Others could read what you told us, and refer to it to win your trust.',
    advice: 'Call us on a number you know if a message refers to earlier letters and asks you for something.',
  },
};
