import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, posix, relative } from 'node:path';
import { compareText } from './compare.js';
import { packageRoot } from './package-root.js';

/** Files that a program does not need in order to run. */
const ballast = /\.(d\.[cm]?ts|map|md|markdown|tsbuildinfo)$|^(docs?|tests?|examples?)\//i;

/**
 * What one command needs to run elsewhere, as paths below the package's root in code-unit order: the compiled modules that
 * `entries` reach, package.json, and every installed package that those modules import, with its dependencies. Modules in
 * `skip` are not followed. Native binaries of other platforms stay behind.
 */
export async function runtimeFiles(entries: readonly string[], skip: ReadonlySet<string>): Promise<readonly string[]> {
  const { modules, packages } = await trace(entries, skip);
  const files = ['package.json', ...modules];
  for (const name of await withDependencies(packages)) files.push(...(await filesOfPackage(name)));
  return files.sort(compareText);
}

async function trace(
  entries: readonly string[],
  skip: ReadonlySet<string>,
): Promise<{ modules: Set<string>; packages: Set<string> }> {
  const modules = new Set<string>();
  const packages = new Set<string>();
  const queue = [...entries];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (modules.has(file) || skip.has(file)) continue;
    modules.add(file);
    if (!file.endsWith('.js')) continue;
    const code = await readFile(join(packageRoot(), file), 'utf8');
    for (const specifier of importsOf(code)) {
      if (specifier.startsWith('.')) queue.push(posix.join(dirname(file), specifier));
      else if (!specifier.startsWith('node:')) packages.add(packageOf(specifier));
    }
  }
  return { modules, packages };
}

/** Static and dynamic imports, and what createRequire loads; text that merely reads like one is in the middle of a line or has an equals sign. */
function importsOf(code: string): readonly string[] {
  const forms = [
    /^(?:import|export)\s(?:[^'"=;]*?\sfrom\s)?['"]([^'"]+)['"]/gm,
    /\b(?:import|require)\(\s*['"]([^'"]+)['"]/g,
  ];
  return forms.flatMap((form) => [...code.matchAll(form)].map(([, specifier = '']) => specifier));
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

async function withDependencies(names: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const all = new Set(names);
  for (const name of all) {
    if (await isOptional(name)) {
      all.delete(name);
      continue;
    }
    const text = await readFile(join(packageRoot(), 'node_modules', name, 'package.json'), 'utf8');
    const { dependencies = {} } = JSON.parse(text) as { dependencies?: Record<string, string> };
    for (const dependency of Object.keys(dependencies)) all.add(dependency);
  }
  return all;
}

/** norrut runs without its optional packages, and they are large. */
async function isOptional(name: string): Promise<boolean> {
  const text = await readFile(join(packageRoot(), 'package.json'), 'utf8');
  return name in ((JSON.parse(text) as { optionalDependencies?: object }).optionalDependencies ?? {});
}

async function filesOfPackage(name: string): Promise<string[]> {
  const root = packageRoot();
  const entries = await readdir(join(root, 'node_modules', name), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !ballast.test(file.slice(`node_modules/${name}/`.length)) && isForThisPlatform(file));
}

/** onnxruntime-node carries every platform under bin/napi-vN/OS/CPU/. */
function isForThisPlatform(file: string): boolean {
  const [, os, cpu] = /\/bin\/napi-v\d+\/([^/]+)\/([^/]+)\//.exec(file) ?? [];
  return os === undefined || (os === process.platform && cpu === process.arch);
}
