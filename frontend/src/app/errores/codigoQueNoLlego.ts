/** The code of a page did not come: it is from a version that is gone, or there is no network. */
export function esCodigoQueNoLlego(error: unknown): boolean {
  return error instanceof Error && /import|module|preload/i.test(error.message)
}

/** Whether the service answers now, when the device believes that it has a network. */
export async function elServicioResponde(): Promise<boolean> {
  if (!navigator.onLine) return false
  try {
    await fetch('/salud/vivo', { cache: 'no-store' })
    return true
  } catch {
    return false
  }
}
