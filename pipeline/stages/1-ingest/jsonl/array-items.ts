/** The items of a JSON list as text, with the physical line on which each starts. What lies between them may be broken. */
export function* arrayItems(chunks: Iterable<string>): Generator<{ readonly line: number; readonly text: string }> {
  let depth = 0;
  let inString = false;
  let escaped = false;
  let line = 1;
  let startLine = 1;
  let item = '';
  let before = 0;
  for (const chunk of chunks) {
    let start = 0;
    for (let i = 0; i < chunk.length; i++) {
      const code = chunk.charCodeAt(i);
      if (code === 13 || (code === 10 && before !== 13)) line++;
      before = code;
      if (inString) {
        if (escaped) escaped = false;
        else if (code === 92) escaped = true;
        else if (code === 34) inString = false;
      } else if (code === 34) inString = true;
      else if (code === 123 || code === 91) {
        if (++depth === 2) {
          startLine = line;
          start = i;
          item = '';
        }
      } else if (code === 125 || code === 93) {
        if (depth-- === 2) {
          yield { line: startLine, text: item + chunk.slice(start, i + 1) };
          item = '';
        }
      }
    }
    if (depth >= 2) item += chunk.slice(start);
  }
  if (depth >= 2) yield { line: startLine, text: item };
}
