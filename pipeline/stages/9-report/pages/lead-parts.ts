import { nextSteps } from '../../7-match/next-step.js';
import type { Lead, SegmentNames } from '../data/report-data.js';
import { type Html, html, type Part } from '../html.js';
import { count, percent } from '../numbers.js';
import type { Words } from '../words/words.js';

/** A person of this week: who, what is new, their own words, and what to do next. */
export function leadCard(lead: Lead, segments: SegmentNames, words: Words): Html {
  return html`<li class="card"><h3><bdi>${lead.name}</bdi> <small>${words.rank(count(lead.rank, words.lang))} · ${percent(lead.fit, words.lang)} ${words.fit}</small></h3>
<ul class="tags">${lead.fresh.map((kind) => html`<li class="hot">${words.freshness[kind] ?? kind}</li>`)}<li>${segments[lead.segment]?.[words.lang] ?? lead.segment}</li><li>${words.stages[lead.stage] ?? lead.stage}</li></ul>
<p>${about(lead, words)}</p>
${
  lead.evidence === null
    ? html`<p class="note">${words.noText}</p>`
    : html`<blockquote${langOf(lead)}>${lead.evidence}</blockquote>`
}
${lead.drivers.length === 0 ? null : html`<p><small>${words.headings.drivers}: ${lead.drivers.map((name) => words.drivers[name]).join(', ')}</small></p>`}
<p class="next">${words.table.next}: ${stepIn(lead, words)}</p>
<p class="contact">${contact(lead)}</p></li>`;
}

/** The same person as one row of the whole list. */
export function leadRow(lead: Lead, segments: SegmentNames, words: Words): Html {
  return html`<tr><td class="num">${lead.rank}</td><th scope="row"><bdi>${lead.name}</bdi></th><td>${segments[lead.segment]?.[words.lang] ?? lead.segment}</td><td>${words.stages[lead.stage] ?? lead.stage}</td><td>${stepIn(lead, words)}</td><td>${lead.occupation}</td><td>${languageOf(lead, words)}</td><td>${lead.evidence === null ? null : html`<q${langOf(lead)}>${shortened(lead.evidence)}</q>`}</td><td>${contact(lead)}</td></tr>
`;
}

/** The beginning of a sentence, as much as a row has room for. */
function shortened(text: string): string {
  const most = 140;
  if (text.length <= most) return text;
  const cut = text.lastIndexOf(' ', most);
  return `${text.slice(0, cut > most / 2 ? cut : most)} …`;
}

const steps = new Map(Object.values(nextSteps).map((step) => [step.en as string, step]));

function stepIn(lead: Lead, words: Words): string {
  return steps.get(lead.nextStep)?.[words.lang] ?? lead.nextStep;
}

function about(lead: Lead, words: Words): Part {
  const country = lead.country === null ? null : (words.countries[lead.country] ?? lead.country);
  const place = [lead.city, country].filter((part) => part !== null && part !== '').join(', ');
  return [lead.occupation, place, languageOf(lead, words)].filter((part) => part !== null && part !== '').join(' · ');
}

function languageOf(lead: Lead, words: Words): string {
  return lead.language === null ? words.unknownLanguage : (words.languages[lead.language] ?? lead.language);
}

function langOf(lead: Lead): Part {
  return lead.language !== null && /^[a-z]{2}$/.test(lead.language) ? html` lang="${lead.language}"` : null;
}

function contact(lead: Lead): Part {
  const mail = lead.email === null ? null : html`<a href="mailto:${lead.email}">${lead.email}</a>`;
  const phone = lead.phone === null ? null : html`<a href="tel:${lead.phone}">${lead.phone}</a>`;
  return [mail, mail !== null && phone !== null ? ' ' : null, phone];
}
