import { drivers } from '../../lib/drivers.js';
import type { ScoreRow, ScoreStatus } from './judge.js';
import { logit, sigmoid } from './logit.js';
import { eventTypes, type PersonFeature, type PersonModel, personFeatures } from './person-model.js';
import { moveIntent } from './score-text.js';
import type { Priors } from './weights-file.js';

/** What one judged text says: log-odds, drivers as shown. */
export interface JudgedText {
  readonly text_no: number;
  readonly language: string | null;
  /** Letters and signs of the prepared body. */
  readonly length: number;
  readonly fit: number;
  readonly open: number;
  readonly concrete: number;
  readonly drivers: readonly number[];
  readonly evidence: string | null;
  readonly evidence_driver: string | null;
  /** Log-odds of fit that the sentence adds. */
  readonly evidence_value: number;
  /** Per driver that a careful reader finds: the quotable sentence that adds most to it. */
  readonly driver_evidence: readonly { readonly driver: string; readonly sentence: string; readonly value: number }[];
}

/** All that the score of a person may depend on. No name, sex, birth year, nationality, phone, postcode or country. */
export interface PersonSigns {
  readonly texts: readonly JudgedText[];
  /** Texts that could not be judged, in order. */
  readonly unjudged: readonly { readonly status: Exclude<ScoreStatus, 'scored'>; readonly language: string | null }[];
  readonly answer: 'yes' | 'maybe' | 'no' | null;
  /** Events by type, with whole days since the last. */
  readonly events: readonly { readonly type: string; readonly count: number; readonly days: number }[];
}

export interface Term {
  readonly name: string;
  /** Log-odds. */
  readonly value: number;
}

export interface PersonScore extends ScoreRow {
  readonly evidence_text_no: number | null;
  /** 0 … 1: how much there was to judge by. */
  readonly confidence: number;
  /** From prior to fit: they add up to its log-odds. */
  readonly terms: readonly Term[];
  /** In the order of `personFeatures`: what `norrut train` learns weights for. */
  readonly features: readonly number[];
  readonly driver_evidence: JudgedText['driver_evidence'];
  /** What would tell more: `text`, `answer`, `events`. */
  readonly missing: readonly string[];
}

/**
 * One person's score: prior + texts (each text's log-odds over the prior, weighted by the root of its length) + answer + events.
 * A driver shown in any text is the person's; so is readiness to move, to which the answer adds.
 */
export function scorePerson(signs: PersonSigns, priors: Priors, model: PersonModel): PersonScore {
  const { texts, answer, events } = signs;
  const features = featuresOf(signs, priors, model);
  const terms = termsOf(features, signs, priors, model);
  const best = texts.reduce<JudgedText | undefined>(
    (a, b) => (b.evidence !== null && (a === undefined || b.evidence_value > a.evidence_value) ? b : a),
    undefined,
  );
  return {
    language:
      best?.language ?? texts[0]?.language ?? signs.unjudged.find((text) => text.language !== null)?.language ?? null,
    fit: sigmoid(terms.reduce((sum, { value }) => sum + value, 0)),
    move_intent: intentOf(signs, priors, model),
    drivers: drivers.map((name, d) =>
      texts.length === 0
        ? priors.drivers[d]!
        : sigmoid(Math.max(...texts.map((text) => text.drivers[d]!)) + (model.driverShift?.[name] ?? 0)),
    ),
    status: statusOf(signs),
    evidence_driver: best?.evidence_driver ?? null,
    evidence: best?.evidence ?? null,
    evidence_text_no: best?.text_no ?? null,
    confidence: confidenceOf(signs),
    features,
    terms,
    driver_evidence: strongestPerDriver(texts),
    missing: [
      ...(texts.length === 0 ? ['text'] : []),
      ...(answer === null ? ['answer'] : []),
      ...(events.length === 0 ? ['events'] : []),
    ],
  };
}

