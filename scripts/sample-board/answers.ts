import type { Dice } from './dice.js';
import type { MoveAnswer } from './person.js';

const answers: Readonly<Record<string, Readonly<Record<MoveAnswer, readonly string[]>>>> = {
  sv: {
    yes: ['Ja', 'Ja', 'Ja gärna', 'Ja, absolut', 'ja'],
    maybe: ['Kanske', 'Kanske', 'Kanske om jobbet löser sig', 'Vet ej'],
    no: ['Nej', 'Nej', 'Nej tack'],
  },
  en: { yes: ['Yes'], maybe: ['Maybe'], no: ['No'] },
  de: { yes: ['Ja'], maybe: ['Vielleicht'], no: ['Nein'] },
  nl: { yes: ['Ja'], maybe: ['Misschien'], no: ['Nee'] },
  fi: { yes: ['Kyllä'], maybe: ['Ehkä'], no: ['Ei'] },
  pl: { yes: ['Tak'], maybe: ['Może'], no: ['Nie'] },
  fr: { yes: ['Oui'], maybe: ['Peut-être'], no: ['Non'] },
}; // prettier-ignore

export function answerIn(language: string, answer: MoveAnswer | undefined, dice?: Dice): string {
  if (answer === undefined) return '';
  const wordings = (answers[language] ?? answers['en']!)[answer];
  return dice === undefined ? wordings[0]! : dice.pick(wordings);
}
