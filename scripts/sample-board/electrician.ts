import type { Person } from './person.js';

/**
 * The story to keep in mind: seen in the newsletter two years before any vacancy was posted, then in an EURES sheet.
 * Invented, as everybody here; `test/` follows the two rows to the list of a kommun.
 */
export const electrician: Omit<Person, 'no'> = {
  language: 'pl',
  country: 'PL',
  city: 'Gliwice',
  postcode: '44-100',
  birthYear: 1988,
  firstName: 'Marcin',
  lastName: 'Zagórny',
  email: 'marcin.zagorny@example.net',
  phone: '+48600000777',
  occupation: 'electrician',
  texts: [],
  warmth: 0.9,
  consent: 'all',
  records: [
    {
      file: 'newsletter',
      firstName: 'Marcin',
      lastName: 'Zagórny',
      email: 'marcin.zagorny@example.net',
      phone: '',
      occupation: '',
      wouldMove: 'yes',
      text: 'Byliśmy w lutym w Älvsbyn, tylko na tydzień, ale dzieci do dziś pytają, kiedy wracamy na narty za domem. Pierwszy raz od lat spałem całą noc.',
      at: '2024-11-26 19:42:10',
    },
    {
      file: 'eures',
      firstName: 'Zagorny',
      lastName: 'Marcin',
      email: 'Marcin.Zagorny@example.net',
      phone: '+48600000777',
      occupation: 'electrician',
      wouldMove: undefined,
      text: 'Jestem elektrykiem od czternastu lat, najpierw na kopalni, teraz przy fotowoltaice i magazynach energii. Żona uczy w przedszkolu, córka ma osiem lat, syn pięć. Nie chodzi nam o sezon ani o wyższą stawkę: chcemy zamieszkać na stałe w małej miejscowości, gdzie dzieci same dojdą do szkoły, a po pracy wchodzi się prosto do lasu. Od jesieni uczymy się szwedzkiego dwa razy w tygodniu, w naszej dzielnicy prowadzę naprawy sprzętu dla sąsiadów. Czy w Piteå albo Älvsbyn szuka się elektryków i jak wygląda uznanie uprawnień? Możemy przyjechać w czerwcu, potrzebne nam mieszkanie na początek.',
      at: '2026-10-08 17:05:33',
    },
  ],
};
