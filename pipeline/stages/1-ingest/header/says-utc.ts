import { headerWords } from './fold-header.js';

/** Whether a header says that its times are UTC; `UTC+2` says that they are not. */
export function saysUtc(header: string): boolean {
  return / (utc|gmt)( |$)/.test(` ${headerWords(header)}`) && !/(utc|gmt)\s*[+−–-]\s*0*[1-9]/i.test(header);
}
