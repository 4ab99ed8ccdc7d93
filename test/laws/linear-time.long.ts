import { expect, test } from 'vitest';
import { longLines, readers } from '../helpers/long-lines.js';

for (const [name, read] of readers)
  test.each(Object.keys(longLines))(`${name} are read from 1 MB of %s`, { timeout: 60_000 }, (line) => {
    expect(() => read(longLines[line] ?? '')).not.toThrow();
  });
