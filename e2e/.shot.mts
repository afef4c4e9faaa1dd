import { chromium } from '@playwright/test';
import { clienteDe } from './support/api.ts';
import * as personas from './support/personas.ts';
const [,, quien, ancho, salida, ...rutas] = process.argv;
const url = process.env.URL ?? 'http://localhost:8099';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
const ctx = await b.newContext({ viewport: { width: Number(ancho), height: 900 }, locale: 'es-CO', timezoneId: 'America/Bogota' });
if (quien !== 'nadie') { const { galletas } = await clienteDe(url, (personas as any)[quien]); await ctx.addCookies(galletas); }
const page = await ctx.newPage();
page.on('console', m => { if (m.type()==='error') console.log('console:', m.text()); });
let i = 0;
for (const r of rutas) { await page.goto(url + r); await page.waitForTimeout(1500); await page.screenshot({ path: `${salida}-${i++}.png`, fullPage: true }); }
await b.close();
