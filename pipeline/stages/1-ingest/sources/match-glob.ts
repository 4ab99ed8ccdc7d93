/**
 * Whether a file name fits a pattern in which `*` stands for any letters and `?` for one. Only the last `*` is ever tried
 * again, so the time is at most name times pattern, whatever the pattern.
 */
export function matchGlob(pattern: string, name: string): boolean {
  const wanted = [...pattern.normalize('NFC')];
  const letters = [...name.normalize('NFC')];
  let at = 0;
  let next = 0;
  let star = -1;
  let taken = 0;
  while (at < letters.length) {
    if (wanted[next] === '*') {
      star = next++;
      taken = at;
    } else if (next < wanted.length && (wanted[next] === '?' || wanted[next] === letters[at])) {
      next++;
      at++;
    } else if (star >= 0) {
      next = star + 1;
      at = ++taken;
    } else return false;
  }
  return wanted.slice(next).every((letter) => letter === '*');
}
