// The editor as a person uses it: keyboard, mouse, and a picture of every step.
import { equal, match, ok } from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Git ignores this folder. */
export const pictures = resolve(import.meta.dirname, 'screenshots');

const claim = 'IPsec support is mandatory for IPv6 nodes (RFC 4294, Section 8.1).';
const citation = 'Missing pages are answered with 404 (RFC 7231, Section 6.5.4).';

/**
 * Runs the scenes, one after the other in one editor, and returns the counts. A scene that fails leaves its picture.
 * @param openEditor opens the editor on a workspace
 * @param {string} workspace the folder that it shows
 */
export async function actAsPerson(openEditor, workspace) {
  await rm(pictures, { recursive: true, force: true });
  await mkdir(pictures, { recursive: true });
  await writeFile(join(workspace, 'design.md'), '# Branch network\n\nNodes in branches speak IPv6.\n\n');
  const results = { passed: 0, failed: 0, skipped: 0 };
  const { page, close } = await openEditor();
  page.setDefaultTimeout(30_000);
  try {
    for (const [name, scene] of Object.entries(scenes)) await play(page, name, () => scene(page), results);
  } finally {
    await close();
  }
  console.log(`  Pictures: ${pictures}`);
  return results;
}

/** Plays a scene, takes a picture at its end and counts it. @param {() => string} tell more of a failure */
export async function play(page, name, scene, results, tell = () => '') {
  try {
    await scene();
    await picture(page, name);
    results.passed++;
    console.log(`  ✓ ${name}`);
  } catch (error) {
    await picture(page, `${name} (failed)`).catch(() => undefined);
    results.failed++;
    console.log(`  ✗ ${name}\n${`${error.message}\n${tell()}`.trimEnd().replace(/^/gm, '      ')}`);
  }
}

