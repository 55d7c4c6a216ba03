import type { Service, ServiceWords } from '../../codes/services.ts';

export const SERVICES_DE: Record<Service, ServiceWords> = {
  payments: {
    name: 'Überweisungen und Lastschriften',
    meaning: 'Überweisungen und Lastschriften wurden möglicherweise zu spät oder gar nicht ausgeführt.',
    advice: 'Prüfen Sie Ihr Konto, bevor Sie eine Überweisung noch einmal in Auftrag geben.',
  },
  'online-banking': {
    name: 'Online-Banking',
    meaning: 'Sie konnten sich möglicherweise nicht im Online-Banking anmelden oder dort keine Aufträge erteilen.',
  },
  'mobile-app': {
    name: 'Die App',
    meaning: 'Die App hat auf Ihrem Telefon möglicherweise nicht funktioniert.',
  },
  cards: {
    name: 'Zahlen mit Karte',
    meaning: 'Zahlungen mit Karte wurden möglicherweise abgelehnt.',
    advice: 'Vergleichen Sie Ihre Belege mit Ihrem Konto: Eine abgelehnte Zahlung darf nicht abgebucht werden.',
  },
  'cash-machines': {
    name: 'Geldautomaten',
    meaning: 'Geldautomaten haben Ihnen möglicherweise kein Geld ausgezahlt.',
    advice: 'Sagen Sie uns Bescheid, wenn Ihr Konto Geld zeigt, das der Automat nicht ausgezahlt hat.',
  },
  'account-information': {
    name: 'Kontostände und Auszüge',
    meaning: 'Kontostände und Auszüge waren möglicherweise eine Zeit lang veraltet oder falsch.',
  },
  securities: {
    name: 'Kauf und Verkauf von Wertpapieren',
    meaning: 'Aufträge zum Kauf oder Verkauf von Wertpapieren wurden möglicherweise zu spät oder gar nicht ausgeführt.',
    advice:
      'Prüfen Sie Ihre Aufträge. Sagen Sie uns Bescheid, wenn einer fehlt oder zu einem Preis ausgeführt wurde, den Sie ' +
      'nicht verstehen.',
  },
  claims: {
    name: 'Schadensmeldungen und Auszahlungen',
    meaning: 'Schäden wurden möglicherweise später bearbeitet, und Auszahlungen kamen später.',
  },
  contact: {
    name: 'Unsere Erreichbarkeit per Telefon oder Chat',
    meaning: 'Sie konnten uns möglicherweise nicht per Telefon oder Chat erreichen.',
  },
};
