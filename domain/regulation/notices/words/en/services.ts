import type { Service, ServiceWords } from '../../codes/services.ts';

export const SERVICES_EN: Record<Service, ServiceWords> = {
  payments: {
    name: 'Transfers and direct debits',
    meaning: 'Transfers and direct debits may have gone out late, or not at all.',
    advice: 'Check your account before you order a transfer a second time.',
  },
  'online-banking': {
    name: 'Online banking',
    meaning: 'You may not have been able to sign in to online banking or to give orders there.',
  },
  'mobile-app': {
    name: 'The app',
    meaning: 'The app may not have worked on your phone.',
  },
  cards: {
    name: 'Payments by card',
    meaning: 'Payments by card may have been refused.',
    advice: 'Compare your receipts with your account: a payment that was refused must not be taken.',
  },
  'cash-machines': {
    name: 'Cash machines',
    meaning: 'Cash machines may not have given you any money.',
    advice: 'Tell us if your account shows money that the machine did not give you.',
  },
  'account-information': {
    name: 'Balances and statements',
    meaning: 'Balances and statements may have been out of date or wrong for a time.',
  },
  securities: {
    name: 'Buying and selling securities',
    meaning: 'Orders to buy or sell securities may have been carried out late, or not at all.',
    advice:
      'Check your orders, and tell us of any that is missing or was carried out at a price you do not understand.',
  },
  claims: {
    name: 'Claims and payouts',
    meaning: 'Claims may have been handled late, and payouts may have come late.',
  },
  contact: {
    name: 'Reaching us by phone or chat',
    meaning: 'You may not have been able to reach us by phone or chat.',
  },
};
