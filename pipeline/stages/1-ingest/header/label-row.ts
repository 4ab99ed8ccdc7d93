import { trimCell } from '../values/clean-text.js';
import { headerWords } from './fold-header.js';

/** Labels that say nothing: the column holds the answer to the question above it. */
const neutral = new Set(
  'response|responses|open ended response|svar|öppet svar|fritextsvar|öppet slutsvar|antwort|antworten|offene antwort|freitext|antwoord|open antwoord|vastaus|avoin vastaus|odpowiedź|odpowiedź otwarta|réponse|réponse ouverte|réponse libre|respuesta|respuesta abierta|besvarelse|åbent svar|åpent svar'.split(
    '|',
  ),
);

/**
 * The second header row of SurveyMonkey joined to the first: a question stands once above its sub-columns, the label below it.
 * `headers` are the questions carried forward, with `: label` where the label says something; `labels` are those labels, else empty.
 */
export function joinLabels(
  first: readonly (string | null)[],
  second: readonly (string | null)[],
): { headers: string[]; labels: string[] } {
  const headers: string[] = [];
  const labels: string[] = [];
  let question = '';
  const width = Math.max(first.length, second.length);
  for (let i = 0; i < width; i++) {
    const own = trimCell(first[i] ?? '');
    const label = trimCell(second[i] ?? '');
    if (own !== '') question = own;
    const says = label !== '' && !neutral.has(headerWords(label));
    headers.push(own === '' && label === '' ? '' : says ? `${question}: ${label}` : question);
    labels.push(says ? label : '');
  }
  return { headers, labels };
}
