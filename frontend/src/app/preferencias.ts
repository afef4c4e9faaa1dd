/** Text size, contrast and colour theme: attributes of <html> that the tokens read. */
export type Contraste = 'normal' | 'alto'
export type Tema = 'govco-v5' | 'govco-v4'

/** Percentages of the browser's own text size. The steps of the accessibility bar. */
export const ESCALAS = ['100', '112', '125', '150', '175', '200'] as const
export type Escala = (typeof ESCALAS)[number]

const CLAVES = { escala: 'ser.texto', contraste: 'ser.contraste', tema: 'ser.tema' } as const

function leer(clave: string): string | null {
  try {
    return localStorage.getItem(clave)
  } catch {
    return null
  }
}

function guardar(clave: string, valor: string) {
  try {
    localStorage.setItem(clave, valor)
  } catch {
    // Storage forbidden: the preference lasts as long as the page.
  }
}

export function escalaActual(): Escala {
  const guardada = leer(CLAVES.escala)
  return ESCALAS.find((e) => e === guardada) ?? '100'
}

export function contrasteActual(): Contraste {
  return leer(CLAVES.contraste) === 'alto' ? 'alto' : 'normal'
}

export function temaActual(): Tema {
  return leer(CLAVES.tema) === 'govco-v4' ? 'govco-v4' : 'govco-v5'
}

export function aplicarPreferencias(): void {
  const raiz = document.documentElement
  raiz.dataset.texto = escalaActual()
  raiz.dataset.contraste = contrasteActual()
  raiz.dataset.tema = temaActual()
}

export function cambiarEscala(paso: 1 | -1): Escala {
  const indice = ESCALAS.indexOf(escalaActual()) + paso
  const nueva = ESCALAS[Math.max(0, Math.min(ESCALAS.length - 1, indice))] ?? '100'
  guardar(CLAVES.escala, nueva)
  aplicarPreferencias()
  return nueva
}

export function cambiarContraste(contraste: Contraste): void {
  guardar(CLAVES.contraste, contraste)
  aplicarPreferencias()
}

export function cambiarTema(tema: Tema): void {
  guardar(CLAVES.tema, tema)
  aplicarPreferencias()
}
