import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { findSparkSubmit, submitToSpark } from '../../pipeline/cluster/spark-submit.js';
import { tempDir } from '../helpers/temp-dir.js';

/** A Spark home whose spark-submit is a script; what it was called with lies in `called`. */
async function sparkHome(script: string): Promise<{ readonly home: string; readonly called: string }> {
  const home = await tempDir();
  const called = join(home, 'called');
  await mkdir(join(home, 'bin'));
  await writeFile(join(home, 'bin', 'spark-submit'), `#!/bin/sh\nprintf '%s\\n' "$@" > '${called}'\n${script}\n`);
  await chmod(join(home, 'bin', 'spark-submit'), 0o700);
  return { home, called };
}

async function submit(home: string, master: string, conf: readonly string[] = []): Promise<void> {
  vi.stubEnv('SPARK_HOME', home);
  const job = { master, conf, texts: '/x/texts', records: '/x/records', modelDir: undefined };
  await submitToSpark(job, new AbortController().signal).finally(() => vi.unstubAllEnvs());
}

test('a local master gets four attempts a task, any other stays as it is; settings are handed on', async () => {
  const { home, called } = await sparkHome('');
  const asked = async (master: string) => {
    await submit(home, master, ['spark.archives=n.zip#norrut']);
    return (await readFile(called, 'utf8')).trim().split('\n');
  };
  expect(await asked('local[3]')).toEqual(expect.arrayContaining(['local[3,4]', 'spark.ui.enabled=false']));
  expect(await asked('local')).toContain('local[1,4]');
  const remote = await asked('spark://host:7077');
  expect(remote).toEqual(expect.arrayContaining(['spark://host:7077', 'spark.archives=n.zip#norrut', '/x/texts']));
  expect(remote).not.toContain('spark.ui.enabled=false');
});

const failures: ReadonlyArray<readonly [exitCode: number, code: string]> = [
  [1, 'worker-died'],
  [3, 'input-refused'],
  [4, 'model-corrupt'],
];

test.each(failures)(
  'a job that ends with %i is told as %s, in its own words and not in Spark’s',
  async (exit, code) => {
    const { home } = await sparkHome(
      `echo 'WARN Utils: chatter' >&2; echo 'norrut spark: the reason' >&2; exit ${exit}`,
    );
    await expect(submit(home, 'local[2]')).rejects.toMatchObject({
      code,
      message: `the Spark job failed (exit code ${exit}): norrut spark: the reason`,
    });
  },
);

test('spark-submit is found by SPARK_HOME, else on the PATH, else there is an error with a hint', async () => {
  const { home } = await sparkHome('');
  const found = join(home, 'bin', 'spark-submit');
  expect(findSparkSubmit({ SPARK_HOME: home, PATH: '/nowhere' })).toBe(found);
  expect(findSparkSubmit({ PATH: `/nowhere:${join(home, 'bin')}` })).toBe(found);
  for (const env of [{ PATH: '/nowhere' }, { SPARK_HOME: '/nowhere', PATH: join(home, 'bin') }])
    expect(() => findSparkSubmit(env)).toThrow(expect.objectContaining({ code: 'bad-usage' }));
});