const scenes = {
  '1 a sentence is typed, and its claim is underlined': async (page) => {
    await open(page, 'design.md');
    await page.keyboard.press('Control+End');
    await page.keyboard.type(claim);
    await page.locator('.squiggly-warning').first().waitFor();
  },
  '2 the mouse rests on the claim, and a hover tells its history': async (page) => {
    const hover = await hoverOver(page, /mandatory/);
    // The editor shows the finding first, and what the server says of it when that is there.
    await hover.getByText('What each version says').waitFor();
    match(await hover.innerText(), /6434[^]*8504/);
    await page.screenshot({
      path: join(pictures, 'hover.png'),
      animations: 'disabled',
      clip: { x: 345, y: 35, width: 935, height: 460 },
    });
  },
  '2a on the citation, what became of the RFC': async (page) => {
    await leaveHover(page);
    const hover = await hoverOver(page, /RFC.4294/);
    match(await hover.innerText(), /8504/);
  },
  '3 Ctrl+. offers what can be done': async (page) => {
    await leaveHover(page);
    await page.keyboard.press('Control+Home');
    await find(page, 'mandatory');
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget').waitFor();
    match(await page.locator('.action-widget').innerText(), /8504/);
  },
  '4 the first of them is chosen, and the underline is gone': async (page) => {
    const before = await page.locator('.squiggly-warning').count();
    await page.keyboard.press('Enter');
    await page.locator('.action-widget').waitFor({ state: 'hidden' });
    await page.waitForFunction(() => /8504/.test(document.querySelector('.view-lines')?.textContent ?? ''));
    await page.waitForFunction(
      (count) => document.querySelectorAll('.squiggly-warning').length < count,
      before,
    );
    match(await editorText(page), /RFC 8504/);
  },
  '5 an obsolete citation is typed, and fixed with its section': async (page) => {
    await page.keyboard.press('Control+End');
    await page.keyboard.type(`\n\n${citation}`);
    await squiggleUnder(page, /RFC.7231/);
    await find(page, 'RFC 7231');
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget').waitFor();
    await picture(page, '5a what can be done about an obsolete citation');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => /9110/.test(document.querySelector('.view-lines')?.textContent ?? ''));
    match(await editorText(page), /RFC 9110, Section 15\.5\.5/);
  },
  '6 what a reader knows of the successor': async (page) => {
    const hover = await hoverOver(page, /RFC.9110/);
    match(await hover.innerText(), /15\.5\.5/);
  },
  '7 the problems of a document that has many': async (page) => {
    await leaveHover(page);
    await open(page, 'branch-network.md');
    await page.locator('.squiggly-warning').first().waitFor();
    await command(page, 'Problems: Focus on Problems View');
    await page.locator('.markers-panel .monaco-list-row').first().waitFor();
  },
  '8 keywords and citations have scopes of their own': async (page) => {
    await command(page, 'View: Toggle Panel Visibility');
    await open(page, 'branch-network.md');
    await find(page, 'MUST');
    await page.keyboard.press('ArrowLeft');
    await command(page, 'Developer: Inspect Editor Tokens and Scopes');
    const inspector = page.locator('.token-inspect-widget');
    await inspector.waitFor();
    match(await inspector.innerText(), /keyword\.other\.requirement\.must\.normative/);
    await picture(page, '8a the scopes of a keyword');
    await page.keyboard.press('Escape');
    await inspector.waitFor({ state: 'hidden' });
  },
  '9 the settings say what each check is for': async (page) => {
    await command(page, 'Preferences: Open Settings (UI)');
    await page.locator('.settings-editor').waitFor();
    await page.keyboard.type('@ext:normative.normative');
    await page.locator('.setting-item-contents').first().waitFor();
    await page.getByText('Stale-requirement').first().waitFor();
    ok((await page.locator('.setting-item-contents').count()) > 3);
  },
  '10 its commands': async (page) => {
    await page.keyboard.press('F1');
    await page.keyboard.type('Normative');
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    const rows = await page.locator('.quick-input-list .monaco-list-row').allInnerTexts();
    ok(rows.some((row) => row.includes('Open RFC')));
    await picture(page, '10a the commands');
    await page.keyboard.press('Escape');
  },
  '11 the same in a dark theme': async (page) => {
    await command(page, 'Preferences: Toggle between Light/Dark Themes');
    await open(page, 'branch-network.md');
    await page.keyboard.press('Control+Home');
    const hover = await hoverOver(page, /RFC.3315/);
    match(await hover.innerText(), /8415/);
  },
};

const comparing = {
  '12 two RFCs are chosen by a number and what is offered with it': async (page) => {
    await command(page, 'Normative: Compare RFC Requirements');
    await page.locator('.quick-input-title', { hasText: '1/2' }).waitFor();
    await page.keyboard.type('ipv6 node req');
    await listAtRest(page);
    await page.locator('.quick-input-list .monaco-list-row[aria-label^="RFC 4294"]').click();
    await page.locator('.quick-input-title', { hasText: '2/2' }).waitFor();
    await page.locator('.quick-input-list .monaco-list-row[aria-label^="RFC 8504"]').waitFor();
    await picture(page, '12a what RFC 4294 may be compared with');
    await page.keyboard.press('Enter');
    const frame = await comparison(page);
    match(await frame.locator('h1').innerText(), /RFC 4294.*RFC 8504/);
    await frame.locator('.group.weakened .row').first().waitFor();
  },
  '13 the words typed are what is left, and arrows go from one to the next': async (page) => {
    const frame = await comparison(page);
    await frame.locator('input[type=search]').click();
    await page.keyboard.type('rfc4294 §8.1 basic');
    await frame.locator('.status', { hasText: /^[1-3] of / }).waitFor();
    await page.keyboard.press('ArrowDown');
    const row = frame.locator('.row:focus');
    await row.waitFor();
    match(await row.innerText(), /MUST[^]*SHOULD/);
    match((await row.getAttribute('aria-label')) ?? '', /weakened, MUST → SHOULD, RFC 4294 §8\.1/);
  },
  '14 2616 and its three successors, the many removals folded': async (page) => {
    await command(page, 'View: Close All Editors');
    await command(page, 'Normative: Compare RFC Requirements');
    await page.locator('.quick-input-title', { hasText: '1/2' }).waitFor();
    await page.keyboard.type('2616');
    await listAtRest(page);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'RFC 2616' }).first().click();
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'RFC 9110, RFC 9111' }).click();
    const frame = await comparison(page);
    match(await frame.locator('h1').innerText(), /RFC 9112/);
    equal(await frame.locator('.group.removed .fold').getAttribute('aria-expanded'), 'false');
    await frame.locator('.group.removed .fold').click();
    await frame.locator('.group.removed .row').nth(30).waitFor();
  },
};
Object.assign(scenes, comparing);

