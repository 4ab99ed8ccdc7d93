import { type Comparison, levelIn } from './comparisons.js';
import { otherGivenLevels } from './name-levels.js';

/** 0 none; 1 other given names, so that what a household shares counts for nothing; 2 the same, and never one person. */
export type Conflict = 0 | 1 | 2;

/**
 * Are these two people of one household? Other given names say so, unless a personal number agrees. Among contacts (a table
 * with phones or mailboxes, which households share) only names that are merely alike (Joan, John) are forgiven, where the date
 * of birth agrees and nothing of a home is shared. In a register without them an agreeing date of birth is taken for the
 * person's own: there a wrong name is the likelier error, and the weights decide.
 */
export function conflictIn(pattern: bigint, comparisons: readonly Comparison[]): Conflict {
  let given = 0;
  let date = 0;
  let home = false;
  let [contacts, dated] = [false, false];
  for (const [i, { field, levels }] of comparisons.entries()) {
    const level = levelIn(pattern, i);
    if (field.kind === 'given') given = level;
    else if (field.kind === 'id' && level > 1) return 0;
    else if (field.kind === 'date') date = Math.max(date, level === 0 ? 0 : levels[level - 1]!.agrees === true ? 2 : 1);
    else if (field.kind === 'email' || field.kind === 'phone' || field.kind === 'street') home ||= level > 1;
    contacts ||= field.kind === 'email' || field.kind === 'phone';
    dated ||= field.kind === 'date';
  }
  if (given === 0 || given > otherGivenLevels)
    return contacts && date === 0 && isStranger(pattern, comparisons) ? 2 : 0;
  if (!contacts && dated) return date < 2 ? 1 : areTwins(pattern, comparisons) ? 2 : 0;
  if (home || date === 0) return 2;
  return given === otherGivenLevels && date === 2 ? 0 : 1;
}

/**
 * One surname, one full date of birth and one street under two names that are names: twins, not a slip of the pen. Where personal
 * numbers can be compared they tell twins apart by their weight. (A postcode instead of a street is too wide a home.)
 */
function areTwins(pattern: bigint, comparisons: readonly Comparison[]): boolean {
  let [born, family, home, named, numbered] = [false, false, false, false, false];
  for (const [i, { field, levels }] of comparisons.entries()) {
    const level = levelIn(pattern, i);
    const isSame = level === levels.length;
    if (field.kind === 'given') named ||= isNamed(level);
    else if (field.kind === 'family') family ||= isSame;
    else if (field.kind === 'date') born ||= isSame;
    else if (field.kind === 'street') home ||= isSame;
    else if (field.kind === 'id') numbered ||= level > 0;
  }
  return born && family && home && named && !numbered;
}

/** Two names in their own right, alike or not: the levels of given names above “different” that are not one name. */
function isNamed(level: number): boolean {
  return level > 1 && level <= otherGivenLevels;
}

/**
 * Do two contacts share nothing that is a person's own? The same given name in the same town is two people, whatever the
 * weights learnt on a small board say: somebody else's consent would speak for them. What counts as own is a mailbox, a
 * phone, a personal number, a date of birth; a postcode only under the same full name. (Not asked where two full dates of
 * birth can be compared: they say in eleven levels how near they are, and the weights decide.)
 */
function isStranger(pattern: bigint, comparisons: readonly Comparison[]): boolean {
  let [own, mailbox, born, postcode, given, family] = [false, false, false, false, false, 0];
  for (const [i, { field, levels }] of comparisons.entries()) {
    const level = levelIn(pattern, i);
    const isSame = level === levels.length;
    if (field.kind === 'email') mailbox ||= isSame;
    if (field.kind === 'email' || field.kind === 'id') own ||= level > 1;
    else if (field.kind === 'phone') own ||= isSame;
    else if (field.kind === 'date' || field.kind === 'year') born ||= isSame || levels[level - 1]?.agrees === true;
    else if (field.kind === 'postcode') postcode ||= isSame;
    else if (field.kind === 'given') given ||= isSame;
    else if (field.kind === 'family') family = isSame ? 3 : level;
  }
  if (family === 1) return !(mailbox || (own && born));
  return !(own || born || (postcode && given && family === 3));
}
