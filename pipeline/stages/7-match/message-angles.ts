import type { drivers } from '../../lib/drivers.js';

export interface Angle {
  readonly sv: string;
  readonly en: string;
}

/** What to open with, by what matters most to the people of a segment. */
const byDriver: Readonly<Record<string, Angle>> = {
  family: {
    sv: 'Berätta om en vanlig vardag för en familj: förskola, skolväg, vad barnen gör efter skolan.',
    en: 'Tell of an ordinary day of a family here: childcare, the way to school, what children do afterwards.',
  },
  equality: {
    sv: 'Visa hur alla räknas lika: föräldraledighet, möten utan rang, föreningar öppna för nya.',
    en: 'Show that everybody counts the same: shared parental leave, meetings without rank, open associations.',
  },
  nature: {
    sv: 'Börja med platsen: skogen, älven och tystnaden utanför dörren, och hur man rör sig varsamt där.',
    en: 'Begin with the place: forest, river and quiet outside the door, and how to move there with care.',
  },
  helping: {
    sv: 'Fråga vad de kan bidra med: räddningsvärn, språkkafé, äldres vardag. Nämn en förening vid namn.',
    en: 'Ask what they would give: volunteer rescue, a language café, company for the old. Name one association.',
  },
  health: {
    sv: 'Börja i vardagens rytm: ren luft, rörelse året om, bastu, tid att sova.',
    en: 'Begin with the rhythm of a day: clean air, moving all year, sauna, time to sleep.',
  },
  environment: {
    sv: 'Gå rakt på omställningen: vad som byggs, vilka jobb det ger och vad som ännu är olöst.',
    en: 'Speak plainly of the transition: what is being built, what jobs it brings, what is not solved yet.',
  },
  curiosity: {
    sv: 'Bjud in till något att lära: språk, hantverk, samisk kultur på samiska villkor.',
    en: 'Invite them to learn: a language, a craft, Sámi culture on Sámi terms.',
  },
  responsibility: {
    sv: 'Visa vad platsen behöver av den som stannar, och vem man frågar först.',
    en: 'Show what the place needs of those who stay, and whom to ask first.',
  },
  arctic: {
    sv: 'Berätta ärligt om vinterns vardag: mörkret, kylan, ljuset, och varför folk inte vill vara utan dem.',
    en: 'Be honest about everyday winter: the dark, the cold, the light, and why people would not be without them.',
  },
};

const bySegment: Readonly<Record<string, Angle>> = {
  'ready-now': {
    sv: 'De har planer: svara på det de frågar om och föreslå ett samtal den här veckan.',
    en: 'They have plans: answer what they ask and offer a call this week.',
  },
  'green-industry': {
    sv: 'De vill vara med och ställa om: nämn arbetsgivare, lediga jobb och boende i samma brev.',
    en: 'They want to take part in the transition: name employers, open jobs and housing in one letter.',
  },
  'family-life': {
    sv: 'Skriv till hela familjen: skola, fritid och jobb för båda.',
    en: 'Write to the whole family: school, free time, and work for both.',
  },
  'nature-keepers': {
    sv: 'Skriv om att bo i naturen, inte om att besöka den.',
    en: 'Write of living in nature, not of visiting it.',
  },
  'health-and-care': {
    sv: 'Vården behöver dem: visa legitimation, språkstöd och en kollega att ringa.',
    en: 'Health care needs them: show recognition of degrees, language support and a colleague to call.',
  },
  helpers: {
    sv: 'De vill göra nytta: visa var det behövs.',
    en: 'They want to be of use: show where it is needed.',
  },
  'arctic-curious': {
    sv: 'De är nyfikna: bjud in till en digital kväll om vardagen, inte till en resa.',
    en: 'They are curious: invite them to an evening online about everyday life, not to a trip.',
  },
  nurture: {
    sv: 'Håll kontakten: ett brev per årstid, och en fråga som är lätt att svara på.',
    en: 'Stay in touch: a letter each season, and one question that is easy to answer.',
  },
};

/** A suggested first message to a segment: from what the segment is, then from its strongest driver. Own segments have the driver alone. */
export function messageAngle(segment: string, topDrivers: readonly (typeof drivers)[number][]): Angle | undefined {
  const parts = [bySegment[segment], byDriver[topDrivers[0] ?? '']].filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  return { sv: parts.map(({ sv }) => sv).join(' '), en: parts.map(({ en }) => en).join(' ') };
}
