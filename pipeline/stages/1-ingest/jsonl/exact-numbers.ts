/**
 * JSON text → value, with every number that a double cannot hold digit for digit as text: ids of 17 digits are ids.
 * @throws SyntaxError as JSON.parse
 */
export function parseExactly(json: string): unknown {
  const value: unknown = JSON.parse(json);
  return /\d{16}|\d\.\d*0[\s,\]}]|\d[eE][+-]?\d/.test(json) ? JSON.parse(quoteNumbers(json)) : value;
}

/** Valid JSON with every number as a string of its own digits. */
function quoteNumbers(json: string): string {
  const parts: string[] = [];
  let done = 0;
  for (let i = 0; i < json.length; i++) {
    const code = json.charCodeAt(i);
    if (code === 34) {
      i = closingQuote(json, i);
    } else if (code === 45 || (code >= 48 && code <= 57)) {
      const start = i;
      while (/[-+.\deE]/.test(json[i + 1] ?? '')) i++;
      parts.push(json.slice(done, start), '"', json.slice(start, i + 1), '"');
      done = i + 1;
    }
  }
  return parts.join('') + json.slice(done);
}

function closingQuote(json: string, open: number): number {
  let i = open + 1;
  while (json.charCodeAt(i) !== 34) i += json.charCodeAt(i) === 92 ? 2 : 1;
  return i;
}
