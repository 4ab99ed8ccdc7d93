/** The items of a JSON list as text, with the physical line on which each starts. What lies between them may be broken. */
export function* arrayItems(chunks: Iterable<string>): Generator<{ readonly line: number; readonly text: string }> {
  let depth = 0;
  let inString = false;
  let escaped = false;
  let line = 1;
  let before = 0;
  /** The item being read: where it starts, and what of it stands in earlier chunks; -1 between items. */
  let startLine = -1;
  let item = '';
  for (const chunk of chunks) {
    let start = 0;
    for (let i = 0; i < chunk.length; i++) {
      const code = chunk.charCodeAt(i);
      if (code === 13 || (code === 10 && before !== 13)) line++;
      before = code;
      if (startLine >= 0 && depth === 1 && !inString && (code === 44 || code === 93)) {
        yield { line: startLine, text: item + chunk.slice(start, i) };
        startLine = -1;
      } else if (startLine < 0 && depth === 1 && code > 32 && code !== 44 && code !== 93) {
        startLine = line;
        start = i;
        item = '';
      }
      if (inString) {
        if (escaped) escaped = false;
        else if (code === 92) escaped = true;
        else if (code === 34) inString = false;
      } else if (code === 34) inString = depth > 0;
      else if (code === 123 || code === 91) depth++;
      else if (code === 125 || code === 93) depth--;
    }
    if (startLine >= 0) item += chunk.slice(start);
  }
  if (startLine >= 0) yield { line: startLine, text: item };
}
