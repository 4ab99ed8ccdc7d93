import { expect, test } from 'vitest';
import { longLines, readers } from '../helpers/long-lines.js';

const some = ['one letter', 'spaces', 'me and list'];

// no clock: what backtracks takes hours on 1 MB and runs into the runner's limit of a minute; every line is in the long form
for (const [name, read] of readers)
  test.each(some)(`${name} are read from 1 MB of %s`, (line) => {
    expect(() => read(longLines[line] ?? '')).not.toThrow();
  });
