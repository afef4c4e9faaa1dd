import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { test as base, expect, type Page } from '@playwright/test';

import { type Cliente, clienteDe, datos } from './api.ts';
import { funcionaria, type Persona } from './personas.ts';
import { iniciarServidor, type Servidor } from './servidor.ts';

/** Moves the date of the server that this journey runs on. */
export interface Reloj {
  ponerEn(hoy: string): Promise<void>;
}

/** The mail that the product has sent since the journey began, newest last. */
export interface Buzon {
  mensajes(): string[];
}

interface DeUnaPrueba {
  /** Settings of the server that this journey wants otherwise. */
  variables: Record<string, string>;
  servidor: Servidor;
  reloj: Reloj;
  buzon: Buzon;
  /** A page of a person who has already entered; null for somebody who has not. */
  sesionDe: (persona: Persona | null) => Promise<Page>;
  /** The same person at the API, to arrange what the journey is not about. */
  apiDe: (persona: Persona) => Promise<Cliente>;
  /** Fails the journey if a page asks another origin for anything, or breaks its own policy. */
  sinSobresaltos: undefined;
}

export const test = base.extend<DeUnaPrueba>({
  variables: [{}, { option: true }],

  // A server and a database for each journey: starting costs less than sharing.
  servidor: async ({ variables }, use) => {
    const plantilla = process.env.SER_E2E_PLANTILLA;
    if (!plantilla) throw new Error('the global setup did not run');
    const servidor = await iniciarServidor(plantilla, variables);
    await use(servidor);
    await servidor.detener();
  },

  baseURL: async ({ servidor }, use) => {
    await use(servidor.url);
  },

  sinSobresaltos: [
    async ({ context, servidor }, use) => {
      const sobresaltos: string[] = [];
      context.on('request', (peticion) => {
        const url = new URL(peticion.url());
        if (url.protocol.startsWith('http') && url.origin !== servidor.url) {
          sobresaltos.push(`request to another origin: ${url.href}`);
        }
      });
      context.on('weberror', (error) => {
        sobresaltos.push(`uncaught: ${error.error().stack ?? error.error().message}`);
      });
      context.on('console', (mensaje) => {
        if (/content security policy|Refused to|unique "key"|Hydration/i.test(mensaje.text())) {
          sobresaltos.push(mensaje.text());
        }
      });
      await use(undefined);
      expect(sobresaltos).toEqual([]);
    },
    { auto: true },
  ],

  reloj: async ({ servidor }, use) => {
    await use({
      ponerEn: async (hoy) => {
        const { cliente } = await clienteDe(servidor.url, funcionaria);
        await datos(cliente.PUT('/api/v1/reloj', { body: { hoy } }));
      },
    });
  },

  buzon: async ({ servidor }, use) => {
    await use({
      mensajes: () =>
        readdirSync(servidor.correo)
          .sort()
          .map((archivo) => readFileSync(join(servidor.correo, archivo), 'utf8')),
    });
  },

  apiDe: async ({ servidor }, use) => {
    await use(async (persona) => (await clienteDe(servidor.url, persona)).cliente);
  },

  sesionDe: async ({ servidor, context }, use) => {
    await use(async (persona) => {
      if (persona) await context.addCookies((await clienteDe(servidor.url, persona)).galletas);
      return context.newPage();
    });
  },
});

export { expect };
