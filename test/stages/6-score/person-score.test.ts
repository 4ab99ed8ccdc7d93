import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drivers } from '../../../pipeline/lib/drivers.js';
import { logit } from '../../../pipeline/stages/6-score/logit.js';
import { statedPersonModel } from '../../../pipeline/stages/6-score/person-model.js';
import { type JudgedText, type PersonSigns, scorePerson } from '../../../pipeline/stages/6-score/person-score.js';

const priors = { fit: 0.55, intent: 0.4, drivers: drivers.map(() => 0.15) };
const model = statedPersonModel(logit(priors.fit));
const logOdds = fc.double({ min: -9, max: 9, noNaN: true });

const text: fc.Arbitrary<JudgedText> = fc.record({
  text_no: fc.nat(),
  language: fc.constantFrom('sv', 'pl', null),
  length: fc.integer({ min: 1, max: 3000 }),
  fit: logOdds,
  open: logOdds,
  concrete: logOdds,
  drivers: fc.array(logOdds, { minLength: 9, maxLength: 9 }),
  evidence: fc.constantFrom('En mening.', null),
  evidence_driver: fc.constantFrom('nature', null),
  evidence_value: logOdds,
  driver_evidence: fc.constant([]),
});

const signs: fc.Arbitrary<PersonSigns> = fc.record({
  texts: fc.array(text, { maxLength: 4 }),
  unjudged: fc.array(
    fc.record({ status: fc.constantFrom('too_short', 'no_text', 'unsupported_language'), language: fc.constant(null) }),
    { maxLength: 2 },
  ),
  answer: fc.constantFrom('yes', 'maybe', 'no', null),
  events: fc.uniqueArray(
    fc.record({
      type: fc.constantFrom('visit', 'open', 'fair', 'webinar'),
      count: fc.integer({ min: 1, max: 500 }),
      days: fc.integer({ min: 0, max: 5000 }),
    }),
    { selector: (event) => event.type, maxLength: 4 },
  ),
});

const score = (given: PersonSigns) => scorePerson(given, priors, model);

test('the terms from prior to score add up to the log-odds of fit', () => {
  fc.assert(
    fc.property(signs, (given) => {
      const { fit, terms } = score(given);
      expect(terms[0]!.name).toBe('prior');
      const sum = terms.reduce((total, { value }) => total + value, 0);
      fc.pre(Math.abs(sum) < 12); // beyond that a double's 1 - p has too few digits left to tell
      expect(Math.abs(logit(fit) - sum)).toBeLessThan(1e-9);
    }),
  );
});

test('yes ranks above maybe above no, and a fresher event never counts less', () => {
  fc.assert(
    fc.property(signs, fc.integer({ min: 0, max: 2000 }), (given, later) => {
      const answered = (answer: PersonSigns['answer']) => score({ ...given, answer });
      expect(answered('yes').fit).toBeGreaterThanOrEqual(answered('maybe').fit);
      expect(answered('maybe').fit).toBeGreaterThanOrEqual(answered('no').fit);
      expect(answered('yes').move_intent).toBeGreaterThanOrEqual(answered('no').move_intent);
      const older = { ...given, events: given.events.map((event) => ({ ...event, days: event.days + later })) };
      expect(score(given).fit).toBeGreaterThanOrEqual(score(older).fit);
    }),
  );
});

test('every number lies between 0 and 1, and a person without a judged text is not called scored', () => {
  fc.assert(
    fc.property(signs, (given) => {
      const row = score(given);
      for (const p of [row.fit, row.move_intent, row.confidence, ...row.drivers]) {
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
      }
      expect(row.status === 'scored').toBe(given.texts.length > 0);
    }),
  );
});

test('without text, answer and events stands the stated prior for silence', () => {
  const row = score({ texts: [], unjudged: [], answer: null, events: [] });
  expect(row).toMatchObject({ status: 'no_text', evidence: null, missing: ['text', 'answer', 'events'] });
  expect(logit(row.fit)).toBeCloseTo(logit(priors.fit) + model.weights['no text'], 12);
});

test('an analyst’s shift moves that driver’s log-odds by itself, and nothing else of the score', () => {
  fc.assert(
    fc.property(signs, fc.double({ min: -2, max: 2, noNaN: true }), (given, shift) => {
      const before = score(given);
      const after = scorePerson(given, priors, { ...model, driverShift: { nature: shift } });
      const nature = drivers.indexOf('nature');
      expect({ ...after, drivers: [] }).toEqual({ ...before, drivers: [] });
      after.drivers.forEach((p, d) => {
        const moved = d === nature && given.texts.length > 0 ? shift : 0;
        expect(Math.abs(logit(p) - logit(before.drivers[d]!) - moved)).toBeLessThan(1e-6);
      });
    }),
  );
});