/** Waits until the offered rows move no more: what was typed is answered. */
async function listAtRest(page) {
  const read = () =>
    page.evaluate(() =>
      document.querySelector('.quick-input-progress.active')
        ? undefined
        : [...document.querySelectorAll('.quick-input-list .monaco-list-row')]
            .map((row) => row.getAttribute('aria-label'))
            .join('\n'),
    );
  for (let before = ''; ;) {
    await page.waitForTimeout(500);
    const now = await read();
    if (now && now === before) return;
    before = now;
  }
}

/** The page in the panel of a comparison. */
async function comparison(page) {
  await page.locator('iframe.webview.ready').first().waitFor();
  const frame = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await frame.locator('h1').waitFor();
  return frame;
}

export async function picture(page, name) {
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
}

/** Opens a file of the workspace from the explorer. */
export async function open(page, file) {
  await page.getByRole('treeitem', { name: file }).dblclick();
  await page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor();
  await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
}

/** Runs a command by its name as F1 does. */
export async function command(page, name) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget').waitFor();
  await page.keyboard.type(name);
  await page
    .getByRole('option', { name: new RegExp(`^${name.replace(/[()]/g, '\\$&')}`) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
}

/** Selects the first place of a text from the cursor on, as Ctrl+F does. */
async function find(page, text) {
  await page.keyboard.press('Control+f');
  await page.locator('.find-widget.visible').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await page.locator('.find-widget .matchesCount').filter({ hasText: 'of' }).waitFor();
  await page.keyboard.press('Escape');
}

const token = (page, text) => page.locator('.view-line span span').filter({ hasText: text }).last();

/** Rests the mouse on a word until a hover is shown, and returns it. */
export async function hoverOver(page, text) {
  const word = token(page, text);
  await word.waitFor();
  const box = await word.boundingBox();
  ok(box);
  await page.mouse.move(box.x + box.width / 2 - 8, box.y + box.height / 2);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
  const hover = page.locator('.monaco-hover:visible').filter({ hasText: /RFC/ }).first();
  await hover.waitFor();
  return hover;
}

export async function leaveHover(page) {
  await page.mouse.move(5, 5);
  await page.keyboard.press('Escape');
}

/** Waits until a squiggle lies under a word. */
async function squiggleUnder(page, text) {
  // The editor draws its lines anew as it goes, so the word is looked for each time.
  await page.waitForFunction((source) => {
    const word = [...document.querySelectorAll('.view-line span span')]
      .filter((span) => new RegExp(source).test(span.textContent ?? ''))
      .at(-1);
    if (!word) return false;
    const { left, width, top, height } = word.getBoundingClientRect();
    const middle = left + width / 2;
    return [...document.querySelectorAll('.squiggly-warning, .squiggly-info, .squiggly-error')].some(
      (item) => {
        const own = item.getBoundingClientRect();
        return own.left <= middle && middle <= own.right && Math.abs(own.top - top) < height;
      },
    );
  }, text.source);
}

async function editorText(page) {
  const lines = await page.locator('.editor-instance .view-line').allInnerTexts();
  equal(lines.length > 0, true);
  return lines.join('\n').replace(/\u00a0/g, ' ');
}
