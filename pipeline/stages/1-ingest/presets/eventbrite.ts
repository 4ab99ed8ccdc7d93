import type { Preset } from './preset.js';

const attendeeIds =
  'attendee no|attendee #|attendee id|attendee number|teilnehmer #|teilnehmernr|teilnehmernummer|deelnemer nr|deelnemernr|deelnemer #|deltagare nr|deltagarnr|deltagarnummer|deltagare #'.split(
    '|',
  );
const statuses = 'attendee status|teilnehmerstatus|deelnemerstatus|status deelnemer|deltagarstatus'.split('|');
const orderDates = 'order date|bestelldatum|besteldatum|beställningsdatum|orderdatum'.split('|');

/** Eventbrite attendees: the attendee is the contact, never the buyer. */
export const eventbrite: Preset = {
  name: 'eventbrite',
  title: 'Eventbrite attendees',
  recognises: (header) =>
    header.hasAny(...attendeeIds, ...statuses) &&
    header.hasAny('order no', 'order #', 'order id', 'ticket type', ...orderDates),
  fields: {
    record_id: attendeeIds,
    first_name: ['first name', 'attendee first name'],
    last_name: ['surname', 'last name', 'attendee last name', 'attendee surname'],
    email: ['email', 'attendee email', 'email address'],
    phone: ['mobile phone', 'cell phone', 'home phone', 'work phone', 'phone number', 'phone'],
    postcode: ['home zip', 'home postcode', 'home postal code', 'home zip code', 'postcode', 'zip'],
    city: ['home city', 'city'],
    country: ['home country', 'country'],
    created_at: orderDates,
  },
  only: ['record_id', 'created_at', 'email', 'first_name', 'last_name', 'city', 'country', 'postcode'],
  ignored: [
    /^buyer /,
    /^order /,
    /^(ticket|event|venue) /,
    /^(home|billing|shipping|work) /,
    'quantity',
    'currency',
    'total paid',
    'fees paid',
    /^eventbrite /,
    ...statuses,
    'price tier',
    'group',
    'company',
    'website',
  ],
  questions: 'marked',
  backedBy: [
    ['attendee no', /^\d+$/],
    ['attendee #', /^\d+$/],
    ['attendee status', /\S/],
    ['order date', /\d/],
  ],
};
