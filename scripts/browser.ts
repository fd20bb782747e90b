import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const IN_PROGRAM_FILES = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
const APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

/** A browser of the Chromium family on this machine: the one of `CHROME_PATH`, else one in a usual place; null without any. */
export function findBrowser(): string | null {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH !== undefined && CHROME_PATH !== '') return existsSync(CHROME_PATH) ? CHROME_PATH : null;
  return usualPlaces().find((path) => existsSync(path)) ?? null;
}

function usualPlaces(): string[] {
  const { PATH = '', PROGRAMFILES, LOCALAPPDATA, HOME = '' } = process.env;
  if (process.platform === 'win32') return [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].flatMap((root) => (root === undefined ? [] : IN_PROGRAM_FILES.map((path) => join(root, path))));
  if (process.platform === 'darwin') return ['/Applications', join(HOME, 'Applications')].flatMap((root) => APPLICATIONS.map((name) => join(root, `${name}.app`, 'Contents', 'MacOS', name)));
  return ['/usr/bin', '/snap/bin', ...PATH.split(delimiter)].flatMap((folder) => NAMES.map((name) => join(folder, name)));
}

/** Finds a browser, or installs Debian's `chromium` as root, or says which one command gets one; null where there is still none. */
export function provideBrowser(): string | null {
  const found = findBrowser();
  if (found !== null) return found;
  if (process.env['CHROME_PATH'] === undefined && isDebian() && process.getuid?.() === 0) {
    console.log('No browser found: installing Debian\'s chromium.');
    for (const args of [['update'], ['install', '-y', 'chromium']]) spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
  const installed = findBrowser();
  if (installed === null) console.error(`The tests need Chromium, Chrome or Edge. This command gets one: ${commandToGetOne()}\nOr name one that is there in the environment variable CHROME_PATH.`);
  return installed;
}

function isDebian(): boolean {
  return existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

function commandToGetOne(): string {
  if (process.platform === 'win32') return 'winget install Google.Chrome';
  if (process.platform === 'darwin') return 'brew install --cask google-chrome';
  return isDebian() ? 'sudo apt-get install -y chromium' : 'sudo dnf install -y chromium';
}
