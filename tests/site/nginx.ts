import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { shareFiles } from '../../scripts/folder.ts';

const EXAMPLES = resolve(import.meta.dirname, '../../docs/examples');

/** A running nginx with the example of `docs/hosting.md`; the site lies at its root, and once more below `SUB_PATH`. */
export interface Nginx {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

export const SUB_PATH = '/co-quan/so-lieu';

/** Starts nginx as whoever runs the tests. Only what the head of the example calls the machine's own is replaced in it. */
export async function startNginx(site: string): Promise<Nginx> {
  const program = provideNginx();
  const base = mkdtempSync(join(tmpdir(), 'thuoc-do-nginx-'));
  const root = join(base, 'dist');
  for (const place of [root, root + SUB_PATH]) {
    mkdirSync(place, { recursive: true });
    shareFiles(site, place);
  }
  cpSync(join(EXAMPLES, '404.html'), join(base, '404.html'));
  const port = await freePort();
  const own: readonly (readonly [line: string, here: string])[] = [['listen 80;', `listen 127.0.0.1:${port};`], ['root /srv/thuoc-do/dist;', `root ${root};`], ['root /srv/thuoc-do;', `root ${base};`]];
  writeFileSync(join(base, 'site.conf'), own.reduce(replaceOnce, readFileSync(join(EXAMPLES, 'nginx.conf'), 'utf8')));
  writeFileSync(join(base, 'nginx.conf'), wrapperOf(base));
  const child = spawn(program, ['-p', base, '-c', join(base, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => { told += text; });
  const ended = new Promise<void>((done) => { child.on('close', () => done()); });
  const address = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(base, { recursive: true, force: true });
  };
  try {
    await answering(address, () => child.exitCode === null);
  } catch {
    await stop();
    throw new Error(`nginx did not start with docs/examples/nginx.conf:\n${told}`);
  }
  return { address, stop };
}

/** What Debian's own nginx.conf has around the files of `conf.d`, with every file that nginx writes in a folder of the test. */
function wrapperOf(base: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${base}/${name};`);
  return ['daemon off;', 'master_process off;', `pid ${base}/nginx.pid;`, `error_log ${base}/error.log;`, 'events {}', 'http {', `  access_log ${base}/access.log;`, ...temporary, `  include ${base}/site.conf;`, '}', ''].join('\n');
}

function replaceOnce(text: string, [line, here]: readonly [string, string]): string {
  if (text.split(line).length !== 2) throw new Error(`docs/examples/nginx.conf does not have "${line}" once`);
  return text.replace(line, here);
}

/** Finds nginx, or installs Debian's as root, as `npm test` does with the browser. */
function provideNginx(): string {
  const find = () => [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'].map((folder) => join(folder, 'nginx')).find((path) => existsSync(path));
  const isDebian = existsSync('/etc/debian_version');
  if (find() === undefined && isDebian && process.getuid?.() === 0) {
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'nginx-light']]) spawnSync('apt-get', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
  const found = find();
  if (found !== undefined) return found;
  const command = process.platform === 'darwin' ? 'brew install nginx' : isDebian ? 'sudo apt-get install -y nginx-light' : 'sudo dnf install -y nginx';
  throw new Error(`This test needs nginx. This command gets it: ${command}`);
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      server.close(() => done(typeof bound === 'object' && bound !== null ? bound.port : 0));
    });
  });
}

async function answering(address: string, isAlive: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && isAlive(); tries += 1) {
    if (await fetch(address).then(() => true, () => false)) return;
    await new Promise((done) => { setTimeout(done, 25); });
  }
  throw new Error(`Nothing answers at ${address}`);
}
