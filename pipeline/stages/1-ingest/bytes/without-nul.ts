/** A NUL means nothing to people, and would make another key of an address: it is left out wherever a text is read. */
export function withoutNul(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}
