// page.mjs PAGE...: opens each report page in headless Chromium, light and dark, wide and narrow:
// no console message, no request that leaves the file, no serious finding of axe-core, no
// sideways scrolling, and the keyboard alone reaches everything that can be used.
import fs from 'node:fs';
import { createRequire } from 'node:module';
const require = createRequire(process.env.BROWSER_MODULES + '/');
const { chromium } = require('playwright-core');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
let passed = 0, failed = 0;
function check(name, bad) {
	if (bad.length === 0) { passed++; return; }
	failed++;
	console.log(`browser: ${name}: ${bad.slice(0, 5).join('; ')}`);
}
const browser = await chromium.launch({
	executablePath: process.env.BROWSER, args: ['--no-sandbox', '--disable-gpu'],
});
for (const file of process.argv.slice(2))
	for (const colorScheme of ['light', 'dark'])
		for (const width of [1200, 380]) {
			const name = `${file} ${colorScheme} ${width}`;
			const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
			const page = await context.newPage();
			const messages = [], requests = [];
			page.on('console', (m) => messages.push(m.text()));
			page.on('pageerror', (e) => messages.push(String(e)));
			page.on('request', (r) => { if (!/^(file|data):/.test(r.url())) requests.push(r.url()); });
			await page.goto('file://' + file);
			check(`${name}: sideways scrolling`, await page.evaluate(() =>
				document.documentElement.scrollWidth > innerWidth + 1 ? ['yes'] : []));
			// what stands folded is part of the page
			await page.evaluate(() => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
			await page.evaluate(axe);
			check(`${name}: axe-core`, await page.evaluate(async () =>
				(await axe.run(document, { resultTypes: ['violations'] })).violations
					.filter((v) => ['serious', 'critical'].includes(v.impact))
					.map((v) => `${v.id} (${v.nodes.length}): ${v.nodes[0].html.slice(0, 100)}`)));
			const usable = await page.evaluate(() => {
				const all = [...document.querySelectorAll('a[href],button,select,summary,[tabindex="0"]')]
					.filter((e) => e.getClientRects().length);
				all.forEach((e, i) => { e.dataset.stop = i; });
				return all.length;
			});
			const reached = new Set();
			for (let i = 0; i < usable + 20; i++) {
				await page.keyboard.press('Tab');
				reached.add(await page.evaluate(() => document.activeElement?.dataset?.stop));
			}
			reached.delete(undefined);
			const missed = await page.evaluate((stops) => [...document.querySelectorAll("[data-stop]")]
				.filter((e) => !stops.includes(e.dataset.stop)).map((e) => e.outerHTML.slice(0, 80)), [...reached]);
			check(`${name}: not reached by the keyboard`, missed);
			// the table of a chart has the rows of its data file
			const tables = await page.evaluate(() => [...document.querySelectorAll('section')]
				.map((s) => [s.querySelector('a[href$=".csv"]')?.getAttribute('href'),
					s.querySelectorAll('table tr').length]).filter(([href]) => href));
			check(`${name}: tables`, tables.length < 20 ? [`only ${tables.length}`] : tables
				.filter(([href, rows]) => rows !== fs.readFileSync(file.replace(/[^/]*$/, href), 'utf8')
					.trimEnd().split('\n').length).map(([href, rows]) => `${href}: ${rows} rows`));
			check(`${name}: console`, messages);
			check(`${name}: requests`, requests);
			await context.close();
		}
await browser.close();
console.log(`browser: ${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