/** The features of a person, in the order of `personFeatures`. */
function featuresOf({ texts, answer, events }: PersonSigns, priors: Priors, model: PersonModel): number[] {
  const features: Record<PersonFeature, number> = { ...nothing, prior: 1 };
  for (const part of textParts(texts, priors)) features.text += part;
  if (answer !== null) features[`answer ${answer}`] = 1;
  for (const { type, count, days } of events) {
    const known = eventTypes.find((name) => name === type) ?? 'other';
    const fresh = count * 2 ** (-Math.max(0, days) / model.halfLife);
    features[`event ${known}`] = 1 - (1 - features[`event ${known}`]) * 2 ** -fresh;
  }
  if (texts.length === 0) features['no text'] = 1;
  else {
    features.intent = moveIntent(mostReady(texts)) - priors.intent;
    drivers.forEach((name, d) => {
      features[`driver ${name}`] = sigmoid(Math.max(...texts.map((text) => text.drivers[d]!))) - priors.drivers[d]!;
    });
  }
  return personFeatures.map((name) => features[name]);
}

const nothing = Object.fromEntries(personFeatures.map((name) => [name, 0])) as Record<PersonFeature, number>;

/** What each text adds to the feature `text`. */
function textParts(texts: readonly JudgedText[], priors: Priors): number[] {
  const weights = texts.map(({ length }) => Math.sqrt(length + 1));
  const all = weights.reduce((sum, w) => sum + w, 0);
  return texts.map(({ fit }, i) => (weights[i]! / all) * (fit - logit(priors.fit)));
}

/** Weight × feature wherever that is not nothing; several texts are told apart. */
function termsOf(features: readonly number[], signs: PersonSigns, priors: Priors, model: PersonModel): Term[] {
  return personFeatures.flatMap((name, i) => {
    const weight = model.weights[name];
    if (name === 'text' && signs.texts.length > 1)
      return textParts(signs.texts, priors).map((part, t) => ({ name: `text ${t + 1}`, value: weight * part }));
    const value = weight * features[i]!;
    return value !== 0 || name === 'prior' ? [{ name, value }] : [];
  });
}

function intentOf({ texts, answer }: PersonSigns, priors: Priors, model: PersonModel): number {
  const lift = answer === null ? 0 : model.intent[answer];
  if (texts.length === 0) return sigmoid(logit(priors.intent) + lift);
  const { open, concrete } = mostReady(texts);
  return moveIntent({ open: open + lift, concrete: concrete + lift });
}

function mostReady(texts: readonly JudgedText[]): { readonly open: number; readonly concrete: number } {
  return {
    open: Math.max(...texts.map((text) => text.open)),
    concrete: Math.max(...texts.map((text) => text.concrete)),
  };
}

const unjudgedOrder = ['out_of_distribution', 'unsupported_language', 'too_short', 'no_text'] as const;

function statusOf({ texts, unjudged }: PersonSigns): ScoreStatus {
  if (texts.length > 0) return 'scored';
  return unjudgedOrder.find((status) => unjudged.some((text) => text.status === status)) ?? 'no_text';
}

/** A long text is worth 0.8, a few words 0.3; an answer and events add a tenth each, and are worth 0.1 alone. */
function confidenceOf({ texts, answer, events }: PersonSigns): number {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const text = texts.length === 0 ? 0 : 0.3 + 0.5 * Math.min(1, Math.sqrt(length / 400));
  return text + (answer === null ? 0 : 0.1) + (events.length === 0 ? 0 : 0.1);
}

function strongestPerDriver(texts: readonly JudgedText[]): JudgedText['driver_evidence'] {
  return drivers.flatMap((driver) => {
    const candidates = texts.flatMap((text) => text.driver_evidence.filter((found) => found.driver === driver));
    return candidates.length === 0 ? [] : [candidates.reduce((a, b) => (b.value > a.value ? b : a))];
  });
}
