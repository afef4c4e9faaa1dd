/** Order matters: Edge and Opera also call themselves Chrome, and Chrome calls itself Safari. */
const NAVEGADORES: [RegExp, string][] = [
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
  [/^curl\//, 'curl'],
]
const SISTEMAS: [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

/** Browser and system in words from what the browser said of itself; null where it does not say. */
export function leerAgente(agente: string): { navegador: string | null; sistema: string | null } {
  const primero = (tabla: [RegExp, string][]) =>
    tabla.find(([patron]) => patron.test(agente))?.[1] ?? null
  return { navegador: primero(NAVEGADORES), sistema: primero(SISTEMAS) }
}
