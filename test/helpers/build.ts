import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from '../../pipeline/lib/package-root.js';

/** Tests that spawn the program spawn what is in the sources now. */
export function setup(): void {
  const root = packageRoot();
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  });
}
