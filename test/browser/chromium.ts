import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { after, before } from 'mocha';
import { chromium, type Browser } from 'playwright-core';
import { needing } from '../corpus/shared';

/** The Chromium or Chrome of this machine, as the editor tests find it; undefined where there is none. */
function chromiumPath(): string | undefined {
  if (process.env['CHROMIUM'] !== undefined) return process.env['CHROMIUM'];
  const folders = (process.env['PATH'] ?? '').split(delimiter).concat('/usr/bin');
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}

/** Tests that look at pages in a browser; where there is no Chromium, they count as not run. */
export function describeInBrowser(title: string, tests: (browser: () => Browser) => void): void {
  const executablePath = chromiumPath();
  needing('Chromium', executablePath !== undefined).describe(title, function () {
    this.timeout(240_000);
    let browser: Browser | undefined;
    before(async () => {
      browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
    });
    after(() => browser?.close());
    tests(() => {
      if (browser === undefined) throw new Error('the browser has not started');
      return browser;
    });
  });
}
