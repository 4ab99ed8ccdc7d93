import { mkdir, realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { errnoOf, NorrutError } from '../lib/errors.js';
import { folderMode } from '../lib/files.js';
import { sha256 } from '../lib/hash.js';
import { layoutOf } from './workspace.js';
import { bringUpToDate } from './workspace-format.js';

/**
 * Hold a workspace while `work` runs. The lock is a listening local socket: the kernel frees it when its owner dies,
 * however it dies, so a stale lock cannot exist. On Linux the socket has no file (abstract namespace). Whoever changes a
 * workspace holds it, so this is also where an older workspace is brought up to date.
 * @throws NorrutError `locked` while another process holds it, `bad-config` for a workspace of a newer norrut
 */
export async function withLock<T>(workspace: string, work: () => Promise<T>): Promise<T> {
  const layout = layoutOf(workspace);
  const { state } = layout;
  await mkdir(state, { recursive: true, mode: folderMode });
  const name = sha256(await realpath(state)).slice(0, 32);
  const address = process.platform === 'linux' ? `\0norrut-${name}` : join(state, 'lock.sock');
  const server = await listen(address);
  try {
    await bringUpToDate(layout);
    return await work();
  } finally {
    await new Promise((done) => server.close(done));
  }
}

async function listen(address: string): Promise<Server> {
  try {
    return await tryListen(address);
  } catch (error) {
    if (errnoOf(error) !== 'EADDRINUSE') throw error;
    if (address.startsWith('\0') || (await answers(address)))
      throw new NorrutError('locked', 'another norrut holds this workspace', {
        hint: 'wait until it ends, then try again',
      });
    await rm(address, { force: true });
    return tryListen(address);
  }
}

function tryListen(address: string): Promise<Server> {
  const server = createServer((socket) => socket.destroy());
  server.unref();
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(address, () => done(server));
  });
}

function answers(address: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}
