/** The nine drivers of a lifestyle migrant in the order of every output. */
export const drivers = [
  'family',
  'equality',
  'nature',
  'helping',
  'health',
  'environment',
  'curiosity',
  'responsibility',
  'arctic',
] as const;

export type Driver = (typeof drivers)[number];
