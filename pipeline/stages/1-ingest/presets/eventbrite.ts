import type { Preset } from './preset.js';

/** Eventbrite attendees: the attendee is the contact, never the buyer. */
export const eventbrite: Preset = {
  name: 'eventbrite',
  title: 'Eventbrite attendees',
  recognises: (header) =>
    header.hasAny('attendee no', 'attendee #', 'attendee status', 'attendee id', 'attendee number') &&
    header.hasAny('order no', 'order #', 'order id', 'order date', 'ticket type'),
  fields: {
    record_id: ['attendee no', 'attendee #', 'attendee id', 'attendee number'],
    first_name: ['first name', 'attendee first name'],
    last_name: ['surname', 'last name', 'attendee last name', 'attendee surname'],
    email: ['email', 'attendee email', 'email address'],
    phone: ['mobile phone', 'cell phone', 'home phone', 'work phone', 'phone number', 'phone'],
    postcode: ['home zip', 'home postcode', 'home postal code', 'home zip code', 'postcode', 'zip'],
    city: ['home city', 'city'],
    country: ['home country', 'country'],
    created_at: ['order date'],
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
    'attendee status',
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
