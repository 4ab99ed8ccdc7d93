/** The two languages of the reports. */
export const langs = ['sv', 'en'] as const;
export type Lang = (typeof langs)[number];

const nbsp = '\u00a0';

/** Thousands in groups of three: `1 234` in Swedish (with a space that does not break), `1,234` in English. */
export function count(n: number, lang: Lang): string {
  return String(Math.round(n)).replace(/\B(?=(\d{3})+$)/g, lang === 'sv' ? nbsp : ',');
}

/** A number with a fixed count of decimals: `0,94` or `0.94`. */
export function decimal(n: number, digits: number, lang: Lang): string {
  const text = n.toFixed(digits);
  return lang === 'sv' ? text.replace('.', ',') : text;
}

/** A share of 0…1 in whole per cent; shares that would round to nothing say so. */
export function percent(share: number, lang: Lang): string {
  const sign = lang === 'sv' ? `${nbsp}%` : '%';
  if (share > 0 && share < 0.005) return `<1${sign}`;
  return `${Math.round(share * 100)}${sign}`;
}

const months: Readonly<Record<Lang, readonly string[]>> = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** `24 november 2026` of an ISO date or instant. */
export function longDate(iso: string, lang: Lang): string {
  return `${Number(iso.slice(8, 10))} ${monthOf(iso, lang)} ${iso.slice(0, 4)}`;
}

/** `24 nov` of an ISO date or instant. */
export function shortDate(iso: string, lang: Lang): string {
  return `${Number(iso.slice(8, 10))} ${monthOf(iso, lang).slice(0, 3)}`;
}

function monthOf(iso: string, lang: Lang): string {
  return months[lang][Number(iso.slice(5, 7)) - 1] ?? '';
}
