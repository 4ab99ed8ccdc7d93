import { maskAddresses } from './mask-address.js';
import { maskNumbers } from './mask-numbers.js';

/** Stands for one masked item inside a text while it is split; private use, removed from what comes in. */
export const mark = '\ue000';

export interface MarkedText {
  readonly text: string;
  readonly count: number;
}

/**
 * Replace what identifies a person (e-mail and web addresses, IBAN, phone and identity numbers, street addresses) by
 * marks. No pattern can run over more than a bounded stretch from where it starts, so time is linear in the length.
 */
export function markPersonalData(text: string): MarkedText {
  let marked = text.replaceAll(mark, '');
  marked = maskMail(marked);
  marked = marked.replace(url, keepSafeUrl).replace(handle, mark).replace(iban, mark);
  marked = maskNumbers(marked);
  marked = maskAddresses(marked);
  return { text: marked, count: marked.split(mark).length - 1 };
}

export function unmark(text: string, replacement: string): string {
  return text.replaceAll(mark, replacement);
}

const local = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}$/u;
const host = /^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/u;

/** Found from the @ outwards, 64 characters to the left at most: a pattern from the left would be quadratic. */
function maskMail(text: string): string {
  let out = '';
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    if (at < from) continue;
    const before = local.exec(text.slice(Math.max(from, at - 64), at));
    const after = host.exec(text.slice(at + 1, at + 256));
    if (before === null || after === null) continue;
    out += text.slice(from, at - before[0].length).replace(/mailto:$/i, '') + mark;
    from = at + 1 + after[0].length;
  }
  return out + text.slice(from);
}

const url = /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>"']{1,2000}/giu;
const personal =
  /[?#&=@]|\/\/[^/]*@|(?:facebook|instagram|linkedin|tiktok|twitter|x|vk|t|wa|threads|youtube|snapchat|github)\.(?:com|me)\/|\/(?:u|user|users|profile?|profil|in|people|person)\/|\/~/i;

/** A plain page is no personal data; a profile, a query or a fragment may be. */
function keepSafeUrl(found: string): string {
  const trailing = /[.,;:!?)\]]{0,4}$/.exec(found)?.[0] ?? '';
  const address = found.slice(0, found.length - trailing.length);
  return (personal.test(address) || /\d{6}/.test(address) ? mark : address) + trailing;
}

const handle = /(?<![\p{L}\p{N}_.@/])@[\p{L}\p{N}_][\p{L}\p{N}_.]{2,30}(?<![.])/gu;
const iban = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?![\p{L}\p{N}])/gu;
