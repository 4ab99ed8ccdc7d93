import { test } from 'vitest';
import { withFolder } from './cache/helpers.js';
import { killAndCompare } from './kill-workers.js';

test('fifty workers killed at random cost no vector and change none', () =>
  withFolder((cacheDir) => killAndCompare(cacheDir, 50, 400)));
