import type { Someone } from './report-tables.js';

const codes = [
  '2505',
  '2506',
  '2510',
  '2513',
  '2514',
  '2518',
  '2521',
  '2523',
  '2560',
  '2580',
  '2581',
  '2582',
  '2583',
  '2584',
];
const questions = [
  'Finns det hyresrätter?',
  'Vilka jobb finns?',
  'Finns plats i förskolan?',
  'Har ni sfi?',
  'Vi längtar dit.',
];

/** A small invented region: ten people on each list, some new, one with a hostile name, some refused, some objecting. */
export const smallRegion: readonly Someone[] = Array.from({ length: 140 }, (_, i) => ({
  id: `p-${i.toString(16).padStart(16, '0')}`,
  first: `Förnamn${i}`,
  last: `Efternamn${i}`,
  email: `nr${i}@example.org`,
  phone: i % 3 === 0 ? '+46701740605' : null,
  language: ['sv', 'de', 'pl', 'nl', null][i % 5]!,
  country: 'SE',
  occupation: 'elektriker',
  created: i % 20 === 0 ? '2026-11-21 09:00:00' : '2025-05-05 09:00:00',
  sentences: [questions[i % 5]!],
  fit: 0.3 + (i % 60) / 100,
  drivers: { nature: 0.9, family: i % 2 === 0 ? 0.8 : 0.1 },
  lists: [codes[i % 14]!],
  segment: i % 4 === 0 ? 'ready-now' : 'nurture',
  stage: i % 7 === 0 ? 'attrahera' : 'inventera',
  ...(i % 23 === 0 ? { outcome: ['replied', '2026-11-20 08:00:00'] as const } : {}),
  ...(i >= 126 ? { lists: [], refused: { profiling: 'no_record', relocation_contact: 'no_record' } } : {}),
}));

export const hostile: Someone = {
  id: 'p-00000000000000ff',
  first: '"><script>alert(1)</script>',
  last: '<img src=https://evil.example/x onerror=alert(2)>',
  email: '"x"onmouseover=alert(3)@example.org',
  phone: '+46701740606',
  language: 'sv" onload="alert(4)',
  country: '<b>',
  occupation: '</td></tr></table><h1>owned</h1>',
  created: '2026-11-22 10:00:00',
  sentences: ['</blockquote><svg/onload=alert(5)> Finns det hyresrätter?'],
  evidence: '</blockquote><svg/onload=alert(5)>\u0001 & "quoted"',
  fit: 0.99,
  drivers: { nature: 0.9 },
  lists: ['2521'],
};
