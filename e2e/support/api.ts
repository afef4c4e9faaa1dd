import type { Cookie } from '@playwright/test';
import createClient, { type Client } from 'openapi-fetch';

import type { paths } from '../../frontend/src/api/schema.ts';
import { type Desafio, resolverDesafio } from './captcha.ts';
import type { Persona } from './personas.ts';

/** The generated client, with the person's token. */
export type Cliente = Client<paths>;

/** The body of an answer, or an error that says what the API said. */
export async function datos<T>(
  llamada: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  const { data, error, response } = await llamada;
  if (data === undefined) throw new Error(`${response.url}: ${JSON.stringify(error)}`);
  return data;
}

/** Enters as the person and returns both what a program and what a browser needs. */
export async function clienteDe(
  url: string,
  persona: Persona,
): Promise<{ cliente: Cliente; galletas: Cookie[] }> {
  const desafio = (await (await fetch(`${url}/api/v1/captcha/ingreso`)).json()) as Desafio;
  const respuesta = await fetch(`${url}/api/v1/sesion`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      operador: persona.operador,
      usuario: persona.usuario,
      clave: persona.clave,
      captcha: resolverDesafio(desafio),
    }),
  });
  if (!respuesta.ok) {
    throw new Error(`${persona.usuario} could not enter: ${await respuesta.text()}`);
  }
  const { token } = (await respuesta.json()) as { token: string };
  const cliente = createClient<paths>({
    baseUrl: url,
    headers: { Authorization: `Bearer ${token}` },
  });
  return {
    cliente,
    galletas: respuesta.headers.getSetCookie().map((texto) => galleta(url, texto)),
  };
}

/** The few attributes of Set-Cookie that this product uses. */
function galleta(url: string, texto: string): Cookie {
  const [par = '', ...atributos] = texto.split(';').map((parte) => parte.trim());
  const valorDe = (nombre: string) =>
    atributos
      .find((atributo) => atributo.toLowerCase().startsWith(`${nombre}=`))
      ?.slice(nombre.length + 1);
  const duracion = Number(valorDe('max-age') ?? Number.NaN);
  return {
    name: par.slice(0, par.indexOf('=')),
    value: par.slice(par.indexOf('=') + 1),
    domain: new URL(url).hostname,
    path: valorDe('path') ?? '/',
    expires: Number.isNaN(duracion) ? -1 : Math.floor(Date.now() / 1000) + duracion,
    httpOnly: true,
    secure: false,
    sameSite: 'Strict',
  };
}
